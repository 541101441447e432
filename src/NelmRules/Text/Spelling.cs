namespace NelmRules.Text;

/// <summary>The one fuzzy matcher behind every "did you mean".</summary>
internal static class Spelling
{
    // The table of a longer word would take more memory than a slip in it is worth.
    private const int LongestWord = 100;

    /// <summary>The candidate nearest to <paramref name="word"/>, or null where none is near enough to be a likely slip.</summary>
    public static string? Closest(string word, IEnumerable<string> candidates)
    {
        if (word.Length > LongestWord)
        {
            return null;
        }

        // Every letter is a slip away from every other.
        int limit = word.Length == 1 ? 0 : Math.Max(1, Math.Min(3, word.Length / 3));
        return candidates
            .Where(candidate => Math.Abs(candidate.Length - word.Length) <= limit)
            .Select(candidate => (candidate, distance: Distance(word, candidate)))
            .Where(found => found.distance <= limit)
            .OrderBy(found => found.distance)
            .ThenBy(found => found.candidate, StringComparer.Ordinal)
            .Select(found => found.candidate)
            .FirstOrDefault();
    }

    /// <summary>Optimal string alignment distance without regard to case; a swap of neighbours counts as one slip.</summary>
    private static int Distance(string left, string right)
    {
        int[,] table = new int[left.Length + 1, right.Length + 1];
        for (int i = 0; i <= left.Length; i++)
        {
            for (int j = 0; j <= right.Length; j++)
            {
                table[i, j] = i == 0 ? j : j == 0 ? i : Cheapest(table, left, right, (i, j));
            }
        }

        return table[left.Length, right.Length];
    }

    private static int Cheapest(int[,] table, string left, string right, (int I, int J) at)
    {
        (int i, int j) = at;
        int replace = table[i - 1, j - 1] + (Same(left[i - 1], right[j - 1]) ? 0 : 1);
        int best = Math.Min(replace, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
        bool swapped = i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]);
        return swapped ? Math.Min(best, table[i - 2, j - 2] + 1) : best;
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}

namespace NelmRules.Tests.Comparison.Oracle;

/// <summary>Runs an oracle over seeded pairs of books, and shows the smallest books that fail.</summary>
/// <remarks><c>NELM_DIFF_PAIRS</c> sets another number of pairs, <c>NELM_DIFF_SEED</c> another first seed.</remarks>
internal static class OracleRun
{
    private const int MostProblems = 6;

    /// <summary>No seed may fail.</summary>
    public static void Check(int pairs, Func<int, string?> failure) =>
        Check(Enumerable.Range(FuzzSettings.Read("NELM_DIFF_SEED", 1), FuzzSettings.Read("NELM_DIFF_PAIRS", pairs)), failure);

    /// <summary>None of some chosen seeds may fail; where a number of pairs is set, no seed of so many.</summary>
    public static void Check(int[] chosen, Func<int, string?> failure)
    {
        if (FuzzSettings.Read("NELM_DIFF_PAIRS", 0) is > 0 and var pairs)
        {
            Check(pairs, failure);
        }
        else
        {
            Check(chosen.AsEnumerable(), failure);
        }
    }

    private static void Check(IEnumerable<int> seeds, Func<int, string?> failure) =>
        seeds.Select(failure).OfType<string>().Take(FuzzSettings.Read("NELM_DIFF_FAILURES", 1)).ShouldBeEmpty();

    /// <summary>What is wrong with the comparison of two books, and the smallest books of which it is; null where nothing is.</summary>
    public static string? Failure(int seed, SmallBook old, SmallBook newer, Func<SmallBook, SmallBook, IReadOnlyList<string>> verdict)
    {
        IReadOnlyList<string> Problems(SmallBook one, SmallBook other)
        {
            try
            {
                return verdict(one, other);
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                return [$"all: fault {fault.GetType().Name}: {fault.Message}: {fault.StackTrace?.Split('\n')[0].Split(" in ")[0]}"];
            }
        }

        IReadOnlyList<string> problems = Problems(old, newer);
        if (problems.Count == 0)
        {
            return null;
        }

        (old, newer) = Minimiser.Smallest(old, newer, Kind(problems[0]), Problems);
        return $"seed {seed}\n{string.Join('\n', Problems(old, newer).Take(MostProblems))}\n--- old\n{old.Text}--- new\n{newer.Text}";
    }

    private static string Kind(string problem) => problem.Split(": ") is [_, var kind, ..] ? string.Join(' ', kind.Split(' ').Take(3)) : problem;
}

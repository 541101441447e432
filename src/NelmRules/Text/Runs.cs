namespace NelmRules.Text;

/// <summary>Neighbours that belong together; what has been sorted by a key is grouped by it.</summary>
internal static class Runs
{
    /// <summary>The items, cut wherever two neighbours are not alike.</summary>
    public static T[][] Of<T>(T[] items, Func<T, T, bool> areAlike)
    {
        List<int> ends = [];
        for (int end = 1; end <= items.Length; end++)
        {
            if (end == items.Length || !areAlike(items[end - 1], items[end]))
            {
                ends.Add(end);
            }
        }

        T[][] runs = new T[ends.Count][];
        for (int run = 0; run < runs.Length; run++)
        {
            runs[run] = items[(run == 0 ? 0 : ends[run - 1])..ends[run]];
        }

        return runs;
    }
}

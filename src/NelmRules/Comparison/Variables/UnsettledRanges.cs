using System.Collections.Immutable;
using NelmRules.Values;

namespace NelmRules.Comparison;

/// <summary>The kinds of unsettled ranges that tests tell apart, one range of each kind.</summary>
internal static class UnsettledRanges
{
    // Beyond so many cells the ranges are taken between every few of them only; tests then see fewer kinds, never wrong ones.
    private const int MostEnds = 40;

    private static readonly (bool IsMissing, bool IsOpen)[] AllFlags = [(true, false), (false, true), (true, true)];
    private static readonly (bool IsMissing, bool IsOpen)[] MissingOnly = [(true, false)];
    private static readonly bool[] Either = [true, false];
    private static readonly bool[] Never = [false];

    /// <summary>One range of each kind.</summary>
    internal static ImmutableArray<NumericRange?> Find(
        ImmutableArray<Cell> cells, IReadOnlyList<NumberTest> tests, bool mayBeWhole, bool mayBeOpen)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        List<NumericRange?> kinds = [];
        foreach (NumericRange range in Flagged(Ranges(cells), mayBeWhole, mayBeOpen))
        {
            if (seen.Add(string.Concat(tests.Select(test => (char)('0' + (int)test.Decide(range))))))
            {
                kinds.Add(range);
            }
        }

        return [.. kinds];
    }

    // The unknown number first, so that it stands for its kind.
    private static IEnumerable<NumericRange> Ranges(ImmutableArray<Cell> cells)
    {
        yield return new NumericRange(null, null);
        decimal[] samples = [.. cells.Where((_, index) => index % (1 + cells.Length / MostEnds) == 0).Select(cell => cell.Sample)];
        for (int low = 0; low < samples.Length; low++)
        {
            yield return new NumericRange(samples[low], null);
            yield return new NumericRange(null, samples[low]);
            for (int high = low + 1; high < samples.Length; high++)
            {
                yield return new NumericRange(samples[low], samples[high]);
            }
        }

        foreach (Cell cell in cells.Where(cell => !cell.IsPoint))
        {
            yield return new NumericRange(cell.Sample, Further(cell));
        }
    }

    private static decimal Further(Cell cell) => cell.High is { } high ? cell.Sample + (high - cell.Sample) / 2m : cell.Sample + 1m;

    private static IEnumerable<NumericRange> Flagged(IEnumerable<NumericRange> ranges, bool mayBeWhole, bool mayBeOpen) =>
        from range in ranges
        from whole in mayBeWhole ? Either : Never
        from flags in mayBeOpen ? AllFlags : MissingOnly
        select range with { IsWhole = whole, IsMissing = flags.IsMissing, IsOpen = flags.IsOpen };
}

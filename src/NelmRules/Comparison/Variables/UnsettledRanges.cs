using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Values;

namespace NelmRules.Comparison;

/// <summary>The kinds of unsettled ranges that tests tell apart, one range of each kind.</summary>
internal static class UnsettledRanges
{
    // Beyond so many cells the ranges are taken between every few of them only; tests then see fewer kinds, never wrong ones.
    private const int MostEnds = 40;

    private static readonly ImmutableArray<(bool IsMissing, bool IsOpen)> AllFlags = [(true, false), (false, true), (true, true)];
    private static readonly ImmutableArray<(bool IsMissing, bool IsOpen)> MissingOnly = [(true, false)];
    private static readonly ImmutableArray<bool> Either = [true, false];
    private static readonly ImmutableArray<bool> Never = [false];
    private static readonly ImmutableArray<bool> Always = [true];

    /// <summary>One range of each kind, without those of which the tests say what they say of some number.</summary>
    internal static ImmutableArray<NumericRange?> Find(
        ImmutableArray<Cell> cells, IReadOnlyList<NumberTest> tests, IReadOnlyList<ExpressionPath> paths)
    {
        HashSet<string> seen = new(cells.Select(cell => KindOf(NumericRange.Point(cell.Sample), tests)), StringComparer.Ordinal);
        return [.. All(cells, paths).Where(range => seen.Add(KindOf(range, tests))).Select(range => (NumericRange?)range)];
    }

    /// <summary>What tests say of a range: ranges of which they say the same are of one kind.</summary>
    internal static string KindOf(NumericRange range, IReadOnlyList<NumberTest> tests) =>
        string.Concat(tests.Select(test => (char)('0' + (int)test.Decide(range))));

    /// <summary>A range for every two stretches that its ends can lie in.</summary>
    internal static IEnumerable<NumericRange> All(ImmutableArray<Cell> cells, IReadOnlyList<ExpressionPath> paths)
    {
        IEnumerable<NumericRange>? ranges = Possible(cells, paths);
        ImmutableArray<bool> whole = !paths.Any(path => path.MayBeWhole) ? Never : paths.All(path => path.Expression is BoundAggregate) ? Always : Either;
        return Flagged(ranges ?? Ranges(cells), whole, paths.Any(path => path.MayBeOpen))
            .Where(range => !range.IsWhole || IsWhole(range.Low) && IsWhole(range.High));
    }

    private static bool IsWhole(decimal? end) => end is null || end == decimal.Truncate(end.Value);

    // Null where nothing is known of the ranges of some expression.
    private static IEnumerable<NumericRange>? Possible(ImmutableArray<Cell> cells, IReadOnlyList<ExpressionPath> paths)
    {
        IReadOnlyList<RangeFamily>?[] families = [.. paths.Select(RangeFamilies.Of)];
        decimal[] samples = [.. Samples(cells), .. cells.Where(cell => !cell.IsPoint).SelectMany(Further)];
        return families.Contains(null) ? null : families.SelectMany(one => one!).Distinct().SelectMany(family => family.Among(samples));
    }

    private static IEnumerable<decimal> Samples(ImmutableArray<Cell> cells) =>
        cells.Where((_, index) => index % (1 + cells.Length / MostEnds) == 0).Select(cell => cell.Sample);

    // The unknown number first, so that it stands for its kind.
    private static IEnumerable<NumericRange> Ranges(ImmutableArray<Cell> cells)
    {
        yield return new NumericRange(null, null);
        decimal[] samples = [.. Samples(cells)];
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
            foreach (decimal further in Further(cell))
            {
                yield return new NumericRange(cell.Sample, further);
            }
        }
    }

    // Another number of a stretch, and another whole one where there is one.
    private static IEnumerable<decimal> Further(Cell cell) => cell.High is { } high
        ? new[] { cell.Sample + (high - cell.Sample) / 2m, cell.Sample + 1m }.Where(number => number < high).Distinct()
        : [cell.Sample + 1m];

    private static IEnumerable<NumericRange> Flagged(IEnumerable<NumericRange> ranges, ImmutableArray<bool> isWhole, bool mayBeOpen) =>
        from range in ranges
        from whole in isWhole
        from flags in mayBeOpen ? AllFlags : MissingOnly
        select range with { IsWhole = whole, IsMissing = flags.IsMissing, IsOpen = flags.IsOpen };
}

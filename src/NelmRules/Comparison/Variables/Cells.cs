using System.Collections.Immutable;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>Cuts numbers into cells.</summary>
internal static class Cells
{
    /// <summary>The points and the open stretches between them, within bounds; only those that hold a whole number, if asked.</summary>
    internal static ImmutableArray<Cell> Cut(IEnumerable<decimal> cuts, Bounds bounds, bool whole)
    {
        List<decimal> points = Points(cuts, bounds);
        List<Cell> cells = new((2 * points.Count) + 1);
        Add(cells, bounds.Low is null, (null, points.Count > 0 ? points[0] : null), whole);
        for (int i = 0; i < points.Count; i++)
        {
            if (!whole || points[i] == decimal.Truncate(points[i]))
            {
                cells.Add(new Cell(points[i], points[i], points[i]));
            }

            Add(cells, i + 1 < points.Count || bounds.High is null, (points[i], i + 1 < points.Count ? points[i + 1] : null), whole);
        }

        return [.. cells];
    }

    // Each number once, in order; the ends of the bounds among them.
    private static List<decimal> Points(IEnumerable<decimal> cuts, Bounds bounds)
    {
        List<decimal> all = [.. cuts, bounds.Low ?? decimal.MinValue, bounds.High ?? decimal.MaxValue];
        all.Sort();
        List<decimal> points = new(all.Count);
        foreach (decimal cut in all)
        {
            bool isNew = points.Count == 0 || points[^1] != cut;
            if (isNew && bounds.Contain(cut) && cut != decimal.MinValue && cut != decimal.MaxValue)
            {
                points.Add(cut);
            }
        }

        return points;
    }

    private static void Add(List<Cell> cells, bool isOpen, (decimal? Low, decimal? High) ends, bool whole)
    {
        if (isOpen && Sample(ends.Low, ends.High, whole) is { } sample && !(sample <= ends.Low) && !(sample >= ends.High))
        {
            cells.Add(new Cell(ends.Low, ends.High, sample));
        }
    }

    private static decimal? Sample(decimal? low, decimal? high, bool whole) => (low, high, whole) switch
    {
        (null, null, _) => 0m,
        ({ } from, null, _) => Above(from),
        (null, { } to, _) => Below(to),
        ({ } from, _, true) => decimal.Floor(from) + 1m,
        ({ } from, { } to, _) => Middle(from, to),
    };

    private static decimal? Above(decimal from) => Quantities.Held(() => decimal.Floor(from) + 1m);

    private static decimal? Below(decimal to) => Quantities.Held(() => decimal.Ceiling(to) - 1m);

    private static decimal Middle(decimal from, decimal to) => Quantities.Held(() => from + (to - from) / 2m) ?? 0m;
}

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
        decimal[] points =
        [
            .. cuts.Append(bounds.Low ?? decimal.MinValue).Append(bounds.High ?? decimal.MaxValue).Distinct()
                .Where(cut => bounds.Contain(cut) && cut != decimal.MinValue && cut != decimal.MaxValue)
                .Order(),
        ];
        List<Cell?> cells = [bounds.Low is null ? Between(null, points.Length > 0 ? points[0] : null, whole) : null];
        for (int i = 0; i < points.Length; i++)
        {
            cells.Add(!whole || points[i] == decimal.Truncate(points[i]) ? new Cell(points[i], points[i], points[i]) : null);
            decimal? next = i + 1 < points.Length ? points[i + 1] : null;
            cells.Add(next is null && bounds.High is not null ? null : Between(points[i], next, whole));
        }

        return [.. cells.OfType<Cell>()];
    }

    private static Cell? Between(decimal? low, decimal? high, bool whole)
    {
        decimal? sample = (low, high, whole) switch
        {
            (null, null, _) => 0m,
            ({ } from, null, _) => Quantities.Held(() => decimal.Floor(from) + 1m),
            (null, { } to, _) => Quantities.Held(() => decimal.Ceiling(to) - 1m),
            ({ } from, _, true) => decimal.Floor(from) + 1m,
            ({ } from, { } to, _) => Quantities.Held(() => from + (to - from) / 2m) ?? 0m,
        };
        bool empty = sample is null || sample <= low || sample >= high;
        return empty ? null : new Cell(low, high, sample!.Value);
    }
}

using System.Collections.Immutable;
using NelmRules.Comparison;
using NelmRules.Vocabularies;

namespace NelmRules.Reporting.Difference;

/// <summary>The values of a fact as far as regions tell them apart: stretches of numbers and the limits between them, or names.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Cells">The cells, in order.</param>
internal sealed record RegionAxis(FactSymbol Fact, ImmutableArray<RegionCell> Cells)
{
    // More cells than this are no drawing that anybody reads.
    private const int MostCells = 24;

    private static readonly ImmutableArray<string> YesAndNo = ["yes", "no"];

    /// <summary>The axes that can be drawn, those along which the regions differ most first.</summary>
    public static ImmutableArray<RegionAxis> Of(IEnumerable<RegionLine> lines) =>
    [
        .. lines.SelectMany(line => line.Parts).Where(part => part.Fact is not null)
            .GroupBy(part => part.Fact!)
            .Select(same => new RegionAxis(same.Key, [.. CellsOf(same.Key, [.. same])]))
            .Where(axis => axis.Cells.Length is > 1 and <= MostCells)
            .OrderByDescending(axis => axis.Cells.Count(cell => cell.IsLimit))
            .ThenByDescending(axis => axis.Cells.Length)
            .ThenBy(axis => axis.Fact.Name, StringComparer.Ordinal),
    ];

    private static IEnumerable<RegionCell> CellsOf(FactSymbol fact, RegionPart[] parts)
    {
        IEnumerable<RegionCell> cells = fact.Type switch
        {
            EnumType choice => choice.Names.Select(NameCell),
            YesNoType => YesAndNo.Select(NameCell),
            _ => Stretches(fact, parts),
        };
        bool isMissingTold = Array.Exists(parts, part => part.AllowsNotKnown);
        return isMissingTold ? cells.Append(new RegionCell("not known", false, part => part.AllowsNotKnown)) : cells;
    }

    private static RegionCell NameCell(string name) => new(name, false, part => part.Names.Contains(name, StringComparer.Ordinal));

    private static IEnumerable<RegionCell> Stretches(FactSymbol fact, RegionPart[] parts)
    {
        decimal[] limits = [.. parts.SelectMany(part => part.Spans).SelectMany(span => new[] { span.Low, span.High }).OfType<decimal>()
            .Where(limit => limit != fact.Shape.Bounds.Low && limit != fact.Shape.Bounds.High).Distinct().Order()];
        decimal? before = fact.Shape.Bounds.Low;
        foreach (decimal limit in limits)
        {
            yield return Stretch(before, limit);
            yield return new RegionCell(fact.Shape.Show(limit), true, part => part.Spans.Any(span => Holds(span, limit)));
            before = limit;
        }

        if (limits.Length > 0)
        {
            yield return Stretch(before, fact.Shape.Bounds.High);
        }
    }

    // Between two limits that follow each other a span holds everything or nothing.
    private static RegionCell Stretch(decimal? low, decimal? high) => new("", false, part => part.Spans.Any(span =>
        (span.Low is null || span.Low <= low) && (span.High is null || span.High >= high)));

    private static bool Holds(NumberSpan span, decimal value) =>
        (span.Low is not { } low || value > low || (span.LowIncluded && value == low))
        && (span.High is not { } high || value < high || (span.HighIncluded && value == high));
}

/// <summary>Values of a fact that no region tells apart.</summary>
/// <param name="Label">What stands beside it; empty for the stretch between two limits.</param>
/// <param name="IsLimit">Whether it is a single number between two stretches.</param>
/// <param name="IsIn">Whether what a line says of the fact lets these values in.</param>
internal sealed record RegionCell(string Label, bool IsLimit, Func<RegionPart, bool> IsIn);

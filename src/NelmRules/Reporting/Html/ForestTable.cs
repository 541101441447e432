using System.Collections.Immutable;
using System.Xml.Linq;
using NelmRules.Binding;
using NelmRules.Vocabularies;

namespace NelmRules.Reporting.Html;

/// <summary>The figures of a forest plot as a table, a group of rows a factor, with doubts and citations.</summary>
internal static class ForestTable
{
    private static readonly ImmutableArray<string> Columns = ["Factor", "Test", "Hazard ratio", "95% interval", "p", "Remarks"];

    public static XElement Create(EndpointSymbol endpoint, ImmutableArray<ForestFactor> factors) => Tag.Of(
        "table",
        Tag.With("role", "table"),
        Tag.With("class", "cards grouped"),
        Tag.Of("caption", "Figures as printed: ", Tag.Name(endpoint.Name)),
        CardTable.Head(Columns),
        factors.Select(Group));

    private static XElement Group(ForestFactor factor)
    {
        ImmutableArray<PrintedTest?> tests = factor.Effect.Tests.IsEmpty ? [null] : [.. factor.Effect.Tests];
        return Tag.Of(
            "tbody",
            Tag.With("role", "rowgroup"),
            tests.Select((test, index) => Tag.Of(
                "tr",
                Tag.With("role", "row"),
                index == 0 ? Head(factor, tests.Length) : null,
                Cells(test))));
    }

    private static XElement Head(ForestFactor factor, int rows)
    {
        string[] origin = PrognosisLines.OriginOf(factor.Prognosis);
        XElement head = CardTable.RowHead(
            "rowgroup",
            Tag.Name($"{factor.Source.Ruleset.Name}.{factor.Prognosis.Name}"),
            Tag.About(factor.Meaning),
            Tag.About(factor.Found, EvaluationFacts.IsUndecided(factor.Source) ? ", if the source applies" : ""),
            factor.Result.Finding.Unclear.Select(why => Tag.About(Tag.Classed("span", "open", "left open by the source:"), $" {why}")),
            origin.Length == 0 ? null : new object[] { " ", Tag.Classed("span", "cite", string.Join("; ", origin)) });
        head.SetAttributeValue("rowspan", rows);
        return head;
    }

    private static XElement[] Cells(PrintedTest? test) =>
    [
        CardTable.Cell(Columns[1], test?.Test),
        CardTable.Cell(Columns[2], test?.HazardRatio),
        CardTable.Cell(Columns[3], test?.From is null ? null : $"{test.From} to {test.To}"),
        CardTable.Cell(Columns[4], test?.P),
        CardTable.Cell(Columns[5], Remarks(test)),
    ];

    private static object? Remarks(PrintedTest? test) => test switch
    {
        null => "no figures printed",
        { NotEntered: true } => "not entered",
        _ when OutcomeHtml.Doubt(test.Doubtful, test.IntervalDoubtful) is { } doubt => doubt,
        { Stated: not null } => EvidenceWording.Of(test.Stated),
        { HazardRatio: null, P: null } => "no figures printed",
        { HazardRatio: null } => "no ratio printed",
        _ when PrintedRatio.IsImpossible(test) => "the interval is impossible as printed",
        _ => null,
    };
}

using System.Collections.Immutable;
using System.Xml.Linq;
using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Values;

namespace NelmRules.Reporting.Html;

/// <summary>Outcomes of arms that describe such patients, with their numbers as printed, a table a source.</summary>
internal static class OutcomeHtml
{
    private static readonly ImmutableArray<string> Columns = ["Arm", "Patients", "Figures as printed", "Where"];

    public static HtmlSection? Create(HtmlContext context)
    {
        XElement[] tables =
        [
            .. from source in context.Evaluation.Rulesets
               from table in new[] { Table(source, Status.Met, "Outcomes of such patients"), Table(source, Status.Unclear, "Outcomes that may describe the patient; the source leaves it open") }
               where table is not null
               select table,
        ];
        return tables.Length == 0 ? null : new HtmlSection("outcomes", "Outcomes", tables);
    }

    private static XElement? Table(RulesetResult source, Status status, string title)
    {
        OutcomeResult[] outcomes = [.. source.Outcomes.Where(result => result.Finding.Status == status)];
        return outcomes.Length == 0 ? null : CardTable.Create(
            [Tag.Of("strong", Tag.Name(source.Ruleset.Name)), $": {title}{(EvaluationFacts.IsUndecided(source) ? " (if it applies)" : "")}"],
            Columns,
            outcomes.Select(Row));
    }

    private static object?[] Row(OutcomeResult result)
    {
        OutcomeSymbol outcome = result.Outcome;
        string[] origin = [.. outcome.Study is null ? [] : new[] { outcome.Study }, .. outcome.Cite];
        return
        [
            new object?[] { Tag.Name(outcome.Name), Tag.About(OutcomeLines.PatientsOf(outcome)), LeftOpen(result.Finding) },
            new object?[] { outcome.Size, Doubt(outcome.SizeDoubtful, null) },
            Tag.List("figures", outcome.Lines.Select(Figure)),
            origin.Length == 0 ? null : Tag.Classed("span", "cite", string.Join("; ", origin)),
        ];
    }

    private static object Figure(OutcomeLine line) => new object?[]
    {
        Tag.Name(line.Endpoint.Name), " ", Tag.Of("span", EvidenceWording.Of(line.Figure)), " ", Doubt(line.Doubtful, line.IntervalDoubtful),
    };

    private static IEnumerable<object[]> LeftOpen(Finding finding) =>
        finding.Unclear.Select(why => Tag.About(Tag.Classed("span", "open", "left open by the source:"), $" {why}"));

    /// <summary>What is in doubt about a line of figures and why, or nothing.</summary>
    public static XElement? Doubt(string? line, string? interval) => EvidenceWording.DoubtOf(line, interval) is not (var what, var why) ? null : Tag.Classed(
        "span", "doubt", Tag.With("dir", "auto"), Tag.Classed("span", "open", Tag.Sign("?"), $" {what}:"), $" {why}");
}

using System.Xml.Linq;
using NelmRules.Evaluation;
using NelmRules.Values;

namespace NelmRules.Reporting.Html;

/// <summary>What each source says of each treatment, as a table; only where there are several sources.</summary>
internal static class SideBySideHtml
{
    public static HtmlSection? Create(HtmlContext context)
    {
        SideBySide table = context.SideBySide;
        return table.Sources.Length < 2 || table.Rows.IsEmpty ? null : new HtmlSection(
            "side-by-side",
            "Treatments by source",
            Summary(table),
            Tag.Classed(
                "div",
                "scroll",
                Tag.With("role", "region"),
                Tag.With("aria-label", "Table of treatments by source"),
                Tag.With("tabindex", "0"),
                Tag.Of(
                    "table",
                    Tag.With("role", "table"),
                    Tag.With("class", "cards matrix"),
                    Tag.Of("caption", "What each source says of each treatment for this patient; names lead to the rule in full. Where sources disagree, the row comes first and says so."),
                    CardTable.Head([.. table.Sources.Select(Heading).Prepend("Treatment")]),
                    Tag.Of("tbody", Tag.With("role", "rowgroup"), table.Rows.Select(Row)))));
    }

    /// <summary>What a board wants to know before it reads the table: whom the sources concern, whether they disagree, what to find out.</summary>
    private static XElement Summary(SideBySide table)
    {
        int disagreements = table.Rows.Count(row => row.Disagreement);
        return Tag.List("plain", SideBySideWording.Concerns(table)
            .Select(source => (object)new object[] { Tag.Of("strong", source.Names), $" {source.Concern}." })
            .Append(disagreements == 0
                ? SideBySideWording.NoDisagreement
                : new object[] { "The sources disagree on ", Tag.Of("strong", Wording.Number(disagreements, "treatment")), "." })
            .Concat(table.Missing is [{ OnlyAfter: null } first, ..]
                ? [new object[] { "Find out ", Tag.Of("strong", Tag.Name(first.Name)), $" first: it could decide {SideBySideWording.Decides(first)}." }]
                : []))!;
    }

    private static object Heading(RulesetResult source) => new object[]
    {
        Tag.Of("a", Tag.With("href", $"#{Tag.Id("source", source.Ruleset.Name)}"), Tag.Name(source.Ruleset.Name)),
        Tag.About(Concern(source)),
    };

    private static string Concern(RulesetResult source) => source.Applies.Status switch
    {
        Status.Met => "concerns this patient",
        Status.NotMet => "is not about this patient",
        Status.Undetermined or Status.Unclear or _ => "may concern this patient",
    };

    private static XElement Row(SideBySideRow row) => Tag.Of(
        "tr",
        Tag.With("role", "row"),
        CardTable.RowHead(
            "row",
            Tag.Name(row.Treatment.Name),
            row.Treatment.Description is { } about ? Tag.About(about) : null,
            row.Disagreement ? Tag.Classed("span", "against", Tag.Sign("⚡"), " ", Tag.Of("a", Tag.With("href", "#disagreements"), "sources disagree")) : null),
        row.Cells.Select(cell => CardTable.Cell(cell.Source.Ruleset.Name, StatementHtml.OfCell(cell))));
}

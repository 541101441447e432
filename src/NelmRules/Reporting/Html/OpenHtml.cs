using System.Xml.Linq;
using NelmRules.Evaluation;
using NelmRules.Values;

namespace NelmRules.Reporting.Html;

/// <summary>Rules that are undetermined, with what they need, and rules that the source leaves unclear, with why.</summary>
internal static class OpenHtml
{
    /// <summary>The kind in the identifiers of these rules.</summary>
    public const string Kind = "open";

    public static HtmlSection? CreateUndetermined(HtmlContext context) =>
        Create(context, Status.Undetermined, "undetermined", "Undetermined");

    public static HtmlSection? CreateUnclear(HtmlContext context) => Create(context, Status.Unclear, "unclear", "Unclear in the source");

    /// <summary>What a finding needs and, in a set of answers, what the source leaves open beside it.</summary>
    public static IEnumerable<XElement> Needs(Finding finding)
    {
        string needs = Phrases.NeedsOf(finding);
        if (needs.Length > 0)
        {
            yield return Tag.Classed("p", "needs", Tag.Classed("span", "open", Tag.Sign("?"), " needs"), $" {needs}");
        }

        foreach (string later in Phrases.LaterNeedsOf(finding))
        {
            yield return Tag.Classed("p", "needs", later);
        }

        foreach (string why in finding.Unclear)
        {
            yield return Tag.Paragraph("", Tag.Classed("span", "open", Tag.Sign("~"), $" {Phrases.LeftOpen(finding)}:"), $" {why}");
        }
    }

    private static HtmlSection? Create(HtmlContext context, Status status, string id, string title)
    {
        PlacedRule[] rules = [.. context.RulesThatAre(status)];
        return rules.Length == 0 ? null : new HtmlSection(id, title, Tag.List("entries", rules.Select(placed => Entry(context, placed))));
    }

    private static XElement Entry(HtmlContext context, PlacedRule placed) => Tag.Classed(
        "div",
        "entry open",
        context.Mark(HtmlContext.IdOf(Kind, placed.Source.Ruleset.Name, placed.Rule.Name)),
        Tag.Of("p", Tag.Of("strong", Tag.Name(placed.FullName)), placed.Rule.Description is null ? null : ": ", Tag.Of("bdi", placed.Rule.Description ?? "")),
        Tag.Classed("p", "would", $"{Subject(placed)}: {string.Join("; ", placed.Rule.Actions.Select(Phrases.Of))}"),
        EntryHtml.Condition(placed),
        EntryHtml.ChangedBy(placed),
        Needs(placed.Finding),
        EntryHtml.Origin(placed.Rule));

    private static string Subject(PlacedRule placed) =>
        placed.Rule.Reported is { } reported ? $"would be a position of {reported.Party.Name}" : "would say";
}

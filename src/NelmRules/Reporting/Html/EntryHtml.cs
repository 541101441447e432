using System.Xml.Linq;
using NelmRules.Binding;

namespace NelmRules.Reporting.Html;

/// <summary>What one rule says, with who says it where, how sure it is, and why it concerns the patient.</summary>
internal static class EntryHtml
{
    /// <summary>What a rule says about one treatment; the actions differ in their qualifiers alone.</summary>
    public static XElement OfAdvice(HtmlContext context, PlacedRule placed, IReadOnlyList<RuleAction> actions) => Tag.Classed(
        "div",
        $"entry {SignedWords.ClassOf(actions[0].Verb)}",
        context.Mark(HtmlContext.IdOf(placed.Source.Ruleset.Name, placed.Rule.Name, actions[0].Treatment)),
        Tag.Of("p", SignedWords.Of(actions[0].Verb), " ", TitleOf(placed.Rule, actions)),
        Condition(placed),
        Tag.Classed("p", "who", Tag.Name(placed.FullName), $"{Phrases.WordingOf(placed.Rule)}, {Phrases.CertaintyOf(placed.Rule)}"),
        Endorsement(placed.Rule),
        Origin(placed.Rule),
        Reasons(context, placed));

    /// <summary>That a rule holds only if its source speaks about the patient.</summary>
    public static XElement? Condition(PlacedRule placed) => placed.IsConditional
        ? Tag.Classed("p", "condition", Tag.Sign("?"), " if ", Tag.Name(placed.Source.Ruleset.Name), " applies, which is undecided (see Sources)")
        : null;

    /// <summary>The study and the place in the source.</summary>
    public static IEnumerable<XElement> Origin(RuleSymbol rule)
    {
        if (rule.Study is not null)
        {
            yield return Tag.Paragraph("study", $"drawing on {rule.Study}");
        }

        if (!rule.Cite.IsEmpty)
        {
            yield return Tag.Paragraph("cite", string.Join("; ", rule.Cite));
        }
    }

    /// <summary>Why it concerns the patient, and what would change it.</summary>
    public static IEnumerable<XElement> Reasons(HtmlContext context, PlacedRule placed)
    {
        if (context.BecauseOf(placed) is { } because)
        {
            yield return Tag.Paragraph("because", $"because {because}");
        }

        if (placed.Rule.Inferred is not null)
        {
            yield return Tag.Paragraph("", Tag.Classed("span", "open", "the encoder's own reading:"), $" {placed.Rule.Inferred}");
        }

        if (ChangedBy(placed) is { } changed)
        {
            yield return changed;
        }
    }

    /// <summary>That a contradicted fact decides it.</summary>
    public static XElement? ChangedBy(PlacedRule placed) =>
        placed.Finding.ChangedBy.IsEmpty ? null : Tag.Classed("p", "open", AdviceEntry.ChangedBy(placed));

    private static object[] TitleOf(RuleSymbol rule, IReadOnlyList<RuleAction> actions)
    {
        string qualifiers = actions.Count == 1
            ? Phrases.QualifiersOf(actions[0])
            : string.Join("; ", actions.Select(Phrases.QualifiersOf).Select(one => one.Length == 0 ? "alone" : one));
        string separator = qualifiers.Length > 0 && rule.Description is not null ? ": " : "";
        return [qualifiers.Length == 0 ? null! : Tag.Of("strong", qualifiers), separator, Tag.Of("bdi", rule.Description ?? "")];
    }

    private static XElement? Endorsement(RuleSymbol rule) => rule.Reported is not { } reported ? null : Tag.Paragraph(
        "", $"position of {Phrases.Described(reported.Party)} ({reported.Where}), endorsed by the source");
}

using System.Collections.Immutable;
using System.Xml.Linq;
using NelmRules.Evaluation;

namespace NelmRules.Reporting.Html;

/// <summary>Where one source is for a treatment and another against it, and whether that is a disagreement.</summary>
internal static class OppositionHtml
{
    public static HtmlSection? Create(HtmlContext context)
    {
        Opposition[] all = [.. context.SideBySide.Oppositions.OrderByDescending(opposition => opposition.IsDisagreement)];
        return all.Length == 0 ? null : new HtmlSection(
            "disagreements",
            all[0].IsDisagreement ? "Where the sources disagree" : "Where one source is for and another against",
            Tag.List("entries", all.Select(Tell)));
    }

    private static XElement Tell(Opposition opposition) => Tag.Classed(
        "div",
        opposition.IsDisagreement ? "entry against" : "entry open",
        Tag.Of("p", Tag.Of("strong", Tag.Name(opposition.Treatment.Name)), ": ", Tag.Classed("span", "conflict", Verdict(opposition))),
        Tag.Of("p", Sides("for", opposition.For)),
        Tag.Of("p", Sides("against", opposition.Against)));

    private static string Verdict(Opposition opposition) => opposition switch
    {
        { DiffersIn.IsEmpty: false } => $"no disagreement, the advice differs in {SideBySideWording.DifferencesOf(opposition.DiffersIn)}",
        { Kind: OppositionKind.AgainstWhole } => "disagreement on a kind and its whole: for the kind, against the broader class",
        { Kind: OppositionKind.ForWhole } => "a kind and its whole: for the broader class, against the kind; no disagreement, since advice for a class does not pass to its kinds",
        _ => "disagreement",
    };

    private static object[] Sides(string side, ImmutableArray<TreatmentEntry> entries) =>
    [
        Tag.Of("strong", $"{side}: "),
        entries.Select((entry, index) => (object)new object[]
        {
            index == 0 ? "" : "; ",
            SignedWords.Of(entry.Action.Verb),
            $" {entry.Action.Treatment.Name} {Phrases.QualifiersOf(entry.Action)}".TrimEnd(),
            ", ",
            Tag.Of(
                "a",
                Tag.With("href", $"#{HtmlContext.IdOf(entry.Ruleset.Name, entry.Rule.Name, entry.Action.Treatment)}"),
                Tag.Name($"{entry.Ruleset.Name}.{entry.Rule.Name}")),
        }),
    ];
}

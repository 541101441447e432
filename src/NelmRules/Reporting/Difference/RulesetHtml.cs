using System.Collections.Immutable;
using System.Xml.Linq;
using NelmRules.Comparison;
using NelmRules.Evaluation;
using NelmRules.Reporting.Html;

namespace NelmRules.Reporting.Difference;

/// <summary>What an edit changes in one source, on the page.</summary>
internal static class RulesetHtml
{
    private static readonly ImmutableArray<string> Columns = ["Letter", "From and to", "Who", "Example"];

    /// <summary>The section of a source.</summary>
    public static HtmlSection Create(RulesetDifference ruleset, ImmutableArray<ShownChange> changes) => new(
        Tag.Id("source", ruleset.Name),
        ruleset.Name,
        Tag.Paragraph("about", $"{(ruleset.New ?? ruleset.Old)!.Description}"),
        Tag.Paragraph("", VersionWords.Advice(ruleset)),
        ruleset.IsInBoth ? null : Tag.Paragraph("conflict", ruleset.New is null ? "The whole source is gone." : "The whole source is new."),
        RulesetWords.IsPopulationMeant(ruleset) && ruleset.New?.Applies is { } applies
            ? Tag.Paragraph("about", $"All below is among the patients whom it concerns or may concern: {WrittenText.Of(applies.Place)}")
            : null,
        changes.Select(change => OfChange(ruleset, change)),
        ruleset.Needs.Select(OfNeeds),
        ruleset.Unconfirmed.Select(change => Undecided(change.Subject, "possible change, not confirmed", UndecidedWords.Of(change), change.Responsible)),
        ruleset.Exhausted.Select(one => Undecided(one.Subject, "not decided within the budget", UndecidedWords.Of(one), one.Responsible)),
        Evidence(ruleset.Evidence));

    private static object?[] OfChange(RulesetDifference ruleset, ShownChange change)
    {
        string number = FormattableString.Invariant($"{change.Number}");
        return
        [
            Tag.Of("h3", Tag.With("id", Tag.Id("change", number)), $"{number}. {change.Title}"),
            new RegionDrawing(Tag.Id("region", ruleset.Name, number), change.Change.Transitions).Draw(),
            CardTable.Create(["Who is treated differently"], Columns, change.Change.Transitions.Select((transition, i) => (object?[])[
                RegionDrawing.LetterOf(i),
                DifferenceWords.Of(change, transition).Replace("->", "→", StringComparison.Ordinal),
                WhoIs(transition.Region),
                ExampleOf(transition.Witness),
            ])),
            DifferenceWords.EchoOf(change) is { Length: > 0 } echo ? Tag.Paragraph("about", echo.Replace("->", "→", StringComparison.Ordinal)) : null,
            change.Change.Reaches.IsEmpty ? null : Tag.Paragraph("", $"With it comes or goes all that the source says: {DifferenceWords.ReachOf(change.Change.Reaches)}"),
            Responsible(change.Responsible),
        ];
    }

    private static object?[] OfNeeds(NeedsChange change) =>
    [
        Tag.Of("h3", $"{SubjectWords.TitleOf(change.Subject)}: still undetermined, something else is asked for"),
        CardTable.Create(["Who is asked for something else"], ["Example", "Who"], [[ExampleOf(change.Witness), WhoIs(change.Region)]]),
        Responsible(change.Responsible),
    ];

    private static object?[] Undecided(ComparedSubject subject, string why, string explanation, ImmutableArray<DeclarationChange> responsible) =>
        [Tag.Of("h3", Tag.With("class", "open"), $"{SubjectWords.TitleOf(subject)}: {why}"), Tag.Paragraph("", explanation), Responsible(responsible)];

    private static object?[] WhoIs(Region region) =>
        [.. RegionWords.Lines(region).Select((line, i) => Tag.Classed("div", "code", Tag.With("dir", "auto"), i == 0 ? line : $"or {line}"))];

    private static object?[] ExampleOf(Witness witness) =>
        [RegionWords.Of(witness), RegionWords.AsksOf(witness) is { Length: > 0 } asks ? Tag.About(asks) : null];

    private static XElement? Responsible(ImmutableArray<DeclarationChange> responsible) => responsible.IsEmpty ? null : Tag.Of(
        "details",
        Tag.With("open", "open"),
        Tag.Of("summary", $"From {Wording.Number(responsible.Length, "declaration")}"),
        Tag.List("", responsible.Select(declaration => (object)new object?[]
        {
            WrittenChange.Of(declaration),
            Tag.About(WrittenChange.At(declaration.Old, declaration.New)),
            Lines(WrittenChange.Lines(declaration.Old, declaration.New)),
        })));

    private static XElement? Lines(ImmutableArray<string> lines) => lines.IsEmpty
        ? null
        : Tag.Classed("div", "code", lines.Select(line => Tag.Of("div", Tag.With("class", line[0] == '-' ? "against" : "for"), line)));

    private static XElement? Evidence(ImmutableArray<EvidenceChange> changes) => changes.IsEmpty ? null : Tag.Of(
        "details",
        Tag.Of("summary", $"Words, figures and cases of {Wording.Number(changes.Length, "declaration")}, which treat no patient differently"),
        Tag.List("", changes.Select(change => (object)new object?[]
        {
            $"{change.Kind} {change.Name}: {string.Join(", ", change.What)}",
            Tag.About(WrittenChange.At(change.Old, change.New)),
        })));
}

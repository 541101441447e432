using System.Collections.Immutable;
using NelmRules.Comparison;
using NelmRules.Evaluation;
using static NelmRules.Reporting.MarkdownWriter;

namespace NelmRules.Reporting.Difference;

/// <summary>What an edit changes in one source, for a comment.</summary>
internal static class RulesetMarkdown
{
    /// <summary>The parts, the most important first.</summary>
    public static IEnumerable<string> Blocks(RulesetDifference ruleset, ImmutableArray<ShownChange> changes) =>
    [
        DifferenceMarkdown.Block(output => WriteHead(output, ruleset)),
        .. changes.Select(change => DifferenceMarkdown.Block(output => Write(output, change))),
        .. ruleset.Needs.Select(change => DifferenceMarkdown.Block(output => Write(output, change))),
        .. ruleset.Unconfirmed.Select(change => Undecided(change.Subject, "possible change, not confirmed", UndecidedWords.Of(change), change.Responsible)),
        .. ruleset.Exhausted.Select(one => Undecided(one.Subject, "not decided within the budget", UndecidedWords.Of(one), one.Responsible)),
        .. Evidence(ruleset.Evidence),
    ];

    private static void WriteHead(MarkdownWriter output, RulesetDifference ruleset)
    {
        output.Heading(3, Safe(ruleset.Name));
        output.Paragraph($"{Safe(Sentence(VersionWords.Advice(ruleset)))}.{(ruleset.IsInBoth ? "" : ruleset.New is null ? " The whole source is gone." : " The whole source is new.")}");
        if (RulesetWords.IsPopulationMeant(ruleset) && ruleset.New?.Applies is { } applies)
        {
            output.Paragraph($"All below is among the patients whom it concerns or may concern: {Safe(WrittenText.Of(applies.Place))}");
        }
    }

    private static string Sentence(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";

    private static void Write(MarkdownWriter output, ShownChange change)
    {
        output.Heading(4, Safe(FormattableString.Invariant($"{change.Number}) {change.Title}")));
        output.Table(["From → to", "Who", "Example"], change.Change.Transitions.Select(transition => (IReadOnlyList<string>)[
            Safe(DifferenceWords.Of(change, transition)).Replace("-\\>", "→", StringComparison.Ordinal),
            WhoIs(transition.Region),
            ExampleOf(transition.Witness),
        ]));
        if (DifferenceWords.EchoOf(change) is { Length: > 0 } echo)
        {
            output.Paragraph(Safe(echo));
        }

        if (!change.Change.Reaches.IsEmpty)
        {
            output.Paragraph(Safe($"With it comes or goes all that the source says: {DifferenceWords.ReachOf(change.Change.Reaches)}"));
        }

        WriteResponsible(output, change.Responsible);
    }

    private static void Write(MarkdownWriter output, NeedsChange change)
    {
        output.Heading(4, Safe($"{SubjectWords.TitleOf(change.Subject)}: still undetermined, something else is asked for"));
        output.Table(["Who", "Example"], [[WhoIs(change.Region), ExampleOf(change.Witness)]]);
        WriteResponsible(output, change.Responsible);
    }

    private static string WhoIs(Region region) => string.Join("<br>or ", RegionWords.Lines(region).Select(Safe));

    private static string ExampleOf(Witness witness) => string.Join("<br>", new[] { RegionWords.Of(witness), RegionWords.AsksOf(witness) }.Where(text => text.Length > 0).Select(Safe));

    private static string Undecided(ComparedSubject subject, string why, string explanation, ImmutableArray<DeclarationChange> responsible) => DifferenceMarkdown.Block(output =>
    {
        output.Heading(4, Safe($"{SubjectWords.TitleOf(subject)}: {why}"));
        output.Paragraph(Safe(explanation));
        WriteResponsible(output, responsible);
    });

    // Folded: whoever reads the comment has the edit beside it.
    private static void WriteResponsible(MarkdownWriter output, ImmutableArray<DeclarationChange> responsible)
    {
        if (responsible.IsEmpty)
        {
            return;
        }

        output.Paragraph($"<details><summary>From {Wording.Number(responsible.Length, "declaration")}</summary>");
        foreach (DeclarationChange declaration in responsible)
        {
            output.Item(
                $"{Safe(WrittenChange.Of(declaration))} ({Safe(WrittenChange.At(declaration.Old, declaration.New))})",
                WrittenChange.Lines(declaration.Old, declaration.New).Select(Safe));
        }

        output.Paragraph("</details>");
    }

    private static IEnumerable<string> Evidence(ImmutableArray<EvidenceChange> changes) => changes.IsEmpty ? [] :
    [
        DifferenceMarkdown.Block(output =>
        {
            output.Paragraph($"<details><summary>Words, figures and cases of {Wording.Number(changes.Length, "declaration")}, which treat no patient differently</summary>");
            foreach (EvidenceChange change in changes)
            {
                output.Item(Safe($"{change.Kind} {change.Name}: {string.Join(", ", change.What)} ({WrittenChange.At(change.Old, change.New)})"));
            }

            output.Paragraph("</details>");
        }),
    ];
}

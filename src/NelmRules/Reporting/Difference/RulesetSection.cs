using System.Collections.Immutable;
using NelmRules.Comparison;
using NelmRules.Evaluation;

namespace NelmRules.Reporting.Difference;

/// <summary>What an edit changes in one source.</summary>
internal sealed class RulesetSection(ReportWriter output, RulesetDifference ruleset)
{
    private readonly ChangeSection _section = new(output, new HashSet<string>(StringComparer.Ordinal));

    /// <summary>Writes the source and all that changed in it.</summary>
    public void Write(ImmutableArray<ShownChange> changes)
    {
        output.Blank();
        output.Paragraph(0, 2, new Piece(ruleset.Name, Tone.Strong), $" {(ruleset.New ?? ruleset.Old)!.Description}".TrimEnd());
        output.Paragraph(2, 4, VersionWords.Advice(ruleset));
        if (!ruleset.IsInBoth)
        {
            output.Paragraph(2, 4, new Piece(ruleset.New is null ? "The whole source is gone." : "The whole source is new.", Tone.Bad));
        }

        WritePopulation();
        foreach (ShownChange change in changes)
        {
            _section.Write(change);
        }

        foreach (NeedsChange change in ruleset.Needs)
        {
            WriteNeeds(change);
        }

        WriteUndecided();
        WriteEvidence();
    }

    // Regions say nothing of what is true of everybody compared, so that it is said once.
    private void WritePopulation()
    {
        if (RulesetWords.IsPopulationMeant(ruleset) && ruleset.New?.Applies is { } applies)
        {
            output.Paragraph(2, 4, $"Everything below is among the patients whom it concerns or may concern: {WrittenText.Of(applies.Place)}");
        }
    }

    private void WriteNeeds(NeedsChange change)
    {
        output.Blank();
        output.Paragraph(2, 4, new Piece($"{SubjectWords.TitleOf(change.Subject)}: still undetermined, something else is asked for", Tone.Strong));
        _section.WriteRegion(change.Region, change.Witness);
        _section.WriteResponsible(change.Responsible);
    }

    private void WriteUndecided()
    {
        foreach (UnconfirmedChange change in ruleset.Unconfirmed)
        {
            output.Blank();
            output.Paragraph(2, 4, new Piece($"{SubjectWords.TitleOf(change.Subject)}: possible change, not confirmed", Tone.Open));
            output.Paragraph(4, 6, UndecidedWords.Of(change));
            _section.WriteResponsible(change.Responsible);
        }

        foreach (ExhaustedSubject subject in ruleset.Exhausted)
        {
            output.Blank();
            output.Paragraph(2, 4, new Piece($"{SubjectWords.TitleOf(subject.Subject)}: not decided within the budget", Tone.Open));
            output.Paragraph(4, 6, UndecidedWords.Of(subject));
            _section.WriteResponsible(subject.Responsible);
        }
    }

    private void WriteEvidence()
    {
        if (ruleset.Evidence.IsEmpty)
        {
            return;
        }

        output.Blank();
        output.Paragraph(2, 4, new Piece("Words, figures and cases, which treat no patient differently", Tone.Strong));
        foreach (EvidenceChange change in ruleset.Evidence)
        {
            output.Paragraph(4, 6, $"{change.Kind} {change.Name}: {string.Join(", ", change.What)}", new Piece($" ({WrittenChange.At(change.Old, change.New)})", Tone.Faint));
        }
    }
}

using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Text;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Reporting;

/// <summary>What the sources measured in such patients: factors present, outcomes, notes; what is undetermined is summed up.</summary>
internal static class EvidenceSection
{
    public static void Write(ReportContext context)
    {
        RulesetResult[] sources = Array.FindAll([.. context.Evaluation.Rulesets], HasEvidence);
        if (sources.Length == 0)
        {
            return;
        }

        context.Heading("Evidence");
        foreach (RulesetResult source in sources)
        {
            WriteSource(context, source);
        }
    }

    private static bool HasEvidence(RulesetResult source) =>
        source.Prognoses.Length + source.Outcomes.Length + source.Notes.Length > 0;

    private static void WriteSource(ReportContext context, RulesetResult source)
    {
        ReportWriter report = context.Report;
        report.Blank();
        string condition = EvaluationFacts.IsUndecided(source) ? " (if it applies)" : "";
        report.Paragraph(2, 4, new(source.Ruleset.Name, Tone.Strong), condition);
        PrognosisLines.Write(context, source);
        OutcomeLines.Write(context, source);
        WriteNotes(context, source);
        WriteUndetermined(context, source);
    }

    /// <summary>Notes on such patients; those on the source as a whole are counted unless all is asked for.</summary>
    private static void WriteNotes(ReportContext context, RulesetResult source)
    {
        HashSet<TreatmentSymbol> advised = context.AdvisedTreatments;
        NoteResult[] notes = NoteLines.InOrder(Each.Kept(source.Notes.AsSpan(), note => NoteLines.Concerns(note) ? note : null));
        NoteSymbol[] concerning = Each.Kept(notes, result => result.Note.About is { } about && advised.Contains(about) ? null : result.Note);
        NoteSymbol[] shown = Array.FindAll(concerning, note => context.ShowsAll || IsOnPatients(note));
        if (shown.Length > 0)
        {
            context.Report.Blank();
            context.Report.Line(new Piece("    Notes", Tone.Strong));
        }

        foreach (NoteSymbol note in shown)
        {
            NoteLines.Write(context.Report, note, 4, null);
        }

        if (concerning.Length > shown.Length)
        {
            context.Report.Paragraph(
                4, 6, $"{Wording.Number(concerning.Length - shown.Length, "more note")} on other treatments and on the source itself (--all lists them)");
        }
    }

    /// <summary>Whether a note is on such patients rather than on the source as a whole.</summary>
    internal static bool IsOnPatients(NoteSymbol note) => note.Condition is not null || note.Kind is "limitation" && note.About is null;

    /// <summary>How much is undetermined, by name where all is asked for, and what would decide it.</summary>
    private static void WriteUndetermined(ReportContext context, RulesetResult source)
    {
        NamedFinding[] open = [.. NamedFinding.OfEvidence(source).FindAll(one => one.Finding.Status == Status.Undetermined)];
        if (open.Length == 0)
        {
            return;
        }

        string what = context.ShowsAll
            ? string.Join(", ", Array.ConvertAll(open, item => item.Symbol.Name))
            : string.Join(", ", Array.ConvertAll(Runs.Of(open, (one, other) => one.Noun == other.Noun), same => Wording.Number(same.Length, same[0].Noun)));
        List<Need> needs = [];
        foreach (NamedFinding item in open)
        {
            needs.AddRange(item.Finding.Needs.AsSpan());
        }

        Finding together = new(Answers.Any, Inspector.InOrder([.. needs]), []);
        context.Report.Blank();
        context.Report.Paragraph(4, 6, new("Undetermined:", Tone.Open), $" {what}; {Phrases.AllNeedsOf(together)}.");
    }
}

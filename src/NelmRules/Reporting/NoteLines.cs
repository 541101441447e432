using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Text;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Reporting;

/// <summary>Notes: shown, never counted as advice.</summary>
internal static class NoteLines
{
    /// <summary>The notes about a treatment, beside the advice on it; but for cautions and what is about such patients they are counted.</summary>
    public static void WriteBeside(ReportContext context, TreatmentSymbol treatment)
    {
        int left = 0;
        foreach (RulesetResult source in context.Evaluation.Rulesets)
        {
            NoteResult[] about = Each.Kept(source.Notes.AsSpan(), note => Concerns(note) && note.Note.About == treatment ? note : null);
            NoteSymbol[] notes = Array.ConvertAll(InOrder(about), result => result.Note);
            NoteSymbol[] shown = Array.FindAll(notes, note => context.ShowsAll || note.Kind == "caution" || note.Condition is not null);
            foreach (NoteSymbol note in shown)
            {
                Write(context.Report, note, 4, source.Ruleset.Name);
            }

            left += notes.Length - shown.Length;
        }

        if (left > 0)
        {
            context.Report.Paragraph(4, 6, new Piece($"{Wording.Number(left, "more note")} on it (--all lists them)", Tone.Faint));
        }
    }

    /// <summary>Notes by their kinds.</summary>
    public static NoteResult[] InOrder(NoteResult[] notes) =>
        StableSort.Of(notes, (one, other) => NoteSymbol.Kinds.IndexOf(one.Note.Kind) - NoteSymbol.Kinds.IndexOf(other.Note.Kind));

    /// <summary>Whether a note concerns the patient.</summary>
    public static bool Concerns(NoteResult note) => note.Finding.Status == Status.Met;

    /// <summary>One note with its kind, its text and where it stands.</summary>
    public static void Write(ReportWriter report, NoteSymbol note, int indent, string? source)
    {
        string[] places = Phrases.OriginOf(note.Study, note.Cite);
        string[] origin = source is null ? places : [source, .. places];
        Piece text = $" {note.Description}";
        report.Paragraph(indent, indent + 2, origin.Length == 0
            ? [new($"{note.Kind}:", Tone.Strong), text]
            : [new($"{note.Kind}:", Tone.Strong), text, " ", new($"({string.Join("; ", origin)})", Tone.Faint)]);
    }
}

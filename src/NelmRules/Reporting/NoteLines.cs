using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Reporting;

/// <summary>Notes: shown, never counted as advice.</summary>
internal static class NoteLines
{
    /// <summary>The notes about a treatment that concern the patient, beside the advice on it.</summary>
    public static void WriteBeside(ReportContext context, TreatmentSymbol treatment)
    {
        foreach (RulesetResult source in context.Evaluation.Rulesets)
        {
            foreach (NoteResult note in InOrder(source.Notes.Where(note => note.Note.About == treatment && Concerns(note))))
            {
                Write(context.Report, note.Note, 4, source.Ruleset.Name);
            }
        }
    }

    /// <summary>Notes by their kinds.</summary>
    public static IEnumerable<NoteResult> InOrder(IEnumerable<NoteResult> notes) =>
        notes.OrderBy(note => NoteSymbol.Kinds.IndexOf(note.Note.Kind));

    /// <summary>Whether a note concerns the patient.</summary>
    public static bool Concerns(NoteResult note) => note.Finding.Status == Status.Met;

    /// <summary>One note with its kind, its text and where it stands.</summary>
    public static void Write(ReportWriter report, NoteSymbol note, int indent, string? source)
    {
        string[] origin = [.. source is null ? [] : new[] { source }, .. note.Study is null ? [] : new[] { note.Study }, .. note.Cite];
        Piece text = $" {note.Description}";
        report.Paragraph(indent, indent + 2, origin.Length == 0
            ? [new($"{note.Kind}:", Tone.Strong), text]
            : [new($"{note.Kind}:", Tone.Strong), text, " ", new($"({string.Join("; ", origin)})", Tone.Faint)]);
    }
}

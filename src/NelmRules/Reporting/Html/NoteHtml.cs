using System.Xml.Linq;
using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Vocabularies;

namespace NelmRules.Reporting.Html;

/// <summary>Notes: those on such patients are shown, the others folded; never counted as advice.</summary>
internal static class NoteHtml
{
    public static HtmlSection? Create(HtmlContext context)
    {
        HashSet<TreatmentSymbol> advised = context.AdvisedTreatments;
        XElement[] sources =
        [
            .. from source in context.Evaluation.Rulesets
               let notes = NotesOf(source).Where(note => note.About is null || !advised.Contains(note.About)).ToArray()
               where notes.Length > 0
               select OfSource(context, source, notes),
        ];
        return sources.Length == 0 ? null : new HtmlSection("notes", "Notes", sources);
    }

    /// <summary>The notes about a treatment, beside the advice on it.</summary>
    public static IEnumerable<XElement?> Beside(HtmlContext context, TreatmentSymbol treatment)
    {
        (NoteSymbol Note, string Source)[] notes =
        [
            .. from source in context.Evaluation.Rulesets
               from note in NotesOf(source)
               where note.About == treatment
               select (note, source.Ruleset.Name),
        ];
        ILookup<bool, XElement> shown = notes.ToLookup(
            placed => placed.Note.Kind == "caution" || placed.Note.Condition is not null, placed => Tell(placed.Note, placed.Source));
        yield return Tag.List("notes", shown[true]);
        yield return Folded(context, [.. shown[false]], "on it");
    }

    private static XElement OfSource(HtmlContext context, RulesetResult source, NoteSymbol[] notes)
    {
        ILookup<bool, XElement> shown = notes.ToLookup(EvidenceSection.IsOnPatients, note => Tell(note, null));
        return Tag.Of(
            "article",
            Tag.Of("h3", Tag.Name(source.Ruleset.Name), EvaluationFacts.IsUndecided(source) ? " (if it applies)" : ""),
            Tag.List("notes", shown[true]),
            Folded(context, [.. shown[false]], "on other treatments and on the source itself"));
    }

    private static XElement? Folded(HtmlContext context, XElement[] notes, string which) =>
        notes.Length == 0 ? null : context.Folded($"{Wording.Number(notes.Length, "more note")} {which}", Tag.List("notes", notes));

    private static IEnumerable<NoteSymbol> NotesOf(RulesetResult source) =>
        NoteLines.InOrder([.. source.Notes.Where(NoteLines.Concerns)]).Select(result => result.Note);

    private static XElement Tell(NoteSymbol note, string? source)
    {
        string[] origin = [.. source is null ? [] : new[] { source }, .. note.Study is null ? [] : new[] { note.Study }, .. note.Cite];
        return Tag.Paragraph(
            "",
            Tag.Of("strong", $"{note.Kind}:"),
            $" {note.Description} ",
            origin.Length == 0 ? null : Tag.Classed("span", "cite", $"({string.Join("; ", origin)})"));
    }
}

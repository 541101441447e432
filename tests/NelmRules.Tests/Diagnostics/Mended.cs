using NelmRules.Diagnostics;
using NelmRules.Text;

namespace NelmRules.Tests.Diagnostics;

/// <summary>A text with one fix applied, and what became of the problem.</summary>
internal static class Mended
{
    /// <summary>The text with the fix.</summary>
    public static SourceText Apply(SourceText source, CodeFix fix)
    {
        string text = source.Content;
        foreach (TextEdit edit in fix.Edits.OrderByDescending(edit => edit.Span.Start))
        {
            text = text.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.NewText);
        }

        return new SourceText(source.Path, text);
    }

    /// <summary>Whether the problems of the mended text still hold this one, at the place to which the fix has moved it.</summary>
    public static bool Remains(Diagnostic problem, CodeFix fix, IEnumerable<Diagnostic> after)
    {
        int first = problem.Span.Start + fix.Edits.Where(edit => edit.Span.End <= problem.Span.Start && edit.Span.Length > 0).Sum(Growth);
        int last = first + fix.Edits.Where(edit => edit.Span.Start == problem.Span.Start && edit.Span.Length == 0).Sum(Growth);
        return after.Any(other => other.Code == problem.Code && (other.Span.Start == first || other.Span.Start == last));
    }

    private static int Growth(TextEdit edit) => edit.NewText.Length - edit.Span.Length;
}

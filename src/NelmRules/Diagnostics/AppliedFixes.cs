using System.Collections.Immutable;
using System.Text;
using NelmRules.Text;

namespace NelmRules.Diagnostics;

/// <summary>A text with safe fixes applied, and the problems whose fix it holds.</summary>
public sealed record AppliedFixes(SourceText Source, ImmutableArray<Diagnostic> Mended)
{
    /// <summary>Applies the first fix of each problem of a text where it is safe; of fixes that overlap the first stands.</summary>
    public static AppliedFixes Of(SourceText source, IEnumerable<Diagnostic> diagnostics)
    {
        List<Diagnostic> mended = [];
        List<TextEdit> edits = [];
        foreach (Diagnostic diagnostic in diagnostics.Where(found => found.Source == source && found.SafeFix is not null).OrderBy(found => found.Span.Start))
        {
            ImmutableArray<TextEdit> own = diagnostic.SafeFix!.Edits;
            if (!own.Any(edit => edits.Exists(taken => Overlap(taken.Span, edit.Span))))
            {
                mended.Add(diagnostic);
                edits.AddRange(own);
            }
        }

        return new AppliedFixes(mended.Count == 0 ? source : new SourceText(source.Path, Edited(source.Content, edits)), [.. mended]);
    }

    // Two insertions at one place overlap too: nothing says which comes first.
    private static bool Overlap(TextSpan one, TextSpan other) =>
        one.Start == other.Start || (one.Start < other.End && other.Start < one.End);

    private static string Edited(string content, List<TextEdit> edits)
    {
        StringBuilder text = new();
        int at = 0;
        foreach (TextEdit edit in edits.OrderBy(edit => edit.Span.Start))
        {
            text.Append(content, at, edit.Span.Start - at).Append(edit.NewText);
            at = edit.Span.End;
        }

        return text.Append(content, at, content.Length - at).ToString();
    }
}

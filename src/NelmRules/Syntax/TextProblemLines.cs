using NelmRules.Diagnostics;
using NelmRules.Text;

namespace NelmRules.Syntax;

/// <summary>The lines on which a text could not be read as written, as far as it has been read.</summary>
internal sealed class TextProblemLines(SourceText source, SyntaxProblems problems)
{
    // Most texts have no problem, and then there is nothing to find.
    private HashSet<int>? _lines;
    private int _seen;

    /// <summary>Whether such a line is the one of a token, or of the token in front of it.</summary>
    public bool Explains(TokenInput at)
    {
        for (; _seen < problems.Kept.Count; _seen++)
        {
            Add(problems.Kept[_seen]);
        }

        return _lines is not null && (_lines.Contains(at.Token.Line) || (at.Position > 0 && _lines.Contains(at.Chunk[at.Position - 1].Line)));
    }

    private void Add(Diagnostic problem)
    {
        if (problem.IsError)
        {
            (_lines ??= []).Add(source.PositionOf(problem.Span.Start).Line);
        }
    }
}

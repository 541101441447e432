using NelmRules.Text;

namespace NelmRules.Syntax;

/// <summary>The lines on which a text could not be read as written.</summary>
internal sealed class TextProblemLines(SourceText source, SyntaxProblems problems)
{
    private readonly HashSet<int> _lines =
        [.. problems.Kept.Where(problem => problem.IsError).Select(problem => source.PositionOf(problem.Span.Start).Line)];

    /// <summary>Whether such a line is the one of a token, or of the token in front of it.</summary>
    public bool Explains(TokenInput at) =>
        _lines.Count > 0 && (_lines.Contains(at.Token.Line) || (at.Position > 0 && _lines.Contains(at.Chunk[at.Position - 1].Line)));
}

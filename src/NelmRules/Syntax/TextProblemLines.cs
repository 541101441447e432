using NelmRules.Text;

namespace NelmRules.Syntax;

/// <summary>The lines on which a text could not be read as written.</summary>
internal sealed class TextProblemLines(SourceText source, SyntaxProblems problems)
{
    // Most texts have no problem, and then there is nothing to find.
    private readonly HashSet<int>? _lines = problems.Kept.Count == 0
        ? null
        : [.. problems.Kept.Where(problem => problem.IsError).Select(problem => source.PositionOf(problem.Span.Start).Line)];

    /// <summary>Whether such a line is the one of a token, or of the token in front of it.</summary>
    public bool Explains(TokenInput at) =>
        _lines is not null && (_lines.Contains(at.Token.Line) || (at.Position > 0 && _lines.Contains(at.Chunk[at.Position - 1].Line)));
}

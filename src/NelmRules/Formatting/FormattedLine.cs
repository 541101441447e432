using NelmRules.Syntax;

namespace NelmRules.Formatting;

/// <summary>A line of the layout before it is wrapped: its pieces, each a token with the text that stands for it.</summary>
internal sealed class FormattedLine(LineStart start)
{
    /// <summary>Where it begins and what it holds.</summary>
    public LineStart Start { get; } = start;

    /// <summary>Whether a blank line stands above.</summary>
    public bool AfterBlank { get; set; }

    /// <summary>Whether it goes on with the line above, because a comment stood between.</summary>
    public bool IsContinuation { get; set; }

    /// <summary>The token in front of a line that goes on with the one above.</summary>
    public Token? Before { get; set; }

    /// <summary>The pieces; empty for a comment on a line of its own.</summary>
    public List<Piece> Pieces { get; } = [];

    /// <summary>The comment at its end, or the comment that is the line; null without one.</summary>
    public string? Comment { get; set; }

    /// <summary>The text of the pieces from one up to another, without the blank in front.</summary>
    public string Text(int from, int to)
    {
        IEnumerable<string> texts = Pieces[from..to].Select((piece, index) => new string(' ', index == 0 ? 0 : piece.BlanksBefore) + piece.Text);
        return string.Concat(texts);
    }
}

/// <summary>A token on a line, with the number of blanks in front of it.</summary>
internal sealed record Piece(Token Token, string Text, int BlanksBefore);

using System.Collections.Immutable;
using NelmRules.Syntax;
using NelmRules.Text;

namespace NelmRules.Formatting;

/// <summary>Sorts the tokens and comments of a file into the lines of the layout.</summary>
internal sealed class LineBuilder(FileSyntax file, LexedText lexed)
{
    private static readonly LineStart AtColumnOne = new(0, LineKind.Plain);
    private static readonly LineStart UnderDeclaration = new(2, LineKind.Plain);

    private readonly LineStarts _starts = new(file);
    private readonly List<FormattedLine> _lines = [];
    private Token? _last;
    private int _end;
    private int _nextComment;

    /// <summary>The lines from first to last.</summary>
    public ImmutableArray<FormattedLine> Build()
    {
        for (int index = 0; index < lexed.Tokens.Length; index++)
        {
            Token token = lexed.Tokens[index];
            AddCommentsUpTo(token.Start, _starts.At(token.Start));
            Add(token);
        }

        AddCommentsUpTo(int.MaxValue, AtColumnOne);
        return [.. _lines];
    }

    private void Add(Token token)
    {
        string text = file.Source.Slice(token.Span);
        if (_starts.At(token.Start) is { } start)
        {
            Open(start, token.Start);
        }
        else if (_lines[^1].Comment is not null)
        {
            Open(_lines[^1].Start, token.Start);
            _lines[^1].IsContinuation = true;
            _lines[^1].Before = _last;
        }

        List<Piece> pieces = _lines[^1].Pieces;
        pieces.Add(new Piece(token, text, pieces.Count == 0 ? 0 : Spacing.Before(token, _lines[^1])));
        _last = token;
        _end = token.End;
    }

    private void AddCommentsUpTo(int offset, LineStart? next)
    {
        while (_nextComment < lexed.Comments.Length && lexed.Comments[_nextComment].Start < offset)
        {
            TextSpan comment = lexed.Comments[_nextComment++];
            string text = file.Source.Slice(comment).TrimEnd();
            bool trailing = _lines.Count > 0 && _lines[^1].Comment is null && LineFeedsBefore(comment.Start) == 0;
            if (!trailing)
            {
                OpenComment(comment, next);
            }

            _lines[^1].Comment = text;
            _end = comment.End;
        }
    }

    // A comment stands as far in as what follows it; in front of a declaration it keeps to the side that it was written on.
    private void OpenComment(TextSpan comment, LineStart? next)
    {
        bool inside = file.Source.PositionOf(comment.Start).Column > 1;
        LineStart start = next is null ? _lines[^1].Start : next.Indent > 0 ? next : inside && _lines.Count > 0 ? UnderDeclaration : AtColumnOne;
        Open(start with { Kind = LineKind.Plain }, comment.Start);
        _lines[^1].IsContinuation = next is null;
    }

    private void Open(LineStart start, int offset) =>
        _lines.Add(new FormattedLine(start) { AfterBlank = _lines.Count > 0 && LineFeedsBefore(offset) > 1 });

    private int LineFeedsBefore(int offset) => file.Source.Content.AsSpan(_end, offset - _end).Count('\n');
}

using NelmRules.Diagnostics;
using NelmRules.Text;

namespace NelmRules.Syntax;

/// <summary>Cuts a file into declarations before any of them is parsed, so that a mistake in one costs no other.</summary>
internal sealed class Cutter(SourceText source, Lexer lexer, SyntaxProblems problems)
{
    private readonly Chunk _chunk = new(source, lexer.Tokens);

    /// <summary>The pieces one by one; each is gone when the next is asked for.</summary>
    public IEnumerable<Chunk> Cut()
    {
        ChunkKind kind = ChunkKind.Leading;
        while (lexer.ReadToken())
        {
            if (KindOf(lexer.Tokens[^1]) is not { } next)
            {
                continue;
            }

            if (lexer.Tokens.Count > 1)
            {
                _chunk.Hold(kind, lexer.Tokens.Count - 1, isCutShort: next == ChunkKind.Unknown);
                yield return _chunk;
                lexer.Tokens.KeepLast();
            }

            if (!lexer.Tokens[0].Is(TokenTraits.ColumnOne))
            {
                ReportIndentation(lexer.Tokens[0]);
            }

            kind = next;
        }

        if (lexer.Tokens.Count > 0)
        {
            _chunk.Hold(kind, lexer.Tokens.Count, isCutShort: false);
            yield return _chunk;
        }
    }

    /// <summary>What begins at the token that has been read, or null where it goes on with what stands above.</summary>
    private ChunkKind? KindOf(Token token)
    {
        if (token.Kind != TokenKind.Word || !token.Is(TokenTraits.FirstOnLine))
        {
            return null;
        }

        if (Keywords.IsDeclaration(token.Text))
        {
            return ChunkKind.Declaration;
        }

        bool beginsLine = token.Is(TokenTraits.ColumnOne);
        if (token.Text == "when")
        {
            return lexer.IsFirstToken || (beginsLine && token.Is(TokenTraits.AfterBlankLine)) ? ChunkKind.AnonymousRule : null;
        }

        return beginsLine && !Keywords.IsClause(token.Text) ? ChunkKind.Unknown : null;
    }

    private void ReportIndentation(Token token)
    {
        TextSpan indentation = TextSpan.FromBounds(source.LineSpan(token.Line).Start, token.Start);
        problems.Add(() => Problems.IndentedDeclaration(token.Span, token.Text, indentation));
    }
}

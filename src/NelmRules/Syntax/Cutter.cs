using System.Collections.Immutable;
using NelmRules.Diagnostics;
using NelmRules.Text;

namespace NelmRules.Syntax;

/// <summary>Cuts a file into declarations before any of them is parsed, so that a mistake in one costs no other.</summary>
internal static class Cutter
{
    /// <summary>The pieces one by one, so that each can be forgotten once it has been read.</summary>
    public static IEnumerable<Chunk> Cut(SourceText source, LexedText lexed, SyntaxProblems problems)
    {
        ImmutableArray<Token> tokens = lexed.Tokens;
        int start = 0;
        ChunkKind kind = ChunkKind.Leading;
        for (int at = 0; at < tokens.Length; at++)
        {
            if (KindOf(tokens, at) is not { } next)
            {
                continue;
            }

            if (at > start)
            {
                yield return new Chunk(source, tokens, (start, at), kind) { IsCutShort = next == ChunkKind.Unknown };
            }

            if (!tokens[at].Is(TokenTraits.ColumnOne))
            {
                ReportIndentation(source, tokens[at], problems);
            }

            (start, kind) = (at, next);
        }

        if (tokens.Length > start)
        {
            yield return new Chunk(source, tokens, (start, tokens.Length), kind);
        }
    }

    /// <summary>What begins at a token, or null where it goes on with what stands above.</summary>
    private static ChunkKind? KindOf(ImmutableArray<Token> tokens, int at)
    {
        Token token = tokens[at];
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
            return at == 0 || (beginsLine && token.Is(TokenTraits.AfterBlankLine)) ? ChunkKind.AnonymousRule : null;
        }

        return beginsLine && !Keywords.IsClause(token.Text) ? ChunkKind.Unknown : null;
    }

    private static void ReportIndentation(SourceText source, Token token, SyntaxProblems problems)
    {
        TextSpan indentation = TextSpan.FromBounds(source.LineSpan(token.Line).Start, token.Start);
        problems.Add(() => Problems.IndentedDeclaration(token.Span, token.Text, indentation));
    }
}

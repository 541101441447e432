using System.Collections.Immutable;
using NelmRules.Diagnostics;
using NelmRules.Text;

namespace NelmRules.Syntax;

/// <summary>Cuts a file into declarations before any of them is parsed, so that a mistake in one costs no other.</summary>
internal static class Cutter
{
    public static ImmutableArray<Chunk> Cut(SourceText source, LexedText lexed, SyntaxProblems problems)
    {
        ImmutableArray<Token> tokens = lexed.Tokens;
        ImmutableArray<Chunk>.Builder chunks = ImmutableArray.CreateBuilder<Chunk>();
        int start = 0;
        ChunkKind kind = ChunkKind.Leading;
        for (int at = 0; at < tokens.Length; at++)
        {
            if (KindOf(tokens, at) is not { } next)
            {
                continue;
            }

            AddChunk(start, at);
            ReportIndentation(source, tokens[at], problems);
            (start, kind) = (at, next);
        }

        AddChunk(start, tokens.Length);
        return chunks.DrainToImmutable();

        void AddChunk(int first, int end)
        {
            if (end > first)
            {
                chunks.Add(new Chunk(source, tokens, (first, end), kind) { IsCutShort = end < tokens.Length && KindOf(tokens, end) == ChunkKind.Unknown });
            }
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
        if (!token.Is(TokenTraits.ColumnOne))
        {
            TextSpan indentation = TextSpan.FromBounds(source.LineSpan(token.Line).Start, token.Start);
            problems.Add(() => Problems.IndentedDeclaration(token.Span, token.Text, indentation));
        }
    }
}

using System.Collections.Immutable;
using NelmRules.Diagnostics;
using NelmRules.Text;

namespace NelmRules.Syntax;

/// <summary>What a piece of a file is, judged by its first word.</summary>
internal enum ChunkKind
{
    /// <summary>A declaration, by its keyword.</summary>
    Declaration,

    /// <summary>A rule that begins with <c>when</c>.</summary>
    AnonymousRule,

    /// <summary>A word in column one that begins no declaration.</summary>
    Unknown,

    /// <summary>Text before the first declaration.</summary>
    Leading,
}

/// <summary>A piece of a file that is parsed on its own: the tokens from one declaration keyword up to the next.</summary>
internal sealed class Chunk
{
    private readonly ImmutableArray<Token> _tokens;
    private readonly TokenInput?[] _inputs;
    private Token? _end;

    public Chunk(SourceText source, ImmutableArray<Token> tokens, (int First, int End) bounds, ChunkKind kind)
    {
        (int first, int end) = bounds;
        Source = source;
        _tokens = tokens;
        _inputs = new TokenInput?[end - first + 1];
        First = first;
        Count = end - first;
        Kind = kind;
        IsEvidence = tokens[first].Text is "prognosis" or "outcome";
    }

    /// <summary>The text that the tokens are from.</summary>
    public SourceText Source { get; }

    public ChunkKind Kind { get; }

    /// <summary>The index of the first token in the file.</summary>
    public int First { get; }

    /// <summary>The number of tokens.</summary>
    public int Count { get; }

    /// <summary>Whether the words of evidence are reserved here.</summary>
    public bool IsEvidence { get; }

    /// <summary>The clauses that the declaration can have, once its head has been read.</summary>
    public ClauseTable? Clauses { get; set; }

    /// <summary>Problems that did not stop the parsing of the declaration.</summary>
    public List<Diagnostic> Problems { get; } = [];

    /// <summary>What the declaration lacks, once all its clauses have been read; null where it lacks nothing.</summary>
    public Diagnostic? Missing { get; set; }

    /// <summary>Whether a line in column one cuts the declaration off, perhaps one that was to go on with it.</summary>
    public bool IsCutShort { get; init; }

    public string Keyword => Kind == ChunkKind.AnonymousRule ? "rule" : this[0].Text;

    public TextSpan Span => this[0].Span.To(this[Count - 1].Span);

    /// <summary>The token at an index from the chunk's first; behind the last stands an end token of no length.</summary>
    public Token this[int index] => index < Count ? _tokens[First + index] : _end ??= EndToken();

    public TokenInput InputAt(int index) => _inputs[index] ??= new TokenInput(this, index);

    private Token EndToken()
    {
        Token last = _tokens[First + Count - 1];
        return new Token(TokenKind.End, last.End, 0, "", last.Line, TokenTraits.None);
    }
}

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

/// <summary>
/// The piece of a file that is parsed on its own: the tokens from one declaration keyword up to the next. A file has one, which holds its
/// pieces one after another, so that nothing but the declarations themselves outlives their reading.
/// </summary>
internal sealed class Chunk
{
    private readonly TokenBuffer _tokens;
    private TokenInput[] _inputs;
    private Token _end;
    private ChunkKind _kind;
    private int _count;
    private bool _isEvidence;
    private bool _isCutShort;

    public Chunk(SourceText source, TokenBuffer tokens)
    {
        Source = source;
        _tokens = tokens;
        _inputs = [];
        Production = new Production(this);
    }

    /// <summary>The text that the tokens are from.</summary>
    public SourceText Source { get; }

    /// <summary>What reads the productions.</summary>
    public Production Production { get; }

    public ChunkKind Kind => _kind;

    /// <summary>The number of tokens.</summary>
    public int Count => _count;

    /// <summary>Whether the words of evidence are reserved here.</summary>
    public bool IsEvidence => _isEvidence;

    /// <summary>Whether a line in column one cuts the declaration off, perhaps one that was to go on with it.</summary>
    public bool IsCutShort => _isCutShort;

    /// <summary>The clauses that the declaration can have, once its head has been read.</summary>
    public ClauseTable? Clauses { get; set; }

    /// <summary>Problems that did not stop the parsing of the declaration.</summary>
    public List<Diagnostic> Problems { get; } = [];

    /// <summary>What the declaration lacks, once all its clauses have been read; null where it lacks nothing.</summary>
    public Diagnostic? Missing { get; set; }

    public string Keyword => Kind == ChunkKind.AnonymousRule ? "rule" : this[0].Text;

    public TextSpan Span => this[0].Span.To(this[Count - 1].Span);

    /// <summary>The token at an index from the chunk's first; behind the last stands an end token of no length.</summary>
    public ref readonly Token this[int index] => ref index < Count ? ref _tokens[index] : ref _end;

    /// <summary>Goes on to the next piece, which is that many tokens long.</summary>
    public void Hold(ChunkKind kind, int count, bool isCutShort)
    {
        Token last = _tokens[count - 1];
        _end = new Token(TokenKind.End, last.End, 0, "", last.Line, TokenTraits.None);
        _kind = kind;
        _count = count;
        _isEvidence = _tokens[0].Text is "prognosis" or "outcome";
        _isCutShort = isCutShort;
        Clauses = null;
        Missing = null;
        Problems.Clear();
        MakePlaces(count + 1);
    }

    public TokenInput InputAt(int index) => _inputs[Math.Min(index, Count)];

    // The places of one piece serve the next.
    private void MakePlaces(int count)
    {
        int made = _inputs.Length;
        if (made < count)
        {
            Array.Resize(ref _inputs, Math.Max(count, made * 2));
            for (int index = made; index < _inputs.Length; index++)
            {
                _inputs[index] = new TokenInput(this, index);
            }
        }
    }
}

using Sprache;

namespace NelmRules.Syntax;

/// <summary>A place in a declaration, as Sprache sees it: positions are token indexes.</summary>
internal sealed class TokenInput(Chunk chunk, int index) : IInput
{
    public Chunk Chunk { get; } = chunk;

    public int Position { get; } = index;

    public ref readonly Token Token => ref Chunk[Position];

    /// <summary>The token behind this one; at the end, the end token again.</summary>
    public ref readonly Token Following => ref Chunk[Position + 1];

    public TokenInput Next => Chunk.InputAt(Position + 1);

    public bool AtEnd => Position >= Chunk.Count;

    public string Source => Token.Text;

    public char Current => Token.Text is [char first, ..] ? first : '\0';

    public int Line => Token.Line;

    public int Column => Token.Start;

    /// <summary>None are kept: no alternative is ever tried twice.</summary>
    public IDictionary<object, object> Memos => new Dictionary<object, object>();

    public IInput Advance() => Next;

    public bool Equals(IInput? other) => ReferenceEquals(this, other);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => Position;
}

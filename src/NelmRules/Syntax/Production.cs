using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NelmRules.Text;
using Sprache;

namespace NelmRules.Syntax;

/// <summary>
/// Reads the parts of a production one after another, so that a production is written straight down. Behind the first part that fails
/// nothing more is read, every further part is null, false or empty, and the failure is that of the whole declaration.
/// </summary>
/// <remarks>
/// One object reads all declarations of a file, one by one, and each production within another goes on where that one stands: for what
/// has been read nothing is made but its node. To Sprache the declaration is one parser, of which this is the inside.
/// </remarks>
internal sealed class Production(Chunk chunk)
{
    private readonly List<SyntaxNode> _items = [];
    private readonly DeclarationResult _result = new();
    private TokenInput _start = null!;
    private IEnumerable<string>? _expected;

    /// <summary>The place behind what has been read, or that of the failure.</summary>
    public TokenInput At { get; private set; } = null!;

    /// <summary>Whether a part has failed; who looks into a part asks this first.</summary>
    public bool Failed => _expected is not null;

    /// <summary>The span of the tokens that have been read.</summary>
    public TextSpan Span => SpanFrom(_start);

    /// <summary>The kinds of clauses that have been read so far.</summary>
    public SeenClauses Seen { get; } = new();

    /// <summary>The number of nodes that are kept.</summary>
    public int Kept => _items.Count;

    /// <summary>The parser of a declaration; its result is that of the file, and holds until the next is read.</summary>
    public static Parser<DeclarationSyntax> Of(Func<Production, DeclarationSyntax> parts) => input =>
    {
        TokenInput at = Leaves.At(input);
        return at.Chunk.Production.ReadAll(parts, at);
    };

    /// <summary>The span of the tokens that have been read from a place on.</summary>
    public TextSpan SpanFrom(TokenInput start) => At.Position == start.Position
        ? new TextSpan(start.Token.Start, 0)
        : start.Token.Span.To(chunk[At.Position - 1].Span);

    /// <summary>The span of a node and of the tokens that have been read behind it.</summary>
    public TextSpan SpanFrom(SyntaxNode first) => first.Span.To(chunk[At.Position - 1].Span);

    /// <summary>A word or sign that must stand here.</summary>
    public void Expect(string sign)
    {
        if (!Has(sign))
        {
            FailBy(sign);
        }
    }

    /// <summary>Whether a word or sign stands here, which is then read.</summary>
    public bool Has(string sign)
    {
        bool isHere = Sees(sign);
        At = isHere ? At.Next : At;
        return isHere;
    }

    /// <summary>Whether a word or sign stands here, which is not read yet.</summary>
    public bool Sees(string sign) => !Failed && At.Token.IsSign(sign);

    /// <summary>The place behind a word or sign, however often it stands here.</summary>
    public TokenInput Past(string sign)
    {
        while (At.Token.IsSign(sign))
        {
            At = At.Next;
        }

        return At;
    }

    /// <summary>The token here, whatever it is, which is then read.</summary>
    public Token Take()
    {
        Token token = At.Token;
        At = At.Next;
        return token;
    }

    /// <summary>Nothing of this stands here.</summary>
    public void Fail(params string[] expected) => _expected ??= expected;

    /// <summary>Nothing of this stands here, so there is no node.</summary>
    public T Failing<T>(params string[] expected)
        where T : SyntaxNode
    {
        Fail(expected);
        return null!;
    }

    /// <summary>A name; what it names is said by the expectation.</summary>
    public NameSyntax Name(string expected)
    {
        if (!Fits(Leaves.IsFree(At), expected))
        {
            return null!;
        }

        Leaves.CheckName(At);
        Token token = Take();
        return new NameSyntax(token.Span, token.Text);
    }

    /// <summary>One of several words that are fixed in their place and need not be reserved.</summary>
    public NameSyntax OneOf(ImmutableArray<string> words, string expected)
    {
        bool fits = Fits(At.Token.Kind == TokenKind.Word && words.Contains(At.Token.Text), expected);
        return fits && Take() is var token ? new NameSyntax(token.Span, token.Text) : null!;
    }

    /// <summary>A text in double quotes.</summary>
    public StringSyntax Text() =>
        Fits(At.Token.Kind == TokenKind.String, Expected.Text) && Take() is var token ? new StringSyntax(token.Span, token.Text) : null!;

    /// <summary>A text in double quotes, or null where none stands here.</summary>
    public StringSyntax? MaybeText() => At.Token.Kind == TokenKind.String ? Text() : null;

    /// <summary>Numbers joined by points; how many they must be is known where they are bound.</summary>
    public NameSyntax Version(string expected) =>
        Fits(At.Token.Kind is TokenKind.Version or TokenKind.Number, expected) && Take() is var token ? new NameSyntax(token.Span, token.Text) : null!;

    /// <summary>A number without a sign.</summary>
    public NumberSyntax Number() => Fits(At.Token.Kind == TokenKind.Number, Expected.Number) ? Leaves.NumberOf(Take()) : null!;

    /// <summary>The unit that follows the number in front of this place on its line, or null.</summary>
    public UnitSyntax? UnitBehind()
    {
        TokenInput first = At;
        return PassUnit() ? Leaves.UnitOf(first, At) : null;
    }

    /// <summary>Whether a unit follows the number in front of this place on its line, which is then read.</summary>
    public bool PassUnit()
    {
        TokenInput first = At;
        At = Leaves.BehindUnit(chunk[At.Position - 1], At);
        return At != first;
    }

    /// <summary>The unit that ends in front of a place.</summary>
    public UnitSyntax Unit(TokenInput rest)
    {
        UnitSyntax unit = Leaves.UnitOf(At, rest);
        At = rest;
        return unit;
    }

    /// <summary>Another production, whose span begins here.</summary>
    public T One<T>(Func<Production, T> part)
    {
        if (Failed)
        {
            return default!;
        }

        TokenInput start = _start;
        _start = At;
        T read = part(this);
        _start = start;
        return Failed ? default! : read;
    }

    /// <summary>Another production, or null where it does not begin here.</summary>
    public T? Maybe<T>(bool begins, Func<Production, T> part)
        where T : class => begins ? One(part) : null;

    /// <summary>Another production, or null where its first word or sign does not stand here.</summary>
    public T? Maybe<T>(string sign, Func<Production, T> part)
        where T : class => Maybe(At.Token.IsSign(sign), part);

    /// <summary>One or more, with a sign or word between.</summary>
    public ImmutableArray<T> Separated<T>(Func<Production, T> item, string separator)
        where T : SyntaxNode
    {
        int first = _items.Count;
        do
        {
            Keep(One(item));
        }
        while (Has(separator));

        return Gathered<T>(first);
    }

    /// <summary>One that has been read, and more with a sign or word between.</summary>
    public ImmutableArray<T> Separated<T>(T head, Func<Production, T> item, string separator)
        where T : SyntaxNode
    {
        int first = _items.Count;
        Keep(head);
        while (Has(separator))
        {
            Keep(One(item));
        }

        return Gathered<T>(first);
    }

    /// <summary>None or more, each where the test sees its beginning.</summary>
    public ImmutableArray<T> While<T>(Func<TokenInput, bool> begins, Func<Production, T> item)
        where T : SyntaxNode
    {
        int first = _items.Count;
        while (!Failed && begins(At))
        {
            Keep(One(item));
        }

        return Gathered<T>(first);
    }

    /// <summary>Keeps a node until it is gathered.</summary>
    public void Keep(SyntaxNode item) => _items.Add(item);

    /// <summary>The nodes that were kept from the first on, which are then forgotten.</summary>
    public ImmutableArray<T> Gathered<T>(int first)
        where T : SyntaxNode
    {
        if (_items.Count == first)
        {
            return [];
        }

        T[] gathered = new T[_items.Count - first];
        for (int index = 0; index < gathered.Length; index++)
        {
            gathered[index] = (T)_items[first + index];
        }

        _items.RemoveRange(first, gathered.Length);
        return ImmutableCollectionsMarshal.AsImmutableArray(gathered);
    }

    // What a declaration left behind that failed is forgotten with it.
    private DeclarationResult ReadAll(Func<Production, DeclarationSyntax> parts, TokenInput at)
    {
        _start = at;
        _expected = null;
        _items.Clear();
        Seen.Forget(0);
        At = at;
        _result.Value = parts(this);
        _result.Remainder = At;
        _result.Expectations = _expected ?? [];
        _result.WasSuccessful = !Failed;
        return _result;
    }

    // Apart, so that the words are put together only where they are needed.
    private void FailBy(string sign) => _expected ??= [$"`{sign}`"];

    private bool Fits(bool fits, string expected)
    {
        if (!Failed && !fits)
        {
            _expected = [expected];
        }

        return !Failed;
    }
}

using System.Collections.Immutable;
using NelmRules.Text;
using Sprache;

namespace NelmRules.Syntax;

/// <summary>
/// Reads the parts of a production one after another, so that a production is written straight down. Behind the first part that fails
/// nothing more is read, every further part is null, false or empty, and the failure is that of the production.
/// </summary>
/// <remarks>
/// Takes the place of query expressions, whose two functions and one anonymous type for every part are what a short run spends its time on.
/// </remarks>
internal sealed class Production(IInput start)
{
    private readonly TokenInput _start = Leaves.At(start);
    private IEnumerable<string>? _expected;

    /// <summary>The place behind what has been read, or that of the failure.</summary>
    public TokenInput At { get; private set; } = Leaves.At(start);

    /// <summary>Whether a part has failed; who looks into a part asks this first.</summary>
    public bool Failed => _expected is not null;

    /// <summary>The span of the tokens that have been read.</summary>
    public TextSpan Span => At.Position == _start.Position
        ? new TextSpan(_start.Token.Start, 0)
        : _start.Token.Span.To(At.Chunk[At.Position - 1].Span);

    /// <summary>The parser of a production.</summary>
    public static Parser<T> Of<T>(Func<Production, T> parts) => input => Read(parts, input);

    /// <summary>Reads a production at a place.</summary>
    public static IResult<T> Read<T>(Func<Production, T> parts, IInput input)
    {
        Production read = new(input);
        return read.Finish(parts(read));
    }

    /// <summary>The result of a production of which everything has been read.</summary>
    public IResult<T> Finish<T>(T read) => _expected is null ? Result.Success(read, At) : Leaves.Failure<T>(At, _expected);

    /// <summary>A word or sign that must stand here.</summary>
    public void Expect(string sign)
    {
        if (!Has(sign))
        {
            Fail($"`{sign}`");
        }
    }

    /// <summary>Whether a word or sign stands here, which is then read.</summary>
    public bool Has(string sign)
    {
        bool isHere = !Failed && At.Token.IsSign(sign);
        At = isHere ? At.Next : At;
        return isHere;
    }

    /// <summary>Nothing of this stands here.</summary>
    public void Fail(params string[] expected) => _expected ??= expected;

    /// <summary>A name; what it names is said by the expectation.</summary>
    public NameSyntax Name(string expected) => Taken(Leaves.IsFree(At), expected) is { } at ? Leaves.CheckedName(at) : null!;

    /// <summary>One of several words that are fixed in their place and need not be reserved.</summary>
    public NameSyntax OneOf(ImmutableArray<string> words, string expected) =>
        Taken(At.Token.Kind == TokenKind.Word && words.Contains(At.Token.Text), expected) is { Token: var token }
            ? new NameSyntax(token.Span, token.Text)
            : null!;

    /// <summary>A text in double quotes.</summary>
    public StringSyntax Text() =>
        Taken(At.Token.Kind == TokenKind.String, Expected.Text) is { Token: var token } ? new StringSyntax(token.Span, token.Text) : null!;

    /// <summary>A text in double quotes, or null where none stands here.</summary>
    public StringSyntax? MaybeText() => At.Token.Kind == TokenKind.String ? Text() : null;

    /// <summary>Three numbers joined by points.</summary>
    public string Version() => Taken(At.Token.Kind == TokenKind.Version, Expected.Version) is { } at ? at.Token.Text : null!;

    /// <summary>A number without a sign.</summary>
    public NumberSyntax Number() => Taken(At.Token.Kind == TokenKind.Number, Expected.Number) is { } at ? Leaves.NumberOf(at.Token) : null!;

    /// <summary>The unit that follows the number in front of this place on its line, or null.</summary>
    public UnitSyntax? UnitBehind()
    {
        UnitSyntax? unit = Leaves.UnitBehind(At.Chunk[At.Position - 1], At, out TokenInput rest);
        At = rest;
        return unit;
    }

    /// <summary>What a parser reads.</summary>
    public T One<T>(Parser<T> part)
    {
        if (Failed)
        {
            return default!;
        }

        IResult<T> result = part(At);
        At = Leaves.At(result.Remainder);
        _expected = result.WasSuccessful ? null : result.Expectations;
        return result.WasSuccessful ? result.Value : default!;
    }

    /// <summary>What a parser reads, or null where not even its first token is there; a failure further in stays a failure.</summary>
    public T? Maybe<T>(Parser<T> part)
        where T : class
    {
        TokenInput before = At;
        bool hadFailed = Failed;
        T? read = One(part);
        _expected = ReferenceEquals(At, before) && !hadFailed ? null : _expected;
        return read;
    }

    /// <summary>One or more, with a sign or word between.</summary>
    public ImmutableArray<T> Separated<T>(Parser<T> item, string separator)
    {
        ImmutableArray<T>.Builder items = ImmutableArray.CreateBuilder<T>(1);
        do
        {
            items.Add(One(item));
        }
        while (Has(separator));

        return items.DrainToImmutable();
    }

    /// <summary>None or more, each where the test sees its beginning.</summary>
    public ImmutableArray<T> While<T>(Func<TokenInput, bool> begins, Parser<T> item)
    {
        ImmutableArray<T>.Builder items = ImmutableArray.CreateBuilder<T>(0);
        while (!Failed && begins(At))
        {
            items.Add(One(item));
        }

        return items.DrainToImmutable();
    }

    /// <summary>Goes past the token here where it fits, and hands out its place; else null.</summary>
    private TokenInput? Taken(bool fits, string expected)
    {
        if (Failed || !fits)
        {
            Fail(expected);
            return null;
        }

        TokenInput at = At;
        At = at.Next;
        return at;
    }
}

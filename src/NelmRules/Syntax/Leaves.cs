using System.Collections.Frozen;
using NelmRules.Diagnostics;
using NelmRules.Text;
using Sprache;

namespace NelmRules.Syntax;

/// <summary>The smallest parsers: one token, or a few that touch; each fails with one expectation, at its own place.</summary>
internal static class Leaves
{
    public static readonly Parser<StringSyntax> Text = Single(
        TokenKind.String, Expected.Text, token => new StringSyntax(token.Span, token.Text));

    /// <summary>Three numbers joined by points.</summary>
    public static readonly Parser<string> Version = Single(TokenKind.Version, Expected.Version, token => token.Text);

    /// <summary>A number without a sign.</summary>
    public static readonly Parser<NumberSyntax> Number = Single(TokenKind.Number, Expected.Number, NumberOf);

    /// <summary>A number that may have a minus sign.</summary>
    public static readonly Parser<NumberSyntax> SignedNumber = ReadSignedNumber;

    /// <summary>A number, and the unit behind it on its line.</summary>
    public static readonly Parser<FigureSyntax> Figure = ReadFigure;

    /// <summary>A unit that stands alone, as in the type of a fact.</summary>
    public static readonly Parser<UnitSyntax> Unit = ReadUnit;

    public static Parser<Token> Word(string word) =>
        input => At(input).Token.IsWord(word) ? Taken(input) : Failure<Token>(input, [$"`{word}`"]);

    public static Parser<Token> Symbol(string symbol) =>
        input => At(input).Token.IsSymbol(symbol) ? Taken(input) : Failure<Token>(input, [$"`{symbol}`"]);

    /// <summary>One of several words that are fixed in their place and need not be reserved.</summary>
    public static Parser<NameSyntax> OneOf(IEnumerable<string> words, string expected)
    {
        FrozenSet<string> set = words.ToFrozenSet(StringComparer.Ordinal);
        string[] expectation = [expected];
        return input => At(input).Token is { Kind: TokenKind.Word } token && set.Contains(token.Text)
            ? Result.Success(new NameSyntax(token.Span, token.Text), At(input).Next)
            : Failure<NameSyntax>(input, expectation);
    }

    /// <summary>A name; what it names is said by the expectation.</summary>
    public static Parser<NameSyntax> Name(string expected)
    {
        string[] expectation = [expected];
        return input => IsFree(At(input))
            ? Result.Success(CheckedName(At(input)), At(input).Next)
            : Failure<NameSyntax>(input, expectation);
    }

    /// <summary>A name, perhaps that of another ruleset's definition: <c>du2015b.high_remnant_burden</c>.</summary>
    public static Parser<NameSyntax> QualifiedName(string expected)
    {
        Parser<NameSyntax> name = Name(expected);
        return input =>
        {
            IResult<NameSyntax> first = name(input);
            return first.WasSuccessful && At(first.Remainder).Token.IsSymbol(".") ? Qualify(first.Value, At(first.Remainder)) : first;
        };
    }

    /// <summary>Whether a word that is no word of the language stands here.</summary>
    public static bool IsFree(TokenInput at) => at.Token.Kind == TokenKind.Word && !IsReserved(at);

    /// <summary>Whether the word here belongs to the language at this place.</summary>
    public static bool IsReserved(TokenInput at) =>
        at.Token.Is(TokenTraits.Reserved) || (at.Chunk.IsEvidence && at.Token.Is(TokenTraits.EvidenceOnly));

    /// <summary>The unit that follows a number on its line, or null.</summary>
    public static UnitSyntax? UnitBehind(Token number, TokenInput at, out TokenInput rest)
    {
        bool begins = at.Token.Line == number.Line && (at.Token.IsSymbol("%") || IsFree(at));
        rest = begins ? EndOfUnit(at.Next) : at;
        return begins ? UnitOf(at, rest) : null;
    }

    public static NumberSyntax NumberOf(Token token) =>
        new(token.Span, token.Text, DecimalText.TryParse(token.Text, out decimal value, out _) ? value : 0);

    public static IResult<T> Failure<T>(IInput input, IEnumerable<string> expectation) => Result.Failure<T>(input, "", expectation);

    public static TokenInput At(IInput input) => (TokenInput)input;

    private static Parser<T> Single<T>(TokenKind kind, string expected, Func<Token, T> build)
    {
        string[] expectation = [expected];
        return input => At(input).Token is var token && token.Kind == kind
            ? Result.Success(build(token), At(input).Next)
            : Failure<T>(input, expectation);
    }

    private static IResult<Token> Taken(IInput input) => Result.Success(At(input).Token, At(input).Next);

    private static NameSyntax CheckedName(TokenInput at)
    {
        Token token = at.Token;
        if (!token.Is(TokenTraits.Identifier))
        {
            at.Chunk.Problems.Add(Problems.NotAName(token.Span, token.Text, null));
        }

        return new NameSyntax(token.Span, token.Text);
    }

    private static IResult<NameSyntax> Qualify(NameSyntax first, TokenInput point)
    {
        TokenInput second = point.Next;
        if (!IsFree(second) || point.Token.Start != first.Span.End || !second.Token.Touches(point.Token))
        {
            return Failure<NameSyntax>(second, [Expected.Name]);
        }

        NameSyntax last = CheckedName(second);
        return Result.Success(new NameSyntax(first.Span.To(last.Span), $"{first.Text}.{last.Text}"), second.Next);
    }

    private static IResult<NumberSyntax> ReadSignedNumber(IInput input)
    {
        TokenInput at = At(input);
        bool isNegative = at.Token.IsSymbol("-");
        IResult<NumberSyntax> number = Number(isNegative ? at.Next : at);
        if (!number.WasSuccessful || !isNegative)
        {
            return number;
        }

        NumberSyntax digits = number.Value;
        return Result.Success(new NumberSyntax(at.Token.Span.To(digits.Span), $"-{digits.Text}", -digits.Value), number.Remainder);
    }

    private static IResult<FigureSyntax> ReadFigure(IInput input)
    {
        IResult<NumberSyntax> number = ReadSignedNumber(input);
        if (!number.WasSuccessful)
        {
            return Failure<FigureSyntax>(number.Remainder, [Expected.Number]);
        }

        TokenInput behind = At(number.Remainder);
        UnitSyntax? unit = UnitBehind(behind.Chunk[behind.Position - 1], behind, out TokenInput rest);
        TextSpan span = unit is null ? number.Value.Span : number.Value.Span.To(unit.Span);
        return Result.Success(new FigureSyntax(span, number.Value, unit), rest);
    }

    private static IResult<UnitSyntax> ReadUnit(IInput input)
    {
        TokenInput at = At(input);
        if (!at.Token.IsSymbol("%") && !IsFree(at))
        {
            return Failure<UnitSyntax>(at, [Expected.Unit]);
        }

        TokenInput rest = EndOfUnit(at.Next);
        return Result.Success(UnitOf(at, rest), rest);
    }

    /// <summary>Follows <c>/dL</c> and <c>/1.73m2</c> as long as no blank comes between.</summary>
    private static TokenInput EndOfUnit(TokenInput at)
    {
        while (at.Token.IsSymbol("/") && at.Token.Touches(at.Chunk[at.Position - 1]) && at.Following.Touches(at.Token))
        {
            TokenInput part = at.Next;
            bool isScaled = part.Token.Kind == TokenKind.Number && part.Following.Kind == TokenKind.Word && part.Following.Touches(part.Token);
            if (!isScaled && !IsFree(part))
            {
                break;
            }

            at = isScaled ? part.Next.Next : part.Next;
        }

        return at;
    }

    private static UnitSyntax UnitOf(TokenInput first, TokenInput rest)
    {
        TextSpan span = first.Token.Span.To(rest.Chunk[rest.Position - 1].Span);
        if (rest.Position == first.Position + 1)
        {
            return new UnitSyntax(span, first.Token.Text);
        }

        IEnumerable<string> parts = Enumerable.Range(first.Position, rest.Position - first.Position).Select(at => first.Chunk[at].Text);
        return new UnitSyntax(span, string.Concat(parts));
    }
}

using NelmRules.Diagnostics;
using NelmRules.Text;
using Sprache;

namespace NelmRules.Syntax;

/// <summary>The smallest parsers: one token, or a few that touch; each fails with one expectation, at its own place.</summary>
internal static class Leaves
{
    /// <summary>A text in double quotes.</summary>
    public static readonly Parser<StringSyntax> Text = Production.Of(read => read.Text());

    /// <summary>A number that may have a minus sign.</summary>
    public static readonly Parser<NumberSyntax> SignedNumber = Production.Of(ReadSignedNumber);

    /// <summary>A number, and the unit behind it on its line.</summary>
    public static readonly Parser<FigureSyntax> Figure = Production.Of(ReadFigure);

    /// <summary>A unit that stands alone, as in the type of a fact.</summary>
    public static readonly Parser<UnitSyntax> Unit = ReadUnit;

    /// <summary>A name; what it names is said by the expectation.</summary>
    public static Parser<NameSyntax> Name(string expected) => Production.Of(read => read.Name(expected));

    /// <summary>A name, perhaps that of another ruleset's definition: <c>du2015b.high_remnant_burden</c>.</summary>
    public static Parser<NameSyntax> QualifiedName(string expected) => Production.Of(read => Qualified(read, expected));

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

    /// <summary>The name here; one with letters that no name has is reported.</summary>
    public static NameSyntax CheckedName(TokenInput at)
    {
        Token token = at.Token;
        if (!token.Is(TokenTraits.Identifier))
        {
            at.Chunk.Problems.Add(Problems.NotAName(token.Span, token.Text, null));
        }

        return new NameSyntax(token.Span, token.Text);
    }

    private static NameSyntax Qualified(Production read, string expected)
    {
        NameSyntax first = read.Name(expected);
        Token point = read.At.Token;
        if (!read.Has("."))
        {
            return first;
        }

        if (point.Start != first.Span.End || !read.At.Token.Touches(point))
        {
            read.Fail(Expected.Name);
        }

        NameSyntax last = read.Name(Expected.Name);
        return read.Failed ? first : new NameSyntax(read.Span, $"{first.Text}.{last.Text}");
    }

    private static NumberSyntax ReadSignedNumber(Production read)
    {
        bool isNegative = read.Has("-");
        NumberSyntax digits = read.Number();
        return read.Failed || !isNegative ? digits : new NumberSyntax(read.Span, $"-{digits.Text}", -digits.Value);
    }

    private static FigureSyntax ReadFigure(Production read)
    {
        NumberSyntax number = ReadSignedNumber(read);
        UnitSyntax? unit = read.Failed ? null : read.UnitBehind();
        return new FigureSyntax(read.Span, number, unit);
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

        string text = "";
        for (int at = first.Position; at < rest.Position; at++)
        {
            text += first.Chunk[at].Text;
        }

        return new UnitSyntax(span, text);
    }
}

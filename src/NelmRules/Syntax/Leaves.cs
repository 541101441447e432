using NelmRules.Diagnostics;
using NelmRules.Text;
using Sprache;

namespace NelmRules.Syntax;

/// <summary>The smallest productions: one token, or a few that touch; each fails with one expectation, at its own place.</summary>
internal static class Leaves
{
    /// <summary>A text in double quotes.</summary>
    public static readonly Func<Production, StringSyntax> Text = read => read.Text();

    /// <summary>A number that may have a minus sign.</summary>
    public static readonly Func<Production, NumberSyntax> SignedNumber = ReadSignedNumber;

    /// <summary>A number, and the unit behind it on its line.</summary>
    public static readonly Func<Production, FigureSyntax> Figure = ReadFigure;

    /// <summary>A unit that stands alone, as in the type of a fact.</summary>
    public static readonly Func<Production, UnitSyntax> Unit = ReadUnit;

    /// <summary>A name, perhaps that of another ruleset's definition: <c>du2015b.high_remnant_burden</c>; what it names is said by the expectation.</summary>
    public static Func<Production, NameSyntax> QualifiedName(string expected) => read => Qualified(read, expected);

    /// <summary>Whether a word that is no word of the language stands here.</summary>
    public static bool IsFree(TokenInput at) => at.Token.Kind == TokenKind.Word && !IsReserved(at);

    /// <summary>Whether the word here belongs to the language at this place.</summary>
    public static bool IsReserved(TokenInput at) =>
        at.Token.Is(TokenTraits.Reserved) || (at.Chunk.IsEvidence && at.Token.Is(TokenTraits.EvidenceOnly));

    /// <summary>Whether a figure begins here.</summary>
    public static bool BeginsFigure(TokenInput at) => at.Token.Kind == TokenKind.Number || at.Token.IsSymbol("-");

    /// <summary>The place behind the unit that follows a number on its line; the same place where there is none.</summary>
    public static TokenInput BehindUnit(in Token number, TokenInput at) =>
        at.Token.Line == number.Line && BeginsUnit(at) ? EndOfUnit(at.Next) : at;

    public static NumberSyntax NumberOf(Token token) => new(token.Span, token.Text, NumberSyntax.ValueOf(token.Text));

    public static TokenInput At(IInput input) => (TokenInput)input;

    /// <summary>Reports a name with letters that no name has.</summary>
    public static void CheckName(TokenInput at)
    {
        if (!at.Token.Is(TokenTraits.Identifier))
        {
            at.Chunk.Problems.Add(Problems.NotAName(at.Token.Span, at.Token.Text, null));
        }
    }

    /// <summary>The unit between two places.</summary>
    public static UnitSyntax UnitOf(TokenInput first, TokenInput rest) => new(SpanOf(first, rest), TextOf(first, rest));

    /// <summary>The span of the tokens between two places.</summary>
    public static TextSpan SpanOf(TokenInput first, TokenInput rest) => first.Token.Span.To(rest.Chunk[rest.Position - 1].Span);

    /// <summary>The text of the tokens between two places.</summary>
    public static string TextOf(TokenInput first, TokenInput rest)
    {
        string text = first.Token.Text;
        for (int at = first.Position + 1; at < rest.Position; at++)
        {
            text += first.Chunk[at].Text;
        }

        return text;
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

    private static UnitSyntax ReadUnit(Production read)
    {
        if (!BeginsUnit(read.At))
        {
            read.Fail(Expected.Unit);
            return null!;
        }

        return read.Unit(EndOfUnit(read.At.Next));
    }

    private static bool BeginsUnit(TokenInput at) => at.Token.IsSymbol("%") || IsFree(at);

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
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using NelmRules.Diagnostics;
using NelmRules.Text;

namespace NelmRules.Syntax;

/// <summary>Says in plain words why a declaration could not be read: the likeliest slip where there is one, else what was expected.</summary>
internal static partial class FailureExplainer
{
    private const string KnownWord = "`known`";

    /// <summary>Expectations that no name can meet.</summary>
    private static readonly FrozenSet<string> NoNames = new[]
    {
        Expected.Number, Expected.Figure, Expected.NoteKind, Expected.Certainty, Expected.Type, Expected.Verb, Expected.Text, Expected.Version,
        Expected.Unit, Expected.Clause,
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that nobody means as a name: where one stands, the name before it is missing.</summary>
    private static readonly FrozenSet<string> Linking = new[]
    {
        "then", "when", "unless", "and", "or", "implies", "not", "in", "is", "of", "to", "from", "at", "by", "where", "between", "with",
        "without", "after", "over", "for", "cite", "expect", "versus", "doubtful",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static Diagnostic Explain(TokenInput at, ImmutableArray<string> expectations) =>
        TooDeep(at, expectations)
        ?? DecimalComma(at)
        ?? HyphenInName(at, expectations)
        ?? (expectations.Contains(Expected.Clause) ? ExplainClause(at, at.Chunk.Clauses!) : null)
        ?? UnitNotHere(at, expectations)
        ?? Reserved(at, expectations)
        ?? Unexpected(at, expectations);

    private static Diagnostic? TooDeep(TokenInput at, ImmutableArray<string> expectations) =>
        expectations.Contains(Expected.Shallower) ? Problems.NestedTooDeeply(at.Token.Span) : null;

    /// <summary>Inside brackets a comma may part two values, so the lexer leaves it alone; here it proved wrong.</summary>
    private static Diagnostic? DecimalComma(TokenInput at)
    {
        Token before = Before(at);
        bool fits = at.Token.IsSymbol(",") && before.Kind == TokenKind.Number && at.Following.Kind == TokenKind.Number
            && at.Token.Touches(before) && at.Following.Touches(at.Token);
        TextSpan span = before.Span.To(at.Following.Span);
        return fits ? Problems.DecimalComma(span, at.Chunk.Source.Slice(span)) : null;
    }

    private static Diagnostic? UnitNotHere(TokenInput at, ImmutableArray<string> expectations)
    {
        // Behind a count a word such as `patients` was taken for an endpoint.
        TokenInput unit = expectations.Contains(Expected.Figure) && at.Position > 1 ? at.Chunk.InputAt(at.Position - 1) : at;
        bool isUnit = Before(unit).Kind == TokenKind.Number && Leaves.BehindUnit(Before(unit), unit) != unit;
        return isUnit && !expectations.Contains(Expected.Unit) ? Problems.UnitNotHere(unit.Token.Span, unit.Token.Text) : null;
    }

    private static Diagnostic? Reserved(TokenInput at, ImmutableArray<string> expectations)
    {
        Token token = at.Token;
        bool isWord = token.Kind == TokenKind.Word && Leaves.IsReserved(at) && !token.Is(TokenTraits.FirstOnLine);
        bool wantsName = expectations.All(expected => expected[0] != '`' && !NoNames.Contains(expected));
        bool looksLikeName = Keywords.IsDeclaration(token.Text)
            || (expectations.Contains(Expected.Condition) ? BeginsOperator(at.Following) : !Linking.Contains(token.Text));
        return isWord && wantsName && looksLikeName ? Problems.ReservedWord(token.Span, token.Text) : null;
    }

    private static bool BeginsOperator(Token token) =>
        token is { Kind: TokenKind.Symbol, Text: "==" or "=" or "!=" or "<" or "<=" or ">" or ">=" or "+" or "-" or "*" or "/" or ")" or "," }
            or { Kind: TokenKind.Word, Text: "in" or "between" or "is" };

    private static Diagnostic Unexpected(TokenInput at, ImmutableArray<string> expectations)
    {
        Diagnostic problem = Problems.Unexpected(at.Token.Span, Listed(expectations), Found(at), Hint(at, expectations[0]));
        return expectations is ["`)`" or "`}`" or "`]`"] && OpenBracket(at) is { } open
            ? problem with { Related = [new RelatedPlace(null, open.Span, $"`{open.Text}` is opened here.")] }
            : problem;
    }

    private static string Listed(ImmutableArray<string> expectations)
    {
        string[] distinct = [.. expectations.Distinct(StringComparer.Ordinal)];
        return distinct.Length == 1 ? distinct[0] : $"{string.Join(", ", distinct[..^1])} or {distinct[^1]}";
    }

    private static Token Before(TokenInput at) => at.Chunk[Math.Max(0, at.Position - 1)];

    /// <summary>The innermost bracket that is open at a place.</summary>
    private static Token? OpenBracket(TokenInput at)
    {
        int closed = 0;
        for (int index = at.Position - 1; index >= 0; index--)
        {
            Token token = at.Chunk[index];
            bool isSymbol = token.Kind == TokenKind.Symbol;
            closed += isSymbol && token.Text is ")" or "}" or "]" ? 1 : 0;
            if (isSymbol && token.Text is "(" or "{" or "[" && closed-- == 0)
            {
                return token;
            }
        }

        return null;
    }
}

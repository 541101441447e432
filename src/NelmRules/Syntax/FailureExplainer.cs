using System.Collections.Immutable;
using NelmRules.Diagnostics;
using NelmRules.Text;

namespace NelmRules.Syntax;

/// <summary>Says in plain words why a declaration could not be read: the likeliest slip where there is one, else what was expected.</summary>
internal static partial class FailureExplainer
{
    private const string KnownWord = "`known`";

    public static Diagnostic Explain(TokenInput at, ImmutableArray<string> expectations) =>
        TooDeep(at, expectations)
        ?? DecimalComma(at)
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
        bool isUnit = Before(at).Kind == TokenKind.Number && Leaves.UnitBehind(Before(at), at, out _) is not null;
        return isUnit && !expectations.Contains(Expected.Unit) ? Problems.UnitNotHere(at.Token.Span, at.Token.Text) : null;
    }

    private static Diagnostic? Reserved(TokenInput at, ImmutableArray<string> expectations)
    {
        Token token = at.Token;
        bool isWord = token.Kind == TokenKind.Word && Leaves.IsReserved(at);
        bool wantsName = !expectations.Any(expected => expected[0] == '`' || expected == Expected.Text || expected == Expected.Verb);
        bool looksLikeName = !token.Is(TokenTraits.FirstOnLine) && (!expectations.Contains(Expected.Condition) || BeginsOperator(at.Following));
        return isWord && wantsName && looksLikeName ? Problems.ReservedWord(token.Span, token.Text) : null;
    }

    private static bool BeginsOperator(Token token) =>
        token is { Kind: TokenKind.Symbol, Text: "==" or "=" or "!=" or "<" or "<=" or ">" or ">=" or "+" or "-" or "*" or "/" or ")" or "," }
            or { Kind: TokenKind.Word, Text: "in" or "between" or "is" };

    private static Diagnostic Unexpected(TokenInput at, ImmutableArray<string> expectations)
    {
        Diagnostic problem = Problems.Unexpected(at.Token.Span, Listed(expectations), Found(at), Hint(at, expectations));
        return expectations is ["`)`" or "`}`" or "`]`"] && OpenBracket(at) is { } open
            ? problem with { Related = [new RelatedPlace(null, open.Span, $"`{open.Text}` is opened here.")] }
            : problem;
    }

    private static string Listed(ImmutableArray<string> expectations)
    {
        string[] distinct = [.. expectations.Distinct(StringComparer.Ordinal)];
        return distinct.Length == 1 ? distinct[0] : $"{string.Join(", ", distinct[..^1])} or {distinct[^1]}";
    }

    private static string Found(TokenInput at)
    {
        if (at.AtEnd)
        {
            return $"the end of the {at.Chunk.Keyword}";
        }

        return at.Token.Kind == TokenKind.String ? $"the text \"{UserText.Show(at.Token.Text)}\"" : UserText.Quote(at.Token.Text);
    }

    private static string? Hint(TokenInput at, ImmutableArray<string> expectations) => expectations[0] switch
    {
        Expected.NoteKind => Choices(at, Keywords.NoteKinds),
        Expected.Certainty => Choices(at, Keywords.Certainties),
        Expected.Verb => Choices(at, ["recommend", "consider", "insufficient evidence for", "discourage", "contraindicate"]),
        Expected.Text when at.Token.Kind == TokenKind.Word => "Put the text in double quotes.",
        KnownWord when at.Token.IsWord("not") => "Write `not` before the whole condition: `not NAME is known`.",
        "`of`" when Before(at) is { Kind: TokenKind.Word } word => $"`{word.Text}` is a word of the language: `count of LIST`, `sum of FIELD of LIST`.",
        Expected.Condition when at.Token.Kind == TokenKind.Version => "A date is written `2014-01-31`.",
        _ => null,
    };

    private static string Choices(TokenInput at, ImmutableArray<string> words) =>
        Spelling.Closest(at.Token.Text, words) is { } closest ? $"Did you mean `{closest}`?" : $"There are {string.Join(", ", words.Select(word => $"`{word}`"))}.";

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

using System.Collections.Frozen;
using System.Collections.Immutable;

namespace NelmRules.Syntax;

/// <summary>The words of the language; no name, and no unit, is one of them.</summary>
internal static class Keywords
{
    /// <summary>The words that begin a declaration.</summary>
    public static readonly ImmutableArray<string> Declarations =
    [
        "vocabulary", "ruleset", "fact", "group", "treatment", "task", "goal", "endpoint", "party", "invariant", "term", "define",
        "rule", "criteria", "prognosis", "outcome", "note", "case",
    ];

    /// <summary>The words that begin a clause.</summary>
    public static readonly ImmutableArray<string> Clauses =
    [
        "version", "uses", "source", "design", "applies", "certainty", "cite", "formerly", "accept", "inferred", "study", "wording",
        "when", "unless", "then", "reported", "unclear", "otherwise", "measured", "code", "about", "per", "worsens", "improves", "affects",
        "modifies", "no", "after", "with", "without", "given", "expect",
    ];

    /// <summary>The verbs of advice.</summary>
    public static readonly ImmutableArray<string> Verbs = ["recommend", "consider", "insufficient", "discourage", "contraindicate"];

    /// <summary>What may follow an action: a comparator, a combination, a sequence, a purpose.</summary>
    public static readonly ImmutableArray<string> Qualifiers = ["over", "with", "after", "for"];

    /// <summary>The words of expressions.</summary>
    public static readonly ImmutableArray<string> Expressions =
    [
        "implies", "or", "and", "not", "in", "between", "is", "known", "recorded", "received", "at", "least", "most", "exactly",
        "of", "count", "sum", "largest", "any", "all", "where", "from", "to", "yes", "no",
    ];

    /// <summary>Words that go on after a name or a number, where they could be taken for a unit or a name.</summary>
    public static readonly ImmutableArray<string> Continuations =
        ["by", "also", "spread", "versus", "doubtful", "only", "nothing", "outside"];

    /// <summary>Words that are reserved inside a prognosis and an outcome only.</summary>
    public static readonly ImmutableArray<string> EvidenceOnly =
        ["n", "p", "hr", "median", "mean", "univariate", "multivariate", "log_rank"];

    /// <summary>The tests that have a name of their own.</summary>
    public static readonly ImmutableArray<string> Tests = ["univariate", "multivariate", "log_rank"];

    /// <summary>The kinds of note.</summary>
    public static readonly ImmutableArray<string> NoteKinds = ["claim", "practice", "caution", "limitation", "discrepancy", "question"];

    /// <summary>The levels of certainty.</summary>
    public static readonly ImmutableArray<string> Certainties = ["high", "moderate", "low", "very low", "none"];

    /// <summary>Every word that is reserved everywhere.</summary>
    public static readonly FrozenSet<string> Reserved =
        FrozenSet.Create(StringComparer.Ordinal, [.. Declarations, .. Clauses, .. Verbs, .. Qualifiers, .. Expressions, .. Continuations]);

    private static readonly FrozenSet<string> DeclarationWords = Declarations.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> ClauseWords = Clauses.Concat(["n"]).Concat(Tests).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Keyword>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Reserved.Select(word => new Keyword(word, TokenTraits.Reserved))
            .Concat(EvidenceOnly.Select(word => new Keyword(word, TokenTraits.EvidenceOnly)))
            .ToFrozenDictionary(keyword => keyword.Word, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word begins a declaration.</summary>
    public static bool IsDeclaration(string word) => DeclarationWords.Contains(word);

    /// <summary>Whether a word at the beginning of a line continues the declaration above.</summary>
    public static bool IsClause(string word) => ClauseWords.Contains(word);

    /// <summary>The word of the language that is spelled so, or null.</summary>
    public static Keyword? Find(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out Keyword? found) ? found : null;
}

/// <summary>A word of the language: its shared text and the traits of its tokens.</summary>
internal sealed record Keyword(string Word, TokenTraits Traits);

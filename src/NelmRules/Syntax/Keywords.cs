using System.Collections.Immutable;
using NelmRules.Text;

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

    private static readonly WordTable<Keyword> Table = new(Tabled());

    /// <summary>Every word that is reserved everywhere.</summary>
    public static IEnumerable<string> Reserved =>
        new[] { Declarations, Clauses, Verbs, Qualifiers, Expressions, Continuations }.SelectMany(words => words).Distinct();

    /// <summary>Whether a word begins a declaration.</summary>
    public static bool IsDeclaration(string word) => Table.Find(word) is { BeginsDeclaration: true };

    /// <summary>Whether a word at the beginning of a line continues the declaration above.</summary>
    public static bool IsClause(string word) => Table.Find(word) is { BeginsClause: true };

    /// <summary>The word of the language that is spelled so, or null.</summary>
    public static Keyword? Find(ReadOnlySpan<char> word) => Table.Find(word);

    private static Dictionary<string, Keyword> Tabled()
    {
        Dictionary<string, Keyword> table = new(StringComparer.Ordinal);
        Add(Declarations, word => new Keyword(word, TokenTraits.Reserved, BeginsDeclaration: true));
        Add(Clauses, word => new Keyword(word, TokenTraits.Reserved, BeginsClause: true));
        Add(Verbs, word => new Keyword(word, TokenTraits.Reserved));
        Add(Qualifiers, word => new Keyword(word, TokenTraits.Reserved));
        Add(Expressions, word => new Keyword(word, TokenTraits.Reserved));
        Add(Continuations, word => new Keyword(word, TokenTraits.Reserved));
        Add(EvidenceOnly, word => new Keyword(word, TokenTraits.EvidenceOnly, BeginsClause: word == "n" || Tests.Contains(word)));
        return table;

        // Some words stand in two lists; the first one says what they begin.
        void Add(ImmutableArray<string> words, Func<string, Keyword> make)
        {
            foreach (string word in words)
            {
                table.TryAdd(word, make(word));
            }
        }
    }
}

/// <summary>A word of the language: its shared text, the traits of its tokens, and what it begins.</summary>
internal sealed record Keyword(string Word, TokenTraits Traits, bool BeginsDeclaration = false, bool BeginsClause = false);

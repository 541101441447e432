using System.Collections.Immutable;
using NelmRules.Text;

namespace NelmRules.Diagnostics;

/// <content>NELM1020 to NELM1099: syntax.</content>
internal static partial class Problems
{
    /// <summary>Text in front of the first declaration.</summary>
    public static Diagnostic TextBeforeFirstDeclaration(TextSpan span) =>
        Error(
            "NELM1020",
            span,
            "This stands before the first declaration of the file.",
            "Begin with a declaration such as `rule NAME` in column one, or make this a comment with `#`.") with
        {
            Fixes = Insert("Make the line a comment", span.Start, "# "),
        };

    /// <summary>A line that begins in column one with a word that begins no declaration; perhaps a rule that lacks its <c>when</c>.</summary>
    public static Diagnostic UnknownDeclaration(TextSpan span, string word, string? closest, bool lacksWhen)
    {
        string otherwise = lacksWhen
            ? $"A rule begins with `when`: write `when {word}`, and the rest as it is."
            : "Where the line goes on with the declaration above, indent it.";
        return Error("NELM1021", span, $"{UserText.Quote(word)} does not begin a declaration.", DidYouMean(closest) ?? otherwise) with
        {
            Fixes = closest is null && lacksWhen ? Insert("Insert `when`", span.Start, "when ") : Replace(span, closest),
        };
    }

    /// <summary>A declaration that does not begin in column one.</summary>
    public static Diagnostic IndentedDeclaration(TextSpan span, string keyword, TextSpan indentation) =>
        Error("NELM1022", span, $"The declaration `{keyword}` is indented.", "A declaration begins in column one.") with
        {
            Fixes = [new CodeFix("Remove the indentation", [new TextEdit(indentation, "")], IsSafe: true)],
        };

    /// <summary>Brackets or operators within each other beyond any reading.</summary>
    public static Diagnostic NestedTooDeeply(TextSpan span) =>
        Error(
            "NELM1023",
            span,
            "The expression is nested more than 256 levels deep here.",
            "Give parts of it names of their own with `define`.");

    /// <summary>Something other than the language expects.</summary>
    public static Diagnostic Unexpected(TextSpan span, string expected, string found, string? hint = null) =>
        Error("NELM1024", span, $"Expected {expected}, found {found}.", hint);

    /// <summary>A word of the language in the place of a name.</summary>
    public static Diagnostic ReservedWord(TextSpan span, string word) =>
        Error(
            "NELM1025",
            span,
            $"`{word}` is a word of the language and cannot be a name.",
            $"Choose a longer name, such as `{word}_1` or one that says more.") with
        {
            Fixes = Replace(span, $"{word}_1"),
        };

    /// <summary>One equals sign in a comparison.</summary>
    public static Diagnostic SingleEquals(TextSpan span) =>
        Error("NELM1026", span, "A comparison is written `==`, not `=`.") with
        {
            Fixes = [Replacement(span, "==", isSafe: true)],
        };

    /// <summary>A comparison of a comparison, such as <c>1 &lt; x &lt; 5</c>.</summary>
    public static Diagnostic ChainedComparison(TextSpan span, string? apart)
    {
        Diagnostic problem = Error(
            "NELM1027",
            span,
            "Comparisons do not chain.",
            apart is null ? "Write two comparisons joined by `and`." : $"Write {UserText.Quote(apart)}, or `between` where both ends are included.");
        return apart is null ? problem : problem with { Fixes = [Replacement(span, apart, isSafe: false)] };
    }

    /// <summary>A verb without <c>then</c> before it.</summary>
    public static Diagnostic ThenMissing(TextSpan span, string verb) =>
        Error("NELM1028", span, $"`then` is missing before `{verb}`.") with
        {
            Fixes = [new CodeFix("Insert `then`", [new TextEdit(new TextSpan(span.Start, 0), "then ")], IsSafe: true)],
        };

    /// <summary>A declaration without the clause that it is for.</summary>
    public static Diagnostic MissingClause(TextSpan span, string declaration, string clause) =>
        Error("NELM1029", span, $"The {NounOf(declaration)} has no {clause}.", declaration == "rule" ? "Add `then VERB TREATMENT`." : null);

    /// <summary>A clause that this kind of declaration cannot have.</summary>
    public static Diagnostic ClauseNotAllowed(TextSpan span, string declaration, string clause, ImmutableArray<string> allowed) =>
        Error("NELM1030", span, $"{Article(declaration)} `{declaration}` has no `{clause}` clause.", $"It can have {Listed(allowed)}.");

    /// <summary>A word that begins no clause.</summary>
    public static Diagnostic UnknownClause(TextSpan span, string declaration, string found, ImmutableArray<string> allowed, string? closest)
    {
        Diagnostic problem = Error(
            "NELM1031",
            span,
            $"Expected a clause of the {NounOf(declaration)}, found {found}.",
            DidYouMean(closest) ?? $"The {NounOf(declaration)} goes on with {Listed(allowed)}.");
        return closest is null ? problem : problem with { Fixes = [Replacement(span, closest, isSafe: false)] };
    }

    /// <summary>A clause that can stand only once.</summary>
    public static Diagnostic RepeatedClause(TextSpan span, string declaration, string clause, TextSpan first) =>
        Error("NELM1032", span, $"{Article(declaration)} `{declaration}` has only one `{clause}`.", RepeatedHint(declaration, clause)) with
        {
            Related = [new RelatedPlace(null, first, $"The first `{clause}` is here.")],
        };

    /// <summary>A qualifier that an action has twice.</summary>
    public static Diagnostic RepeatedQualifier(TextSpan span, string qualifier, TextSpan first) =>
        Error("NELM1032", span, $"An action has only one `{qualifier}`.", "Write another `then` for the other one.") with
        {
            Related = [new RelatedPlace(null, first, $"The first `{qualifier}` is here.")],
        };

    /// <summary>A declaration that begins in the middle of a line.</summary>
    public static Diagnostic DeclarationInLine(TextSpan span, string keyword) =>
        Error("NELM1033", span, $"The declaration `{keyword}` begins in the middle of a line.", "A declaration begins a line of its own.") with
        {
            Fixes = [new CodeFix("Begin a new line", [new TextEdit(new TextSpan(span.Start, 0), "\n")], IsSafe: false)],
        };

    /// <summary>A unit where the number takes its unit from elsewhere, or has none.</summary>
    public static Diagnostic UnitNotHere(TextSpan span, string unit) =>
        Error("NELM1034", span, $"Expected no unit here, found {UserText.Quote(unit)}.", "A bound takes the unit in front of it; counts and ratios have none.") with
        {
            Fixes = [new CodeFix("Leave the unit out", [new TextEdit(span, "")], IsSafe: false)],
        };

    private static string? RepeatedHint(string declaration, string clause) => (declaration, clause) switch
    {
        ("rule", "when") => "Join the conditions with `and` or `or`; a new rule begins in column one, after a blank line.",
        (_, "when" or "unless") => "Join the conditions with `and` or `or`.",
        _ => null,
    };

    /// <summary>What a declaration is called in a sentence.</summary>
    internal static string NounOf(string declaration) => declaration switch
    {
        "define" => "definition",
        "criteria" => "list of criteria",
        _ => declaration,
    };

    private static string Article(string noun) => noun[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "An" : "A";

    private static string Listed(ImmutableArray<string> words) => words.Length == 1
        ? $"`{words[0]}`"
        : $"{string.Join(", ", words[..^1].Select(word => $"`{word}`"))} and `{words[^1]}`";
}

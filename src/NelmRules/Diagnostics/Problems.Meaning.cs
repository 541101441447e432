using NelmRules.Text;

namespace NelmRules.Diagnostics;

/// <content>NELM40xx: what the rules mean.</content>
internal static partial class Problems
{
    /// <summary>A choice of treatment that needs a fact which exists only after it.</summary>
    public static Diagnostic ChoosesByLaterFact(TextSpan span, string fact, string after, string treatment) =>
        Warning(
            "NELM4001",
            span,
            $"`{fact}` is measured after `{after}`, so it is not known when `{treatment}` is chosen.",
            $"Say what it follows, for example `{treatment} after ...`, or use a fact that is known before.");

    /// <summary>A rule without a name.</summary>
    public static Diagnostic RuleWithoutName(TextSpan span) =>
        Warning("NELM4002", span, "This rule has no name.", "Give it one: auditors need a name that stays.");

    /// <summary>A rule of a source without the authors' own words for its strength.</summary>
    public static Diagnostic RuleWithoutWording(TextSpan span, string? name) =>
        Warning("NELM4003", span, $"{(name is null ? "This rule" : $"Rule {UserText.Quote(name)}")} does not show the source's own words for its strength.", "Add `wording \"...\"` with the modal that the source uses.");

    /// <summary>An abbreviation of the vocabulary in the ruleset of a source.</summary>
    public static Diagnostic AbbreviationWithoutTerm(TextSpan span, string abbreviation, string name) =>
        Warning(
            "NELM4004",
            span,
            $"`{abbreviation}` is the vocabulary's short form of {UserText.Quote(name)}; the source may mean something else by it.",
            $"Write {UserText.Quote(name)}, or declare `term {abbreviation} = {name}`.") with
        {
            Fixes = Replace(span, name),
        };

    /// <summary><c>not</c> of criteria that the source leaves open.</summary>
    public static Diagnostic NegatedOpenCriteria(TextSpan span, string name) =>
        Warning(
            "NELM4005",
            span,
            $"The source leaves the list of {UserText.Quote(name)} open, so `not {name}` means only that none of those listed holds.",
            "Make sure that this is meant.");

    /// <summary>A condition that no patient can meet.</summary>
    public static Diagnostic NeverMet(TextSpan span) =>
        Warning("NELM4006", span, "This condition can never be met, whatever is recorded.", "Check the values against the bounds of the facts.");

    /// <summary>A condition that no patient can meet, since two of its parts exclude each other.</summary>
    public static Diagnostic NeverMetTogether(TextSpan span, string earlier, string later) =>
        NeverMet(span) with
        {
            Message = $"This condition can never be met: {UserText.Quote(earlier)} and {UserText.Quote(later)} exclude each other.",
            Hint = "Check both; where one of them is enough, `or` joins them.",
        };

    /// <summary>A condition that every patient meets.</summary>
    public static Diagnostic AlwaysMet(TextSpan span) =>
        Warning("NELM4007", span, "This condition is always met, whatever is recorded.", "Check the values against the bounds of the facts.");

    /// <summary>An acceptance that accepts nothing.</summary>
    public static Diagnostic AcceptsNothing(TextSpan span, string code, TextSpan clause) =>
        Warning("NELM4008", span, $"There is no finding `{code}` here to accept.", "Remove the `accept` clause.") with
        {
            Fixes = Remove("the clause", clause),
        };

    /// <summary>A quotation of more than a modal.</summary>
    public static Diagnostic LongWording(TextSpan span) =>
        Warning("NELM4009", span, "`wording` is longer than eight words.", "Keep only the words that show the strength.");

    /// <summary>A finding of a source without its place there.</summary>
    public static Diagnostic MissingCitation(TextSpan span, string kind, string name) =>
        Warning("NELM4010", span, $"The {kind} {UserText.Quote(name)} does not say where the source states it.", "Add `cite \"...\"`.");

    /// <summary>A row behind one that always applies.</summary>
    public static Diagnostic UnreachableRow(TextSpan span, TextSpan line) =>
        Warning("NELM4011", span, "This row is never reached: a row above it always applies.", "Remove it, or move it up.") with
        {
            Fixes = Remove("the row", line),
        };

    /// <summary>A case that expects nothing at all.</summary>
    public static Diagnostic CaseWithoutExpectation(TextSpan span, string name, int end) =>
        Error("NELM4012", span, $"Case {UserText.Quote(name)} expects nothing, so it can never fail.", "Add an `expect` line; `expect nothing` says that no advice follows.") with
        {
            Fixes = Insert("Add `expect nothing`", end, "\n  expect nothing"),
        };

    /// <summary>An acceptance of something that cannot be accepted.</summary>
    public static Diagnostic NotAcceptable(TextSpan span, string code) =>
        Error("NELM4013", span, $"`{code}` cannot be accepted: only warnings NELM4xxx can.", "Mend the problem instead.");
}

using System.Collections.Immutable;
using System.Globalization;
using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Reporting;

/// <summary>What stands in the table of treatments by sources, and around it, in the words that every report for people shares.</summary>
internal static class SideBySideWording
{
    /// <summary>That all is well.</summary>
    public const string NoDisagreement = "No two sources disagree on a treatment.";

    private const int MostTerms = 2;

    /// <summary>Whether a report sets sources side by side: one alone has nothing beside it.</summary>
    public static bool IsFor(PatientEvaluation evaluation) => evaluation.Rulesets.Length > 1;

    /// <summary>A statement without its needs, for example <c>for (weak) with ablation</c> or <c>reported against by nccn_2014, challenged</c>.</summary>
    public static string Of(CellStatement statement) => $"{Brief(statement)}{TermsOf(statement)}{StanceOf(statement)}{Condition(statement)}";

    /// <summary>The same in few words: terms are a star, and what the source holds of a position of others is left out.</summary>
    public static string Short(CellStatement statement) => $"{Briefest(statement)}{(HasTerms(statement) ? "*" : "")}{Condition(statement)}";

    /// <summary>Whether every rule of a statement has terms: a comparator, a combination, a sequence or a goal.</summary>
    public static bool HasTerms(CellStatement statement) => statement.Whole is null
        && statement.Rules.All(rule => Phrases.QualifiersOf(rule.Action).Length > 0);

    /// <summary>Whether a source concerns the patient, and why not or what that needs.</summary>
    public static string Concern(RulesetResult source) => source.Applies.Status switch
    {
        Status.Met => "concerns this patient",
        Status.NotMet => $"does not concern this patient{WhyOutside(source)}",
        Status.Undetermined => $"may concern this patient; {Phrases.AllNeedsOf(source.Applies)}",
        Status.Unclear or _ => $"leaves open whether it concerns this patient: {string.Join("; ", source.Applies.Unclear)}",
    };

    /// <summary>A colon and the conditions that put the patient outside, with the values seen; empty where there is nothing to say.</summary>
    public static string WhyOutside(RulesetResult source)
    {
        ImmutableArray<Trace> failing = Because.Failing(source.Applies.Status, source.WhyOutside);
        return failing.IsEmpty ? "" : $": {string.Join("; ", failing.Select(Because.Tell))}";
    }

    /// <summary>The sources that concern the patient in one line, then each other one in its own.</summary>
    public static ConcernLine[] Concerns(SideBySide table)
    {
        string[] certain = Each.Kept(table.Sources.AsSpan(), source => source.Applies.Status == Status.Met ? source.Ruleset.Name : null);
        ConcernLine[] others = Each.Kept(
            table.Sources.AsSpan(), source => source.Applies.Status == Status.Met ? null : new ConcernLine(source.Ruleset.Name, Concern(source)));
        return certain switch
        {
            [] => others,
            [var one] => [new ConcernLine(one, "concerns this patient"), .. others],
            _ => [new ConcernLine(List(certain), "concern this patient"), .. others],
        };
    }

    /// <summary>Names in a sentence, for example <c>a, b and c</c>.</summary>
    public static string List(string[] names) => names.Length < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";

    /// <summary>What an opposition is called.</summary>
    public static string KindOf(Opposition opposition) => (opposition.Kind, opposition.DiffersIn.IsEmpty) switch
    {
        (OppositionKind.SameTreatment, true) => "disagreement",
        (OppositionKind.AgainstWhole, true) => "disagreement between a kind and its whole",
        (OppositionKind.ForWhole, _) => "a kind and its whole, no disagreement",
        _ => $"no disagreement: they differ in {DifferencesOf(opposition.DiffersIn)}",
    };

    /// <summary>Qualifiers in words, for example <c>what it is combined with and what it is for</c>.</summary>
    public static string DifferencesOf(ImmutableArray<string> qualifiers) => List(
    [
        .. qualifiers.Select(qualifier => qualifier switch
        {
            "with" => "what it is combined with",
            "after" => "what it comes after",
            _ => "what it is meant to improve",
        }),
    ]);

    /// <summary>Who is for and who against, for example <c>a is for it (weak), b against its class resection (strong)</c>.</summary>
    public static string Sides(Opposition opposition) =>
        $"{opposition.For[0].Ruleset.Name} is for {Side(opposition, opposition.For)}, {opposition.Against[0].Ruleset.Name} against {Side(opposition, opposition.Against)}";

    /// <summary>What a missing fact could do: <c>could decide 7 rules in 3 sources, 2 of them by itself</c>.</summary>
    public static string Decides(MissingFact missing)
    {
        string rules = Wording.Number(missing.Rules.Length, "rule");
        string sources = Wording.Number(missing.Sources.Length, "source");
        string alone = (missing.DecidedAlone, missing.Rules.Length) switch
        {
            (0, _) => "",
            (1, 1) => ", by itself",
            var (some, all) when some == all => ", each by itself",
            var (some, _) => string.Create(CultureInfo.InvariantCulture, $", {some} of them by itself"),
        };
        return $"{rules} in {sources}{alone}";
    }

    private static string Brief(CellStatement statement)
    {
        string open = statement.Kind == CellKind.Undetermined ? "undetermined: " : statement.Kind == CellKind.Unclear ? "unclear: " : "";
        string whole = statement.Whole is { } one ? $" its class {one.Name}" : "";
        return open + (statement.Party is { } party
            ? $"reported {DirectionOf(statement.Verb)}{whole} by {party.Name}"
            : $"{DirectionOf(statement.Verb)}{whole}{(statement.Verb.Strength is { } strength ? $" ({strength})" : "")}");
    }

    private static string Briefest(CellStatement statement)
    {
        string open = statement.Kind == CellKind.Undetermined ? "? " : statement.Kind == CellKind.Unclear ? "unclear: " : "";
        string who = statement.Party is { } party ? $"{party.Name}: " : "";
        string strength = statement.Party is null && statement.Verb.Strength is { } some ? $" ({some})" : "";
        return (statement.Kind, statement.Whole) switch
        {
            (CellKind.ForWhole, { } whole) => $"[for {whole.Name}]",
            (_, { } whole) => $"{open}{who}{DirectionOf(statement.Verb)} its class {whole.Name}{strength}",
            _ => $"{open}{who}{DirectionOf(statement.Verb)}{strength}",
        };
    }

    private static string DirectionOf(Verb verb) => verb.Direction switch
    {
        Direction.For => "for",
        Direction.Against => "against",
        Direction.None or _ => "insufficient evidence",
    };

    private static string TermsOf(CellStatement statement)
    {
        string[] terms = [.. statement.Rules.Select(rule => Phrases.QualifiersOf(rule.Action)).Distinct(StringComparer.Ordinal)];
        return !HasTerms(statement) ? ""
            : terms.Length <= MostTerms ? $" {string.Join("; ", terms)}"
            : string.Create(CultureInfo.InvariantCulture, $" in {terms.Length} respects");
    }

    private static string StanceOf(CellStatement statement)
    {
        string?[] stances = [.. statement.Rules.Select(rule => rule.Rule.Reported?.Stance).Distinct()];
        return statement.Party is not null && stances is [{ } one] ? $", {one}" : "";
    }

    private static string Condition(CellStatement statement) => statement.IfApplies ? ", if it applies" : "";

    private static string Side(Opposition opposition, ImmutableArray<TreatmentEntry> entries)
    {
        TreatmentSymbol named = entries[0].Action.Treatment;
        string what = named == opposition.Treatment ? "it" : $"its class {named.Name}";
        string[] strengths = [.. entries.Select(entry => entry.Action.Verb.Strength!).Distinct(StringComparer.Ordinal)];
        string rules = string.Join(", ", entries.Select(entry => entry.Rule.Name).Distinct(StringComparer.Ordinal));
        return $"{what} ({string.Join(" and ", strengths)}: {rules})";
    }
}

/// <summary>Whether sources concern the patient: their names, and the words.</summary>
internal sealed record ConcernLine(string Names, string Concern);

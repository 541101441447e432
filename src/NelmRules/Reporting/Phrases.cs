using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Reporting;

/// <summary>Turns of phrase of the report for people.</summary>
internal static class Phrases
{
    /// <summary>A verb with its strength, for example <c>consider (weak)</c> or <c>insufficient evidence</c>.</summary>
    public static string Of(Verb verb) =>
        verb.Strength is null ? verb.Word.Replace(" for", "", StringComparison.Ordinal) : $"{verb.Word} ({verb.Strength})";

    /// <summary>The place of a verb in a report: for, against, then insufficient evidence, the stronger first.</summary>
    public static int RankOf(Verb verb) => (verb.Direction, verb.Strength) switch
    {
        (Direction.For, "strong") => 0,
        (Direction.For, _) => 1,
        (Direction.Against, "strong") => 2,
        (Direction.Against, _) => 3,
        _ => 4,
    };

    /// <summary>The tone of a verb.</summary>
    public static Tone ToneOf(Verb verb) => verb.Direction switch
    {
        Direction.For => Tone.Good,
        Direction.Against => Tone.Bad,
        Direction.None or _ => Tone.Open,
    };

    /// <summary>The qualifiers of an action, for example <c>after resection, for symptom_control</c>; empty where it has none.</summary>
    public static string QualifiersOf(RuleAction action) =>
        string.Join(", ", Each.Kept([One("over", action.Over), One("with", action.With), One("after", action.After), One("for", action.For)], one => one));

    private static string? One(string word, Symbol? what) => what is null ? null : $"{word} {what.Name}";

    /// <summary>A whole action, for example <c>consider locoregional_treatment after resection</c>.</summary>
    public static string Of(RuleAction action) => $"{action.Verb.Word} {action.Treatment.Name} {QualifiersOf(action)}".TrimEnd();

    /// <summary>A symbol with its description behind it.</summary>
    public static string Described(Symbol symbol) => symbol.Description is null ? symbol.Name : $"{symbol.Name}: {symbol.Description}";

    /// <summary>A condition as written, for example <c>when grade == G3</c>.</summary>
    public static string When(BoundExpression? condition) => condition is null ? "for all" : $"when {WrittenText.Of(condition.Place)}";

    /// <summary>How sure the source says it is.</summary>
    public static string CertaintyOf(RuleSymbol rule) =>
        rule.Certainty is null ? "certainty not rated by the source" : $"certainty {rule.Certainty}";

    /// <summary>The study, where there is one, and the places in the source.</summary>
    public static string[] OriginOf(string? study, ImmutableArray<string> cite) => study is null ? [.. cite] : [study, .. cite];

    /// <summary>The authors' own modal in quotation marks with a comma in front, or nothing.</summary>
    public static string WordingOf(RuleSymbol rule) => rule.Wording is null ? "" : $", \"{rule.Wording}\"";

    /// <summary>What a finding needs now, for example <c>fit_for_procedure; any one of grade, ki67</c>; empty where nothing.</summary>
    public static string NeedsOf(Finding finding) => string.Join("; ", Each.Kept(finding.Needs.AsSpan(), need => need.OnlyAfter is null ? Of(need) : null));

    /// <summary>What a finding needs that exists only after a treatment, a phrase for each treatment.</summary>
    public static string[] LaterNeedsOf(Finding finding)
    {
        HashSet<string> treatments = new(StringComparer.Ordinal);
        return Each.Kept(finding.Needs.AsSpan(), need => need.OnlyAfter is { } after && treatments.Add(after)
            ? $"known only after {after}: {string.Join("; ", Each.Kept(finding.Needs.AsSpan(), other => other.OnlyAfter == after ? Of(other) : null))}"
            : null);
    }

    /// <summary>That the source leaves a finding open, for every value of what is missing or for some.</summary>
    public static string LeftOpen(Finding finding) =>
        finding.Status == Status.Unclear ? "left open by the source" : "some values are left open by the source";

    /// <summary>All that a finding needs in one phrase, for example <c>needs grade (known only after resection: remnant)</c>.</summary>
    public static string AllNeedsOf(Finding finding)
    {
        string now = NeedsOf(finding);
        string[] parts = [.. now.Length == 0 ? [] : new[] { $"needs {now}" }, .. LaterNeedsOf(finding)];
        return string.Join("; ", parts);
    }

    private static string Of(Need need) =>
        need.AnyOf.Length == 1 ? need.AnyOf[0] : $"any one of {string.Join(", ", need.AnyOf)}";
}

using NelmRules.Binding;
using NelmRules.Syntax;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Evaluation;

/// <summary>Findings and advice in words, as cases write them.</summary>
internal static class FindingText
{
    /// <summary>A finding with what it needs or why it is unclear: <c>undetermined, needs grade or ki67</c>.</summary>
    public static string Of(Status status, IEnumerable<Need> needs, IEnumerable<string> unclear)
    {
        string asked = string.Join(", ", needs.Select(Of));
        string reasons = string.Join("; ", unclear);
        return status switch
        {
            Status.Met => "met",
            Status.NotMet => "not met",
            Status.Undetermined => asked.Length == 0 ? "undetermined" : $"undetermined, needs {asked}",
            Status.Unclear => reasons.Length == 0 ? "unclear" : $"unclear: {reasons}",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>A need: <c>grade or ki67</c>, <c>remnant_burden (only after resection)</c>.</summary>
    public static string Of(Need need)
    {
        string facts = string.Join(" or ", need.AnyOf);
        return need.OnlyAfter is { } treatment ? $"{facts} (only after {treatment})" : facts;
    }

    /// <summary>An action with full names: <c>consider ablation after resection for symptom_control</c>.</summary>
    public static string Of(RuleAction action) => string.Concat(
        $"{action.Verb.Word} {action.Treatment.Name}",
        Qualifier("over", action.Over),
        Qualifier("with", action.With),
        Qualifier("after", action.After),
        Qualifier("for", action.For));

    internal static Status Of(ExpectedStatus expected) => expected switch
    {
        ExpectedStatus.Met => Status.Met,
        ExpectedStatus.NotMet => Status.NotMet,
        ExpectedStatus.Unclear => Status.Unclear,
        ExpectedStatus.Undetermined => Status.Undetermined,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Qualifier(string word, Symbol? symbol) => symbol is null ? "" : $" {word} {symbol.Name}";
}

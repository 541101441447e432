using NelmRules.Evaluation;
using NelmRules.Values;

namespace NelmRules.Reporting;

/// <summary>What several reports ask of an evaluation.</summary>
internal static class EvaluationFacts
{
    /// <summary>Whether it is undecided that a source speaks about the patient.</summary>
    public static bool IsUndecided(RulesetResult result) => result.Applies.Status is Status.Undetermined or Status.Unclear;

    /// <summary>Whether an item that only asks for a value to be known fails, so that it reads "to record".</summary>
    public static bool IsToRecord(ItemResult item) => item.Item.IsReportingItem && item.Finding.Status == Status.NotMet;
}

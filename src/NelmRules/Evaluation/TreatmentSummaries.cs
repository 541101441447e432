using System.Collections.Immutable;

namespace NelmRules.Evaluation;

/// <summary>The advice of all sources side by side, treatment by treatment.</summary>
internal static class TreatmentSummaries
{
    internal static ImmutableArray<TreatmentSummary> Of(ImmutableArray<RulesetResult> results) => [];
}

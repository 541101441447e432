using NelmRules.Comparison;

namespace NelmRules.Reporting.Difference;

/// <summary>What is said once of all changes of a source.</summary>
internal static class RulesetWords
{
    /// <summary>Whether the changes are among the patients whom the source concerns, of which regions say nothing.</summary>
    public static bool IsPopulationMeant(RulesetDifference ruleset) =>
        ruleset.Changes.Select(change => change.Subject).Concat(ruleset.Needs.Select(change => change.Subject))
            .Any(subject => subject.Kind != SubjectKind.Applicability && subject.Reported is null);
}

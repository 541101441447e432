using System.Collections.Immutable;
using NelmRules.Binding;

namespace NelmRules.Evaluation;

/// <summary>What became of a case.</summary>
/// <param name="Ruleset">The ruleset that the case stands in.</param>
/// <param name="Case">The case.</param>
/// <param name="Failures">Where the result is not what it expects; empty where it passed.</param>
public sealed record CaseResult(RulesetSymbol Ruleset, CaseSymbol Case, ImmutableArray<CaseFailure> Failures)
{
    /// <summary>Whether everything is as expected.</summary>
    public bool Passed => Failures.IsEmpty;
}

/// <summary>A difference between what a case expects and what follows.</summary>
/// <param name="Expected">The expectation in the words of the case, for example <c>consider locoregional_treatment by plan</c>.</param>
/// <param name="Actual">What follows instead.</param>
/// <param name="Traces">Why: the conditions concerned.</param>
public sealed record CaseFailure(string Expected, string Actual, ImmutableArray<NamedTrace> Traces);

/// <summary>The trace of something that has a name, for example <c>rule plan_locoregional</c>.</summary>
public sealed record NamedTrace(string Name, Trace Trace);

using NelmRules.Binding;

namespace NelmRules.Comparison;

/// <summary>One version of a ruleset with what is known of its side.</summary>
internal sealed record ComparedSide(Side Side, SideMeanings Meanings, RulesetSymbol Ruleset);

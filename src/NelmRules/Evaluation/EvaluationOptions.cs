using System.Collections.Immutable;

namespace NelmRules.Evaluation;

/// <summary>What an evaluation covers.</summary>
/// <param name="Strict">
/// Whether the encoder's own readings are left out: inferred rules and items are dropped, a fact is not derived from an inferred
/// definition, and any other inferred definition is unclear.
/// </param>
/// <param name="Rulesets">The names of the rulesets to evaluate; null for all.</param>
public sealed record EvaluationOptions(bool Strict = false, ImmutableArray<string>? Rulesets = null)
{
    /// <summary>All rulesets, with the encoder's own readings.</summary>
    public static EvaluationOptions Default { get; } = new();

    /// <summary>Whether a ruleset is evaluated.</summary>
    public bool Covers(string ruleset) => Rulesets is not { } names || names.Contains(ruleset, StringComparer.Ordinal);
}

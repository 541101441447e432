using NelmRules.Binding;

namespace NelmRules.Rete;

/// <summary>A rule that could still be met, for want of a fact about one patient. Linked: gone once it is decided.</summary>
/// <remarks>Which facts would decide it, <see cref="RuleBook.Evaluate{T}"/> says: needs are worked out on request.</remarks>
/// <param name="patient">The patient, the very object that was inserted.</param>
/// <param name="ruleset">The ruleset.</param>
/// <param name="rule">The rule.</param>
/// <typeparam name="T">The class of the patient.</typeparam>
public sealed class RuleUndetermined<T>(T patient, RulesetSymbol ruleset, RuleSymbol rule)
    where T : class
{
    /// <summary>The patient, the very object that was inserted.</summary>
    public T Patient { get; } = patient;

    /// <summary>The name of the ruleset.</summary>
    public string Ruleset => ruleset.Name;

    /// <summary>The rule with its citation, certainty and wording.</summary>
    public RuleSymbol Rule { get; } = rule;

    /// <inheritdoc/>
    public override string ToString() => $"{Ruleset}: {Rule.Name} is undetermined";
}

using NelmRules.Binding;

namespace NelmRules.Rete;

/// <summary>What a rule advises or reports about one treatment, for one patient to whom its source applies. Linked: gone when it no longer follows.</summary>
/// <param name="patient">The patient, the very object that was inserted.</param>
/// <param name="ruleset">The ruleset.</param>
/// <param name="rule">The rule.</param>
/// <param name="action">One of the rule's actions.</param>
/// <typeparam name="T">The class of the patient.</typeparam>
public sealed class Recommendation<T>(T patient, RulesetSymbol ruleset, RuleSymbol rule, RuleAction action)
    where T : class
{
    /// <summary>The patient, the very object that was inserted.</summary>
    public T Patient { get; } = patient;

    /// <summary>The name of the ruleset.</summary>
    public string Ruleset => ruleset.Name;

    /// <summary>The rule with its citation, certainty and wording.</summary>
    public RuleSymbol Rule { get; } = rule;

    /// <summary>The action with all its qualifiers.</summary>
    public RuleAction Action { get; } = action;

    /// <summary>The verb as in JSON: <c>recommend</c>, <c>consider</c>, <c>insufficient_evidence</c>, <c>discourage</c> or <c>contraindicate</c>.</summary>
    public string Verb => Action.Verb.Code;

    /// <summary>For, against or neither.</summary>
    public Direction Direction => Action.Verb.Direction;

    /// <summary>The full name of the treatment or task.</summary>
    public string Treatment => Action.Treatment.Name;

    /// <summary>Who holds the position where the source only reports it, or null for the source's own.</summary>
    public string? ReportedFrom => Rule.Reported?.Party.Name;

    /// <summary>Whether it speaks for the source: its own, or reported and endorsed.</summary>
    public bool IsOwn => Rule.IsOwn;

    /// <inheritdoc/>
    public override string ToString() => $"{Ruleset}: {Verb} {Treatment}";
}

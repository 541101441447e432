using NelmRules.Binding;

namespace NelmRules.Rete;

/// <summary>Criteria that a patient meets to whom their source applies, or one item of them. Linked: gone when it no longer holds.</summary>
/// <param name="patient">The patient, the very object that was inserted.</param>
/// <param name="criteria">The criteria.</param>
/// <param name="item">The item, or null where all of the criteria are meant.</param>
/// <typeparam name="T">The class of the patient.</typeparam>
public sealed class CriterionMet<T>(T patient, CriteriaSymbol criteria, CriteriaItem? item)
    where T : class
{
    /// <summary>The patient, the very object that was inserted.</summary>
    public T Patient { get; } = patient;

    /// <summary>The name of the ruleset.</summary>
    public string Ruleset => Criteria.Owner;

    /// <summary>The criteria.</summary>
    public CriteriaSymbol Criteria { get; } = criteria;

    /// <summary>The item that is met; null where the criteria as a whole are.</summary>
    public CriteriaItem? Item { get; } = item;

    /// <inheritdoc/>
    public override string ToString() => $"{Ruleset}: {Criteria.Name}{(Item is null ? "" : $".{Item.Name}")}";
}

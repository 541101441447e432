using NelmRules.Binding;
using NelmRules.Vocabularies;

namespace NelmRules.Rete;

/// <summary>A definition that has one settled value for a patient. Linked: gone when it has none, another one when the value changes.</summary>
/// <param name="patient">The patient, the very object that was inserted.</param>
/// <param name="definition">The definition.</param>
/// <param name="value">Its value.</param>
/// <typeparam name="T">The class of the patient.</typeparam>
public sealed class DefinitionSettled<T>(T patient, DefinitionSymbol definition, RecordedValue value)
    where T : class
{
    /// <summary>The patient, the very object that was inserted.</summary>
    public T Patient { get; } = patient;

    /// <summary>The name of the ruleset or vocabulary that it belongs to.</summary>
    public string Owner => Definition.Owner;

    /// <summary>The name of the definition; of one that supplies a fact, the name of the fact.</summary>
    public string Name => Definition.Name;

    /// <summary>The definition.</summary>
    public DefinitionSymbol Definition { get; } = definition;

    /// <summary>The value; of one that supplies a fact, the recorded value where there is one.</summary>
    public RecordedValue Value { get; } = value;

    /// <inheritdoc/>
    public override string ToString() => $"{Owner}.{Name} = {Value.Text}";
}

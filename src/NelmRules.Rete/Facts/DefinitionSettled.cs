using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Vocabularies;

namespace NelmRules.Rete;

/// <summary>A definition that has one settled value for a patient. Linked: gone when it has none, another one when the value changes.</summary>
/// <typeparam name="T">The class of the patient.</typeparam>
public sealed class DefinitionSettled<T>
    where T : class
{
    internal DefinitionSettled(T patient, DefinitionSymbol definition, RecordedValue value) =>
        (Patient, Definition, Value) = (patient, definition, value);

    /// <summary>The patient, the very object that was inserted.</summary>
    public T Patient { get; }

    /// <summary>The name of the ruleset or vocabulary that it belongs to.</summary>
    public string Owner => Definition.Owner;

    /// <summary>The name of the definition; of one that supplies a fact, the name of the fact.</summary>
    public string Name => Definition.Name;

    /// <summary>Where the source says it.</summary>
    public ImmutableArray<string> Cite => Definition.Cite;

    /// <summary>The value; of one that supplies a fact, the recorded value where there is one.</summary>
    public RecordedValue Value { get; }

    internal DefinitionSymbol Definition { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Owner}.{Name} = {Value.Text}";
}

using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Patients;

/// <summary>What a property is bound to: a fact, or a field of the entries of a list.</summary>
/// <param name="Symbol">The fact or field.</param>
/// <param name="Shape">What its values are.</param>
/// <param name="Unit">The unit of the property's numbers; null for anything but a quantity held as a number.</param>
internal sealed record ValueTarget(Symbol Symbol, ValueShape Shape, Unit? Unit)
{
    /// <summary>The fact, or null for a field.</summary>
    public FactSymbol? Fact => Symbol as FactSymbol;

    /// <summary>What messages call it: <c>`ki67`</c>.</summary>
    public string Label => $"`{Symbol.Name}`";
}

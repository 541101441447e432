using System.Collections.Immutable;

namespace NelmRules.Vocabularies;

/// <summary>Something that can be known about a patient.</summary>
public sealed class FactSymbol(string name, string? description, Place place, ValueShape shape) : Symbol(name, description, place)
{
    /// <summary>Type, bounds and second units.</summary>
    public ValueShape Shape { get; } = shape;

    /// <summary>The type of the values.</summary>
    public FactType Type => Shape.Type;

    /// <summary>The treatment after which the fact first exists, or null.</summary>
    public TreatmentSymbol? MeasuredAfter { get; init; }

    /// <summary>When exactly it is measured, in words, or null.</summary>
    public string? Moment { get; init; }

    /// <summary>Codes in other systems, for example (<c>loinc</c>, <c>1975-2</c>).</summary>
    public ImmutableArray<FactCode> Codes { get; init; } = [];
}

/// <summary>A field of the records of a list.</summary>
public sealed class FieldSymbol(string name, string? description, Place place, ValueShape shape) : Symbol(name, description, place)
{
    /// <summary>Type, bounds and second units; never a list.</summary>
    public ValueShape Shape { get; } = shape;

    /// <summary>The type of the values.</summary>
    public FactType Type => Shape.Type;
}

/// <summary>A named set of values of an enum fact.</summary>
public sealed class GroupSymbol(string name, string? description, Place place, EnumType type, ulong members)
    : Symbol(name, description, place)
{
    /// <summary>The enum that the members belong to.</summary>
    public EnumType Type { get; } = type;

    /// <summary>The members, a bit each in the order of the enum.</summary>
    public ulong Members { get; } = members;
}

/// <summary>What a fact is called in a coding system such as LOINC.</summary>
public sealed record FactCode(string System, string Code);

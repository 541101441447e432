using System.Collections.Immutable;

namespace NelmRules.Vocabularies;

/// <summary>One vocabulary: what can be known about a patient and which treatments exist.</summary>
public sealed class VocabularySymbol(string name, string? description, Place place) : Symbol(name, description, place)
{
    /// <summary>The version, for example <c>1.0.0</c>.</summary>
    public string Version { get; internal set; } = "0.0.0";

    /// <summary>The facts by name.</summary>
    public ImmutableSortedDictionary<string, FactSymbol> Facts { get; internal set; } = Empty<FactSymbol>();

    /// <summary>The groups by name.</summary>
    public ImmutableSortedDictionary<string, GroupSymbol> Groups { get; internal set; } = Empty<GroupSymbol>();

    /// <summary>The treatments by name.</summary>
    public ImmutableSortedDictionary<string, TreatmentSymbol> Treatments { get; internal set; } = Empty<TreatmentSymbol>();

    /// <summary>The tasks by name: what can be advised and is no treatment.</summary>
    public ImmutableSortedDictionary<string, TreatmentSymbol> Tasks { get; internal set; } = Empty<TreatmentSymbol>();

    /// <summary>The goals by name.</summary>
    public ImmutableSortedDictionary<string, GoalSymbol> Goals { get; internal set; } = Empty<GoalSymbol>();

    /// <summary>The endpoints by name.</summary>
    public ImmutableSortedDictionary<string, EndpointSymbol> Endpoints { get; internal set; } = Empty<EndpointSymbol>();

    /// <summary>The parties by name.</summary>
    public ImmutableSortedDictionary<string, PartySymbol> Parties { get; internal set; } = Empty<PartySymbol>();

    private static ImmutableSortedDictionary<string, T> Empty<T>() => ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);
}

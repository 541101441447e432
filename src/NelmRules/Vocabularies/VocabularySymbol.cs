namespace NelmRules.Vocabularies;

/// <summary>One vocabulary: what can be known about a patient and which treatments exist.</summary>
public sealed class VocabularySymbol(string name, string? description, Place place) : Symbol(name, description, place)
{
    /// <summary>The version, for example <c>1.0.0</c>.</summary>
    public string Version { get; internal set; } = "0.0.0";

    /// <summary>The facts by name.</summary>
    public SymbolTable<FactSymbol> Facts { get; internal set; } = new([]);

    /// <summary>The groups by name.</summary>
    public SymbolTable<GroupSymbol> Groups { get; internal set; } = new([]);

    /// <summary>The treatments by name.</summary>
    public SymbolTable<TreatmentSymbol> Treatments { get; internal set; } = new([]);

    /// <summary>The tasks by name: what can be advised and is no treatment.</summary>
    public SymbolTable<TreatmentSymbol> Tasks { get; internal set; } = new([]);

    /// <summary>The goals by name.</summary>
    public SymbolTable<GoalSymbol> Goals { get; internal set; } = new([]);

    /// <summary>The endpoints by name.</summary>
    public SymbolTable<EndpointSymbol> Endpoints { get; internal set; } = new([]);

    /// <summary>The parties by name.</summary>
    public SymbolTable<PartySymbol> Parties { get; internal set; } = new([]);
}

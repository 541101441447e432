using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>A ruleset's own name for a treatment, endpoint, goal, party or fact.</summary>
public sealed class TermSymbol(string name, Place place, Symbol meaning) : Symbol(name, null, place)
{
    /// <summary>What it stands for.</summary>
    public Symbol Meaning { get; } = meaning;
}

using System.Collections.Immutable;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>What one source says; members stand in the ordinal order of their names, so that the order of a file means nothing.</summary>
public sealed class RulesetSymbol(string name, string? description, Place place) : Symbol(name, description, place)
{
    /// <summary>Whether the file has no header; the name is then the file's.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>The version, or null.</summary>
    public string? Version { get; internal set; }

    /// <summary>The citation of the source, or null.</summary>
    public string? Source { get; internal set; }

    /// <summary>The DOI of the source, or null.</summary>
    public string? Doi { get; internal set; }

    /// <summary>The design of the study, or null.</summary>
    public string? Design { get; internal set; }

    /// <summary>The certainty that the source gives to all of its advice, or null.</summary>
    public string? Certainty { get; internal set; }

    /// <summary>The vocabularies it uses.</summary>
    public ImmutableArray<VocabularySymbol> Vocabularies { get; internal set; } = [];

    /// <summary>The population that the source speaks about; null for every patient.</summary>
    internal BoundExpression? Applies { get; set; }

    /// <summary>The definitions, its own alone.</summary>
    internal ImmutableArray<DefinitionSymbol> Definitions { get; set; } = [];

    /// <summary>The terms: its own names for what vocabularies declare.</summary>
    public ImmutableArray<TermSymbol> Terms { get; internal set; } = [];

    /// <summary>The rules.</summary>
    public ImmutableArray<RuleSymbol> Rules { get; internal set; } = [];

    /// <summary>The criteria.</summary>
    public ImmutableArray<CriteriaSymbol> Criteria { get; internal set; } = [];

    /// <summary>The prognostic factors.</summary>
    public ImmutableArray<PrognosisSymbol> Prognoses { get; internal set; } = [];

    /// <summary>The outcomes.</summary>
    public ImmutableArray<OutcomeSymbol> Outcomes { get; internal set; } = [];

    /// <summary>The notes.</summary>
    public ImmutableArray<NoteSymbol> Notes { get; internal set; } = [];

    /// <summary>The cases.</summary>
    public ImmutableArray<CaseSymbol> Cases { get; internal set; } = [];
}

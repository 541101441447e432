using System.Collections.Immutable;
using NelmRules.Diagnostics;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>All files as understood: vocabularies, rulesets in the order of their names, invariants, and every problem.</summary>
/// <param name="Vocabulary">All vocabularies together.</param>
/// <param name="VocabularyDefinitions">The definitions that stand in vocabularies.</param>
/// <param name="Invariants">What every record must satisfy.</param>
/// <param name="Rulesets">The rulesets.</param>
/// <param name="Diagnostics">Every problem, file by file in ordinal order of their names, then in file order.</param>
internal sealed record BoundBook(
    Vocabulary Vocabulary,
    ImmutableArray<DefinitionSymbol> VocabularyDefinitions,
    ImmutableArray<InvariantSymbol> Invariants,
    ImmutableArray<RulesetSymbol> Rulesets,
    ImmutableArray<Diagnostic> Diagnostics);

/// <summary>An invariant; its name is its condition as written.</summary>
internal sealed class InvariantSymbol(string name, string? description, Place place, BoundExpression condition)
    : Symbol(name, description, place)
{
    /// <summary>What must hold of every record.</summary>
    public BoundExpression Condition { get; } = condition;
}

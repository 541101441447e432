using System.Collections.Immutable;
using NelmRules.Syntax;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>A patient and what must follow.</summary>
public sealed class CaseSymbol(string name, string? description, Place place) : Symbol(name, description, place)
{
    /// <summary>The recorded facts.</summary>
    public ImmutableDictionary<FactSymbol, RecordedValue> Given { get; init; } = ImmutableDictionary<FactSymbol, RecordedValue>.Empty;

    /// <summary>The treatments recorded as given or not given.</summary>
    public IReadOnlyDictionary<TreatmentSymbol, bool> Received { get; init; } = new Dictionary<TreatmentSymbol, bool>();

    /// <summary>What must follow.</summary>
    internal ImmutableArray<Expectation> Expectations { get; init; } = [];

    /// <summary>Whether advice of rules that the case does not name is left out of it.</summary>
    public bool IsNarrowed { get; init; }

    /// <summary>Where the source says it.</summary>
    public ImmutableArray<string> Cite { get; init; } = [];
}

/// <summary>One thing that a case expects.</summary>
internal abstract record Expectation(Place Place);

/// <summary>No advice is met.</summary>
internal sealed record NothingExpected(Place Place) : Expectation(Place);

/// <summary>The patient is outside the source's population.</summary>
internal sealed record OutsideExpected(Place Place) : Expectation(Place);

/// <summary>Advice is met, by the named rule or by any.</summary>
internal sealed record ActionExpected(Place Place, RuleAction Action, RuleSymbol? Rule) : Expectation(Place);

/// <summary>A rule, or any other named condition of the ruleset, has a status.</summary>
/// <param name="Place">Where it is written.</param>
/// <param name="Name">The name as written.</param>
/// <param name="Rule">The rule, or null where another condition is named.</param>
/// <param name="Condition">The condition of what is named; null where it always holds.</param>
/// <param name="Status">The status.</param>
/// <param name="Needs">The facts that an undetermined condition needs; empty where the case does not say.</param>
internal sealed record StatusExpected(
    Place Place, string Name, RuleSymbol? Rule, BoundExpression? Condition, ExpectedStatus Status, ImmutableArray<string> Needs)
    : Expectation(Place)
{
    /// <summary>The fact of a prognostic factor measured per step, which is met where the fact is known; null for all else.</summary>
    public BoundFact? Factor { get; init; }
}

/// <summary>A definition or criteria has a value: the condition <c>NAME == VALUE</c> is met.</summary>
/// <param name="Place">Where it is written.</param>
/// <param name="Subject">The definition, fact or criteria.</param>
/// <param name="Condition">The comparison as a condition.</param>
internal sealed record ValueExpected(Place Place, BoundExpression Subject, BoundExpression Condition) : Expectation(Place);

using System.Collections.Immutable;
using NelmRules.Syntax;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>A source's checklist; also usable as a condition.</summary>
public sealed class CriteriaSymbol(string owner, string name, string? description, Place place) : Symbol(name, description, place)
{
    /// <summary>The ruleset that it belongs to.</summary>
    public string Owner { get; } = owner;

    /// <summary>Which patients it is shown for; null for all. As a condition it is worth the same for everybody.</summary>
    public BoundExpression? Concerns { get; internal set; }

    /// <summary>How many items must hold.</summary>
    public CriteriaKind Kind { get; internal set; }

    /// <summary>The number for <c>at least N of</c>; the number of items for <c>all of</c>, 1 for <c>any of</c>.</summary>
    public int Required { get; internal set; }

    /// <summary>Whether the source leaves the list open.</summary>
    public bool AmongOthers { get; internal set; }

    /// <summary>The items in the order of the source.</summary>
    public ImmutableArray<CriteriaItem> Items { get; internal set; } = [];

    /// <summary>Where the source says it.</summary>
    public ImmutableArray<string> Cite { get; init; } = [];
}

/// <summary>An item of criteria.</summary>
/// <param name="Name">Its name, unique in the criteria.</param>
/// <param name="Title">The string behind the name, or null.</param>
/// <param name="Condition">When it holds.</param>
/// <param name="Open">What the source leaves open, tested first.</param>
/// <param name="Inferred">Why it is the encoder's own reading, or null.</param>
public sealed record CriteriaItem(
    string Name, string? Title, BoundExpression Condition, ImmutableArray<OpenCondition> Open, string? Inferred)
{
    /// <summary>Whether the item only asks for values to be known, alone or under a condition, so that its failure reads "to record".</summary>
    public bool IsReportingItem => AsksForRecord(Condition);

    // `A implies X is known` is an `or`: where it fails, recording X is enough to mend it.
    private static bool AsksForRecord(BoundExpression condition) => condition switch
    {
        BoundIsKnown or BoundIsRecorded => true,
        BoundLogical { IsAnd: true } all => all.Operands.All(AsksForRecord),
        BoundLogical any => any.Operands.Any(AsksForRecord),
        _ => false,
    };
}

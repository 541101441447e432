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
    internal BoundExpression? Concerns { get; set; }

    /// <summary>How many items must hold.</summary>
    public CriteriaKind Kind { get; internal set; }

    /// <summary>The number for <c>at least N of</c>; the number of items for <c>all of</c>, 1 for <c>any of</c>.</summary>
    public int Required { get; internal set; }

    /// <summary>Whether the source leaves the list open.</summary>
    public bool AmongOthers { get; internal set; }

    /// <summary>The items in the order of the source.</summary>
    public ImmutableArray<CriteriaItem> Items { get; internal set; } = [];

    /// <summary>How many expressions lie inside one another in its items, those of what they are defined from included.</summary>
    internal int Depth { get; set; }

    /// <summary>Where the source says it.</summary>
    public ImmutableArray<string> Cite { get; init; } = [];
}

/// <summary>An item of criteria.</summary>
public sealed record CriteriaItem
{
    internal CriteriaItem(string name, string? title, BoundExpression condition, ImmutableArray<OpenCondition> open, string? inferred) =>
        (Name, Title, Condition, Open, Inferred) = (name, title, condition, open, inferred);

    /// <summary>Its name, unique in the criteria.</summary>
    public string Name { get; init; }

    /// <summary>The string behind the name, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Why it is the encoder's own reading, or null.</summary>
    public string? Inferred { get; init; }

    /// <summary>When it holds.</summary>
    internal BoundExpression Condition { get; init; }

    /// <summary>What the source leaves open, tested first.</summary>
    internal ImmutableArray<OpenCondition> Open { get; init; }

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

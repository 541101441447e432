using System.Collections.Immutable;
using NelmRules.Values;

namespace NelmRules.Vocabularies;

/// <summary>What numbers a fact can have, in the base unit of its dimension; a null end is unbounded.</summary>
public sealed record Bounds(decimal? Low, decimal? High)
{
    /// <summary>No bounds.</summary>
    public static Bounds None { get; } = new(null, null);

    /// <summary>Whether a number lies inside; both ends are included.</summary>
    public bool Contain(decimal value) => !(value < Low) && !(value > High);
}

/// <summary>A second dimension for one substance: one of the fact's own unit is <paramref name="Factor"/> of this unit.</summary>
public sealed record AlsoUnit(Unit Unit, decimal Factor);

/// <summary>What the values of a fact or field are: type, bounds and second units.</summary>
public sealed record ValueShape(FactType Type, Bounds Bounds, ImmutableArray<AlsoUnit> Also)
{
    /// <summary>Every number that a missing value can still be.</summary>
    internal NumericRange AllNumbers => new(Bounds.Low, Bounds.High) { IsMissing = true, IsWhole = Type is CountType };
}

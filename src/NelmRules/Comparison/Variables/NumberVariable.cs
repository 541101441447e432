using System.Collections.Immutable;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>A number: the cells that constants cut its values into, then the kinds of ranges that are not settled.</summary>
/// <param name="Key">What it is the only variable of.</param>
/// <param name="Name">The common name of the fact, or the key of an expression.</param>
internal sealed record NumberVariable(string Key, string Name) : Variable(Key, Name)
{
    private UnsettledKinds? _kinds;

    /// <summary>The cells in ascending order.</summary>
    internal ImmutableArray<Cell> Cells { get; set; } = [];

    /// <summary>
    /// One range of each kind that the comparisons tell apart; a null stands for what a side knows of a fact that is not recorded.
    /// </summary>
    internal ImmutableArray<NumericRange?> Unsettled { get; set; } = [];

    /// <summary>The expressions, of either side, whose ranges are its own where it is not settled.</summary>
    internal ImmutableArray<ExpressionPath> Paths { get; set; } = [];

    /// <summary>Every test of it.</summary>
    internal ImmutableArray<NumberTest> Tests { get; set; } = [];

    /// <summary>The kinds of its unsettled ranges.</summary>
    internal UnsettledKinds Kinds => _kinds ??= new UnsettledKinds(this);

    /// <summary>Whether it is a fact together with the one definition that supplies it on both sides.</summary>
    internal bool IsShared { get; set; }

    /// <summary>What supplies the fact where it is not recorded and is one variable with it; else null.</summary>
    internal ExpressionPath? Behind { get; set; }

    /// <summary>The expression that it stands for; null where it stands for a fact.</summary>
    internal ExpressionPath? Expression { get; init; }

    /// <summary>What the cells are numbers of, for people.</summary>
    internal required FactType Type { get; init; }

    /// <summary>Whether each side goes on with a definition of its own where it is not recorded, and both have one.</summary>
    internal bool IsDerived { get; set; }

    internal override int Count => Cells.Length + Unsettled.Length;

    internal override string Shown => Expression is null ? Name : ExpressionWriter.NameOf(this);

    internal override bool IsOpaque => Expression is not null;

    internal override bool IsMissing(int value) => value >= Cells.Length && !IsDerived;

    /// <summary>The range that a value stands for; null where the sides say what it is.</summary>
    internal NumericRange? RangeOf(int value) =>
        value < Cells.Length ? NumericRange.Point(Cells[value].Sample) : Unsettled[value - Cells.Length];
}

/// <summary>A stretch of numbers that no constant divides; a point where both ends are one number.</summary>
/// <param name="Low">The lower end; null where there is none.</param>
/// <param name="High">The upper end; null where there is none.</param>
/// <param name="Sample">A number inside.</param>
internal readonly record struct Cell(decimal? Low, decimal? High, decimal Sample)
{
    /// <summary>Whether it is one number; else its ends are outside.</summary>
    internal bool IsPoint => Low is not null && Low == High;
}

using System.Collections.Immutable;

namespace NelmRules.Comparison;

/// <summary>A condition over several facts that stands in a line under a name, because both versions mean the same by it.</summary>
/// <param name="Part">How it is told.</param>
/// <param name="Set">The records of which it holds for certain.</param>
/// <param name="Support">How many variables it reads.</param>
internal sealed record NamedCondition(RegionPart Part, int Set, int Support)
{
    /// <summary>Conditions of the same kind that hold of more records, the weakest first.</summary>
    internal ImmutableArray<NamedCondition> Weaker { get; init; } = [];
}

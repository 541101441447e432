using System.Collections.Immutable;

namespace NelmRules.Comparison;

/// <summary>A set of records: for each of some variables the values that it may have, and named conditions that hold; any other variable may have all.</summary>
internal sealed record Cube(ImmutableSortedDictionary<int, ImmutableArray<bool>> Allowed)
{
    /// <summary>Every record.</summary>
    internal static Cube All { get; } = new(ImmutableSortedDictionary<int, ImmutableArray<bool>>.Empty);

    /// <summary>Conditions that hold besides.</summary>
    internal ImmutableArray<NamedCondition> Named { get; init; } = [];

    /// <summary>How many parts its line has.</summary>
    internal int Length => Allowed.Count + Named.Length;

    /// <summary>Whether a value of a level is allowed.</summary>
    internal bool Allows(int level, int value) => !Allowed.TryGetValue(level, out ImmutableArray<bool> values) || values[value];

    /// <summary>The cube with other values for a level; with all of them it says nothing of the level.</summary>
    internal Cube With(int level, ImmutableArray<bool> values) =>
        this with { Allowed = values.Contains(false) ? Allowed.SetItem(level, values) : Allowed.Remove(level) };

    /// <summary>The cube without a word on a level.</summary>
    internal Cube Without(int level) => this with { Allowed = Allowed.Remove(level) };

    /// <summary>The cube as a diagram: 1 inside.</summary>
    internal int ToDiagram(SubjectSpace space)
    {
        DiagramStore store = space.Store;
        int result = store.Terminal(1);
        int outside = store.Terminal(0);
        foreach ((int level, ImmutableArray<bool> values) in Allowed.Reverse())
        {
            int inside = result;
            result = store.Node(level, [.. values.Select(allowed => allowed ? inside : outside)]);
        }

        return Named.Aggregate(result, (all, one) => space.Both(all, one.Set));
    }
}

using System.Collections.Immutable;

namespace NelmRules.Comparison;

/// <summary>A set of records: for each of some variables the values that it may have, and named conditions that hold; any other variable may have all.</summary>
/// <param name="Levels">For each level the values that are allowed; null where all are.</param>
internal sealed record Cube(ImmutableArray<ImmutableArray<bool>?> Levels)
{
    private int _diagram = -1;

    /// <summary>Every record.</summary>
    internal static Cube All { get; } = new([]);

    /// <summary>Conditions that hold besides.</summary>
    internal ImmutableArray<NamedCondition> Named { get; init; } = [];

    /// <summary>How many parts its line has.</summary>
    internal int Length => Levels.Count(values => values is not null) + Named.Length;

    /// <summary>The levels of which it says something, with the values that are allowed, in their order.</summary>
    internal IEnumerable<(int Level, ImmutableArray<bool> Values)> Allowed
    {
        get
        {
            for (int level = 0; level < Levels.Length; level++)
            {
                if (Levels[level] is { } values)
                {
                    yield return (level, values);
                }
            }
        }
    }

    /// <summary>Whether it says something of a level.</summary>
    internal bool Says(int level) => level < Levels.Length && Levels[level] is not null;

    /// <summary>Whether a value of a level is allowed.</summary>
    internal bool Allows(int level, int value) => level >= Levels.Length || Levels[level] is not { } values || values[value];

    /// <summary>The cube as a set of one store.</summary>
    internal int ToDiagram(SubjectSpace space) =>
        _diagram >= 0 ? _diagram : _diagram = Named.Aggregate(ToDiagram(space.Store), (all, one) => space.Both(all, one.Set));

    private static int Node(DiagramStore store, int level, ReadOnlySpan<bool> values, int inside)
    {
        int[] children = new int[values.Length];
        for (int value = 0; value < children.Length; value++)
        {
            children[value] = values[value] ? inside : DiagramStore.Nothing;
        }

        return store.Node(level, children);
    }

    private int ToDiagram(DiagramStore store)
    {
        int result = DiagramStore.Everything;
        for (int level = Levels.Length - 1; level >= 0; level--)
        {
            result = Levels[level] is { } values ? Node(store, level, values.AsSpan(), result) : result;
        }

        return result;
    }
}

using System.Collections.Immutable;

namespace NelmRules.Comparison;

/// <summary>A set of records: for each of some variables the values that it may have, and named conditions that hold; any other variable may have all.</summary>
/// <param name="Levels">For each level the values that are allowed; null where all are.</param>
internal sealed record Cube(ImmutableArray<ImmutableArray<bool>?> Levels)
{
    private const int Narrow = 64;

    private int _diagram = -1;

    /// <summary>Every record.</summary>
    internal static Cube All { get; } = new([]);

    /// <summary>Conditions that hold besides.</summary>
    internal ImmutableArray<NamedCondition> Named { get; init; } = [];

    /// <summary>How many parts its line has.</summary>
    internal int Length
    {
        get
        {
            int length = Named.Length;
            foreach (ImmutableArray<bool>? values in Levels)
            {
                length += values is null ? 0 : 1;
            }

            return length;
        }
    }

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
        _diagram >= 0 ? _diagram : _diagram = MakeDiagram(space.Store);

    /// <summary>The cube as a set that the store need not keep.</summary>
    internal int MakeDiagram(DiagramStore store) => WithNames(store, OfLevels(store));

    private static int Node(DiagramStore store, int level, ReadOnlySpan<bool> values, int inside)
    {
        Span<int> children = values.Length <= Narrow ? stackalloc int[Narrow] : new int[values.Length];
        children = children[..values.Length];
        for (int value = 0; value < children.Length; value++)
        {
            children[value] = values[value] ? inside : DiagramStore.Nothing;
        }

        return store.Node(level, children);
    }

    private int WithNames(DiagramStore store, int result)
    {
        foreach (NamedCondition one in Named)
        {
            result = store.Both(result, one.Set);
        }

        return result;
    }

    private int OfLevels(DiagramStore store)
    {
        int result = DiagramStore.Everything;
        for (int level = Levels.Length - 1; level >= 0; level--)
        {
            result = Levels[level] is { } values ? Node(store, level, values.AsSpan(), result) : result;
        }

        return result;
    }
}

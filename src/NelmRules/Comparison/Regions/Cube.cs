using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace NelmRules.Comparison;

/// <summary>A set of records: for each of some variables the values that it may have, and named conditions that hold; any other variable may have all.</summary>
/// <param name="Levels">For each level, or place of the frame, the values that are allowed; null where all are.</param>
/// <param name="Frame">What the places and their values are; null where they are levels and their values.</param>
internal sealed record Cube(ImmutableArray<ImmutableArray<bool>?> Levels, CubeFrame? Frame = null)
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
            for (int place = 0; place < Levels.Length; place++)
            {
                if (Levels[place] is { } values)
                {
                    yield return Frame is null ? (place, values) : (Frame.Levels[place], Frame.Told(place, values));
                }
            }
        }
    }

    /// <summary>Whether it says something of a level.</summary>
    internal bool Says(int level) => Of(level) is not null;

    /// <summary>Whether a value of a level is allowed.</summary>
    internal bool Allows(int level, int value) => Of(level) is not { } values || values[Frame is null ? value : Frame.Classes(level)[value]];

    /// <summary>The same without a frame, where there are so many levels.</summary>
    internal Cube Unframed(int levels)
    {
        ImmutableArray<bool>?[] parts = new ImmutableArray<bool>?[levels];
        foreach ((int level, ImmutableArray<bool> values) in Allowed)
        {
            parts[level] = values;
        }

        return new Cube(ImmutableCollectionsMarshal.AsImmutableArray(parts)) { Named = Named };
    }

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

    private ImmutableArray<bool>? Of(int level) => Frame is null
        ? level < Levels.Length ? Levels[level] : null
        : Frame.Has(level) ? Levels[Frame.PlaceOf(level)] : null;

    private int OfLevels(DiagramStore store)
    {
        int result = DiagramStore.Everything;
        for (int place = Levels.Length - 1; place >= 0; place--)
        {
            result = Levels[place] is not { } values ? result
                : Frame is null ? Node(store, place, values.AsSpan(), result)
                : Node(store, Frame.Levels[place], Frame.Told(place, values).AsSpan(), result);
        }

        return result;
    }
}

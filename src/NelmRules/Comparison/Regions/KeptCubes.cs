using System.Collections.Immutable;
using System.Numerics;

namespace NelmRules.Comparison;

/// <summary>Cubes that stay in a cover, with a bit for each of them beside every value that it excludes, to follow a record through all of them at once.</summary>
/// <param name="store">The diagrams.</param>
/// <param name="levels">Their levels.</param>
/// <param name="most">How many cubes there can be.</param>
internal sealed class KeptCubes(DiagramStore store, CubeLevels levels, int most)
{
    private const int WordBits = 64;

    private readonly ulong[] _holding = new ulong[(most + WordBits - 1) / WordBits];
    private readonly ulong[] _excluding = new ulong[levels.Values * ((most + WordBits - 1) / WordBits)];
    private int _count;

    /// <summary>Adds a cube.</summary>
    internal void Add(Cube cube)
    {
        foreach ((int level, ImmutableArray<bool> values) in cube.Allowed)
        {
            for (int value = 0; value < values.Length; value++)
            {
                Excluding(level, value)[_count / WordBits] |= values[value] ? 0 : 1UL << _count;
            }
        }

        _count++;
    }

    /// <summary>Whether a record of a set and a cube is found that none of the others holds; there can be one where none is found.</summary>
    /// <remarks>It goes where the fewest of the others follow. Names of the others are not looked at: without them they hold more.</remarks>
    internal bool LeaveOut(int set, Cube cube)
    {
        _holding.AsSpan().Clear();
        for (int kept = 0; kept < _count; kept++)
        {
            _holding[kept / WordBits] |= 1UL << kept;
        }

        int[] sets = [set, .. cube.Named.Select(one => one.Set)];
        for (int level = 0; level < levels.Count; level++)
        {
            int value = Loneliest(sets, cube.Levels[level], level);
            if (value < 0)
            {
                return false;
            }

            Follow(sets, level, value);
        }

        return !_holding.AsSpan().ContainsAnyExcept(0UL) && !sets.AsSpan().ContainsAnyExcept(DiagramStore.Everything);
    }

    private Span<ulong> Excluding(int level, int value) => _excluding.AsSpan((levels.First(level) + value) * _holding.Length, _holding.Length);

    private int Loneliest(int[] sets, ImmutableArray<bool>? allowed, int level)
    {
        (int best, int fewest) = (-1, int.MaxValue);
        for (int value = 0; value < levels.Width(level); value++)
        {
            if (allowed?[value] != false && Holding(level, value) is var holding && holding < fewest && GoesOn(sets, level, value))
            {
                (best, fewest) = (value, holding);
            }
        }

        return best;
    }

    private int Holding(int level, int value)
    {
        int count = 0;
        ReadOnlySpan<ulong> excluding = Excluding(level, value);
        for (int word = 0; word < excluding.Length; word++)
        {
            count += BitOperations.PopCount(_holding[word] & ~excluding[word]);
        }

        return count;
    }

    private bool GoesOn(int[] sets, int level, int value)
    {
        foreach (int set in sets)
        {
            if (store.Cofactor(set, level, value) == DiagramStore.Nothing)
            {
                return false;
            }
        }

        return true;
    }

    private void Follow(int[] sets, int level, int value)
    {
        for (int i = 0; i < sets.Length; i++)
        {
            sets[i] = store.Cofactor(sets[i], level, value);
        }

        ReadOnlySpan<ulong> excluding = Excluding(level, value);
        for (int word = 0; word < excluding.Length; word++)
        {
            _holding[word] &= ~excluding[word];
        }
    }
}

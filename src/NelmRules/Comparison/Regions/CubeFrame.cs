using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace NelmRules.Comparison;

/// <summary>What the levels and values of a problem are in its subject: some of the levels, and of each the values by which of them are one.</summary>
internal sealed class CubeFrame
{
    private readonly CubeLevels _all;
    private readonly int[]?[] _classes;
    private readonly int[] _places;
    private readonly List<int> _levels = [];
    private int[] _counts = [];

    internal CubeFrame(CubeLevels all)
    {
        _all = all;
        _classes = new int[all.Count][];
        _places = new int[all.Count];
    }

    /// <summary>The levels in their order.</summary>
    internal IReadOnlyList<int> Levels => _levels;

    /// <summary>For each value of a level, one of them, which of the values that are told apart it is.</summary>
    internal ReadOnlySpan<int> Classes(int level) => _classes[level];

    /// <summary>The place of a level, one of them.</summary>
    internal int PlaceOf(int level) => _places[level];

    /// <summary>Whether a level is one of them.</summary>
    internal bool Has(int level) => level < _classes.Length && _classes[level] is not null;

    /// <summary>How many values are told apart at a place.</summary>
    internal int Count(int place) => _counts[place];

    /// <summary>Notes a node: values that lead elsewhere are told apart.</summary>
    internal void Note(int level, ReadOnlySpan<int> children)
    {
        // From the last, so that those before it are still together.
        int[] firsts = _classes[level] ??= Alike(level);
        for (int value = firsts.Length - 1; value > 0; value--)
        {
            int at = firsts[value];
            while (children[at] != children[value] || firsts[at] != firsts[value])
            {
                at++;
            }

            firsts[value] = at;
        }
    }

    /// <summary>Ends with the nodes.</summary>
    internal void Close()
    {
        for (int level = 0; level < _classes.Length; level++)
        {
            if (_classes[level] is not null)
            {
                _places[level] = _levels.Count;
                _levels.Add(level);
            }
        }

        _counts = new int[_levels.Count];
        for (int place = 0; place < _counts.Length; place++)
        {
            _counts[place] = NumberValues(_classes[_levels[place]]!);
        }
    }

    /// <summary>What matters of a place.</summary>
    internal CubeLevel LevelAt(int place)
    {
        int level = _levels[place];
        ReadOnlySpan<bool> missing = _all.Missing(level);
        bool[] ofClasses = new bool[Count(place)];
        int cells = 0;
        for (int value = missing.Length - 1; value >= 0; value--)
        {
            int one = _classes[level]![value];
            ofClasses[one] = missing[value];
            cells = value < _all.Cells(level) ? Math.Max(cells, one + 1) : cells;
        }

        return new CubeLevel(ofClasses, cells, _all.IsOpaque(level), [.. _all.Suppliers(level).ToArray().Where(Has).Select(PlaceOf)]);
    }

    /// <summary>Values of a place as those of its level.</summary>
    internal ImmutableArray<bool> Told(int place, ImmutableArray<bool> values)
    {
        int[] classes = _classes[_levels[place]]!;
        bool[] told = new bool[classes.Length];
        for (int value = 0; value < told.Length; value++)
        {
            told[value] = values[classes[value]];
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(told);
    }

    // For each value the first that is as good as it, as far as is known.
    private int[] Alike(int level)
    {
        ReadOnlySpan<bool> missing = _all.Missing(level);
        int cells = _all.Cells(level);
        int[] firsts = new int[missing.Length];
        for (int value = 0; value < firsts.Length; value++)
        {
            while (missing[firsts[value]] != missing[value] || firsts[value] < cells != value < cells)
            {
                firsts[value]++;
            }
        }

        return firsts;
    }

    // In the order in which they are met.
    private static int NumberValues(int[] firsts)
    {
        int count = 0;
        for (int value = 0; value < firsts.Length; value++)
        {
            firsts[value] = firsts[value] == value ? count++ : firsts[firsts[value]];
        }

        return count;
    }
}

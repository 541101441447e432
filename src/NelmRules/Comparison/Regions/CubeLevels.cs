using System.Collections.Immutable;
using System.Text;

namespace NelmRules.Comparison;

/// <summary>What of the variables matters to cubes, level by level and value by value.</summary>
internal sealed class CubeLevels
{
    private readonly int[] _firsts;
    private readonly ImmutableArray<bool>[] _none;
    private readonly bool[] _missing;
    private readonly bool[] _opaque;
    private readonly int[] _cells;
    private readonly int[][] _suppliers;

    internal CubeLevels(VariableTable table, ILookup<int, int> supplied)
    {
        Count = table.All.Length;
        _firsts = new int[Count + 1];
        _opaque = new bool[Count];
        _none = new ImmutableArray<bool>[Count];
        _cells = new int[Count];
        _suppliers = new int[Count][];
        for (int level = 0; level < Count; level++)
        {
            Variable variable = table.All[level];
            _opaque[level] = variable.IsOpaque;
            _cells[level] = variable is NumberVariable number ? number.Cells.Length : variable.Count;
            _suppliers[level] = [.. supplied[level]];
            _firsts[level + 1] = _firsts[level] + variable.Count;
        }

        _missing = new bool[_firsts[Count]];
        for (int level = 0; level < Count; level++)
        {
            for (int value = 0; value < Width(level); value++)
            {
                _missing[_firsts[level] + value] = table.All[level].IsMissing(value);
            }
        }

        Opaque = [.. Enumerable.Range(0, Count).Where(level => _opaque[level]).Reverse()];
        Shape = WriteShape();
    }

    /// <summary>How many levels there are.</summary>
    internal int Count { get; }

    /// <summary>How many values all levels have together.</summary>
    internal int Values => _missing.Length;

    /// <summary>The levels of expressions, the last first.</summary>
    internal ImmutableArray<int> Opaque { get; }

    /// <summary>All of this as text: the same for variables that are alike.</summary>
    internal string Shape { get; }

    /// <summary>Where the values of a level begin among those of all levels.</summary>
    internal int First(int level) => _firsts[level];

    /// <summary>How many values a level has.</summary>
    internal int Width(int level) => _firsts[level + 1] - _firsts[level];

    /// <summary>Whether a level stands for an expression.</summary>
    internal bool IsOpaque(int level) => _opaque[level];

    /// <summary>For each value of a level, whether it says that something is missing.</summary>
    internal ReadOnlySpan<bool> Missing(int level) => _missing.AsSpan(_firsts[level], Width(level));

    /// <summary>None of the values of a level.</summary>
    internal ImmutableArray<bool> NoValues(int level) => _none[level].IsDefault ? _none[level] = [.. new bool[Width(level)]] : _none[level];

    /// <summary>How many values of a level, from the first, are not those of a number that is not recorded.</summary>
    internal int Cells(int level) => _cells[level];

    /// <summary>The levels of the numbers that supply a fact where it is not recorded.</summary>
    internal ReadOnlySpan<int> Suppliers(int level) => _suppliers[level];

    private string WriteShape()
    {
        StringBuilder shape = new();
        for (int level = 0; level < Count; level++)
        {
            shape.Append(_opaque[level] ? '?' : '|').Append(_cells[level]);
            foreach (bool missing in Missing(level))
            {
                shape.Append(missing ? '-' : '+');
            }

            foreach (int number in _suppliers[level])
            {
                shape.Append(' ').Append(number);
            }
        }

        return shape.ToString();
    }
}

using System.Collections.Immutable;

namespace NelmRules.Comparison;

/// <summary>What of the variables matters to cubes, level by level and value by value.</summary>
internal sealed class CubeLevels
{
    private readonly CubeLevel[] _levels;
    private readonly int[] _firsts;
    private readonly ImmutableArray<bool>[] _none;
    private readonly bool[] _missing;

    internal CubeLevels(CubeLevel[] levels)
    {
        _levels = levels;
        _firsts = new int[levels.Length + 1];
        _none = new ImmutableArray<bool>[levels.Length];
        for (int level = 0; level < levels.Length; level++)
        {
            _firsts[level + 1] = _firsts[level] + levels[level].Missing.Length;
        }

        _missing = new bool[_firsts[^1]];
        for (int level = 0; level < levels.Length; level++)
        {
            levels[level].Missing.CopyTo(_missing, _firsts[level]);
        }

        Opaque = [.. Enumerable.Range(0, Count).Where(IsOpaque).Reverse()];
    }

    /// <summary>How many levels there are.</summary>
    internal int Count => _levels.Length;

    /// <summary>How many values all levels have together.</summary>
    internal int Values => _missing.Length;

    /// <summary>The levels of expressions, the last first.</summary>
    internal ImmutableArray<int> Opaque { get; }

    /// <summary>The levels of variables.</summary>
    internal static CubeLevels Of(VariableTable table, ILookup<int, int> supplied) => new([.. table.All.Select(variable => new CubeLevel(
        [.. Enumerable.Range(0, variable.Count).Select(variable.IsMissing)],
        variable is NumberVariable number ? number.Cells.Length : variable.Count,
        variable.IsOpaque,
        [.. supplied[variable.Level]]))]);

    /// <summary>Where the values of a level begin among those of all levels.</summary>
    internal int First(int level) => _firsts[level];

    /// <summary>How many values a level has.</summary>
    internal int Width(int level) => _firsts[level + 1] - _firsts[level];

    /// <summary>Whether a level stands for an expression.</summary>
    internal bool IsOpaque(int level) => _levels[level].IsOpaque;

    /// <summary>For each value of a level, whether it says that something is missing.</summary>
    internal ReadOnlySpan<bool> Missing(int level) => _missing.AsSpan(_firsts[level], Width(level));

    /// <summary>None of the values of a level.</summary>
    internal ImmutableArray<bool> NoValues(int level) => _none[level].IsDefault ? _none[level] = [.. new bool[Width(level)]] : _none[level];

    /// <summary>How many values of a level, from the first, are not those of a number that is not recorded.</summary>
    internal int Cells(int level) => _levels[level].Cells;

    /// <summary>The levels of the numbers that supply a fact where it is not recorded.</summary>
    internal ReadOnlySpan<int> Suppliers(int level) => _levels[level].Suppliers;
}

/// <summary>What of a variable matters to cubes.</summary>
/// <param name="Missing">For each value, whether it says that something is missing.</param>
/// <param name="Cells">How many values, from the first, are not those of a number that is not recorded.</param>
/// <param name="IsOpaque">Whether it stands for an expression.</param>
/// <param name="Suppliers">The levels of the numbers that supply a fact where it is not recorded.</param>
internal readonly record struct CubeLevel(bool[] Missing, int Cells, bool IsOpaque, int[] Suppliers);

using System.Runtime.InteropServices;

namespace NelmRules.Comparison;

/// <summary>A number, from 0, for each of some nodes, forgotten in as little time as it took to note them.</summary>
internal sealed class NodeMemo
{
    private readonly List<int> _noted = [];
    private int[] _numbers = [];

    /// <summary>Forgets everything and makes room for as many nodes.</summary>
    internal void Begin(int nodes)
    {
        foreach (int node in CollectionsMarshal.AsSpan(_noted))
        {
            _numbers[node] = 0;
        }

        _noted.Clear();
        if (_numbers.Length < nodes)
        {
            _numbers = new int[nodes + (nodes / 2)];
        }
    }

    /// <summary>The number of a node, if it has one.</summary>
    internal bool TryGet(int node, out int number)
    {
        number = node < _numbers.Length ? _numbers[node] - 1 : -1;
        return number >= 0;
    }

    /// <summary>Gives a node its number.</summary>
    internal void Set(int node, int number)
    {
        if (node >= _numbers.Length)
        {
            Array.Resize(ref _numbers, 2 * node);
        }

        _numbers[node] = number + 1;
        _noted.Add(node);
    }
}

namespace NelmRules.Comparison;

/// <summary>A number for each of some nodes, forgotten all at once in no time.</summary>
internal sealed class NodeMemo
{
    private int[] _numbers = [];
    private int[] _rounds = [];
    private int _round;

    /// <summary>Forgets everything and makes room for as many nodes.</summary>
    internal void Begin(int nodes)
    {
        if (_numbers.Length < nodes)
        {
            _numbers = new int[2 * nodes];
            _rounds = new int[2 * nodes];
            _round = 0;
        }

        _round++;
    }

    /// <summary>The number of a node, if it has one.</summary>
    internal bool TryGet(int node, out int number)
    {
        bool known = node < _rounds.Length && _rounds[node] == _round;
        number = known ? _numbers[node] : 0;
        return known;
    }

    /// <summary>Gives a node its number.</summary>
    internal void Set(int node, int number)
    {
        if (node >= _rounds.Length)
        {
            Array.Resize(ref _numbers, 2 * node);
            Array.Resize(ref _rounds, 2 * node);
        }

        _numbers[node] = number;
        _rounds[node] = _round;
    }
}

namespace NelmRules.Comparison;

/// <summary>A number for each of some nodes, forgotten all at once in no time.</summary>
internal sealed class NodeMemo
{
    private int[] _numbers = [];
    private int[] _rounds = [];
    private int _round;

    /// <summary>Forgets everything and makes room for the nodes below a number.</summary>
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
        number = _numbers[node];
        return _rounds[node] == _round;
    }

    /// <summary>Gives a node its number.</summary>
    internal void Set(int node, int number)
    {
        _numbers[node] = number;
        _rounds[node] = _round;
    }
}

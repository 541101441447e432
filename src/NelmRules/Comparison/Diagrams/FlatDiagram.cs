namespace NelmRules.Comparison;

/// <summary>A set copied out of its store, for many walks over it: its nodes are few and close together, numbered from 0.</summary>
internal sealed class FlatDiagram
{
    /// <summary>The empty set.</summary>
    internal const int Nothing = -2;

    /// <summary>The set of everything.</summary>
    internal const int Everything = -1;

    private readonly int[] _levels;
    private readonly int[] _firsts;
    private readonly int[] _children;
    private readonly int[] _answers;
    private readonly int[] _visits;
    private int _answerRound;
    private int _visitRound;

    internal FlatDiagram(DiagramStore store, int set)
    {
        NodeMemo numbers = store.Rent();
        List<int> nodes = [];
        Root = Number(store, set, numbers, nodes);
        List<int> children = [];
        List<int> firsts = [0];
        for (int next = 0; next < nodes.Count; next++)
        {
            foreach (int child in store.Children(nodes[next]))
            {
                children.Add(Number(store, child, numbers, nodes));
            }

            firsts.Add(children.Count);
        }

        store.Return(numbers);
        _levels = [.. nodes.Select(store.Level)];
        _firsts = [.. firsts];
        _children = [.. children];
        _answers = new int[nodes.Count];
        _visits = new int[nodes.Count];
    }

    /// <summary>The node that is asked first, or one of the two constants.</summary>
    internal int Root { get; }

    /// <summary>How many nodes there are.</summary>
    internal int Count => _levels.Length;

    /// <summary>The level that a node asks.</summary>
    internal int Level(int node) => _levels[node];

    /// <summary>What the values of a node's level lead to.</summary>
    internal ReadOnlySpan<int> Children(int node) => _children.AsSpan(_firsts[node], _firsts[node + 1] - _firsts[node]);

    /// <summary>Forgets the answers of all nodes.</summary>
    internal void ForgetAnswers() => _answerRound++;

    /// <summary>The answer of a node; null where it has none.</summary>
    internal bool? Answer(int node) => _answers[node] >> 1 == _answerRound ? (_answers[node] & 1) == 1 : null;

    /// <summary>Gives a node its answer.</summary>
    internal bool Answer(int node, bool answer)
    {
        _answers[node] = _answerRound << 1 | (answer ? 1 : 0);
        return answer;
    }

    /// <summary>Forgets which nodes were visited.</summary>
    internal void ForgetVisits() => _visitRound++;

    /// <summary>Notes a visit; false where the node was visited before.</summary>
    internal bool Visit(int node)
    {
        bool isFirst = _visits[node] != _visitRound;
        _visits[node] = _visitRound;
        return isFirst;
    }

    private static int Number(DiagramStore store, int node, NodeMemo numbers, List<int> nodes)
    {
        if (store.IsTerminal(node))
        {
            return node == DiagramStore.Everything ? Everything : Nothing;
        }

        if (!numbers.TryGet(node, out int number))
        {
            number = nodes.Count;
            nodes.Add(node);
            numbers.Set(node, number);
        }

        return number;
    }
}

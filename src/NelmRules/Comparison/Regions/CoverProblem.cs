using System.Runtime.InteropServices;

namespace NelmRules.Comparison;

/// <summary>What is to be covered, told so that whoever asks alike asks the same: levels that nothing asks are left out, and values that nothing tells apart are one.</summary>
/// <remarks>Rules that are written alike ask alike, whichever facts and numbers they name.</remarks>
internal sealed class CoverProblem
{
    private const int Constants = 2;

    private readonly DiagramStore _store;
    private readonly NodeMemo _numbers;
    private readonly List<int> _nodes;
    private readonly List<int> _text;
    private readonly int _begin;
    private readonly int _sets;

    /// <param name="space">The subject.</param>
    /// <param name="sets">The sets.</param>
    /// <param name="text">Where it is told; to be left alone as long as the problem is of use.</param>
    internal CoverProblem(SubjectSpace space, IReadOnlyCollection<int> sets, List<int> text)
    {
        (_store, _text, _sets) = (space.Store, text, sets.Count);
        Frame = new CubeFrame(space.Levels);
        _numbers = _store.Rent();
        _nodes = [];
        foreach (int set in sets)
        {
            Visit(set);
        }

        Frame.Close();
        text.Clear();
        text.Add(Frame.Levels.Count);
        text.Add(_nodes.Count);
        for (int place = 0; place < Frame.Levels.Count; place++)
        {
            Write(Frame.LevelAt(place));
        }

        _begin = text.Count;
        _nodes.ForEach(Write);
        foreach (int set in sets)
        {
            text.Add(Number(set));
        }

        _store.Return(_numbers);
    }

    /// <summary>What its levels and values are in the subject.</summary>
    internal CubeFrame Frame { get; }

    /// <summary>The sets, made in another store.</summary>
    internal int[] Make(DiagramStore store)
    {
        int[] made = new int[_nodes.Count + Constants];
        (made[DiagramStore.Nothing], made[DiagramStore.Everything]) = (DiagramStore.Nothing, DiagramStore.Everything);
        int at = _begin;
        for (int node = Constants; node < made.Length; node++)
        {
            int level = _text[at++];
            int[] children = new int[Frame.Count(level)];
            for (int value = 0; value < children.Length; value++)
            {
                children[value] = made[_text[at++]];
            }

            made[node] = store.Node(level, children);
        }

        return [.. CollectionsMarshal.AsSpan(_text).Slice(at, _sets).ToArray().Select(set => made[set])];
    }

    /// <summary>The levels.</summary>
    internal CubeLevels Levels() => new([.. Enumerable.Range(0, Frame.Levels.Count).Select(Frame.LevelAt)]);

    /// <summary>A set over the levels of the problem as one of the subject.</summary>
    internal int Told(FlatDiagram set) => Told(set, set.Root, new int[set.Count]);

    private int Told(FlatDiagram set, int node, int[] made)
    {
        if (node < 0)
        {
            return node == FlatDiagram.Everything ? DiagramStore.Everything : DiagramStore.Nothing;
        }

        if (made[node] == 0)
        {
            int level = Frame.Levels[set.Level(node)];
            ReadOnlySpan<int> classes = Frame.Classes(level);
            ReadOnlySpan<int> children = set.Children(node);
            int[] told = new int[classes.Length];
            for (int value = 0; value < told.Length; value++)
            {
                told[value] = Told(set, children[classes[value]], made);
            }

            made[node] = _store.Node(level, told);
        }

        return made[node];
    }

    // Every node behind those that it leads to.
    private void Visit(int node)
    {
        if (_store.IsTerminal(node) || _numbers.TryGet(node, out _))
        {
            return;
        }

        ReadOnlySpan<int> children = _store.Children(node);
        Frame.Note(_store.Level(node), children);
        foreach (int child in children)
        {
            Visit(child);
        }

        _numbers.Set(node, Constants + _nodes.Count);
        _nodes.Add(node);
    }

    private void Write(CubeLevel level)
    {
        _text.Add(level.Missing.Length);
        _text.Add(level.Cells);
        _text.Add(level.IsOpaque ? 1 : 0);
        foreach (bool missing in level.Missing)
        {
            _text.Add(missing ? 1 : 0);
        }

        _text.Add(level.Suppliers.Length);
        _text.AddRange(level.Suppliers);
    }

    private void Write(int node)
    {
        int level = _store.Level(node);
        _text.Add(Frame.PlaceOf(level));
        ReadOnlySpan<int> classes = Frame.Classes(level);
        ReadOnlySpan<int> children = _store.Children(node);
        int next = 0;
        for (int value = 0; value < classes.Length; value++)
        {
            if (classes[value] == next)
            {
                _text.Add(Number(children[value]));
                next++;
            }
        }
    }

    private int Number(int node)
    {
        if (_store.IsTerminal(node))
        {
            return node;
        }

        _numbers.TryGet(node, out int number);
        return number;
    }
}

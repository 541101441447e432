using System.Collections.Immutable;

namespace NelmRules.Comparison;

/// <summary>Reduced, ordered multi-valued decision diagrams, each shape kept once: two diagrams are equal exactly where their numbers are.</summary>
/// <remarks>
/// A diagram is a total function from the values of variables (levels, asked in ascending order) to a number, its terminal. No
/// recursion here is deeper than the number of variables. A set is a diagram with the terminals 0, outside, and 1, inside.
/// </remarks>
internal sealed partial class DiagramStore
{
    /// <summary>The empty set.</summary>
    internal const int Nothing = 0;

    /// <summary>The set of everything.</summary>
    internal const int Everything = 1;

    private const int BottomLevel = int.MaxValue;
    private const int FirstNodes = 1_024;
    private const int StepsOfUnit = 16;

    private readonly int _budget;
    private readonly Dictionary<int, int> _terminals = [];
    private readonly Stack<NodeMemo> _memos = [];
    private readonly List<int> _reached = [];
    private ResultCache _results = new();
    private int[] _levels = new int[FirstNodes];
    private int[] _firsts = new int[FirstNodes + 1];
    private int[] _pool = new int[4 * FirstNodes];
    private int[] _table = new int[2 * FirstNodes];
    private int[] _scratch = new int[256];
    private int _operations = OfInside;
    private int _used;
    private int _count;
    private int _spent;
    private int _steps;

    internal DiagramStore(int budget)
    {
        _budget = budget;
        Terminal(Nothing);
        Terminal(Everything);
    }

    /// <summary>How many diagrams there are; their numbers are below.</summary>
    internal int Count => _count;

    /// <summary>The level that a diagram asks first; above every level for a terminal.</summary>
    internal int Level(int diagram) => _levels[diagram];

    /// <summary>Whether a diagram asks nothing.</summary>
    internal bool IsTerminal(int diagram) => _levels[diagram] == BottomLevel;

    /// <summary>The number that a terminal holds.</summary>
    internal int Value(int terminal) => _pool[_firsts[terminal]];

    /// <summary>The diagrams for each value of the first level; to be read before more diagrams are made.</summary>
    internal ReadOnlySpan<int> Children(int diagram) => _pool.AsSpan(_firsts[diagram], Width(diagram));

    /// <summary>The diagram for one value of a level; the diagram itself where it does not ask that level first.</summary>
    internal int Cofactor(int diagram, int level, int value) => _levels[diagram] == level ? _pool[_firsts[diagram] + value] : diagram;

    /// <summary>The constant function.</summary>
    internal int Terminal(int value)
    {
        if (!_terminals.TryGetValue(value, out int known))
        {
            known = Add(BottomLevel, [value]);
            _terminals.Add(value, known);
        }

        return known;
    }

    /// <summary>The function that asks a level first; every child asks only later levels.</summary>
    internal int Node(int level, params ReadOnlySpan<int> children)
    {
        if (!children.ContainsAnyExcept(children[0]))
        {
            return children[0];
        }

        int at = Find(level, children);
        if (_table[at] == 0)
        {
            _table[at] = Add(level, children) + 1;
            int added = _count - 1;
            if (2 * _count > _table.Length)
            {
                Rehash();
            }

            return added;
        }

        return _table[at] - 1;
    }

    /// <summary>Every terminal that a function can have, ascending.</summary>
    internal ImmutableSortedSet<int> Terminals(int diagram) =>
        [.. Reached(diagram).Where(IsTerminal).Select(Value)];

    /// <summary>Every level that a function asks, ascending.</summary>
    internal ImmutableSortedSet<int> Levels(int diagram) =>
        [.. Reached(diagram).Where(one => !IsTerminal(one)).Select(Level)];

    /// <summary>Takes one unit from the budget.</summary>
    internal void Spend()
    {
        if (++_spent > _budget)
        {
            throw new BudgetException();
        }
    }

    /// <summary>Takes a step through diagrams that are there: a fraction of what it takes to make them.</summary>
    internal void Step()
    {
        if (++_steps % StepsOfUnit == 0)
        {
            Spend();
        }
    }

    /// <summary>Begins with the whole budget again.</summary>
    internal void Refill()
    {
        (_spent, _scratchUsed) = (0, 0);
        _results.Begin();
    }

    /// <summary>A number for results that are to be kept; no other operation has it.</summary>
    internal int NewOperation() => ++_operations;

    /// <summary>What is known of an operation on two diagrams.</summary>
    internal bool TryGet(int operation, int left, int right, out int number) => _results.TryGet(operation, left, right, out number);

    /// <summary>Keeps the result of an operation on two diagrams.</summary>
    internal void Set(int operation, int left, int right, int number) => _results.Set(operation, left, right, number);

    /// <summary>A memo for the diagrams that there are.</summary>
    internal NodeMemo Rent()
    {
        NodeMemo memo = _memos.Count > 0 ? _memos.Pop() : new NodeMemo();
        memo.Begin(_count);
        return memo;
    }

    /// <summary>Gives a memo back.</summary>
    internal void Return(NodeMemo memo) => _memos.Push(memo);

    // To be read before it is asked again.
    private List<int> Reached(int diagram)
    {
        NodeMemo seen = Rent();
        List<int> reached = _reached;
        reached.Clear();
        reached.Add(diagram);
        seen.Set(diagram, 0);
        for (int next = 0; next < reached.Count; next++)
        {
            foreach (int child in IsTerminal(reached[next]) ? [] : Children(reached[next]))
            {
                if (!seen.TryGet(child, out _))
                {
                    seen.Set(child, 0);
                    reached.Add(child);
                }
            }
        }

        Return(seen);
        return reached;
    }

    private int Width(int diagram) => _firsts[diagram + 1] - _firsts[diagram];

    private int Add(int level, ReadOnlySpan<int> children)
    {
        Spend();
        if (_count + 1 == _levels.Length)
        {
            Array.Resize(ref _levels, 2 * _levels.Length);
            Array.Resize(ref _firsts, _levels.Length + 1);
        }

        if (_used + children.Length > _pool.Length)
        {
            Array.Resize(ref _pool, 2 * (_used + children.Length));
        }

        children.CopyTo(_pool.AsSpan(_used));
        _levels[_count] = level;
        _firsts[_count] = _used;
        _used += children.Length;
        _firsts[_count + 1] = _used;
        return _count++;
    }

    // Where the node is, or where it would be; half of the places are free at least.
    private int Find(int level, ReadOnlySpan<int> children)
    {
        int last = _table.Length - 1;
        int at = Hash(level, children) & last;
        while (_table[at] != 0 && !(_levels[_table[at] - 1] == level && Children(_table[at] - 1).SequenceEqual(children)))
        {
            at = (at + 1) & last;
        }

        return at;
    }

    private static int Hash(int level, ReadOnlySpan<int> children)
    {
        ulong hash = (uint)level;
        foreach (int child in children)
        {
            hash = (hash ^ (uint)child) * 0x9E3779B97F4A7C15UL;
            hash ^= hash >> 29;
        }

        return (int)(hash >> 33);
    }

    private void Rehash()
    {
        _table = new int[2 * _table.Length];
        for (int node = 0; node < _count; node++)
        {
            if (!IsTerminal(node))
            {
                _table[Find(_levels[node], Children(node))] = node + 1;
            }
        }
    }
}

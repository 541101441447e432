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
    private const int FirstNodes = 4_096;
    private const int Growth = 4;

    private readonly Budget _budget;
    private readonly Dictionary<int, int> _terminals = [];
    private readonly Stack<NodeMemo> _memos = [];
    private readonly List<int> _reached = [];
    private readonly ResultCache _results = new();
    private Head[] _heads = new Head[FirstNodes];
    private int[] _pool = new int[4 * FirstNodes];
    private ulong[] _table = new ulong[FirstNodes];
    private int[] _scratch = new int[256];
    private int _operations = OfInside;
    private int _used;
    private int _count;

    internal DiagramStore(Budget budget)
    {
        _budget = budget;
        Begin();
    }

    /// <summary>How many diagrams there are; their numbers are below.</summary>
    internal int Count => _count;

    /// <summary>The level that a diagram asks first; above every level for a terminal.</summary>
    internal int Level(int diagram) => _heads[diagram].Level;

    /// <summary>Whether a diagram asks nothing.</summary>
    internal bool IsTerminal(int diagram) => _heads[diagram].Level == BottomLevel;

    /// <summary>The number that a terminal holds.</summary>
    internal int Value(int terminal) => _pool[_heads[terminal].First];

    /// <summary>The diagrams for each value of the first level; to be read before more diagrams are made.</summary>
    internal ReadOnlySpan<int> Children(int diagram) => _pool.AsSpan(_heads[diagram].First, Width(diagram));

    /// <summary>The diagram for one value of a level; the diagram itself where it does not ask that level first.</summary>
    internal int Cofactor(int diagram, int level, int value)
    {
        Head head = _heads[diagram];
        return head.Level == level ? _pool[head.First + value] : diagram;
    }

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
        if (AreOne(children))
        {
            return children[0];
        }

        uint hash = Hash(level, children);
        int at = Find(hash, level, children);
        return _table[at] != 0 ? NodeOf(_table[at]) : AddAt(at, hash, level, children);
    }

    /// <summary>Every terminal that a function can have, ascending.</summary>
    internal ImmutableSortedSet<int> Terminals(int diagram) =>
        [.. Reached(diagram).Where(IsTerminal).Select(Value)];

    /// <summary>Every level that a function asks, ascending.</summary>
    internal ImmutableSortedSet<int> Levels(int diagram) =>
        [.. Reached(diagram).Where(one => !IsTerminal(one)).Select(Level)];

    /// <summary>Takes one unit from the budget.</summary>
    internal void Spend() => _budget.Spend();

    /// <summary>Takes a step through diagrams that are there.</summary>
    internal void Step() => _budget.Step();

    /// <summary>Begins with the whole budget again.</summary>
    internal void Refill()
    {
        _budget.Refill();
        _scratchUsed = 0;
        _results.Begin();
    }

    /// <summary>Forgets all diagrams.</summary>
    internal void Clear()
    {
        (_count, _used, _scratchUsed) = (0, 0, 0);
        Array.Clear(_table);
        _terminals.Clear();
        _results.Clear();
        Begin();
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

    private void Begin()
    {
        Terminal(Nothing);
        Terminal(Everything);
    }

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

    private int Width(int diagram) => _heads[diagram + 1].First - _heads[diagram].First;

    private int Add(int level, ReadOnlySpan<int> children)
    {
        Spend();
        if (_count + 1 == _heads.Length)
        {
            _heads = Longer(_heads, Growth * _heads.Length);
        }

        if (_used + children.Length > _pool.Length)
        {
            _pool = Longer(_pool, Growth * (_used + children.Length));
        }

        children.CopyTo(_pool.AsSpan(_used));
        _heads[_count].Level = level;
        _used += children.Length;
        _heads[_count + 1].First = _used;
        return _count++;
    }

    // What follows is written before it is read: it need not be emptied.
    private static T[] Longer<T>(T[] array, int length)
    {
        T[] longer = GC.AllocateUninitializedArray<T>(length);
        array.CopyTo(longer, 0);
        return longer;
    }

    private int AddAt(int place, uint hash, int level, ReadOnlySpan<int> children)
    {
        int added = Add(level, children);
        _table[place] = (ulong)hash << 32 | (uint)(added + 1);
        if (4 * _count > 3 * _table.Length)
        {
            Widen();
        }

        return added;
    }

    // Where the node is, or where it would be; a quarter of the places is free at least.
    private int Find(uint hash, int level, ReadOnlySpan<int> children)
    {
        int last = _table.Length - 1;
        int at = (int)hash & last;
        while (_table[at] is var place and not 0 && !((uint)(place >> 32) == hash && Is(NodeOf(place), level, children)))
        {
            at = (at + 1) & last;
        }

        return at;
    }

    private bool Is(int node, int level, ReadOnlySpan<int> children) => _heads[node].Level == level && Children(node).SequenceEqual(children);

    // A place holds the hash of a node and its number, from 1, so that most other nodes need not be looked at.
    private static int NodeOf(ulong place) => (int)(uint)place - 1;

    private static bool AreOne(ReadOnlySpan<int> children)
    {
        int first = children[0];
        for (int value = 1; value < children.Length; value++)
        {
            if (children[value] != first)
            {
                return false;
            }
        }

        return true;
    }

    private static uint Hash(int level, ReadOnlySpan<int> children)
    {
        ulong hash = (uint)level;
        foreach (int child in children)
        {
            hash = (hash ^ (uint)child) * 0x9E3779B97F4A7C15UL;
        }

        return (uint)(hash >> 32);
    }

    private void Widen()
    {
        ulong[] before = _table;
        _table = new ulong[Growth * before.Length];
        // Memory that is read before it is written is mapped twice, which costs more than to write all of it.
        Array.Clear(_table);
        foreach (ulong place in before)
        {
            if (place != 0)
            {
                _table[Free((uint)(place >> 32))] = place;
            }
        }
    }

    private int Free(uint hash)
    {
        int last = _table.Length - 1;
        int at = (int)hash & last;
        while (_table[at] != 0)
        {
            at = (at + 1) & last;
        }

        return at;
    }

    /// <summary>The level that a node asks, and where its children begin; they end where those of the next node begin.</summary>
    private struct Head
    {
        public int Level;
        public int First;
    }
}

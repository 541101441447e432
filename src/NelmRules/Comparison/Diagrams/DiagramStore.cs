using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace NelmRules.Comparison;

/// <summary>Reduced, ordered multi-valued decision diagrams, each shape kept once: two diagrams are equal exactly where their numbers are.</summary>
/// <remarks>
/// A diagram is a total function from the values of variables (levels, asked in ascending order) to a number, its terminal. No
/// recursion here is deeper than the number of variables.
/// </remarks>
internal sealed class DiagramStore(int budget)
{
    private const int BottomLevel = int.MaxValue;

    private readonly List<int> _levels = [];
    private readonly List<int[]> _children = [];
    private readonly Dictionary<int, int> _terminals = [];
    private readonly Dictionary<Shape, int> _nodes = [];
    private int _spent;

    /// <summary>The level that a diagram asks first; above every level for a terminal.</summary>
    internal int Level(int diagram) => _levels[diagram];

    /// <summary>Whether a diagram asks nothing.</summary>
    internal bool IsTerminal(int diagram) => _levels[diagram] == BottomLevel;

    /// <summary>The number that a terminal holds.</summary>
    internal int Value(int terminal) => _children[terminal][0];

    /// <summary>The diagrams for each value of the first level.</summary>
    internal ReadOnlySpan<int> Children(int diagram) => _children[diagram];

    /// <summary>The diagram for one value of a level; the diagram itself where it does not ask that level first.</summary>
    internal int Cofactor(int diagram, int level, int value) => _levels[diagram] == level ? _children[diagram][value] : diagram;

    /// <summary>The constant function.</summary>
    internal int Terminal(int value)
    {
        ref int known = ref CollectionsMarshal.GetValueRefOrAddDefault(_terminals, value, out bool exists);
        return exists ? known : known = Add(BottomLevel, [value]);
    }

    /// <summary>The function that asks a level first; every child asks only later levels.</summary>
    internal int Node(int level, int[] children)
    {
        if (Array.TrueForAll(children, child => child == children[0]))
        {
            return children[0];
        }

        Shape shape = new(level, children);
        if (!_nodes.TryGetValue(shape, out int node))
        {
            node = Add(level, children);
            _nodes.Add(shape, node);
        }

        return node;
    }

    /// <summary>The function that asks a level and then goes on as one of several functions, whatever those ask.</summary>
    internal int Choose(int level, int[] children) => Choose(level, children, []);

    /// <summary>Each terminal replaced by another.</summary>
    internal int Map(int diagram, Func<int, int> change) => Map(diagram, change, []);

    /// <summary>Two functions combined value by value.</summary>
    internal int Apply(Operation operation, int left, int right)
    {
        if (IsTerminal(left) && IsTerminal(right))
        {
            return Terminal(operation.Combine(Value(left), Value(right)));
        }

        if (operation.Known.TryGetValue((left, right), out int known))
        {
            return known;
        }

        Spend();
        int level = Math.Min(Level(left), Level(right));
        int[] children = new int[WidthAt(level, left, right)];
        for (int value = 0; value < children.Length; value++)
        {
            children[value] = Apply(operation, Cofactor(left, level, value), Cofactor(right, level, value));
        }

        int result = Node(level, children);
        operation.Known.Add((left, right), result);
        return result;
    }

    /// <summary>Every terminal that a function can have, ascending.</summary>
    internal ImmutableSortedSet<int> Terminals(int diagram) =>
        [.. Reached(diagram).Where(IsTerminal).Select(Value)];

    /// <summary>Every level that a function asks, ascending.</summary>
    internal ImmutableSortedSet<int> Levels(int diagram) =>
        [.. Reached(diagram).Where(one => !IsTerminal(one)).Select(Level)];

    /// <summary>The function rebuilt from the terminals up; a node becomes what is made of its level and rebuilt children.</summary>
    internal int Rebuild(int diagram, Func<int, int[], int> build) => Rebuild(diagram, build, []);

    /// <summary>Takes one unit from the budget.</summary>
    internal void Spend()
    {
        if (++_spent > budget)
        {
            throw new BudgetException();
        }
    }

    /// <summary>Begins with the whole budget again.</summary>
    internal void Refill() => _spent = 0;

    private int Choose(int level, int[] children, Dictionary<Shape, int> known)
    {
        int top = children.Min(Level);
        if (top > level)
        {
            return Node(level, children);
        }

        Shape shape = new(level, children);
        if (known.TryGetValue(shape, out int result))
        {
            return result;
        }

        Spend();
        int[] parts = new int[WidthAt(top, children)];
        for (int value = 0; value < parts.Length; value++)
        {
            parts[value] = top == level
                ? children[value]
                : Choose(level, Array.ConvertAll(children, child => Cofactor(child, top, value)), known);
        }

        result = top == level ? Node(level, [.. parts.Select((part, value) => Cofactor(part, level, value))]) : Node(top, parts);
        known.Add(shape, result);
        return result;
    }

    private int Map(int diagram, Func<int, int> change, Dictionary<int, int> known)
    {
        if (IsTerminal(diagram))
        {
            return Terminal(change(Value(diagram)));
        }

        if (!known.TryGetValue(diagram, out int result))
        {
            Spend();
            result = Node(Level(diagram), Array.ConvertAll(_children[diagram], child => Map(child, change, known)));
            known.Add(diagram, result);
        }

        return result;
    }

    private int Rebuild(int diagram, Func<int, int[], int> build, Dictionary<int, int> known)
    {
        if (IsTerminal(diagram))
        {
            return diagram;
        }

        if (!known.TryGetValue(diagram, out int result))
        {
            Spend();
            result = build(Level(diagram), Array.ConvertAll(_children[diagram], child => Rebuild(child, build, known)));
            known.Add(diagram, result);
        }

        return result;
    }

    private HashSet<int> Reached(int diagram)
    {
        HashSet<int> reached = [diagram];
        Stack<int> open = new([diagram]);
        while (open.TryPop(out int next))
        {
            foreach (int child in IsTerminal(next) ? [] : _children[next])
            {
                if (reached.Add(child))
                {
                    open.Push(child);
                }
            }
        }

        return reached;
    }

    private int WidthAt(int level, params ReadOnlySpan<int> diagrams)
    {
        foreach (int diagram in diagrams)
        {
            if (Level(diagram) == level)
            {
                return _children[diagram].Length;
            }
        }

        return 0;
    }

    private int Add(int level, int[] children)
    {
        Spend();
        _levels.Add(level);
        _children.Add(children);
        return _levels.Count - 1;
    }

    /// <summary>A level with its children, compared by value.</summary>
    private readonly struct Shape(int level, int[] children) : IEquatable<Shape>
    {
        private readonly int _level = level;
        private readonly int[] _children = children;

        public bool Equals(Shape other) => _level == other._level && _children.AsSpan().SequenceEqual(other._children);

        public override bool Equals(object? obj) => obj is Shape other && Equals(other);

        public override int GetHashCode()
        {
            HashCode hash = new();
            hash.Add(_level);
            hash.AddBytes(MemoryMarshal.AsBytes(_children.AsSpan()));
            return hash.ToHashCode();
        }
    }
}

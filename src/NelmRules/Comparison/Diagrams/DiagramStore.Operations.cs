namespace NelmRules.Comparison;

internal sealed partial class DiagramStore
{
    private int _scratchUsed;

    /// <summary>Two functions combined value by value.</summary>
    internal int Apply(Operation operation, int left, int right)
    {
        if (operation.Number == 0)
        {
            operation.Begin(this);
        }

        long pair = (long)left << 32 | (uint)right;
        if (!operation.Asked.TryGetValue(pair, out int result))
        {
            result = Continue(operation, left, right);
            operation.Asked[pair] = result;
        }

        return result;
    }

    /// <summary>Each terminal replaced by what an operation makes of it and itself.</summary>
    internal int Map(Operation operation, int diagram) => Apply(operation, diagram, diagram);

    /// <summary>Each terminal replaced by another.</summary>
    internal int Map(int diagram, Func<int, int> change)
    {
        NodeMemo known = Rent();
        int result = Map(diagram, change, known);
        Return(known);
        return result;
    }

    /// <summary>The function rebuilt from the terminals up; a node becomes what is made of its level and rebuilt children.</summary>
    internal int Rebuild(int diagram, Building build)
    {
        NodeMemo known = Rent();
        int result = Rebuild(diagram, build, known);
        Return(known);
        return result;
    }

    /// <summary>Makes a node of its level and rebuilt children, which are nobody else's.</summary>
    internal delegate int Building(int level, Span<int> children);

    /// <summary>The function that asks a level and then goes on as one of several functions, whatever those ask.</summary>
    internal int Choose(int level, params ReadOnlySpan<int> children)
    {
        foreach (int child in children)
        {
            if (Level(child) <= level)
            {
                return new Choice(this, level).Make(children.ToArray());
            }
        }

        return Node(level, children);
    }

    private int Continue(Operation operation, int left, int right)
    {
        if (left == right && operation.OfSame is { } same)
        {
            return Terminal(same);
        }

        if (left == operation.Absorbing || right == operation.Neutral || left == right && operation.IsIdempotent)
        {
            return left;
        }

        if (right == operation.Absorbing || left == operation.Neutral)
        {
            return right;
        }

        if (!_results.TryGet(operation.Number, left, right, out int result))
        {
            result = IsTerminal(left) && IsTerminal(right)
                ? Terminal(operation.Combine(Value(left), Value(right)))
                : Combine<GoOnApplying>(left, right, operation);
            _results.Set(operation.Number, left, right, result);
        }

        return result;
    }

    // Values next to each other often lead to the same.
    private int Combine<T>(int left, int right, Operation? operation)
        where T : struct, IGoOn
    {
        Spend();
        (Head one, Head other) = (_heads[left], _heads[right]);
        int level = Math.Min(one.Level, other.Level);
        bool asksLeft = one.Level == level;
        bool asksRight = other.Level == level;
        int start = Reserve(Width(asksLeft ? left : right));
        int width = _scratchUsed - start;
        (int leftBefore, int rightBefore, int part) = (-1, -1, -1);
        for (int value = 0; value < width; value++)
        {
            int leftPart = asksLeft ? _pool[one.First + value] : left;
            int rightPart = asksRight ? _pool[other.First + value] : right;
            part = leftPart == leftBefore && rightPart == rightBefore ? part : T.Combine(this, operation, leftPart, rightPart);
            _scratch[start + value] = part;
            (leftBefore, rightBefore) = (leftPart, rightPart);
        }

        return Release(level, start);
    }

    private int Map(int diagram, Func<int, int> change, NodeMemo known)
    {
        if (known.TryGet(diagram, out int result))
        {
            return result;
        }

        if (IsTerminal(diagram))
        {
            result = Terminal(change(Value(diagram)));
            known.Set(diagram, result);
            return result;
        }

        Spend();
        int first = _heads[diagram].First;
        int start = Reserve(Width(diagram));
        int width = _scratchUsed - start;
        for (int value = 0; value < width; value++)
        {
            int part = Map(_pool[first + value], change, known);
            _scratch[start + value] = part;
        }

        result = Release(Level(diagram), start);
        known.Set(diagram, result);
        return result;
    }

    private int Rebuild(int diagram, Building build, NodeMemo known)
    {
        if (IsTerminal(diagram))
        {
            return diagram;
        }

        if (known.TryGet(diagram, out int result))
        {
            return result;
        }

        Spend();
        int start = Reserve(Width(diagram));
        for (int value = 0; value < Width(diagram); value++)
        {
            int part = Rebuild(_pool[_heads[diagram].First + value], build, known);
            _scratch[start + value] = part;
        }

        result = build(Level(diagram), _scratch.AsSpan(start, Width(diagram)));
        _scratchUsed = start;
        known.Set(diagram, result);
        return result;
    }

    // Room for the children of a node that is being made; nodes are made one inside the other.
    private int Reserve(int width)
    {
        int start = _scratchUsed;
        _scratchUsed += width;
        if (_scratchUsed > _scratch.Length)
        {
            Array.Resize(ref _scratch, 2 * _scratchUsed);
        }

        return start;
    }

    private int Release(int level, int start)
    {
        int node = Node(level, _scratch.AsSpan(start, _scratchUsed - start));
        _scratchUsed = start;
        return node;
    }

    /// <summary>How the children of two diagrams are combined; a type each, so that each has compiled code of its own.</summary>
    private interface IGoOn
    {
        static abstract int Combine(DiagramStore store, Operation? operation, int left, int right);
    }

    private readonly struct GoOnApplying : IGoOn
    {
        public static int Combine(DiagramStore store, Operation? operation, int left, int right) => store.Continue(operation!, left, right);
    }

    /// <summary>Functions of which a level that they ask later than others is to choose one.</summary>
    private sealed class Choice(DiagramStore store, int level)
    {
        private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);

        internal int Make(int[] children)
        {
            int top = children.Min(store.Level);
            if (top > level)
            {
                return store.Node(level, children);
            }

            string shape = string.Join(' ', children);
            if (!_known.TryGetValue(shape, out int result))
            {
                store.Spend();
                result = top == level
                    ? store.Node(level, [.. children.Select((child, value) => store.Cofactor(child, level, value))])
                    : store.Node(top, [.. Enumerable.Range(0, Width(top, children)).Select(value => Make([.. children.Select(child => store.Cofactor(child, top, value))]))]);
                _known.Add(shape, result);
            }

            return result;
        }

        private int Width(int top, int[] children) => store.Width(children.First(child => store.Level(child) == top));
    }
}

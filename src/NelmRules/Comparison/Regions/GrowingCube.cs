using System.Collections.Immutable;

namespace NelmRules.Comparison;

/// <summary>A cube that begins as one record and grows as long as it stays within a set.</summary>
/// <param name="space">The diagrams.</param>
/// <param name="upper">The set.</param>
internal sealed class GrowingCube(SubjectSpace space, int upper)
{
    private readonly DiagramStore _store = space.Store;
    private readonly bool[]?[] _allowed = new bool[]?[space.Table.Count];
    private readonly int[] _droppedFirst = [.. Enumerable.Range(0, space.Table.Count).OrderByDescending(level => space.Table.All[level].IsOpaque).ThenByDescending(level => level)];
    private readonly NodeMemo _known = new();
    private readonly PairMemo _knownPairs = new();
    private ImmutableArray<NamedCondition> _named = [];
    private int _names;

    /// <summary>Begins with the first record of a set, as far as the set asks.</summary>
    internal void Begin(int set)
    {
        Array.Clear(_allowed);
        _named = [];
        _names = DiagramStore.Everything;
        while (!_store.IsTerminal(set))
        {
            ReadOnlySpan<int> children = _store.Children(set);
            int value = children.IndexOfAnyExcept(DiagramStore.Nothing);
            bool[] only = new bool[children.Length];
            only[value] = true;
            _allowed[_store.Level(set)] = only;
            set = children[value];
        }
    }

    /// <summary>Whether all of the cube, without names, is in a set.</summary>
    internal bool IsInside(int set)
    {
        _known.Begin(_store.Count);
        return Holds(set, DiagramStore.Everything);
    }

    /// <summary>The cube with names for what holds, grown as far as it goes.</summary>
    /// <remarks>
    /// Whole variables are left out first, expressions before facts; then names; then each variable that stays gets every value it
    /// can, and each name becomes the weakest that will do.
    /// </remarks>
    internal Cube Expand(ImmutableArray<NamedCondition> holding)
    {
        Name(holding);
        foreach (int level in _droppedFirst)
        {
            Drop(level);
        }

        foreach (NamedCondition one in _named)
        {
            Try(_named.Remove(one));
        }

        for (int level = 0; level < _allowed.Length; level++)
        {
            Widen(level);
        }

        foreach (NamedCondition one in _named)
        {
            _ = one.Weaker.Any(weaker => weaker.Set != one.Set && Try(_named.Replace(one, weaker)));
        }

        return new Cube([.. _allowed.Select(values => values is null ? (ImmutableArray<bool>?)null : [.. values])]) { Named = _named };
    }

    private void Name(ImmutableArray<NamedCondition> names)
    {
        _named = names;
        _names = names.Aggregate(DiagramStore.Everything, (all, one) => space.Both(all, one.Set));
    }

    private bool Try(ImmutableArray<NamedCondition> names)
    {
        ImmutableArray<NamedCondition> before = _named;
        Name(names);
        bool fits = IsInside();
        Name(fits ? names : before);
        return fits;
    }

    private void Drop(int level)
    {
        if (_allowed[level] is { } values)
        {
            _allowed[level] = null;
            _allowed[level] = IsInside() ? null : values;
        }
    }

    private void Widen(int level)
    {
        if (_allowed[level] is not { } values)
        {
            return;
        }

        bool[] wider = new bool[values.Length];
        bool[] only = new bool[values.Length];
        _allowed[level] = only;
        for (int value = 0; value < values.Length; value++)
        {
            only[value] = true;
            wider[value] = values[value] || IsInside();
            only[value] = false;
        }

        _allowed[level] = Array.TrueForAll(wider, allowed => allowed) ? null : WithoutMissing(level, values, wider);
    }

    // Where what is known decides, what is missing is told apart, in the echo.
    private bool[] WithoutMissing(int level, bool[] values, bool[] wider)
    {
        Variable variable = space.Table.All[level];
        bool known = Enumerable.Range(0, wider.Length).Any(value => values[value] && !variable.IsMissing(value));
        return known ? [.. wider.Select((allowed, value) => allowed && !variable.IsMissing(value))] : wider;
    }

    private bool IsInside()
    {
        _known.Begin(_store.Count);
        _knownPairs.Clear();
        return Holds(upper, _names);
    }

    // Whether a set holds every record of the cube that is in the names.
    private bool Holds(int set, int names)
    {
        if (set == DiagramStore.Everything || names == DiagramStore.Nothing)
        {
            return true;
        }

        if (set == DiagramStore.Nothing && names == DiagramStore.Everything)
        {
            return false;
        }

        if (IsKnown(set, names, out bool known))
        {
            return known;
        }

        _store.Step();
        int level = Math.Min(_store.Level(set), _store.Level(names));
        bool[]? allowed = _allowed[level];
        int width = _store.Children(_store.Level(set) == level ? set : names).Length;
        bool result = true;
        for (int value = 0; result && value < width; value++)
        {
            result = allowed is not null && !allowed[value] || Holds(_store.Cofactor(set, level, value), _store.Cofactor(names, level, value));
        }

        Keep(set, names, result);
        return result;
    }

    private bool IsKnown(int set, int names, out bool known)
    {
        bool found = names == DiagramStore.Everything ? _known.TryGet(set, out int number) : _knownPairs.TryGet(set, names, out number);
        known = number == 1;
        return found;
    }

    private void Keep(int set, int names, bool result)
    {
        if (names == DiagramStore.Everything)
        {
            _known.Set(set, result ? 1 : 0);
        }
        else
        {
            _knownPairs.Set(set, names, result ? 1 : 0);
        }
    }
}

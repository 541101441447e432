using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace NelmRules.Comparison;

/// <summary>A cube that begins as one record and grows as long as it stays within a set.</summary>
/// <remarks>
/// Levels are left out from the last to the first and then widened from the first to the last. So all that a try asks of later levels
/// stays as it is until the next phase, and each diagram is looked into once a phase, not once a try.
/// </remarks>
/// <param name="space">The diagrams.</param>
/// <param name="upper">The set.</param>
internal sealed class GrowingCube(SubjectSpace space, int upper)
{
    private readonly DiagramStore _store = space.Store;
    private readonly bool[]?[] _allowed = new bool[]?[space.Table.Count];
    private readonly List<int>[] _reached = [.. Enumerable.Range(0, space.Table.Count).Select(_ => new List<int>())];
    private readonly int[] _opaque = [.. Enumerable.Range(0, space.Table.Count).Where(level => space.Table.All[level].IsOpaque).Reverse()];
    private readonly NodeMemo _known = space.Store.Rent();
    private readonly NodeMemo _seen = space.Store.Rent();
    private ImmutableArray<NamedCondition> _named = [];
    private int _within;

    /// <summary>Gives back what it holds of the store.</summary>
    internal void Close()
    {
        _store.Return(_known);
        _store.Return(_seen);
    }

    /// <summary>Begins with the first record of a set, as far as the set asks.</summary>
    internal void Begin(int set)
    {
        Array.Clear(_allowed);
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
        return Holds(set);
    }

    /// <summary>The cube with names for what holds, grown as far as it goes.</summary>
    /// <remarks>
    /// Whole variables are left out first, expressions before facts; then names; then each variable that stays gets every value it
    /// can, and each name becomes the weakest that will do.
    /// </remarks>
    internal Cube Expand(ImmutableArray<NamedCondition> holding)
    {
        Name(holding);
        Array.ForEach(_opaque, DropOpaque);
        _known.Begin(_store.Count);
        DropLevels();
        foreach (NamedCondition one in _named)
        {
            Try(_named.Remove(one));
        }

        WidenLevels();
        foreach (NamedCondition one in _named)
        {
            _ = one.Weaker.Any(weaker => weaker.Set != one.Set && TryWeaker(_named.Replace(one, weaker)));
        }

        return new Cube(ImmutableCollectionsMarshal.AsImmutableArray(Array.ConvertAll(_allowed, Values))) { Named = _named };
    }

    // The arrays of a cube are its own: each begins with new ones.
    private static ImmutableArray<bool>? Values(bool[]? values) => values is null ? null : ImmutableCollectionsMarshal.AsImmutableArray(values);

    // What is in the names must be in the set: the rest may hold anything that is not in the names.
    private void Name(ImmutableArray<NamedCondition> names)
    {
        _named = names;
        int all = names.Aggregate(DiagramStore.Everything, (both, one) => space.Both(both, one.Set));
        _within = all == DiagramStore.Everything ? upper : space.Either(upper, space.Without(DiagramStore.Everything, all));
    }

    private bool Try(ImmutableArray<NamedCondition> names)
    {
        ImmutableArray<NamedCondition> before = _named;
        Name(names);
        bool fits = Holds(_within);
        Name(fits ? names : before);
        return fits;
    }

    private bool TryWeaker(ImmutableArray<NamedCondition> names)
    {
        _known.Begin(_store.Count);
        return Try(names);
    }

    private void DropOpaque(int level)
    {
        if (_allowed[level] is { } values && !IsReplaced(level))
        {
            _allowed[level] = null;
            _allowed[level] = IsInside(_within) ? null : values;
        }
    }

    // A fact that is not recorded stays said, where something is said of the number that supplies it.
    private bool IsReplaced(int level) => space.Supplied[level].Any(number => _allowed[number] is not null)
        && Enumerable.Range(0, _allowed[level]!.Length).All(value => !_allowed[level]![value] || space.Table.All[level] is NumberVariable fact && value >= fact.Cells.Length);

    private void DropLevels()
    {
        Reach(_ => { });
        for (int level = _allowed.Length - 1; level >= 0; level--)
        {
            bool mayGo = _allowed[level] is not null && !space.Table.All[level].IsOpaque && !IsReplaced(level);
            if (mayGo && _reached[level].TrueForAll(HoldsForAll))
            {
                _allowed[level] = null;
            }
        }
    }

    private void WidenLevels() => Reach(level =>
    {
        if (_allowed[level] is { } values && !IsReplaced(level))
        {
            bool[] wider = [.. values];
            for (int value = 0; value < wider.Length; value++)
            {
                wider[value] = values[value] || AllHold(_reached[level], value);
            }

            _allowed[level] = Array.TrueForAll(wider, allowed => allowed) ? null : WithoutMissing(level, values, wider);
        }
    });

    private bool AllHold(List<int> nodes, int value)
    {
        foreach (int node in nodes)
        {
            if (!Holds(_store.Children(node)[value]))
            {
                return false;
            }
        }

        return true;
    }

    // Everything that the cube leads to, level by level; what is done at a level may change what it leads to from there.
    private void Reach(Action<int> at)
    {
        _seen.Begin(_store.Count);
        Array.ForEach(_reached, nodes => nodes.Clear());
        Note(_within);
        for (int level = 0; level < _allowed.Length; level++)
        {
            at(level);
            foreach (int node in _reached[level])
            {
                NoteChildren(node, _allowed[level]);
            }
        }
    }

    private void NoteChildren(int node, bool[]? allowed)
    {
        ReadOnlySpan<int> children = _store.Children(node);
        for (int value = 0; value < children.Length; value++)
        {
            if (allowed is null || allowed[value])
            {
                Note(children[value]);
            }
        }
    }

    private void Note(int node)
    {
        if (!_store.IsTerminal(node) && !_seen.TryGet(node, out _))
        {
            _store.Step();
            _seen.Set(node, 0);
            _reached[_store.Level(node)].Add(node);
        }
    }

    // Where what is known decides, what is missing is told apart, in the echo.
    private bool[] WithoutMissing(int level, bool[] values, bool[] wider)
    {
        Variable variable = space.Table.All[level];
        if (variable.IsMissing(Array.IndexOf(values, true)))
        {
            return wider;
        }

        for (int value = 0; value < wider.Length; value++)
        {
            wider[value] &= !variable.IsMissing(value);
        }

        return wider;
    }

    private bool HoldsForAll(int node)
    {
        foreach (int child in _store.Children(node))
        {
            if (!Holds(child))
            {
                return false;
            }
        }

        return true;
    }

    // Whether a set holds every record of the cube.
    private bool Holds(int set)
    {
        if (_store.IsTerminal(set))
        {
            return set == DiagramStore.Everything;
        }

        if (_known.TryGet(set, out int known))
        {
            return known == 1;
        }

        _store.Step();
        bool[]? allowed = _allowed[_store.Level(set)];
        ReadOnlySpan<int> children = _store.Children(set);
        bool result = true;
        for (int value = 0; result && value < children.Length; value++)
        {
            result = allowed is not null && !allowed[value] || Holds(children[value]);
        }

        _known.Set(set, result ? 1 : 0);
        return result;
    }
}

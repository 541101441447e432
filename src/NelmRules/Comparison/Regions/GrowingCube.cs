using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace NelmRules.Comparison;

/// <summary>A cube that begins as one record and grows as long as it stays within a set.</summary>
/// <remarks>
/// Levels are left out from the last to the first and then widened from the first to the last. So all that a try asks of later levels
/// stays as it is until the next phase, and each diagram is looked into once a phase, not once a try.
/// </remarks>
/// <param name="store">The diagrams.</param>
/// <param name="levels">Their levels.</param>
/// <param name="upper">The set.</param>
internal sealed class GrowingCube(DiagramStore store, CubeLevels levels, int upper)
{
    private readonly bool[] _says = new bool[levels.Count];
    private readonly bool[] _values = new bool[levels.Values];
    private readonly List<int>[] _reached = [.. Enumerable.Range(0, levels.Count).Select(_ => new List<int>())];
    private readonly Dictionary<int, FlatDiagram> _flat = [];
    private ImmutableArray<NamedCondition> _named = [];
    private FlatDiagram _within = new(store, upper);

    /// <summary>Begins with the first record of a set, as far as the set asks.</summary>
    internal void Begin(int set)
    {
        Array.Clear(_says);
        while (!store.IsTerminal(set))
        {
            ReadOnlySpan<int> children = store.Children(set);
            int value = children.IndexOfAnyExcept(DiagramStore.Nothing);
            int level = store.Level(set);
            Span<bool> only = Allowed(level);
            only.Clear();
            only[value] = true;
            _says[level] = true;
            set = children[value];
        }
    }

    /// <summary>Whether all of the cube, without names, is in a set.</summary>
    internal bool IsInside(int set)
    {
        return IsInside(Flat(set));
    }

    /// <summary>The cube with names for what holds, grown as far as it goes.</summary>
    /// <remarks>
    /// Whole variables are left out first, expressions before facts; then names; then each variable that stays gets every value it
    /// can, and each name becomes the weakest that will do.
    /// </remarks>
    internal Cube Expand(ImmutableArray<NamedCondition> holding)
    {
        Name(holding);
        DropOpaque();
        _within.ForgetAnswers();
        DropLevels();
        foreach (NamedCondition one in _named)
        {
            Try(_named.Remove(one));
        }

        WidenLevels();
        foreach (NamedCondition one in _named)
        {
            _ = one.Weaker.Any(weaker => weaker.Set != one.Set && Try(_named.Replace(one, weaker)));
        }

        return new Cube(ImmutableCollectionsMarshal.AsImmutableArray(Parts())) { Named = _named };
    }

    private Span<bool> Allowed(int level) => _values.AsSpan(levels.First(level), levels.Width(level));

    private ImmutableArray<bool>?[] Parts()
    {
        ImmutableArray<bool>?[] parts = new ImmutableArray<bool>?[_says.Length];
        for (int level = 0; level < parts.Length; level++)
        {
            parts[level] = _says[level] ? ImmutableCollectionsMarshal.AsImmutableArray(Allowed(level).ToArray()) : null;
        }

        return parts;
    }

    // What is in the names must be in the set: the rest may hold anything that is not in the names.
    private void Name(ImmutableArray<NamedCondition> names)
    {
        _named = names;
        int all = DiagramStore.Everything;
        foreach (NamedCondition one in names)
        {
            all = store.Both(all, one.Set);
        }

        _within = Flat(all == DiagramStore.Everything ? upper : store.Either(upper, store.Without(DiagramStore.Everything, all)));
    }

    private FlatDiagram Flat(int set)
    {
        if (!_flat.TryGetValue(set, out FlatDiagram? flat))
        {
            flat = new FlatDiagram(store, set);
            _flat.Add(set, flat);
        }

        return flat;
    }

    private bool Try(ImmutableArray<NamedCondition> names)
    {
        ImmutableArray<NamedCondition> before = _named;
        Name(names);
        bool fits = IsInside(_within);
        Name(fits ? names : before);
        return fits;
    }

    private bool IsInside(FlatDiagram set)
    {
        set.ForgetAnswers();
        return Holds(set, set.Root);
    }

    private void DropOpaque()
    {
        foreach (int level in levels.Opaque)
        {
            if (_says[level] && !IsReplaced(level))
            {
                _says[level] = false;
                _says[level] = !IsInside(_within);
            }
        }
    }

    // A fact that is not recorded stays said, where something is said of the number that supplies it.
    private bool IsReplaced(int level)
    {
        foreach (int number in levels.Suppliers(level))
        {
            if (_says[number])
            {
                return !Allowed(level)[..levels.Cells(level)].Contains(true);
            }
        }

        return false;
    }

    private void DropLevels()
    {
        Reach(false);
        for (int level = _says.Length - 1; level >= 0; level--)
        {
            bool mayGo = _says[level] && !levels.IsOpaque(level) && !IsReplaced(level);
            if (mayGo && AllHold(_reached[level]))
            {
                _says[level] = false;
            }
        }
    }

    private void WidenLevels() => Reach(true);

    private void Widen(int level)
    {
        if (!_says[level] || IsReplaced(level))
        {
            return;
        }

        Span<bool> values = Allowed(level);
        int first = values.IndexOf(true);
        for (int value = 0; value < values.Length; value++)
        {
            values[value] = values[value] || AllHold(_reached[level], value);
        }

        _says[level] = values.Contains(false);
        WithoutMissing(values, first, levels.Missing(level));
    }

    // Where what is known decides, what is missing is told apart, in the echo.
    private static void WithoutMissing(Span<bool> values, int first, ReadOnlySpan<bool> missing)
    {
        for (int value = 0; value < values.Length && !missing[first]; value++)
        {
            values[value] &= !missing[value];
        }
    }

    private bool AllHold(List<int> nodes, int value)
    {
        foreach (int node in CollectionsMarshal.AsSpan(nodes))
        {
            if (!Holds(_within, _within.Children(node)[value]))
            {
                return false;
            }
        }

        return true;
    }

    private bool AllHold(List<int> nodes)
    {
        foreach (int node in CollectionsMarshal.AsSpan(nodes))
        {
            foreach (int child in _within.Children(node))
            {
                if (!Holds(_within, child))
                {
                    return false;
                }
            }
        }

        return true;
    }

    // Everything that the cube leads to, level by level; where it is widened, that changes what it leads to from there.
    private void Reach(bool widens)
    {
        _within.ForgetVisits();
        foreach (List<int> nodes in _reached)
        {
            nodes.Clear();
        }

        Note(_within.Root);
        for (int level = 0; level < _says.Length; level++)
        {
            if (widens)
            {
                Widen(level);
            }

            foreach (int node in CollectionsMarshal.AsSpan(_reached[level]))
            {
                NoteChildren(node, level);
            }
        }
    }

    private void NoteChildren(int node, int level)
    {
        ReadOnlySpan<int> children = _within.Children(node);
        ReadOnlySpan<bool> allowed = Allowed(level);
        bool says = _says[level];
        for (int value = 0; value < children.Length; value++)
        {
            if (!says || allowed[value])
            {
                Note(children[value]);
            }
        }
    }

    private void Note(int node)
    {
        if (node >= 0 && _within.Visit(node))
        {
            store.Step();
            _reached[_within.Level(node)].Add(node);
        }
    }

    // Whether a set holds every record of the cube.
    private bool Holds(FlatDiagram set, int node)
    {
        if (node < 0)
        {
            return node == FlatDiagram.Everything;
        }

        return set.Answer(node) ?? set.Answer(node, AllowedHold(set, node));
    }

    private bool AllowedHold(FlatDiagram set, int node)
    {
        store.Step();
        int level = set.Level(node);
        ReadOnlySpan<int> children = set.Children(node);
        ReadOnlySpan<bool> allowed = Allowed(level);
        bool says = _says[level];
        bool result = true;
        for (int value = 0; result && value < children.Length; value++)
        {
            result = says && !allowed[value] || Holds(set, children[value]);
        }

        return result;
    }
}

using System.Collections.Immutable;

namespace NelmRules.Comparison;

/// <summary>Covers a set by cubes: none can be left out, and none can be made larger.</summary>
/// <param name="space">The diagrams.</param>
/// <param name="upper">What a cube may hold: the set itself and what does not matter.</param>
/// <param name="named">Conditions that may stand under their names.</param>
/// <param name="mostCubes">After how many cubes no more are looked for.</param>
internal sealed class Covering(SubjectSpace space, int upper, ImmutableArray<NamedCondition> named, int mostCubes)
{
    /// <summary>How many cubes are looked for where a status changes: what they leave over is told among the echoes.</summary>
    internal const int OfStatus = 150;

    private readonly DiagramStore _store = space.Store;

    /// <summary>The cubes that cover a set, or as many as are found before there are too many.</summary>
    internal Cover Find(int set)
    {
        string names = string.Join(' ', named.SelectMany(AndWeaker).Select(one => one.Set));
        CoverKey key = new(set, upper, mostCubes, names, space.Shape);
        if (!space.Workspace.Covers.TryGetValue(key, out Cover? known))
        {
            known = Search(set) with { Named = named };
            space.Workspace.Covers.Add(key, known);
        }

        return named.IsEmpty ? known : WithOwnNames(known);
    }

    private static IEnumerable<NamedCondition> AndWeaker(NamedCondition condition) => condition.Weaker.Prepend(condition);

    // A cover that was found for another subject stands under the names that this one has for the same sets.
    private Cover WithOwnNames(Cover cover)
    {
        Dictionary<NamedCondition, NamedCondition> own = new(ReferenceEqualityComparer.Instance);
        foreach ((NamedCondition theirs, NamedCondition ours) in cover.Named.SelectMany(AndWeaker).Zip(named.SelectMany(AndWeaker)))
        {
            own[theirs] = ours;
        }

        return cover with { Cubes = [.. cover.Cubes.Select(cube => cube.Named.IsEmpty ? cube : cube with { Named = [.. cube.Named.Select(one => own[one])] })] };
    }

    // What is left over, and what cubes hold together, is of no use to others.
    private Cover Search(int set)
    {
        int begin = _store.BeginScratch();
        Cover cover = Search(set, new GrowingCube(space, upper));
        return cover with { Union = _store.EndScratch(begin, cover.Union) };
    }

    private Cover Search(int set, GrowingCube growing)
    {
        List<(Cube Cube, int Diagram, int Left)> found = [];
        int rest = set;
        while (rest != DiagramStore.Nothing && found.Count < mostCubes)
        {
            (Cube cube, int diagram) = Largest(growing, rest);
            found.Add((cube, diagram, rest));
            rest = space.Without(rest, diagram);
        }

        (List<Cube> kept, int union) = Irredundant(found);
        kept.Sort(CubeOrder.Instance);
        return new Cover([.. kept], rest == DiagramStore.Nothing, union);
    }

    // From the last to the first: a cube is left out where what the cubes before it have left over is in the cubes kept after it.
    private (List<Cube> Kept, int Union) Irredundant(List<(Cube Cube, int Diagram, int Left)> found)
    {
        List<Cube> kept = [];
        int after = DiagramStore.Nothing;
        for (int i = found.Count - 1; i >= 0; i--)
        {
            (Cube cube, int diagram, int rest) = found[i];
            if (HoldsAnother(rest, after) || !IsInside(rest, (cube, diagram), after))
            {
                kept.Add(cube);
                after = space.Either(after, diagram);
            }
        }

        kept.Reverse();
        return (kept, after);
    }

    // Whether the record that a cube began with is outside a set; most are, which spares looking at the others.
    private bool HoldsAnother(int rest, int after)
    {
        while (!_store.IsTerminal(after))
        {
            int level = Math.Min(_store.Level(rest), _store.Level(after));
            int value = _store.Level(rest) == level
                ? _store.Children(rest).IndexOfAnyExcept(DiagramStore.Nothing)
                : _store.Children(after).IndexOfAnyExcept(DiagramStore.Everything);
            (rest, after) = (_store.Cofactor(rest, level, value), _store.Cofactor(after, level, value));
        }

        return after == DiagramStore.Nothing;
    }

    private bool IsInside(int set, (Cube Cube, int Diagram) one, int outer) => one.Cube.Named.IsEmpty
        ? IsInside(set, one.Cube, outer, _store.NewOperation())
        : _store.IsInside(space.Both(set, one.Diagram), outer);

    // What a cube without names has in common with a set needs no diagram of its own: it is looked at where the cube leads.
    private bool IsInside(int set, Cube cube, int outer, int question)
    {
        if (set == DiagramStore.Nothing || set == outer || outer == DiagramStore.Everything)
        {
            return true;
        }

        if (_store.IsTerminal(set) && _store.IsTerminal(outer))
        {
            return false;
        }

        if (!_store.TryGet(question, set, outer, out int inside))
        {
            _store.Step();
            inside = AreChildrenInside(set, cube, outer, question) ? 1 : 0;
            _store.Set(question, set, outer, inside);
        }

        return inside == 1;
    }

    private bool AreChildrenInside(int set, Cube cube, int outer, int question)
    {
        int level = Math.Min(_store.Level(set), _store.Level(outer));
        int width = _store.Children(_store.Level(set) == level ? set : outer).Length;
        for (int value = 0; value < width; value++)
        {
            if (cube.Allows(level, value) && !IsInside(_store.Cofactor(set, level, value), cube, _store.Cofactor(outer, level, value), question))
            {
                return false;
            }
        }

        return true;
    }

    private ImmutableArray<NamedCondition> Holding(GrowingCube growing)
    {
        ImmutableArray<NamedCondition> holding = [];
        foreach (NamedCondition one in named)
        {
            holding = growing.IsInside(one.Set) ? holding.Add(one) : holding;
        }

        return holding;
    }

    // With names where that holds more than without, or as much in fewer parts.
    private (Cube Cube, int Diagram) Largest(GrowingCube growing, int set)
    {
        growing.Begin(set);
        Cube plain = growing.Expand([]);
        int held = plain.MakeDiagram(_store);
        if (named.IsEmpty)
        {
            return (plain, held);
        }

        growing.Begin(set);
        ImmutableArray<NamedCondition> holding = Holding(growing);
        Cube other = holding.IsEmpty ? plain : growing.Expand(holding);
        if (other.Named.IsEmpty)
        {
            return (plain, held);
        }

        int heldByOther = other.MakeDiagram(_store);
        return _store.IsInside(held, heldByOther) && (held != heldByOther || other.Length < plain.Length) ? (other, heldByOther) : (plain, held);
    }
}

/// <summary>Cubes that cover a set.</summary>
/// <param name="Cubes">The cubes, the simplest first.</param>
/// <param name="IsComplete">Whether they cover all of it.</param>
/// <param name="Union">What they hold together.</param>
internal sealed record Cover(ImmutableArray<Cube> Cubes, bool IsComplete, int Union)
{
    /// <summary>The conditions that could stand under their names.</summary>
    internal ImmutableArray<NamedCondition> Named { get; init; } = [];
}

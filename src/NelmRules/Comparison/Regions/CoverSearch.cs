using System.Collections.Immutable;

namespace NelmRules.Comparison;

/// <summary>Searches for cubes that cover a set, in a store that nothing else is in.</summary>
/// <param name="store">The diagrams.</param>
/// <param name="levels">Their levels.</param>
/// <param name="named">Conditions that may stand under their names.</param>
/// <param name="mostCubes">After how many cubes no more are looked for.</param>
internal sealed class CoverSearch(DiagramStore store, CubeLevels levels, ImmutableArray<NamedCondition> named, int mostCubes)
{
    private readonly List<GrownCube> _found = [];

    /// <summary>The cubes inside <paramref name="upper"/> that cover a set, or as many as are found before there are too many.</summary>
    internal FoundCover Find(int set, int upper)
    {
        GrowingCube growing = new(store, levels, upper);
        int rest = set;
        while (rest != DiagramStore.Nothing && _found.Count < mostCubes)
        {
            GrownCube next = Largest(growing, rest);
            _found.Add(next);
            rest = store.Without(rest, next.Diagram);
        }

        (List<GrownCube> kept, int together) = Irredundant();
        return new FoundCover([.. kept.Select(one => one.Cube).OrderBy(cube => cube.Length).ThenBy(cube => cube, CubeOrder.Instance)], rest == DiagramStore.Nothing, new FlatDiagram(store, together), named);
    }

    // Halves are joined, not one after the other to all before it: most diagrams that are made on the way are small.
    private int Union(List<GrownCube> cubes, int from, int to) => (to - from) switch
    {
        0 => DiagramStore.Nothing,
        1 => cubes[from].Diagram,
        var count => store.Either(Union(cubes, from, from + (count / 2)), Union(cubes, from + (count / 2), to)),
    };

    // From the last to the first: a cube is left out where what the cubes before it have left over is in the cubes kept after it.
    private (List<GrownCube> Kept, int Together) Irredundant()
    {
        List<GrownCube> kept = [];
        KeptCubes after = new(store, levels, _found.Count);
        (int together, int count) = (DiagramStore.Nothing, 0);
        for (int i = _found.Count - 1; i >= 0; i--)
        {
            GrownCube one = _found[i];
            if (!after.LeaveOut(one.Left, one.Cube))
            {
                // Only now it is asked what they hold together.
                (together, count) = (store.Either(together, Union(kept, count, kept.Count)), kept.Count);
                if (IsInside(one, together))
                {
                    continue;
                }
            }

            kept.Add(one);
            after.Add(one.Cube);
        }

        together = store.Either(together, Union(kept, count, kept.Count));
        kept.Reverse();
        return (kept, together);
    }

    private bool IsInside(GrownCube one, int outer) => one.Cube.Named.IsEmpty
        ? IsInside(one.Left, one.Cube, outer, store.NewOperation())
        : store.IsInside(store.Both(one.Left, one.Diagram), outer);

    // What a cube without names has in common with a set needs no diagram of its own: it is looked at where the cube leads.
    private bool IsInside(int set, Cube cube, int outer, int question)
    {
        if (set == DiagramStore.Nothing || set == outer || outer == DiagramStore.Everything)
        {
            return true;
        }

        if (store.IsTerminal(set) && store.IsTerminal(outer))
        {
            return false;
        }

        if (!store.TryGet(question, set, outer, out int inside))
        {
            store.Step();
            inside = AreChildrenInside(set, cube, outer, question) ? 1 : 0;
            store.Set(question, set, outer, inside);
        }

        return inside == 1;
    }

    private bool AreChildrenInside(int set, Cube cube, int outer, int question)
    {
        int level = Math.Min(store.Level(set), store.Level(outer));
        int width = store.Children(store.Level(set) == level ? set : outer).Length;
        for (int value = 0; value < width; value++)
        {
            if (cube.Allows(level, value) && !IsInside(store.Cofactor(set, level, value), cube, store.Cofactor(outer, level, value), question))
            {
                return false;
            }
        }

        return true;
    }

    // With names where that holds more than without, or as much in fewer parts.
    private GrownCube Largest(GrowingCube growing, int set)
    {
        growing.Begin(set);
        Cube plain = growing.Expand([]);
        GrownCube grown = new(plain, plain.MakeDiagram(store), set);
        if (!MayHaveNames(growing))
        {
            return grown;
        }

        growing.Begin(set);
        ImmutableArray<NamedCondition> holding = [.. named.Where(one => growing.IsInside(one.Set))];
        Cube other = holding.IsEmpty ? plain : growing.Expand(holding);
        if (other.Named.IsEmpty)
        {
            return grown;
        }

        int held = other.MakeDiagram(store);
        return store.IsInside(grown.Diagram, held) && (grown.Diagram != held || other.Length < plain.Length) ? grown with { Cube = other, Diagram = held } : grown;
    }

    // A cube with names is larger only where all of the cube without is inside what they hold.
    private bool MayHaveNames(GrowingCube plain)
    {
        foreach (NamedCondition one in named)
        {
            if (plain.IsInside(one.Set) || one.Weaker.Any(weaker => plain.IsInside(weaker.Set)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A cube with what it holds, and what was left over when it was found.</summary>
    private sealed record GrownCube(Cube Cube, int Diagram, int Left);
}

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
    /// <summary>The cubes that cover a set, or as many as are found before there are too many, and whether that is all.</summary>
    internal (ImmutableArray<Cube> Cubes, bool IsComplete) Find(int set)
    {
        if (set == DiagramStore.Nothing || !named.IsEmpty)
        {
            return Search(set);
        }

        CoverKey key = new(set, upper, mostCubes, space.Shape);
        if (!space.Workspace.Covers.TryGetValue(key, out (ImmutableArray<Cube> Cubes, bool IsComplete) known))
        {
            known = Search(set);
            space.Workspace.Covers.Add(key, known);
        }

        return known;
    }

    private (ImmutableArray<Cube> Cubes, bool IsComplete) Search(int set)
    {
        GrowingCube growing = new(space, upper);
        List<(Cube Cube, int Left)> found = [];
        int rest = set;
        while (rest != DiagramStore.Nothing && found.Count < mostCubes)
        {
            Cube cube = Largest(growing, rest);
            found.Add((cube, rest));
            rest = space.Without(rest, cube.ToDiagram(space));
        }

        growing.Close();

        return ([.. Irredundant(found).OrderBy(cube => cube.Length).ThenBy(Order, StringComparer.Ordinal)], rest == DiagramStore.Nothing);
    }

    // Simple cubes first; among them in the order of variables and values.
    private static string Order(Cube cube) => string.Concat(cube.Allowed
        .Select(pair => $"{(char)('A' + pair.Level)}{string.Concat(pair.Values.Select(allowed => allowed ? '0' : '1'))}")
        .Concat(cube.Named.Select(one => one.Part.Text)));

    // From the last to the first: a cube is left out where what the cubes before it have left over is in the cubes kept after it.
    private List<Cube> Irredundant(List<(Cube Cube, int Left)> found)
    {
        List<Cube> kept = [];
        int after = DiagramStore.Nothing;
        foreach ((Cube cube, int rest) in Enumerable.Reverse(found))
        {
            int diagram = cube.ToDiagram(space);
            if (HoldsAnother(rest, after) || !_store.IsInside(space.Both(rest, diagram), after))
            {
                kept.Add(cube);
                after = space.Either(after, diagram);
            }
        }

        kept.Reverse();
        return kept;
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

    // With names where that holds more than without, or as much in fewer parts.
    private Cube Largest(GrowingCube growing, int set)
    {
        growing.Begin(set);
        Cube plain = growing.Expand([]);
        if (named.IsEmpty)
        {
            return plain;
        }

        growing.Begin(set);
        ImmutableArray<NamedCondition> holding = [.. named.Where(one => growing.IsInside(one.Set))];
        Cube other = holding.IsEmpty ? plain : growing.Expand(holding);
        if (other.Named.IsEmpty)
        {
            return plain;
        }

        (int of, int ofOther) = (plain.ToDiagram(space), other.ToDiagram(space));
        return _store.IsInside(of, ofOther) && (of != ofOther || other.Length < plain.Length) ? other : plain;
    }
}

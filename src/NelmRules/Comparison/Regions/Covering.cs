using System.Collections.Immutable;

namespace NelmRules.Comparison;

/// <summary>Covers a set by cubes: none can be left out, and none can be made larger.</summary>
/// <param name="space">The diagrams.</param>
/// <param name="upper">What a cube may hold: the set itself and what does not matter.</param>
/// <param name="named">Conditions that may stand under their names.</param>
internal sealed class Covering(SubjectSpace space, int upper, ImmutableArray<NamedCondition> named)
{
    // The work of leaving out what others cover grows with the square of their number.
    private const int MostCubes = 150;

    private readonly DiagramStore _store = space.Store;

    /// <summary>The cubes that cover a set, or as many as are found before there are too many, and whether that is all.</summary>
    internal (ImmutableArray<Cube> Cubes, bool IsComplete) Find(int set)
    {
        List<(Cube Cube, int Diagram)> found = [];
        int none = _store.Terminal(0);
        int rest = set;
        while (rest != none && found.Count < MostCubes)
        {
            Cube cube = Largest(OnePath(rest));
            int diagram = cube.ToDiagram(space);
            found.Add((cube, diagram));
            rest = space.Without(rest, diagram);
        }

        return ([.. Irredundant(found, set, rest).OrderBy(cube => cube.Length).ThenBy(Order)], rest == none);
    }

    // Simple cubes first; among them in the order of variables and values.
    private static string Order(Cube cube) => string.Concat(cube.Allowed
        .Select(pair => $"{(char)('A' + pair.Key)}{string.Concat(pair.Value.Select(allowed => allowed ? '0' : '1'))}")
        .Concat(cube.Named.Select(one => one.Part.Text)));

    private IEnumerable<Cube> Irredundant(List<(Cube Cube, int Diagram)> found, int set, int uncovered)
    {
        int needed = space.Without(set, uncovered);
        List<(Cube Cube, int Diagram)> kept = [.. found];
        foreach ((Cube Cube, int Diagram) one in Enumerable.Reverse(found))
        {
            int others = kept.Where(other => other != one).Aggregate(_store.Terminal(0), (all, other) => space.Either(all, other.Diagram));
            if (kept.Count > 1 && space.Without(needed, others) == _store.Terminal(0))
            {
                kept.Remove(one);
            }
        }

        return kept.Select(one => one.Cube);
    }

    private Cube OnePath(int set)
    {
        Cube cube = Cube.All;
        while (!_store.IsTerminal(set))
        {
            int level = _store.Level(set);
            ReadOnlySpan<int> children = _store.Children(set);
            int value = 0;
            while (children[value] == _store.Terminal(0))
            {
                value++;
            }

            bool[] only = new bool[children.Length];
            only[value] = true;
            cube = cube.With(level, [.. only]);
            set = children[value];
        }

        return cube;
    }

    // With names where that holds more than without, or as much in fewer parts.
    private Cube Largest(Cube path)
    {
        Cube plain = Expand(path);
        int diagram = path.ToDiagram(space);
        ImmutableArray<NamedCondition> holding = [.. named.Where(one => space.Without(diagram, one.Set) == _store.Terminal(0))];
        Cube other = holding.IsEmpty ? plain : Weaken(Expand(path with { Named = holding }));
        if (other.Named.IsEmpty)
        {
            return plain;
        }

        (int of, int ofOther) = (plain.ToDiagram(space), other.ToDiagram(space));
        bool holdsAll = space.Without(of, ofOther) == _store.Terminal(0);
        return holdsAll && (of != ofOther || other.Length < plain.Length) ? other : plain;
    }

    private Cube Weaken(Cube cube)
    {
        foreach (NamedCondition one in cube.Named)
        {
            cube = one.Weaker.Where(weaker => weaker.Set != one.Set)
                .Select(weaker => cube with { Named = cube.Named.Replace(one, weaker) }).FirstOrDefault(IsInside) ?? cube;
        }

        return cube;
    }

    // Whole variables are left out first, expressions before facts; then each that stays gets every value it can.
    private Cube Expand(Cube cube)
    {
        foreach (int level in cube.Allowed.Keys.OrderByDescending(level => space.Table.All[level].IsOpaque).ThenByDescending(level => level).ToArray())
        {
            Cube wider = cube.Without(level);
            cube = IsInside(wider) ? wider : cube;
        }

        foreach (NamedCondition one in cube.Named)
        {
            Cube wider = cube with { Named = cube.Named.Remove(one) };
            cube = IsInside(wider) ? wider : cube;
        }

        foreach (int level in cube.Allowed.Keys.ToArray())
        {
            cube = Widen(cube, level);
        }

        return cube;
    }

    private Cube Widen(Cube cube, int level)
    {
        ImmutableArray<bool> values = cube.Allowed[level];
        bool[] wider = [.. values];
        for (int value = 0; value < wider.Length; value++)
        {
            bool[] only = new bool[wider.Length];
            only[value] = true;
            wider[value] |= IsInside(cube.With(level, [.. only]));
        }

        return cube.With(level, WithoutMissing(level, values, wider));
    }

    // Where what is known decides, what is missing is told apart, in the echo.
    private ImmutableArray<bool> WithoutMissing(int level, ImmutableArray<bool> values, bool[] wider)
    {
        Variable variable = space.Table.All[level];
        bool known = Enumerable.Range(0, wider.Length).Any(value => values[value] && !variable.IsMissing(value));
        return Array.TrueForAll(wider, allowed => allowed) || !known
            ? [.. wider]
            : [.. wider.Select((allowed, value) => allowed && !variable.IsMissing(value))];
    }

    private bool IsInside(Cube cube) => cube.Named.IsEmpty
        ? IsInside(upper, cube, [])
        : space.Without(cube.ToDiagram(space), upper) == _store.Terminal(0);

    private bool IsInside(int diagram, Cube cube, Dictionary<int, bool> known)
    {
        if (_store.IsTerminal(diagram))
        {
            return _store.Value(diagram) == 1;
        }

        if (known.TryGetValue(diagram, out bool result))
        {
            return result;
        }

        _store.Spend();
        int level = _store.Level(diagram);
        result = true;
        for (int value = 0; result && value < _store.Children(diagram).Length; value++)
        {
            result = !cube.Allows(level, value) || IsInside(_store.Children(diagram)[value], cube, known);
        }

        known.Add(diagram, result);
        return result;
    }
}

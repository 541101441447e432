using System.Collections.Immutable;

namespace NelmRules.Comparison;

/// <summary>Values that nobody has of whom the rest of a line holds, so that a part may tell of them or not, whichever is shorter.</summary>
/// <remarks>Parts are asked for in turn: for each later one the parts before it may tell of their free values.</remarks>
internal sealed class FreeValues(SubjectSpace space, Cube cube)
{
    private Cube _wide = space.Linear is null ? cube : cube.Unframed(space.Table.Count);

    /// <summary>Which values of a level are free. Only sums are worth asking for.</summary>
    internal ImmutableArray<bool> Of(int level, ImmutableArray<bool> allowed)
    {
        if (space.Linear is null || space.Table.All[level] is not NumberVariable)
        {
            return space.Levels.NoValues(level);
        }

        return Find(level, allowed);
    }

    private ImmutableArray<bool> Find(int level, ImmutableArray<bool> allowed)
    {
        bool[] free = new bool[allowed.Length];
        int rest = space.Both(space.Compared, (_wide with { Levels = _wide.Levels.SetItem(level, null) }).MakeDiagram(space.Store));
        for (int value = 0; value < free.Length; value++)
        {
            free[value] = space.Both(rest, Only(level, value, free.Length)) == DiagramStore.Nothing;
        }

        if (!allowed.Where((one, value) => one && !free[value]).Any())
        {
            return [.. free.Select(_ => false)];
        }

        _wide = _wide with { Levels = _wide.Levels.SetItem(level, [.. allowed.Select((one, value) => one || free[value])]) };
        return [.. free];
    }

    private int Only(int level, int value, int count) =>
        space.Store.Node(level, [.. Enumerable.Range(0, count).Select(one => one == value ? DiagramStore.Everything : DiagramStore.Nothing)]);
}

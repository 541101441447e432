namespace NelmRules.Comparison;

/// <summary>Finds an example patient in a part of a region and has it evaluated under both versions.</summary>
internal sealed class WitnessFinder(SubjectSpace space, Replay replay)
{
    /// <summary>A patient of a set, inside a cube, of whom the replay says what it should; null where none is found.</summary>
    /// <exception cref="InvalidOperationException">The set hangs on cells alone, and its patient does not replay.</exception>
    internal Witness? Find(int set, Cube cube, Func<Witness, bool> isRight) => Find(set, cube, isRight, true);

    /// <summary>The same, where it is no harm if none is found.</summary>
    internal Witness? TryFind(int set, Cube cube, Func<Witness, bool> isRight) => Find(set, cube, isRight, false);

    private Witness? Find(int set, Cube cube, Func<Witness, bool> isRight, bool insists)
    {
        int inside = space.Both(set, cube.ToDiagram(space.Store));
        int applies = space.Both(inside, space.CertainlyApplies());
        int chosen = applies == space.Store.Terminal(0) ? inside : applies;
        if (chosen == space.Store.Terminal(0))
        {
            return null;
        }

        Assignment assignment = new Assignment(space, cube).In(chosen);
        Witness? witness = replay.Run(ExampleRecord.Of(space.Table, assignment.Values));
        return witness is not null && isRight(witness) ? witness
            : insists && IsExact(assignment) ? throw new InvalidOperationException("The witness of an exact region does not replay.")
            : null;
    }

    private bool IsExact(Assignment assignment) => assignment.Values.All(pair => space.Table.All[pair.Key] switch
    {
        NumberVariable { IsShared: true } number => pair.Value < number.Cells.Length,
        ListVariable => pair.Value != ListVariable.Recorded,
        var other => !other.IsOpaque,
    });
}

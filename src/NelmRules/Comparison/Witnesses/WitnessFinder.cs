using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>Finds an example patient in a part of a region and has it evaluated under both versions.</summary>
internal sealed class WitnessFinder(SubjectSpace space, Replay replay)
{
    private const int MostExamples = 1500;
    private const int Seed = 20151;

    private Ingredients? _ingredients;

    /// <summary>A patient of a set, inside a cube, of whom the replay says what it should; null where none is found.</summary>
    /// <exception cref="InvalidOperationException">The set hangs on cells alone, and its patient does not replay.</exception>
    internal Witness? Find(int set, Cube cube, Func<Witness, bool> isRight) => Find(set, cube, isRight, true);

    /// <summary>The same, where it is no harm if none is found.</summary>
    internal Witness? TryFind(int set, Cube cube, Func<Witness, bool> isRight) => Find(set, cube, isRight, false);

    private Witness? Find(int set, Cube cube, Func<Witness, bool> isRight, bool insists)
    {
        int inside = space.Both(space.Both(set, cube.ToDiagram(space)), space.Kept());
        int applies = space.Both(inside, space.CertainlyApplies());
        int chosen = applies == space.Store.Terminal(0) ? inside : applies;
        if (chosen == space.Store.Terminal(0))
        {
            return null;
        }

        Assignment assignment = new Assignment(space, cube).In(chosen);
        ExampleRecord record = ExampleRecord.Of(space.Table, assignment.Values);
        Witness? witness = replay.Run(record);
        return witness is not null && isRight(witness) ? replay.Run(Shrinking.Shrink(record, Told(record, cube), one => IsAsGood(one, chosen == applies, isRight)))
            : IsExact(assignment) && insists ? throw new InvalidOperationException("The witness of an exact region does not replay.")
            : Search(record, isRight);
    }

    private bool IsAsGood(ExampleRecord record, bool applies, Func<Witness, bool> isRight) =>
        replay.Run(record) is { } witness && isRight(witness) && (!applies || replay.CertainlyApplies(record));

    // What is recorded only because expressions read it can go, unless the line speaks of it.
    private ExampleRecord Told(ExampleRecord record, Cube cube)
    {
        HashSet<string> read = [.. space.Table.All.Where(variable => variable.IsOpaque).SelectMany(Read)];
        read.ExceptWith(cube.Allowed.SelectMany(pair => Read(space.Table.All[pair.Level])));
        return record with { Facts = record.Facts.RemoveRange(read) };
    }

    private static IEnumerable<string> Read(Variable variable) => variable switch
    {
        NumberVariable { Expression: { } path } => Leaves.Recorded(path.Expression).Select(path.Side.NameOf),
        ConditionVariable condition => Leaves.Recorded(condition.Expression).Select(condition.Side.NameOf),
        _ => [variable.Name],
    };

    // Whatever goes the same way inside the same cells is as good an example.
    private Witness? Search(ExampleRecord record, Func<Witness, bool> isRight)
    {
        _ingredients ??= new Ingredients(space.Table, space.Read());
        record = record with { Facts = record.Facts.RemoveRange(_ingredients.Facts.Where(pair => pair.Value.Type is ListType).Select(pair => pair.Key)) };
        if (!_ingredients.Facts.Any(pair => !record.Facts.ContainsKey(pair.Key)))
        {
            return null;
        }

        RandomExamples examples = new(_ingredients, Seed);
        bool Fits(ExampleRecord one) => replay.Run(one) is { } witness && isRight(witness);
        ExampleRecord? found = Enumerable.Range(0, MostExamples).Select(_ => examples.Vary(record)).FirstOrDefault(Fits);
        return found is null ? null : replay.Run(Shrinking.Shrink(found, record, Fits));
    }

    private bool IsExact(Assignment assignment) => assignment.Values.All(pair => space.Table.All[pair.Key] switch
    {
        NumberVariable { IsShared: true } number => pair.Value < number.Cells.Length,
        ListVariable => pair.Value != ListVariable.Recorded,
        var other => !other.IsOpaque,
    });
}

using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>Finds an example patient in a part of a region and has it evaluated under both versions.</summary>
internal sealed class WitnessFinder(SubjectSpace space, Replay replay)
{
    private const int MostExamples = 1500;
    private const int MostOfFailed = 100;
    private const int Seed = 20151;

    private Ingredients? _ingredients;

    /// <summary>A patient of a set, inside a cube, of whom the replay says what it should.</summary>
    /// <exception cref="InvalidOperationException">The set hangs on cells alone, and its patient does not replay.</exception>
    internal Sought Find(int set, Cube cube, Func<Witness, bool> isRight) => Find(set, cube, isRight, true);

    /// <summary>The same, where it is no harm if none is found.</summary>
    internal Sought TryFind(int set, Cube cube, Func<Witness, bool> isRight) => Find(set, cube, isRight, false);

    /// <summary>Whether it is certain that a set has no patient.</summary>
    internal bool IsImpossible(int set) => set == DiagramStore.Nothing
        || space.Linear is { } facts && new Assignment(space, Cube.All, facts).In(space.Both(set, space.Kept())) == LinearOutcome.Impossible;

    // Rather somebody whom the source certainly concerns.
    private Sought Find(int set, Cube cube, Func<Witness, bool> isRight, bool insists)
    {
        int inside = space.Both(space.Both(set, cube.ToDiagram(space)), space.Kept());
        int applies = space.Both(inside, space.CertainlyApplies());
        Sought sought = In(applies, cube, (isRight, insists, true));
        return sought.IsImpossible ? In(inside, cube, (isRight, insists, false)) : sought;
    }

    private Sought In(int set, Cube cube, (Func<Witness, bool> IsRight, bool Insists, bool Applies) how)
    {
        Assignment assignment = new(space, cube, space.Linear);
        LinearOutcome outcome = set == DiagramStore.Nothing ? LinearOutcome.Impossible : assignment.In(set);
        if (outcome == LinearOutcome.Impossible)
        {
            return Sought.Impossible;
        }

        if (outcome == LinearOutcome.Unknown)
        {
            assignment = new Assignment(space, cube, null);
            assignment.In(set);
        }

        bool IsRight(ExampleRecord one) => replay.Run(one) is { } other && how.IsRight(other);
        ExampleRecord record = ExampleRecord.Of(space.Table, assignment);
        return replay.Run(record) is { } witness && how.IsRight(witness)
            ? new Sought(Shrunk(witness, record, Shrinking.Shrink(record, Told(record, cube), one => IsRight(one) && (!how.Applies || replay.CertainlyApplies(one)))), false)
            : how.Insists && IsExact(assignment) ? throw new InvalidOperationException("The witness of an exact region does not replay.")
            : new Sought(Search(record, assignment, cube, IsRight), false);
    }

    private Witness? Shrunk(Witness witness, ExampleRecord record, ExampleRecord smaller) => ReferenceEquals(record, smaller) ? witness : replay.Run(smaller);

    // What is recorded only because expressions read it can go, unless the line speaks of it.
    private ExampleRecord Told(ExampleRecord record, Cube cube)
    {
        if (!space.Table.HasOpaque)
        {
            return record;
        }

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

    // Whatever goes the same way inside the same cells is as good an example. Where the same expressions failed before, little is tried again.
    private Witness? Search(ExampleRecord record, Assignment assignment, Cube cube, Func<ExampleRecord, bool> isRight)
    {
        Variable[] open = [.. assignment.Values.Keys.Select(level => space.Table.All[level]).Where(variable => variable.IsOpaque && !assignment.Settles(variable.Level))];
        string cells = string.Join('\n', open.Select(variable => $"{variable.Key} {variable.Count} {assignment.Values[variable.Level]}"));
        _ingredients ??= new Ingredients(space.Table, space.Read());
        record = record with { Facts = record.Facts.RemoveRange(Free(open, assignment, cube)) };
        if (!_ingredients.Facts.Any(pair => !record.Facts.ContainsKey(pair.Key)))
        {
            return null;
        }

        RandomExamples examples = new(_ingredients, Seed);
        int most = space.Workspace.Failed.Contains(cells) ? MostOfFailed : MostExamples;
        ExampleRecord? found = Enumerable.Range(0, most).Select(_ => examples.Vary(record)).FirstOrDefault(isRight);
        if (found is null)
        {
            space.Workspace.Failed.Add(cells);
        }

        return found is null ? null : replay.Run(Shrinking.Shrink(found, record, isRight));
    }

    // Lists, and facts of which nothing is said and no sum is known, are varied.
    private IEnumerable<string> Free(Variable[] open, Assignment assignment, Cube cube)
    {
        HashSet<string> kept = [.. space.Table.All.Where(variable => cube.Says(variable.Level) || assignment.Numbers.ContainsKey(variable.Level)).Select(variable => variable.Name)];
        return _ingredients!.Facts.Where(pair => pair.Value.Type is ListType).Select(pair => pair.Key).Concat(open.SelectMany(Read).Where(name => !kept.Contains(name)));
    }

    private bool IsExact(Assignment assignment) => assignment.Values.All(pair => space.Table.All[pair.Key] switch
    {
        NumberVariable { IsShared: true } number => pair.Value < number.Cells.Length,
        ListVariable => pair.Value != ListVariable.Recorded,
        var other => !other.IsOpaque,
    });
}

/// <summary>What a search for a patient came to.</summary>
/// <param name="Witness">The patient; null where none was found.</param>
/// <param name="IsImpossible">Whether it is certain that there is none.</param>
internal readonly record struct Sought(Witness? Witness, bool IsImpossible)
{
    /// <summary>That there is no such patient.</summary>
    internal static Sought Impossible { get; } = new(null, true);
}

using System.Collections.Immutable;
using NelmRules.Evaluation;
using NelmRules.Values;

namespace NelmRules.Comparison;

/// <summary>Compares what is asked for where a subject is undetermined in both versions: every record of cells, one after the other.</summary>
/// <remarks>
/// What is asked for can differ where no status does, so that the diagrams of the statuses do not tell. Lists are left out of the
/// records; of a list that is recorded in part, what is asked for is not compared.
/// </remarks>
internal sealed class NeedsComparison(SubjectSpace space, Replay replay)
{
    /// <summary>The greatest number of records that are looked at for one subject.</summary>
    internal const int MostRecords = 1_000;

    /// <summary>The records of a set that are asked for something else, as a set, and one of them; none where nothing differs.</summary>
    /// <exception cref="BudgetException">There are more records than are looked at.</exception>
    internal (int Set, Witness? First) Find(int undetermined)
    {
        int different = space.Store.Terminal(0);
        Witness? first = null;
        ImmutableDictionary<int, int>[] records = [.. Records(undetermined, 0, ImmutableDictionary<int, int>.Empty).Take(MostRecords + 1)];
        if (records.Length > MostRecords)
        {
            throw new BudgetException();
        }

        foreach (ImmutableDictionary<int, int> values in records)
        {
            if (replay.Run(ExampleRecord.Of(space.Table, values)) is { } witness && Differ(witness))
            {
                first ??= witness;
                different = space.Either(different, Only(values));
            }
        }

        return (space.Both(different, undetermined), first);
    }

    /// <summary>Whether a patient is undetermined in both versions and asked for something else.</summary>
    internal static bool Differ(Witness witness) =>
        witness.Old.Status == Status.Undetermined && witness.New.Status == Status.Undetermined && !Same(witness.Old.Needs, witness.New.Needs);

    private static bool Same(ImmutableArray<Need> left, ImmutableArray<Need> right) => left.SequenceEqual(right);

    private IEnumerable<ImmutableDictionary<int, int>> Records(int set, int level, ImmutableDictionary<int, int> values)
    {
        if (set == space.Store.Terminal(0))
        {
            return [];
        }

        return level >= space.SubjectVariables
            ? [values]
            : Values(space.Table.All[level]).SelectMany(value => Records(space.Store.Cofactor(set, level, value), level + 1, values.SetItem(level, value)));
    }

    // Of an expression, and of a fact that one supplies, the kind of which nothing is known stands for all that is not settled.
    private static IEnumerable<int> Values(Variable variable) => variable switch
    {
        NumberVariable { Expression: not null } number => [number.Cells.Length],
        NumberVariable number => Enumerable.Range(0, number.Cells.Length + 1),
        ConditionVariable condition => [condition.Values.IndexOf(Answers.YesOrNo)],
        ListVariable list => [list.Count - 1],
        _ => Enumerable.Range(0, variable.Count),
    };

    private int Only(ImmutableDictionary<int, int> values)
    {
        Cube cube = Cube.All;
        foreach ((int level, int value) in values)
        {
            bool[] only = new bool[space.Table.All[level].Count];
            only[value] = true;
            cube = space.Table.All[level].IsOpaque ? cube : cube.With(level, [.. only]);
        }

        return cube.ToDiagram(space.Store);
    }
}

namespace NelmRules.Comparison;

/// <summary>For each need the set of records that are asked for it.</summary>
internal sealed class NeedMap(SubjectSpace space)
{
    // Facts that are defined from each other in many ways have more paths between them than anyone would read.
    private const int MostNeeds = 1000;

    private readonly Dictionary<NeedKey, int> _sets = [];

    /// <summary>The needs.</summary>
    internal IEnumerable<NeedKey> Keys => _sets.Keys;

    /// <summary>Whether some need stands for what an expression needs.</summary>
    internal bool HasOpaque => _sets.Keys.Any(key => key.IsOpaque);

    /// <summary>The records that are asked for a need.</summary>
    internal int Of(NeedKey key) => _sets.GetValueOrDefault(key, DiagramStore.Nothing);

    /// <summary>Adds records that are asked for a need.</summary>
    /// <exception cref="BudgetException">There are more needs than are told.</exception>
    internal NeedMap Add(NeedKey key, int set)
    {
        if (set != DiagramStore.Nothing)
        {
            _sets[key] = _sets.TryGetValue(key, out int known) ? space.Either(known, set) : set;
        }

        return _sets.Count <= MostNeeds ? this : throw new BudgetException();
    }

    /// <summary>Adds all of another map.</summary>
    internal NeedMap Add(NeedMap other)
    {
        foreach ((NeedKey key, int set) in other._sets)
        {
            Add(key, set);
        }

        return this;
    }

    /// <summary>The records that are asked for anything.</summary>
    internal int Any() => _sets.Values.Aggregate(DiagramStore.Nothing, space.Either);
}

using NelmRules.Values;

namespace NelmRules.Comparison;

/// <summary>What can be said of treatments together: who received a kind of something received it, and who did not receive something received no kind of it.</summary>
internal sealed class TreatmentConsistency(DiagramStore store, VariableTable table, Side old, Side newer)
{
    /// <summary>The records that are so and that the readers of both versions accept: 1, all others 0.</summary>
    internal int Kept() => table.RecordedTreatments.Any() ? All(Following().Concat(Accepted())) : All(Fitting());

    private int All(IEnumerable<int> sets) => sets.Aggregate(DiagramStore.Everything, store.Both);

    private IEnumerable<int> Fitting() =>
        from kind in table.Treatments
        from broader in table.Treatments
        where kind != broader && (IsKind(old, kind.Name, broader.Name) || IsKind(newer, kind.Name, broader.Name))
        select store.Choose(kind.Level, [ValuesOf(broader, true, false, false), DiagramStore.Everything, ValuesOf(broader, true, false, true)]);

    // What follows for each treatment from what is recorded.
    private IEnumerable<int> Following()
    {
        foreach (ReceivedVariable treatment in table.Treatments)
        {
            int answers = Follows(treatment.Name, treatment.By ?? (newer.FindTreatment(treatment.Name) is null ? old : newer));
            int Where(Answers one) => store.Map(answers, other => other == (int)one ? 1 : 0);
            yield return store.Choose(treatment.Level, [Where(Answers.Yes), Where(Answers.No), Where(Answers.YesOrNo)]);
        }
    }

    private int Follows(string name, Side side)
    {
        int result = store.Terminal((int)Answers.YesOrNo);
        foreach (RecordedTreatmentVariable broader in table.RecordedTreatments.Where(one => IsKind(side, name, one.Name)).OrderByDescending(one => one.Level))
        {
            result = store.Choose(broader.Level, [result, store.Terminal((int)Answers.No), result]);
        }

        foreach (RecordedTreatmentVariable kind in table.RecordedTreatments.Where(one => IsKind(side, one.Name, name)).OrderByDescending(one => one.Level))
        {
            result = store.Choose(kind.Level, [store.Terminal((int)Answers.Yes), result, result]);
        }

        return result;
    }

    // A record that gives a kind and not the broader treatment is refused by its reader.
    private IEnumerable<int> Accepted() =>
        from side in new[] { old, newer }
        from kind in table.RecordedTreatments
        from broader in table.RecordedTreatments
        where kind != broader && IsKind(side, kind.Name, broader.Name)
        select store.Choose(kind.Level, [ValuesOf(broader, true, false, true), DiagramStore.Everything, DiagramStore.Everything]);

    private int ValuesOf(Variable variable, params bool[] allowed) =>
        store.Node(variable.Level, [.. allowed.Select(one => one ? DiagramStore.Everything : DiagramStore.Nothing)]);

    private static bool IsKind(Side side, string kind, string broader) =>
        side.FindTreatment(kind) is { } one && side.FindTreatment(broader) is { } other && one.IsKindOf(other);
}

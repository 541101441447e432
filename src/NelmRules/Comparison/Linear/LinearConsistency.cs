namespace NelmRules.Comparison;

/// <summary>What facts and their sums can be at once, recorded or not: values that no numbers have together are nobody's.</summary>
/// <remarks>
/// Sums that have facts in common, with these facts, are looked at together, value after value as long as there may be such numbers. Where
/// that asks too much each sum is looked at by itself, and where that does too, its values are taken as possible.
/// </remarks>
internal sealed class LinearConsistency(DiagramStore store, VariableTable table, LinearFacts facts)
{
    private const int MostChecks = 1500;
    private const int MostFacts = 4;

    private readonly List<LinearRow> _rows = [];
    private readonly HashSet<int> _recorded = [];
    private int _checks;

    /// <summary>The records of which that holds, and perhaps some more: 1, all others 0.</summary>
    internal int Kept() => Groups().Select(group => Find(group) ?? group.Select(sum => Find([sum]) ?? DiagramStore.Everything).Aggregate(store.Both))
        .Aggregate(DiagramStore.Everything, store.Both);

    private List<LinearSum[]> Groups()
    {
        List<LinearSum[]> groups = [];
        foreach (LinearSum sum in facts.Sums)
        {
            LinearSum[][] joined = [.. groups.Where(group => group.Any(other => other.Facts.Any(sum.Facts.Contains)))];
            groups.RemoveAll(joined.Contains);
            groups.Add([.. joined.SelectMany(group => group), sum]);
        }

        return groups;
    }

    // Null where that would take too long.
    private int? Find(LinearSum[] sums)
    {
        int[] read = [.. sums.SelectMany(sum => sum.Facts).Distinct()];
        Dictionary<int, LinearSum?> levels = read.ToDictionary(level => level, _ => (LinearSum?)null);
        Array.ForEach(sums, sum => levels.Add(sum.Level, sum));
        KeyValuePair<int, LinearSum?>[] ordered = [.. levels.OrderBy(pair => pair.Key)];
        int kept = DiagramStore.Nothing;
        _checks = 0;
        for (int recorded = 0; read.Length <= MostFacts && recorded < 1 << read.Length; recorded++)
        {
            _recorded.Clear();
            _recorded.UnionWith(read.Where((_, index) => (recorded >> index & 1) != 0));
            kept = store.Either(kept, With(_recorded.SelectMany(All), ordered));
        }

        return read.Length > MostFacts || _checks > MostChecks ? null : kept;
    }

    private IEnumerable<LinearRow> All(int fact) => facts.Rows(fact, new Choice(0, ((NumberVariable)table.All[fact]).Cells.Length - 1));

    // What the levels that are left can be beside further rows.
    private int With(IEnumerable<LinearRow> rows, ReadOnlySpan<KeyValuePair<int, LinearSum?>> left)
    {
        int before = _rows.Count;
        _rows.AddRange(rows);
        bool isPossible = _rows.Count == before || ++_checks <= MostChecks && !facts.System.IsImpossible(_rows);
        int result = isPossible ? Of(left) : DiagramStore.Nothing;
        _rows.RemoveRange(before, _rows.Count - before);
        return result;
    }

    private int Of(ReadOnlySpan<KeyValuePair<int, LinearSum?>> left)
    {
        if (left.IsEmpty)
        {
            return DiagramStore.Everything;
        }

        (int level, LinearSum? sum) = left[0];
        int[] children = new int[table.All[level].Count];
        for (int value = 0; value < children.Length; value++)
        {
            children[value] = sum is null ? OfFact(level, value, left[1..]) : OfSum(sum, value, left[1..]);
        }

        return store.Node(level, children);
    }

    private int OfFact(int level, int value, ReadOnlySpan<KeyValuePair<int, LinearSum?>> left)
    {
        bool isSettled = facts.IsSettled(level, Choice.Of(value));
        return isSettled != _recorded.Contains(level) ? DiagramStore.Nothing : With(isSettled ? facts.Rows(level, Choice.Of(value)) : [], left);
    }

    private int OfSum(LinearSum sum, int value, ReadOnlySpan<KeyValuePair<int, LinearSum?>> left)
    {
        if (sum.Stretches(Choice.Of(value), _recorded.Contains) is not { } stretches)
        {
            return Of(left);
        }

        Fraction[] factors = sum.Factors(facts.Levels, _recorded.Contains);
        int result = DiagramStore.Nothing;
        foreach (Stretch stretch in stretches)
        {
            result = store.Either(result, With(LinearRow.Inside(factors, stretch), left));
        }

        return result;
    }
}

namespace NelmRules.Comparison;

/// <summary>Compares two versions of a ruleset, subject by subject.</summary>
internal sealed class RulesetComparison(ComparedSide old, ComparedSide newer, ComparisonOptions options)
{
    private readonly List<SubjectChange> _changes = [];
    private readonly List<UnconfirmedChange> _unconfirmed = [];
    private readonly List<ExhaustedSubject> _exhausted = [];

    /// <summary>What differs.</summary>
    internal RulesetDifference Run()
    {
        SubjectPair[] pairs = [.. new SubjectPairs(old, newer).All()];
        foreach (SubjectPair pair in pairs)
        {
            Compare(pair);
        }

        return new RulesetDifference(newer.Ruleset.Name, old.Ruleset, newer.Ruleset)
        {
            Changes = [.. _changes],
            Unconfirmed = [.. _unconfirmed],
            Exhausted = [.. _exhausted],
            Compared = pairs.Length,
        };
    }

    // Equal meanings are equal for every record, and nothing need be built.
    private void Compare(SubjectPair pair)
    {
        if (SubjectPairs.Meaning(pair.Old, old.Meanings) == SubjectPairs.Meaning(pair.New, newer.Meanings))
        {
            return;
        }

        try
        {
            SubjectComparison comparison = new SubjectComparison(pair, old, newer, options).Run();
            _changes.AddRange(comparison.Change is { } change ? [change] : []);
            _unconfirmed.AddRange(comparison.Unconfirmed is { } unconfirmed ? [unconfirmed] : []);
        }
        catch (BudgetException)
        {
            _exhausted.Add(new ExhaustedSubject(pair.Subject, options.Nodes));
        }
    }
}

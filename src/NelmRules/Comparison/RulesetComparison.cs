using System.Collections.Immutable;

namespace NelmRules.Comparison;

/// <summary>Compares two versions of a ruleset, subject by subject.</summary>
internal sealed class RulesetComparison(ComparedSide old, ComparedSide newer, Meanings meanings, ComparisonOptions options, Workspaces workspaces)
{
    private readonly Lazy<(Counterparts Counterparts, Responsibility Responsibility)> _declarations = new(() => Index(old, newer, meanings));
    private readonly SubjectPair[] _pairs = [.. new SubjectPairs(old, newer).All()];
    private readonly Sameness _sameness = new(old.Meanings, newer.Meanings);
    private (SubjectPair Pair, ImmutableArray<DeclarationChange> Changes)? _behind;
    private readonly List<SubjectChange> _changes = [];
    private readonly List<NeedsChange> _needs = [];
    private readonly List<UnconfirmedChange> _unconfirmed = [];
    private readonly List<ExhaustedSubject> _exhausted = [];

    /// <summary>What differs.</summary>
    internal RulesetDifference Run()
    {
        foreach (SubjectPair pair in _pairs)
        {
            Compare(pair);
        }

        RulesetDifference behaviour = new(newer.Ruleset.Name, old.Ruleset, newer.Ruleset)
        {
            Changes = [.. _changes],
            Needs = [.. _needs],
            Unconfirmed = [.. _unconfirmed],
            Exhausted = [.. _exhausted],
            Compared = _pairs.Length,
        };
        EvidenceComparison evidence = new(old, newer, _declarations.Value.Counterparts, new(old, newer, workspaces));
        return behaviour with { Evidence = [.. evidence.Find(behaviour.Behind)] };
    }

    // Equal meanings are equal for every record, and nothing need be built.
    private void Compare(SubjectPair pair)
    {
        if (IsSame(pair.Old, pair.New) || SubjectPairs.Meaning(pair.Old, old.Meanings) == SubjectPairs.Meaning(pair.New, newer.Meanings))
        {
            return;
        }

        SubjectComparison? comparison = null;
        try
        {
            comparison = new SubjectComparison(pair, old, newer, workspaces.Next(), options.Lines).Run();
            _changes.AddRange(comparison.Change is { } change ? [Complete(change, pair)] : []);
            _unconfirmed.AddRange(comparison.Unconfirmed is { } unconfirmed ? [unconfirmed with { Responsible = Behind(pair) }] : []);
            (NeedsChange? needs, UnconfirmedChange? doubted) = comparison.CompareNeeds();
            _needs.AddRange(needs is null ? [] : [needs with { Responsible = Behind(pair) }]);
            _unconfirmed.AddRange(doubted is null ? [] : [doubted with { Responsible = Behind(pair) }]);
        }
        catch (BudgetException)
        {
            workspaces.Discard();
            _exhausted.Add(new ExhaustedSubject(pair.Subject, options.Nodes) { OnlyNeeds = comparison is not null, Responsible = Behind(pair) });
        }
    }

    private bool IsSame(SubjectSide left, SubjectSide right) => left.Factor is null && right.Factor is null && _sameness.Are(left.Conditions, right.Conditions);

    private SubjectChange Complete(SubjectChange change, SubjectPair pair) => change with
    {
        Responsible = Behind(pair),
        Reaches = pair.Subject.Kind == SubjectKind.Applicability ? [.. _pairs.Where(one => one.IsOfPopulation).Select(one => one.Subject)] : [],
    };

    private ImmutableArray<DeclarationChange> Behind(SubjectPair pair)
    {
        if (_behind is not { } known || !ReferenceEquals(known.Pair, pair))
        {
            _behind = known = (pair, _declarations.Value.Responsibility.Of(pair));
        }

        return known.Changes;
    }

    private static (Counterparts Counterparts, Responsibility Responsibility) Index(ComparedSide old, ComparedSide newer, Meanings meanings)
    {
        (DeclarationIndex before, DeclarationIndex after) = (new(old, meanings), new(newer, meanings));
        Counterparts counterparts = new(old, newer, before, after);
        return (counterparts, new Responsibility(before, after, counterparts));
    }
}

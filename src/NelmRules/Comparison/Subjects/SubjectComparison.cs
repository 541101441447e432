using System.Collections.Immutable;
using NelmRules.Values;

namespace NelmRules.Comparison;

/// <summary>Compares one subject: which patients go from which status to which.</summary>
internal sealed class SubjectComparison
{
    private readonly SubjectPair _pair;
    private readonly SubjectSpace _space;
    private readonly WitnessFinder _witnesses;
    private readonly Regions _regions;
    private readonly Lazy<ImmutableArray<NamedCondition>> _named;
    private readonly HashSet<string> _unconfirmed = new(StringComparer.Ordinal);
    private readonly HashSet<StatusPair> _unconfirmedPairs = [];

    internal SubjectComparison(SubjectPair pair, ComparedSide old, ComparedSide newer, Workspace workspace, int mostLines)
    {
        _pair = pair;
        _space = new SubjectSpace(pair, old, newer, workspace);
        _named = new Lazy<ImmutableArray<NamedCondition>>(() => new NamedConditions(_space, pair).Find());
        _witnesses = new WitnessFinder(_space, new Replay(pair, old, newer));
        _regions = new Regions(_space, new LineWriter(_space, old, newer), mostLines);
    }

    private DiagramStore Store => _space.Store;

    /// <summary>What changed for certain; null where nothing did.</summary>
    internal SubjectChange? Change { get; private set; }

    /// <summary>What may have changed and is not confirmed; null where everything is.</summary>
    internal UnconfirmedChange? Unconfirmed { get; private set; }

    /// <summary>Compares the statuses.</summary>
    internal SubjectComparison Run()
    {
        int statuses = Changed();
        StatusPair[] changed = [.. Store.Terminals(statuses).Where(pair => pair != Workspace.Unchanged).Select(ToPair)];
        if (changed.Length > 0)
        {
            Describe(statuses, changed);
        }

        return this;
    }

    /// <summary>Compares what is asked for where the subject is undetermined in both versions.</summary>
    internal (NeedsChange? Change, UnconfirmedChange? Unconfirmed) CompareNeeds()
    {
        Store.Refill();
        int undetermined = _space.Both(_space.Domain(), Store.Apply(_space.Workspace.Undetermined, _space.OldAnswers, _space.NewAnswers));
        return new NeedsDescription(_space, _witnesses, _regions).Describe(_pair, undetermined, Outsiders());
    }

    // Where the statuses of a record that is compared differ: which they are.
    private int Changed()
    {
        int changed = Store.Apply(_space.Workspace.Changed, _space.OldAnswers, _space.NewAnswers);
        return _space.Domain() == DiagramStore.Everything ? changed : Store.Apply(_space.Workspace.Inside, _space.Domain(), changed);
    }

    private int Outsiders() => _space.Without(DiagramStore.Everything, _space.Compared);

    private static StatusPair ToPair(int pair) => new((Status)(pair / 4), (Status)(pair % 4));

    private void Describe(int statuses, StatusPair[] changed)
    {
        int outside = Outsiders();
        Dictionary<StatusPair, int> sets = changed.ToDictionary(
            pair => pair, pair => Store.Map(_space.Workspace.Is((int)pair.Old * 4 + (int)pair.New), statuses));
        Dictionary<StatusPair, int> rest = [];
        int known = Store.Terminal(0);
        List<TransitionChange> found = [];
        foreach (StatusPair pair in changed)
        {
            int allKnown = Known(sets[pair]);
            (TransitionChange? transition, int covered, int confirmed) = Cover(pair, allKnown, sets[pair], outside);
            rest[pair] = _space.Without(sets[pair], covered);
            known = _space.Either(known, confirmed);
            found.AddRange(transition is null ? [] : [transition]);
        }

        int completable = Completable(known);
        Dictionary<StatusPair, int> echoes = [];
        foreach (StatusPair pair in changed)
        {
            int missing = _space.Without(rest[pair], completable);
            (TransitionChange? transition, int covered, _) = Cover(pair, missing, sets[pair], outside);
            echoes[pair] = _space.Without(_space.Without(rest[pair], missing), covered);
            found.AddRange(transition is null ? [] : [transition with { WhereFactsAreMissing = true }]);
        }

        EchoChange? echo = found.Count == 0 ? null : Echo(echoes);
        Change = found.Count == 0 ? null : new SubjectChange(_pair.Subject, [.. found]) { Echo = echo };
        Unconfirmed = _unconfirmed.Count == 0
            ? null
            : new UnconfirmedChange(_pair.Subject, [.. changed.Where(_unconfirmedPairs.Contains)], [.. _unconfirmed.Order(StringComparer.Ordinal)]);
    }

    /// <summary>The part of a set in which everything that it asks is known.</summary>
    private int Known(int set) => Store.Rebuild(set, (level, children) => WhereMissing(level, children, DiagramStore.Nothing));

    /// <summary>The records that can still become one of a set once what is missing is known.</summary>
    private int Completable(int set) => Store.Rebuild(set, (level, children) =>
    {
        int any = DiagramStore.Nothing;
        for (int value = 0; value < children.Length; value++)
        {
            any = _space.Levels.Missing(level)[value] ? any : Store.Either(any, children[value]);
        }

        return WhereMissing(level, children, any);
    });

    private int WhereMissing(int level, Span<int> children, int instead)
    {
        ReadOnlySpan<bool> missing = _space.Levels.Missing(level);
        for (int value = 0; value < children.Length; value++)
        {
            children[value] = missing[value] ? instead : children[value];
        }

        return Store.Node(level, children);
    }

    // The cover of a part of a transition, what it covers, and the part that was seen to change.
    private (TransitionChange? Change, int Covered, int Confirmed) Cover(StatusPair pair, int part, int whole, int outside)
    {
        int possible = _space.Both(part, _space.Possible);
        if (possible == DiagramStore.Nothing)
        {
            return (null, DiagramStore.Nothing, DiagramStore.Nothing);
        }

        Cover cover = new Covering(_space, _space.Either(whole, outside), _named.Value, Covering.OfStatus).Find(possible);
        List<Cube> confirmed = [];
        List<Cube> doubted = [];
        Witness? first = null;
        foreach (Cube cube in cover.Cubes)
        {
            Sought sought = _regions.IsOpaque(cube) || first is null ? _witnesses.Find(_space.Both(part, whole), cube, one => IsRight(one, pair)) : new Sought(first, false);
            first ??= sought.Witness;
            (sought.Witness is null ? doubted : confirmed).AddRange(sought.IsImpossible ? [] : [cube]);
        }

        // What is not covered to the end is not decided by what is.
        doubted.AddRange(cover.IsComplete || confirmed.Count + doubted.Count > 0 ? [] : [cover.Cubes[0]]);
        doubted.ForEach(cube => Doubt(pair, cube));
        return (
            first is null ? null : new TransitionChange(pair.Old, pair.New, _regions.Of(confirmed, cover.IsComplete), first),
            confirmed.Count + doubted.Count == cover.Cubes.Length ? cover.Union : Together(confirmed.Concat(doubted)),
            confirmed.Count < cover.Cubes.Length ? _space.Both(part, Together(confirmed)) : cover.IsComplete && possible == part ? part : _space.Both(part, cover.Union));
    }

    private int Together(IEnumerable<Cube> cubes) => cubes.Aggregate(Store.Terminal(0), (all, cube) => _space.Either(all, cube.ToDiagram(_space)));

    private static bool IsRight(Witness witness, StatusPair pair) => witness.Old.Status == pair.Old && witness.New.Status == pair.New;

    private void Doubt(StatusPair pair, Cube cube)
    {
        _unconfirmedPairs.Add(pair);
        _unconfirmed.UnionWith(_regions.Expressions(cube).DefaultIfEmpty(_regions.AnyExpression));
    }

    private EchoChange? Echo(Dictionary<StatusPair, int> echoes)
    {
        StatusPair[] pairs = [.. echoes.Where(one => !_witnesses.IsImpossible(one.Value)).Select(one => one.Key)];
        if (pairs.Length == 0)
        {
            return null;
        }

        int all = pairs.Select(pair => echoes[pair]).Aggregate(_space.Either);
        IEnumerable<string> missing = Store.Levels(all).Select(level => _space.Table.All[level])
            .Where(variable => !Store.IsInside(all, Store.WithValues(variable.Level, variable.Count, value => !variable.IsMissing(value))))
            .SelectMany(VariableTable.Missing)
            .Distinct(StringComparer.Ordinal);
        Witness? witness = pairs.Select(pair => _witnesses.TryFind(echoes[pair], Cube.All, one => IsRight(one, pair)).Witness).FirstOrDefault(one => one is not null);
        return new EchoChange([.. pairs], [.. missing.Order(StringComparer.Ordinal)], witness);
    }
}

using NelmRules.Values;

namespace NelmRules.Comparison;

/// <summary>What the subjects of a comparison have in common: one store, so that what two of them ask alike is worked out once.</summary>
/// <remarks>Levels are each subject's own; a diagram says nothing of what they stand for.</remarks>
internal sealed class Workspace
{
    // What covers are searched in is small as a rule; what one of them made large is not emptied for each of the others.
    private const int MostScratch = 1 << 16;

    private readonly Budget _ofSearch;
    private DiagramStore _scratch;

    /// <summary>Stands for two statuses that are the same, and for those of records that are not compared.</summary>
    internal const int Unchanged = 16;

    private readonly Operation?[] _is = new Operation?[Unchanged];

    internal Workspace(int budget, CommonFacts facts, FoundCovers covers)
    {
        (Budget, _ofSearch) = (new Budget(budget), new Budget(budget));
        (Store, _scratch) = (new DiagramStore(Budget), new DiagramStore(_ofSearch));
        (Facts, Covers) = (facts, covers);
    }

    /// <summary>How much may be worked out for a subject.</summary>
    internal Budget Budget { get; }

    /// <summary>What both versions make of facts.</summary>
    internal CommonFacts Facts { get; }

    /// <summary>The diagrams.</summary>
    internal DiagramStore Store { get; }

    /// <summary>The readings of choices.</summary>
    internal ReadingTable Readings { get; } = new();

    /// <summary>Answers of which all must hold.</summary>
    internal Operation And { get; } = new((left, right) => (int)AnswerTables.And((Answers)left, (Answers)right), (int)Answers.No, (int)Answers.Yes);

    /// <summary>Answers of which one is enough.</summary>
    internal Operation Or { get; } = new((left, right) => (int)AnswerTables.Or((Answers)left, (Answers)right), (int)Answers.Yes, (int)Answers.No);

    /// <summary>Answers that a condition may leave open.</summary>
    internal Operation UnlessOpen { get; } = new((open, value) => (int)AnswerTables.UnlessOpen((Answers)open, (Answers)value));

    /// <summary>What is not so.</summary>
    internal Operation Not { get; } = new((answers, _) => (int)AnswerTables.Not((Answers)answers));

    /// <summary>Both of two sets.</summary>
    internal Operation Both { get; } = new((left, right) => left & right, DiagramStore.Nothing, DiagramStore.Everything) { IsIdempotent = true };

    /// <summary>Either of two sets.</summary>
    internal Operation Either { get; } = new((left, right) => left | right, DiagramStore.Everything, DiagramStore.Nothing) { IsIdempotent = true };

    /// <summary>What is in one of two sets only.</summary>
    internal Operation Different { get; } = new((left, right) => left ^ right, neutral: DiagramStore.Nothing) { OfSame = DiagramStore.Nothing };

    /// <summary>The statuses that two answers are, as a pair; <see cref="Unchanged"/> where they are the same.</summary>
    internal Operation Changed { get; } = new((left, right) => Pair(((Answers)left).ToStatus(), ((Answers)right).ToStatus())) { OfSame = Unchanged };

    /// <summary>Pairs inside a set; <see cref="Unchanged"/> elsewhere.</summary>
    internal Operation Inside { get; } = new((inside, pair) => inside == DiagramStore.Everything ? pair : Unchanged);

    /// <summary>Where both of two answers are undetermined: 1, else 0.</summary>
    internal Operation Undetermined { get; } = new((left, right) =>
        ((Answers)left).ToStatus() == Status.Undetermined && ((Answers)right).ToStatus() == Status.Undetermined ? 1 : 0);

    /// <summary>Where a pair is the one: 1, else 0.</summary>
    internal Operation Is(int pair) => _is[pair] ??= new Operation((one, _) => one == pair ? 1 : 0);

    private static int Pair(Status old, Status newer) => old == newer ? Unchanged : (int)old * 4 + (int)newer;

    /// <summary>Covers that were found.</summary>
    internal FoundCovers Covers { get; }

    /// <summary>Where problems are told, one after the other.</summary>
    internal List<int> Text { get; } = [];

    /// <summary>An empty store with a whole budget of its own, until the next is asked for.</summary>
    internal (DiagramStore Store, Budget Budget) Scratch()
    {
        _ofSearch.Refill();
        if (_scratch.Count > MostScratch)
        {
            _scratch = new DiagramStore(_ofSearch);
        }

        _scratch.Clear();
        return (_scratch, _ofSearch);
    }

    /// <summary>What expressions were to be where no example was found.</summary>
    internal HashSet<string> Failed { get; } = new(StringComparer.Ordinal);

    /// <summary>What the rest of a condition makes of a part.</summary>
    internal Contexts Contexts => field ??= new Contexts(Store);
}

/// <summary>Hands out the workspace that subjects share, and a new one where that has become large or its budget ran out.</summary>
internal sealed class Workspaces(int budget, CommonFacts facts, FoundCovers covers)
{
    private Workspace? _current;

    /// <summary>The workspace for the next subject, with the whole budget.</summary>
    internal Workspace Next()
    {
        _current = _current is { } known && known.Store.Count <= budget ? known : new Workspace(budget, facts, covers);
        _current.Store.Refill();
        return _current;
    }

    /// <summary>Gives up a workspace whose budget ran out in the middle of something.</summary>
    internal void Discard() => _current = null;
}

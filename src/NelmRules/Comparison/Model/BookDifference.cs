using System.Collections.Immutable;
using NelmRules.Binding;

namespace NelmRules.Comparison;

/// <summary>What an edit of a rule book changes for patients: exact, with a witness for everything that is reported as a change.</summary>
/// <remarks>
/// Compared are all records that both books read and that break no invariant of either for certain. A fact or treatment that only
/// one of the books knows is not there for the other.
/// </remarks>
/// <param name="Rulesets">Every ruleset of either book, in the ordinal order of the newer names.</param>
/// <param name="Vocabulary">What a record may say and could not, or no longer may.</param>
public sealed record BookDifference(ImmutableArray<RulesetDifference> Rulesets, ImmutableArray<VocabularyChange> Vocabulary)
{
    /// <summary>Whether some patient is certainly treated differently, or asked for something else, or a ruleset came or went.</summary>
    public bool ChangesBehaviour => Rulesets.Any(ruleset => ruleset.ChangesBehaviour);

    /// <summary>Whether everything was decided: no possible change is unconfirmed and no budget ran out.</summary>
    public bool IsDecided => Rulesets.All(ruleset => ruleset.Unconfirmed.IsEmpty && ruleset.Exhausted.IsEmpty);

    /// <summary>The step of the version that the whole edit deserves.</summary>
    public VersionStep Step => Rulesets.Select(ruleset => ruleset.Step)
        .Concat(Vocabulary.Select(change => change.Step)).DefaultIfEmpty(VersionStep.None).Max();
}

/// <summary>What an edit changes in one source.</summary>
/// <param name="Name">The name in the newer book, or in the older one where it is gone.</param>
/// <param name="Old">The older ruleset; null where it is new.</param>
/// <param name="New">The newer ruleset; null where it is gone.</param>
public sealed record RulesetDifference(string Name, RulesetSymbol? Old, RulesetSymbol? New)
{
    /// <summary>Whether both books have it.</summary>
    public bool IsInBoth => Old is not null && New is not null;

    /// <summary>Changed behaviour, applicability first, then actions, criteria, prognoses, outcomes and notes.</summary>
    public ImmutableArray<SubjectChange> Changes { get; init; } = [];

    /// <summary>Where the status stays and only what is asked for differs.</summary>
    public ImmutableArray<NeedsChange> Needs { get; init; } = [];

    /// <summary>Changes that treat no patient differently: citations, certainty, wording, numbers, titles, cases.</summary>
    public ImmutableArray<EvidenceChange> Evidence { get; init; } = [];

    /// <summary>Possible changes for which no patient was found.</summary>
    public ImmutableArray<UnconfirmedChange> Unconfirmed { get; init; } = [];

    /// <summary>What could not be compared within the budget.</summary>
    public ImmutableArray<ExhaustedSubject> Exhausted { get; init; } = [];

    /// <summary>The names of the declarations behind any change of behaviour, certain or not.</summary>
    internal IReadOnlySet<string> Behind => Changes.SelectMany(change => change.Responsible)
        .Concat(Needs.SelectMany(change => change.Responsible))
        .Concat(Unconfirmed.SelectMany(change => change.Responsible))
        .Concat(Exhausted.SelectMany(one => one.Responsible))
        .Select(one => one.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>How many subjects were compared, the unchanged ones among them.</summary>
    public int Compared { get; init; }

    /// <summary>Whether some patient is certainly treated differently, or asked for something else, or the ruleset came or went.</summary>
    public bool ChangesBehaviour => !IsInBoth || !Changes.IsEmpty || !Needs.IsEmpty;

    /// <summary>The step of the version that this deserves; not decided counts as changed.</summary>
    public VersionStep Step =>
        New is null || !Unconfirmed.IsEmpty || !Exhausted.IsEmpty || Changes.Any(change => !change.OnlyAdds) ? VersionStep.Major
        : Old is null || !Changes.IsEmpty ? VersionStep.Minor
        : !Needs.IsEmpty || !Evidence.IsEmpty ? VersionStep.Patch
        : VersionStep.None;
}

/// <summary>The step of a version number that a change deserves, in ascending order.</summary>
public enum VersionStep
{
    /// <summary>Nothing that anybody is shown changed.</summary>
    None,

    /// <summary>Evidence, wording, or what is asked for.</summary>
    Patch,

    /// <summary>Something is said where nothing was said.</summary>
    Minor,

    /// <summary>What was said is changed or gone.</summary>
    Major,
}

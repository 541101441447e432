using System.Collections.Immutable;
using NelmRules.Evaluation;
using NelmRules.Values;

namespace NelmRules.Comparison;

/// <summary>A subject of which patients are told something else.</summary>
/// <remarks>
/// Actions of the source's own, criteria, factors, outcomes and notes are compared for patients to whom both versions apply or may
/// apply; what is reported of others for all patients; a subject that one version does not have is never met there.
/// </remarks>
/// <param name="Subject">The subject.</param>
/// <param name="Transitions">Each pair of statuses that some patient goes through, the patients with all facts known first.</param>
public sealed record SubjectChange(ComparedSubject Subject, ImmutableArray<TransitionChange> Transitions)
{
    /// <summary>The same changes as seen where facts are missing, folded; null where there are none.</summary>
    public EchoChange? Echo { get; init; }

    /// <summary>The declarations behind the change on both sides: rules first, then what the change comes through.</summary>
    public ImmutableArray<DeclarationChange> Responsible { get; init; } = [];

    /// <summary>For applicability, everything that is said only where the ruleset applies; else empty.</summary>
    public ImmutableArray<ComparedSubject> Reaches { get; init; } = [];

    /// <summary>Whether the older version does not have the subject, or never says it of the patients concerned.</summary>
    public bool OnlyAdds => Subject.Kind != SubjectKind.Applicability && Transitions.All(one => one.Old == Status.NotMet)
        && (Echo is null || Echo.Transitions.All(one => one.Old == Status.NotMet));
}

/// <summary>The patients who go from one status to another.</summary>
/// <param name="Old">The status in the older version.</param>
/// <param name="New">The status in the newer version.</param>
/// <param name="Region">Who they are.</param>
/// <param name="Witness">One of them.</param>
public sealed record TransitionChange(Status Old, Status New, Region Region, Witness Witness)
{
    /// <summary>Whether it concerns only patients of whom something is not known.</summary>
    public bool WhereFactsAreMissing { get; init; }
}

/// <summary>A pair of statuses.</summary>
public sealed record StatusPair(Status Old, Status New);

/// <summary>What the transitions of a subject look like for patients of whom something that matters is missing.</summary>
/// <param name="Transitions">The pairs of statuses that occur, in order.</param>
/// <param name="Missing">The facts that are missing there, in ordinal order; <c>received T</c> for treatments.</param>
/// <param name="Witness">One of these patients, where one was found.</param>
public sealed record EchoChange(ImmutableArray<StatusPair> Transitions, ImmutableArray<string> Missing, Witness? Witness);

/// <summary>A subject whose status stays undetermined while something else is asked for.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Region">For whom.</param>
/// <param name="Witness">One of them; its findings hold what is asked for.</param>
public sealed record NeedsChange(ComparedSubject Subject, Region Region, Witness Witness)
{
    /// <summary>What is asked for of the witness in the older version.</summary>
    public ImmutableArray<Need> Old => Witness.Old.Needs;

    /// <summary>What is asked for of the witness in the newer version.</summary>
    public ImmutableArray<Need> New => Witness.New.Needs;

    /// <summary>The declarations behind the change.</summary>
    public ImmutableArray<DeclarationChange> Responsible { get; init; } = [];
}

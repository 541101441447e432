namespace NelmRules.Comparison;

/// <summary>What is compared: one thing that a ruleset says or does not say of a patient.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Name">
/// The name in the newer book (in the older one where it is gone); for an action the treatment; for applicability the ruleset.
/// </param>
/// <param name="Text">In words: <c>consider ablation after resection</c>, <c>criteria study_population</c>, <c>applies</c>.</param>
public sealed record ComparedSubject(SubjectKind Kind, string Name, string Text)
{
    /// <summary>Whose position an action is, with the stance: <c>nccn_2014, challenged</c>; null for the source's own and all else.</summary>
    public string? Reported { get; init; }
}

/// <summary>The kinds of subjects, in the order of reports.</summary>
public enum SubjectKind
{
    /// <summary>The population of the source.</summary>
    Applicability,

    /// <summary>An action, over all rules that carry it.</summary>
    Action,

    /// <summary>Criteria.</summary>
    Criteria,

    /// <summary>A prognostic factor.</summary>
    Prognosis,

    /// <summary>An outcome.</summary>
    Outcome,

    /// <summary>A note.</summary>
    Note,
}

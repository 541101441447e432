using System.Collections.Immutable;
using NelmRules.Values;

namespace NelmRules.Comparison;

/// <summary>A change that hangs on expressions which cannot be decided, and for which no patient was found.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Transitions">The pairs of statuses that may occur.</param>
/// <param name="Expressions">The expressions that it hangs on, as written.</param>
public sealed record UnconfirmedChange(ComparedSubject Subject, ImmutableArray<StatusPair> Transitions, ImmutableArray<string> Expressions)
{
    /// <summary>Whether it is only about what is asked for; the status stays.</summary>
    public bool OnlyNeeds => Transitions.All(pair => pair.Old == pair.New && pair.Old == Status.Undetermined);

    /// <summary>The declarations behind it.</summary>
    public ImmutableArray<DeclarationChange> Responsible { get; init; } = [];
}

/// <summary>A subject that was not compared to the end: its budget ran out.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Budget">The budget in nodes of its decision diagrams; what is asked for has the same budget again.</param>
public sealed record ExhaustedSubject(ComparedSubject Subject, int Budget)
{
    /// <summary>Whether the status was decided and only what is asked for was not.</summary>
    public bool OnlyNeeds { get; init; }

    /// <summary>The declarations behind it.</summary>
    public ImmutableArray<DeclarationChange> Responsible { get; init; } = [];
}

using System.Collections.Immutable;
using NelmRules.Evaluation;
using NelmRules.Patients;

namespace NelmRules.Comparison;

/// <summary>A patient of whom the two versions were seen to say different things: evaluated by the interpreter under both.</summary>
/// <param name="Facts">What is known of the patient, only what matters, in ordinal order; treatments last.</param>
/// <param name="Old">The finding in the older version; answers no where it does not have the subject.</param>
/// <param name="New">The finding in the newer version.</param>
public sealed record Witness(ImmutableArray<WitnessFact> Facts, Finding Old, Finding New)
{
    /// <summary>The record as the older book reads it.</summary>
    public required Patient OldPatient { get; init; }

    /// <summary>The record as the newer book reads it.</summary>
    public required Patient NewPatient { get; init; }
}

/// <summary>One line of a witness.</summary>
/// <param name="Name">The fact, or <c>received T</c>.</param>
/// <param name="Value">The value as the <c>given</c> of a case writes it: <c>5.5 cm</c>, <c>G3</c>, <c>yes</c>.</param>
public sealed record WitnessFact(string Name, string Value);

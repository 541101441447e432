using System.Collections.Immutable;
using NelmRules.Evaluation;
using NelmRules.Values;

namespace NelmRules.Comparison;

/// <summary>What changes for one patient who was evaluated under both books.</summary>
/// <param name="Ruleset">The ruleset.</param>
/// <param name="Subject">What is said differently.</param>
/// <param name="Old">The older finding; null where the older version does not have it or does not apply.</param>
/// <param name="New">The newer finding; null where the newer version does not have it or does not apply.</param>
public sealed record PatientChange(string Ruleset, ComparedSubject Subject, JoinedFinding? Old, JoinedFinding? New);

/// <summary>What all rules of one action say of a patient together, or what anything else says.</summary>
/// <param name="Status">The status.</param>
/// <param name="Needs">What is asked for; empty unless it is undetermined.</param>
public sealed record JoinedFinding(Status Status, ImmutableArray<Need> Needs);

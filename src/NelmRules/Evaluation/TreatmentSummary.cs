using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Evaluation;

/// <summary>Who is for a treatment, against it, or finds the evidence insufficient; met, undetermined and unclear findings alike.</summary>
/// <param name="Treatment">The treatment.</param>
/// <param name="For">Own advice for it.</param>
/// <param name="Against">Own advice against it, that against a broader class included unless the same source speaks of this kind.</param>
/// <param name="Insufficient">Own statements that the evidence is insufficient.</param>
/// <param name="Reported">Positions that sources report, each once under its party.</param>
/// <param name="Broader">Own advice for a broader class, which does not pass to this kind.</param>
/// <param name="Disagreement">Whether sources that apply disagree.</param>
/// <param name="DiffersIn">Where they do not disagree but one is for and another against: the qualifiers they differ in.</param>
public sealed record TreatmentSummary(
    TreatmentSymbol Treatment,
    ImmutableArray<TreatmentEntry> For,
    ImmutableArray<TreatmentEntry> Against,
    ImmutableArray<TreatmentEntry> Insufficient,
    ImmutableArray<ReportedEntry> Reported,
    ImmutableArray<TreatmentEntry> Broader,
    bool Disagreement,
    ImmutableArray<string> DiffersIn);

/// <summary>One source's statement about a treatment.</summary>
/// <param name="Ruleset">The source.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Action">The action; its treatment may be a broader class.</param>
/// <param name="Status">Met, undetermined or unclear.</param>
/// <param name="IfApplies">Whether it is undecided that the source applies to the patient; such entries are not counted.</param>
public sealed record TreatmentEntry(RulesetSymbol Ruleset, RuleSymbol Rule, RuleAction Action, Status Status, bool IfApplies);

/// <summary>A party's position on a treatment, with the sources that report it.</summary>
public sealed record ReportedEntry(PartySymbol Party, Verb Verb, Status Status, ImmutableArray<ReportedBy> By);

/// <summary>A source that reports a position.</summary>
public sealed record ReportedBy(RulesetSymbol Ruleset, RuleSymbol Rule);

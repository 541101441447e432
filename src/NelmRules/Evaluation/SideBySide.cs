using System.Collections.Immutable;
using NelmRules.Vocabularies;

namespace NelmRules.Evaluation;

/// <summary>The sources side by side for one patient: a table of treatments by sources, and the missing facts, the most useful first.</summary>
/// <param name="Sources">The columns, in the order of their names; a source that does not concern the patient says why in <c>WhyOutside</c>.</param>
/// <param name="Rows">The treatments, then the tasks, that a finding speaks about: disagreements first, then advice, the stronger first, then what is open.</param>
/// <param name="Missing">The missing facts that could decide an undetermined rule, those of most rules first; equal ones by name.</param>
public sealed record SideBySide(
    ImmutableArray<RulesetResult> Sources, ImmutableArray<SideBySideRow> Rows, ImmutableArray<MissingFact> Missing)
{
    /// <summary>Where one source is for a treatment and another against it, in the order of the rows.</summary>
    public IEnumerable<Opposition> Oppositions => Rows.SelectMany(row => row.Oppositions);

    /// <summary>Sets the sources of an evaluation side by side.</summary>
    public static SideBySide Of(PatientEvaluation evaluation) => new(
        evaluation.Rulesets, SideBySideRows.Of(evaluation), MissingFacts.Rank(evaluation));
}

/// <summary>A treatment and what each source says of it.</summary>
/// <param name="Treatment">The treatment.</param>
/// <param name="Cells">One a source, in the order of the sources.</param>
/// <param name="Oppositions">Which sources are for it and which against it.</param>
public sealed record SideBySideRow(
    TreatmentSymbol Treatment, ImmutableArray<SourceCell> Cells, ImmutableArray<Opposition> Oppositions)
{
    /// <summary>Whether sources that apply disagree on it.</summary>
    public bool Disagreement => Oppositions.Any(opposition => opposition.IsDisagreement);
}

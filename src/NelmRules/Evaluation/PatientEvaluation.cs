using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Vocabularies;

namespace NelmRules.Evaluation;

/// <summary>What a rule book says about one patient; the same patient and files always give the same evaluation.</summary>
/// <param name="Vocabularies">The vocabularies in the order of their names.</param>
/// <param name="Patient">The patient's identifier, or null.</param>
/// <param name="Rulesets">The rulesets in the order of their names.</param>
/// <param name="Treatments">The treatments that a finding speaks about, in the order of their names, then the tasks likewise.</param>
/// <param name="Discrepancies">Where the record contradicts a definition or an invariant.</param>
public sealed record PatientEvaluation(
    ImmutableArray<VocabularySymbol> Vocabularies,
    string? Patient,
    ImmutableArray<RulesetResult> Rulesets,
    ImmutableArray<TreatmentSummary> Treatments,
    ImmutableArray<Discrepancy> Discrepancies)
{
    /// <summary>The fingerprint of the rule book, <c>sha256:...</c>.</summary>
    public string Book => Fingerprint.Value;

    // Worked out when a report first shows it: it is made of the whole book as text.
    internal Lazy<string> Fingerprint { get; init; } = new(string.Empty);
}

/// <summary>What one ruleset says; outside its population it holds the reported positions alone.</summary>
public sealed record RulesetResult(
    RulesetSymbol Ruleset,
    Finding Applies,
    ImmutableArray<RuleResult> Rules,
    ImmutableArray<CriteriaResult> Criteria,
    ImmutableArray<PrognosisResult> Prognoses,
    ImmutableArray<OutcomeResult> Outcomes,
    ImmutableArray<NoteResult> Notes)
{
    /// <summary>Outside its population, why: the trace of <c>applies when</c>; else null.</summary>
    public Trace? WhyOutside { get; init; }
}

/// <summary>A rule and what it comes to.</summary>
public sealed record RuleResult(RuleSymbol Rule, Finding Finding);

/// <summary>Criteria, item by item in the order of the source.</summary>
public sealed record CriteriaResult(CriteriaSymbol Criteria, Finding Finding, ImmutableArray<ItemResult> Items)
{
    /// <summary>Whether they concern the patient at all; where they do not, reports leave them out.</summary>
    public Finding Concerns { get; init; } = Finding.Always;
}

/// <summary>An item of criteria and what it comes to.</summary>
public sealed record ItemResult(CriteriaItem Item, Finding Finding);

/// <summary>A prognostic factor; one measured per step is met where its fact is known and undetermined where it is missing.</summary>
public sealed record PrognosisResult(PrognosisSymbol Prognosis, Finding Finding)
{
    /// <summary>The fact of a factor measured per step, as its ruleset defines it; null for a factor that has a condition or always holds.</summary>
    internal BoundFact? Measured { get; init; }
}

/// <summary>An outcome that describes such patients, or does not.</summary>
public sealed record OutcomeResult(OutcomeSymbol Outcome, Finding Finding);

/// <summary>A note and whether it concerns the patient.</summary>
public sealed record NoteResult(NoteSymbol Note, Finding Finding);

/// <summary>A record that contradicts a definition, or (then fact and values are null) an invariant.</summary>
/// <param name="Fact">The fact, or null.</param>
/// <param name="Recorded">The recorded value as text, or null.</param>
/// <param name="Defined">What the definition allows, as text, or null.</param>
/// <param name="Ruleset">The ruleset or vocabulary whose definition it is, or null.</param>
/// <param name="Invariant">The broken invariant as written, or null.</param>
public sealed record Discrepancy(string? Fact, string? Recorded, string? Defined, string? Ruleset, string? Invariant);

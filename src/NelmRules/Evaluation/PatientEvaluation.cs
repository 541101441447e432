using System.Collections.Immutable;
using NelmRules.Vocabularies;

namespace NelmRules.Evaluation;

/// <summary>What a rule book says about one patient; the same patient and files always give the same evaluation. Safe for use by many threads.</summary>
/// <remarks>The statuses of all rules are at hand; everything else is worked out when it is first read.</remarks>
public sealed class PatientEvaluation
{
    private readonly Examination? _examination;
    private readonly Lazy<string> _fingerprint;
    private ImmutableArray<TreatmentSummary> _treatments;
    private ImmutableArray<Discrepancy> _discrepancies;

    /// <summary>What a rule book says about one patient.</summary>
    internal PatientEvaluation(Examination examination, Lazy<string> fingerprint, ImmutableArray<RulesetResult> rulesets)
    {
        _examination = examination;
        _fingerprint = fingerprint;
        Vocabularies = examination.Book.Vocabulary.Parts;
        Patient = examination.Patient.Id;
        Rulesets = rulesets;
    }

    /// <summary>An evaluation put together of its parts.</summary>
    internal PatientEvaluation(
        string book, ImmutableArray<RulesetResult> rulesets, ImmutableArray<TreatmentSummary> treatments, ImmutableArray<Discrepancy> discrepancies)
    {
        _fingerprint = new Lazy<string>(book);
        _treatments = treatments;
        _discrepancies = discrepancies;
        Rulesets = rulesets;
    }

    /// <summary>The fingerprint of the rule book, <c>sha256:...</c>; made of the whole book as text when it is first read.</summary>
    public string Book => _fingerprint.Value;

    /// <summary>The vocabularies in the order of their names.</summary>
    public ImmutableArray<VocabularySymbol> Vocabularies { get; internal init; } = [];

    /// <summary>The patient's identifier, or null.</summary>
    public string? Patient { get; internal init; }

    /// <summary>The rulesets in the order of their names.</summary>
    public ImmutableArray<RulesetResult> Rulesets { get; }

    /// <summary>The treatments that a finding speaks about, in the order of their names, then the tasks likewise.</summary>
    public ImmutableArray<TreatmentSummary> Treatments
    {
        get
        {
            if (_treatments.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref _treatments, TreatmentSummaries.Of(Rulesets));
            }

            return _treatments;
        }
    }

    /// <summary>Where the record contradicts a definition or an invariant.</summary>
    public ImmutableArray<Discrepancy> Discrepancies
    {
        get
        {
            if (_discrepancies.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref _discrepancies, _examination!.Discrepancies());
            }

            return _discrepancies;
        }
    }
}

/// <summary>A record that contradicts a definition, or (then fact and values are null) an invariant.</summary>
/// <param name="Fact">The fact, or null.</param>
/// <param name="Recorded">The recorded value as text, or null.</param>
/// <param name="Defined">What the definition allows, as text, or null.</param>
/// <param name="Ruleset">The ruleset or vocabulary whose definition it is, or null.</param>
/// <param name="Invariant">The broken invariant as written, or null.</param>
public sealed record Discrepancy(string? Fact, string? Recorded, string? Defined, string? Ruleset, string? Invariant);

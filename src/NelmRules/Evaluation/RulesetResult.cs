using System.Collections.Immutable;
using NelmRules.Binding;

namespace NelmRules.Evaluation;

/// <summary>What one ruleset says; outside its population it holds the reported positions alone. Safe for use by many threads.</summary>
public sealed class RulesetResult
{
    private readonly Examination? _examination;
    private RulesetParts? _parts;

    /// <summary>A result whose parts are worked out when they are first read.</summary>
    internal RulesetResult(RulesetSymbol ruleset, Finding applies, ImmutableArray<RuleResult> rules, Examination examination)
    {
        (Ruleset, Applies, Rules) = (ruleset, applies, rules);
        _examination = examination;
    }

    /// <summary>A result put together of its parts.</summary>
    internal RulesetResult(RulesetSymbol ruleset, Finding applies, ImmutableArray<RuleResult> rules, RulesetParts parts)
    {
        (Ruleset, Applies, Rules) = (ruleset, applies, rules);
        _parts = parts;
    }

    /// <summary>The ruleset.</summary>
    public RulesetSymbol Ruleset { get; }

    /// <summary>Whether the source speaks about the patient.</summary>
    public Finding Applies { get; }

    /// <summary>The rules in the order of their names.</summary>
    public ImmutableArray<RuleResult> Rules { get; }

    /// <summary>The criteria in the order of their names.</summary>
    public ImmutableArray<CriteriaResult> Criteria => Parts.Criteria;

    /// <summary>The prognostic factors in the order of their names.</summary>
    public ImmutableArray<PrognosisResult> Prognoses => Parts.Prognoses;

    /// <summary>The outcomes in the order of their names.</summary>
    public ImmutableArray<OutcomeResult> Outcomes => Parts.Outcomes;

    /// <summary>The notes in the order of their names.</summary>
    public ImmutableArray<NoteResult> Notes => Parts.Notes;

    /// <summary>Outside its population, why: the trace of <c>applies when</c>; else null.</summary>
    public Trace? WhyOutside => Parts.WhyOutside;

    private RulesetParts Parts =>
        _parts ?? Interlocked.CompareExchange(ref _parts, _examination!.PartsOf(Ruleset, Applies.Status), null) ?? _parts;
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

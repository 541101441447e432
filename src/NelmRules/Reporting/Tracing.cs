using NelmRules.Binding;
using NelmRules.Evaluation;

namespace NelmRules.Reporting;

/// <summary>Gives the trace of a rule's condition for the patient at hand, or null where the rule has no condition.</summary>
public delegate Trace? RuleTrace(RulesetSymbol ruleset, RuleSymbol rule);

/// <summary>Where traces come from and how much of them is told.</summary>
/// <param name="Of">Gives the trace of a rule.</param>
/// <param name="IsWhole">Whether the trace of everything is told whole; else only what decided the rules that are met.</param>
public sealed record Tracing(RuleTrace Of, bool IsWhole = false)
{
    /// <summary>Gives the trace of a condition that is no rule's: of a population, an outcome, a note; null for null.</summary>
    internal Func<BoundExpression?, Trace?> OfCondition { get; init; } = _ => null;

    /// <summary>Gives the trace of an item of criteria, or null.</summary>
    public Func<CriteriaItem, Trace?> OfItem { get; init; } = _ => null;

    /// <summary>Gives the trace of what decides whether a prognostic factor is present, or null where nothing does.</summary>
    public Func<PrognosisResult, Trace?> OfPrognosis { get; init; } = _ => null;

    /// <summary>The traces of one patient; limits and origins are in those that are told whole.</summary>
    public static Tracing By(Tracer tracer, bool isWhole)
    {
        Tracer told = isWhole ? tracer : tracer.OfValues;
        Trace? OfCondition(BoundExpression? condition) => condition is null ? null : told.Trace(condition);
        return new Tracing((_, rule) => OfCondition(rule.Condition), isWhole)
        {
            OfCondition = OfCondition,
            OfItem = told.Trace,
            OfPrognosis = result => result.Measured is { } fact ? told.TraceKnown(fact) : OfCondition(result.Prognosis.Condition),
        };
    }
}

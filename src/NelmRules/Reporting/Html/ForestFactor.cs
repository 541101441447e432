using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Syntax;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Reporting.Html;

/// <summary>One effect of a prognostic factor on one endpoint, as plot and table show it.</summary>
/// <param name="Source">The source with what it says about the patient.</param>
/// <param name="Result">The factor, which is present or left open by the source.</param>
/// <param name="Effect">The effect.</param>
internal sealed record ForestFactor(RulesetResult Source, PrognosisResult Result, PrognosticEffect Effect)
{
    public PrognosisSymbol Prognosis => Result.Prognosis;

    public EndpointSymbol Endpoint => Effect.Endpoint;

    /// <summary>The source as the heading of its factors.</summary>
    public string SourceTitle => EvaluationFacts.IsUndecided(Source) ? $"{Source.Ruleset.Name} (if it applies)" : Source.Ruleset.Name;

    /// <summary>What the factor is: its title, its condition, or its step.</summary>
    public string Meaning => PrognosisLines.MeaningOf(Prognosis);

    /// <summary>What was found of the endpoint, for example <c>worsens; independent factor</c>.</summary>
    public string Found => $"{EvidenceWording.WithoutEndpoint(Effect)}; {EvidenceWording.Of(Effect.Verdict)}";

    /// <summary>Whether the source leaves it open that the factor is present.</summary>
    public bool IsOpen => Result.Finding.Status == Status.Unclear;

    /// <summary>The effects of all factors that concern the patient: by source, those with an effect first.</summary>
    public static ImmutableArray<ForestFactor> AllOf(PatientEvaluation evaluation) =>
    [
        .. from source in evaluation.Rulesets
           from factor in OfSource(source).OrderBy(factor => factor.Effect.Kind == EffectKind.NoEffectShown)
           select factor,
    ];

    private static IEnumerable<ForestFactor> OfSource(RulesetResult source) =>
        from result in source.Prognoses
        where result.Finding.Status is Status.Met or Status.Unclear
        from effect in result.Prognosis.Effects
        select new ForestFactor(source, result, effect);

    /// <summary>A line of statistics in words, without its name: <c>HR 3.41 (1.87 to 6.23), p &lt;0.001</c>.</summary>
    public static string FiguresOf(PrintedTest test)
    {
        string[] parts =
        [
            .. new[] { EvidenceWording.RatioOf(test), test.P is null ? "" : $"p {test.P}", EvidenceWording.Of(test.Stated) ?? "" }.Where(part => part.Length > 0),
        ];
        return test.NotEntered ? "not entered" : parts.Length == 0 ? "no figures printed" : string.Join(", ", parts);
    }
}

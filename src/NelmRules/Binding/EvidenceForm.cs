using System.Diagnostics;
using static NelmRules.Binding.BookText;
using static NelmRules.Binding.BoundText;
using static NelmRules.Binding.RulesetText;

namespace NelmRules.Binding;

/// <summary>Evidence as text that is the same exactly where its results are.</summary>
internal static class EvidenceForm
{
    /// <summary>A prognostic factor with its lines; the verdicts follow from them.</summary>
    public static string Of(PrognosisSymbol prognosis) => Declared(
        "prognosis",
        prognosis,
        Condition(prognosis.Condition),
        prognosis.Per is { } per ? Group(per.IsPrinted ? "step" : "unstated", Name(per.Fact.Name), Name(per.Text)) : "-",
        Ordered(prognosis.Effects, Of),
        Name(prognosis.Study),
        Citations(prognosis.Cite));

    /// <summary>An arm with its figures.</summary>
    public static string Of(OutcomeSymbol outcome) => Declared(
        "outcome",
        outcome,
        Condition(outcome.Condition),
        Texts(outcome.Study, outcome.Size, outcome.SizeDoubtful),
        Ordered(outcome.Arms, Of),
        Ordered(outcome.Lines, Of),
        Citations(outcome.Cite));

    /// <summary>What a factor was found to do, without name, words and condition.</summary>
    public static string Figures(PrognosisSymbol prognosis) =>
        Group("figures", prognosis.Per is { } per ? Texts(per.Fact.Name, per.Text) : "-", Ordered(prognosis.Effects, Of));

    /// <summary>What became of an arm, without name, words and condition.</summary>
    public static string Figures(OutcomeSymbol outcome) => Group(
        "figures",
        Texts(outcome.Size, outcome.SizeDoubtful),
        Ordered(outcome.Arms, Of),
        Ordered(outcome.Lines, Of));

    private static string Of(PrognosticEffect effect) => Group(
        effect.Kind.ToString(), Name(effect.Treatment?.Name), Name(effect.Endpoint.Name), effect.Verdict.ToString(), Ordered(effect.Tests, Of));

    private static string Of(PrintedTest test) => Group(
        test.NotEntered ? "not-entered" : Said("test", test.Stated), Texts(test.Test, test.HazardRatio, test.From, test.To, test.P, test.Doubtful, test.IntervalDoubtful));

    private static string Said(string kind, bool? stated) => stated is null ? kind : stated.Value ? $"{kind}-significant" : $"{kind}-not-significant";

    private static string Of(OutcomeLine line) =>
        Group("line", Name(line.Endpoint.Name), Of(line.Figure), Texts(line.Doubtful, line.IntervalDoubtful));

    private static string Of(OutcomeArm arm) =>
        Group(arm.Keyword, Name(arm.Treatment.Name), Ordered(arm.Others, other => Name(other.Name)), Name(arm.Dose));

    private static string Of(OutcomeFigure figure) => figure switch
    {
        AverageFigure average => Group("average", Of(average)),
        NotReachedFigure => "not-reached",
        RatesFigure rates => Group("rates", Ordered(rates.Rates, rate => Texts(rate.At, rate.Value, rate.RangeEnd, rate.From, rate.To))),
        FractionFigure fraction => Group("fraction", Name(fraction.Count), Name(fraction.Total)),
        ComparisonFigure comparison => Group(Said("comparison", comparison.Stated), Of(comparison), Ordered(comparison.Versus, Name)),
        _ => throw new UnreachableException(),
    };

    private static string Of(AverageFigure average) => Texts(
        average.Statistic, average.Bound, average.Value, average.RangeEnd, average.Unit, average.From, average.To, average.Spread);

    private static string Of(ComparisonFigure comparison) =>
        Texts(comparison.Test, comparison.HazardRatio, comparison.From, comparison.To, comparison.P);
}

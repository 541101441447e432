using System.Collections.Immutable;
using System.Xml.Linq;
using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Reporting.Html;

/// <summary>The prognostic factors that concern the patient: a forest plot and a table of the same figures for each endpoint.</summary>
internal static class PrognosisHtml
{
    private const string Explanation =
        "Hazard ratios with their 95% intervals, digits as printed. A ratio above 1 means that the event came sooner or more often with the factor. "
        + "Lines without a ratio, and those whose interval is impossible as printed, are told in words and not drawn.";

    public static HtmlSection? Create(HtmlContext context)
    {
        ImmutableArray<ForestFactor> factors = ForestFactor.AllOf(context.Evaluation);
        XElement? undetermined = Undetermined(context);
        if (factors.IsEmpty && undetermined is null)
        {
            return null;
        }

        LogAxis axis = LogAxis.Around(factors.SelectMany(factor => factor.Effect.Tests).Select(PrintedRatio.Of).OfType<PrintedRatio>());
        return new HtmlSection(
            "prognosis",
            "Prognostic factors",
            factors.IsEmpty ? Tag.Of("p", "No prognostic factor is known to be present.") : Legend(factors),
            factors.GroupBy(factor => factor.Endpoint)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key.Name, StringComparer.Ordinal)
                .Select(group => OfEndpoint(group.Key, [.. group], axis)),
            undetermined);
    }

    private static object[] Legend(ImmutableArray<ForestFactor> factors)
    {
        PrintedTest plain = new("", null, null, null, null, false, null);
        PrintedTest[] tests = [.. factors.SelectMany(factor => factor.Effect.Tests).Where(test => PrintedRatio.Of(test) is not null)];
        (bool IsShown, PrintedTest Test, string Words)[] marks =
        [
            (tests.Any(test => test.Test == "univariate"), plain with { Test = "univariate" }, "univariate"),
            (tests.Any(test => test.Test == "multivariate"), plain with { Test = "multivariate" }, "multivariate"),
            (tests.Any(test => test.Test is not ("univariate" or "multivariate")), plain, "another test"),
            (tests.Any(test => EvidenceWording.DoubtOf(test.Doubtful, test.IntervalDoubtful) is not null), plain with { Test = "univariate", Doubtful = "" }, "dashed: the figures are doubtful"),
        ];
        return
        [
            Tag.Of("p", Explanation),
            Tag.Classed("ul", "legend", marks.Where(mark => mark.IsShown).Select(mark => ForestMark.Explained(mark.Test, mark.Words))),
        ];
    }

    private static XElement OfEndpoint(EndpointSymbol endpoint, ImmutableArray<ForestFactor> factors, LogAxis axis) => Tag.Of(
        "article",
        Tag.Of("h3", AdviceHtml.Naming(endpoint)),
        ForestPlot.Of(endpoint, factors).Select(plot => Tag.Classed(
            "figure",
            "plot",
            ForestDrawing.Draw(ForestLayout.Wide, axis, plot),
            ForestDrawing.Draw(ForestLayout.Narrow, axis, plot))),
        ForestTable.Create(endpoint, factors));

    private static XElement? Undetermined(HtmlContext context)
    {
        PrognosisResult[] open =
            [.. context.Evaluation.Rulesets.SelectMany(source => source.Prognoses).Where(result => result.Finding.Status == Status.Undetermined)];
        return open.Length == 0 ? null : context.Folded(
            $"{Wording.Number(open.Length, "factor")} undetermined, with what decides whether they are present",
            Tag.List("plain", context.Evaluation.Rulesets.SelectMany(OpenOf)));
    }

    private static IEnumerable<object> OpenOf(RulesetResult source) => source.Prognoses
        .Where(result => result.Finding.Status == Status.Undetermined)
        .Select(result => (object)new object[] { Tag.Name($"{source.Ruleset.Name}.{result.Prognosis.Name}"), $": {Phrases.AllNeedsOf(result.Finding)}" });
}

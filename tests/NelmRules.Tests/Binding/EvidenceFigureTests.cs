using NelmRules.Binding;
using NelmRules.Syntax;
using NelmRules.Text;

namespace NelmRules.Tests.Binding;

public sealed class EvidenceFigureTests
{
    [Theory]
    [InlineData("median 28.0 months (15.10 to 40.9)", "median||28.0||months|15.10|40.9|")]
    [InlineData("mean 55.0 months spread 35.82 months \"SD\"", "mean||55.0||months|||35.82 months (SD)")]
    [InlineData("mean 55.0 months spread 35.82 \"SD\"", "mean||55.0||months|||35.82 months (SD)")]
    [InlineData("mean 55.0 months spread 2.50 years \"SD\"", "mean||55.0||months|||2.50 years (SD)")]
    [InlineData("mean 3.40 spread 0.70 \"SD\"", "mean||3.40|||||0.70 (SD)")]
    [InlineData("median > 101 months", "median|>|101||months|||")]
    [InlineData("median < 6 weeks", "median|<|6||weeks|||")]
    [InlineData("median 6 months to 11 months", "median||6|11|months|||")]
    [InlineData("median 6 to 11 months", "median||6|11|months|||")]
    [InlineData("median 1 year", "median||1||year|||")]
    [InlineData("median 12 mo", "median||12||months|||")]
    [InlineData("mean 3.40", "mean||3.40|||||")]
    public void Averages_are_kept_as_printed(string line, string kept)
    {
        AverageFigure figure = Figure(line).ShouldBeOfType<AverageFigure>();

        Row(figure.Statistic, figure.Bound, figure.Value, figure.RangeEnd, figure.Unit, figure.From, figure.To, figure.Spread).ShouldBe(kept);
    }

    [Theory]
    [InlineData("1 year 72.10% (50 to 85.0), 3 years 34.2%", "1 year|72.10||50|85.0; 3 years|34.2|||")]
    [InlineData("12 mo 72.1%, 2 yr 70%", "12 months|72.1|||; 2 years|70|||")]
    [InlineData("1 yr 72.1%", "1 year|72.1|||")]
    [InlineData("5 years 6% to 11%", "5 years|6|11||")]
    [InlineData("5 years 6 to 11%", "5 years|6|11||")]
    [InlineData("83.40%", "|83.40|||")]
    [InlineData("30 days 0%", "30 days|0|||")]
    public void Rates_are_kept_as_printed(string line, string kept)
    {
        RatesFigure figure = Figure(line).ShouldBeOfType<RatesFigure>();

        string.Join("; ", figure.Rates.Select(rate => Row(rate.At, rate.Value, rate.RangeEnd, rate.From, rate.To))).ShouldBe(kept);
    }

    [Theory]
    [InlineData("log_rank p 0.0260 versus other", "log_rank||||0.0260|other")]
    [InlineData("p < 0.001 versus other, another", "||||<0.001|other, another")]
    [InlineData("\"Cox model\" hr 0.50 (0.30 to 0.83) p 0.01 versus other", "Cox model|0.50|0.30|0.83|0.01|other")]
    public void Comparisons_are_kept_as_printed(string line, string kept)
    {
        EvidenceText evidence = EvidenceText.Of($"outcome arm\n  overall_survival {line}\noutcome other\n  n 1\noutcome another\n  n 1\n");
        ComparisonFigure figure = Arm(evidence).Lines.Single().Figure.ShouldBeOfType<ComparisonFigure>();

        Row(figure.Test, figure.HazardRatio, figure.From, figure.To, figure.P, string.Join(", ", figure.Versus)).ShouldBe(kept);
        evidence.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Fraction_is_kept_as_printed() => Figure("20 of 23").ShouldBe(new FractionFigure("20", "23"));

    [Fact]
    public void Median_not_reached_is_kept() => Figure("median not reached").ShouldBeOfType<NotReachedFigure>();

    [Fact]
    public void Reason_of_a_doubtful_line_is_kept()
    {
        OutcomeSymbol outcome = Arm(EvidenceText.OfOutcome("n 11 doubtful \"12 in the abstract\"; overall_survival 83% doubtful \"no time\""));

        outcome.SizeDoubtful.ShouldBe("12 in the abstract");
        outcome.Lines.Single().Doubtful.ShouldBe("no time");
    }

    [Fact]
    public void Tests_are_kept_as_printed_in_their_order()
    {
        EvidenceText evidence = EvidenceText.OfTests(
            "univariate hr 3.40 (1.38 to 8.34) p 0.0080; multivariate not entered; \"score test\" p < 0.05 doubtful \"one-sided\"");

        evidence.Prognoses.Single().Effects.Single().Tests.ShouldBe(
        [
            new PrintedTest("univariate", "3.40", "1.38", "8.34", "0.0080", false, null),
            new PrintedTest("multivariate", null, null, null, null, true, null),
            new PrintedTest("score test", null, null, null, "<0.05", false, "one-sided"),
        ]);
    }

    [Theory]
    [InlineData("10.0 years of age", "age", "10.0 years", true)]
    [InlineData("1 year of age", "age", "1 year", true)]
    [InlineData("6 months of age", "age", "6 months", true)]
    [InlineData("1 umol/L of total_bilirubin", "total_bilirubin", "1 umol/L", true)]
    [InlineData("2 of metastasis_count", "metastasis_count", "2", true)]
    [InlineData("1 year of diagnosed_on", "diagnosed_on", "1 year", true)]
    [InlineData("\"unit not printed\" of remnant_burden", "remnant_burden", "unit not printed", false)]
    public void Step_of_a_continuous_factor_is_kept_as_printed(string step, string fact, string text, bool isPrinted)
    {
        EvidenceText evidence = EvidenceText.Of($"prognosis factor\n  per {step}\n  worsens overall_survival\n    univariate p 0.2\n");

        evidence.Problems.ShouldBeEmpty();
        PerStep per = evidence.Prognoses.Single().Per.ShouldNotBeNull();
        (per.Fact.Name, per.Text, per.IsPrinted).ShouldBe((fact, text, isPrinted));
    }

    [Fact]
    public void Prognosis_keeps_effects_study_and_citations()
    {
        PrognosisSymbol prognosis = EvidenceText.Of(
            """
            prognosis factor "Symptoms at diagnosis"
              when symptomatic
              modifies chemotherapy on overall_survival
                univariate p 0.2
              improves recurrence
                univariate p 0.01
              study "ref 9"
              cite "Table 3", "Results, paragraph 2"
              formerly with_symptoms
            """).Prognoses.Single();

        prognosis.Description.ShouldBe("Symptoms at diagnosis");
        prognosis.Effects.Select(effect => (effect.Kind, effect.Treatment?.Name, effect.Endpoint.Name)).ShouldBe(
            [(EffectKind.Modifies, "chemotherapy", "overall_survival"), (EffectKind.Improves, null, "recurrence")]);
        (prognosis.Study, prognosis.Formerly).ShouldBe(("ref 9", "with_symptoms"));
        prognosis.Cite.ShouldBe(["Table 3", "Results, paragraph 2"]);
    }

    [Fact]
    public void Outcome_keeps_its_arms_in_their_order()
    {
        OutcomeSymbol outcome = Arm(EvidenceText.Of(
            """
            outcome arm "Surgery or ablation, with chemotherapy"
              when symptomatic
              after surgery or ablation
              with chemotherapy "6 cycles"
              n 26
              study "ref 12"
              cite "Table 2"
            """));

        outcome.Arms.Select(arm => $"{arm.Keyword}|{arm.Treatment}|{string.Join(' ', arm.Others)}|{arm.Dose}").ShouldBe(
            ["after|surgery|ablation|", "with|chemotherapy||6 cycles"]);
        (outcome.Size, outcome.Study, outcome.Description).ShouldBe(("26", "ref 12", "Surgery or ablation, with chemotherapy"));
        outcome.Condition.ShouldBeOfType<BoundFact>().Fact.Name.ShouldBe("symptomatic");
        outcome.Cite.ShouldBe(["Table 2"]);
    }

    [Fact]
    public void Evidence_stands_in_the_order_of_its_names()
    {
        RuleBook book = RuleBook.Compile([new SourceText("r.nelm", "ruleset r\noutcome b\n  n 2\noutcome B\n  n 2\noutcome a\n  n 2\n")]);

        book.Rulesets.Single().Outcomes.Select(outcome => outcome.Name).ShouldBe(["B", "a", "b"]);
    }

    private static OutcomeFigure Figure(string line)
    {
        EvidenceText evidence = EvidenceText.OfOutcome("overall_survival " + line);
        evidence.Problems.ShouldBeEmpty();
        return Arm(evidence).Lines.Single().Figure;
    }

    private static OutcomeSymbol Arm(EvidenceText evidence) => evidence.Outcomes.Single(outcome => outcome.Name == "arm");

    private static string Row(params string?[] cells) => string.Join('|', cells);
}

using NelmRules.Syntax;
using NelmRules.Text;

namespace NelmRules.Tests.Syntax;

public sealed class EvidenceTests
{
    [Fact]
    public void Prognosis_keeps_its_figures_as_printed()
    {
        PrognosisSyntax prognosis = Only<PrognosisSyntax>("""
            prognosis high_burden
              when high_remnant_burden
              worsens overall_survival
                univariate   hr 3.40 (1.38 to 8.34) p 0.008
                multivariate hr 6.03 (2.03 to 17.1) p < 0.001 doubtful "not the middle"
                log_rank p > 0.05
                "Gray's test" p 0.5
                "stated in the text"
              no effect shown on recurrence
                multivariate not entered
              modifies LT on overall_survival
            """);

        EffectClauseSyntax[] effects = [.. prognosis.Clauses.OfType<EffectClauseSyntax>()];
        effects.Select(effect => (effect.Effect, effect.Treatment?.Text, effect.Endpoint.Text, effect.Tests.Length)).ShouldBe(
        [
            (EffectKind.Worsens, null, "overall_survival", 5),
            (EffectKind.NoEffectShown, null, "recurrence", 1),
            (EffectKind.Modifies, "LT", "overall_survival", 0),
        ]);
        effects[0].Tests.Select(Show).ShouldBe(
        [
            "univariate hr 3.40 (1.38 to 8.34) p  0.008",
            "multivariate hr 6.03 (2.03 to 17.1) p < 0.001 doubtful",
            "log_rank p > 0.05",
            "'Gray's test' p  0.5",
            "'stated in the text'",
        ]);
        effects[1].Tests.Single().NotEntered.ShouldBeTrue();
    }

    [Theory]
    [InlineData("per 10 % of ki67", "10", "%", null)]
    [InlineData("per 1 year of age", "1", "year", null)]
    [InlineData("per \"unit not printed\" of age", null, null, "unit not printed")]
    public void Prognosis_may_be_per_quantity(string clause, string? number, string? unit, string? unstated)
    {
        PerClauseSyntax per = Only<PrognosisSyntax>($"prognosis p1\n  {clause}\n  improves os").Clauses.OfType<PerClauseSyntax>().Single();

        (per.Step?.Number.Text, per.Step?.Unit?.Text, per.Unstated?.Value).ShouldBe((number, unit, unstated));
    }

    [Theory]
    [InlineData("os median 28.0 months (15.1 to 40.9)", "median 28.0[months] (15.1 to 40.9)")]
    [InlineData("os mean -1.5 months spread 2 months \"standard deviation\"", "mean -1.5[months] spread 2[months] standard deviation")]
    [InlineData("os median > 101 months", "median >101[months]")]
    [InlineData("os median 12 to 15 months", "median 12-15[months]")]
    [InlineData("os median not reached", "not reached")]
    [InlineData("os 1 year 72.1% (60 to 80), 3 years 34.2%", "1[year]:72.1[%] (60 to 80) 3[years]:34.2[%]")]
    [InlineData("os 87%", "87[%]")]
    [InlineData("os 5 years 6% to 11%", "5[years]:6[%]-11[%]")]
    [InlineData("os 20 of 23", "20 of 23")]
    [InlineData("os log_rank p 0.026 versus no_surgery, other", "log_rank p  0.026 versus no_surgery other")]
    [InlineData("os hr 1.2 (1 to 2) versus other", " hr 1.2 (1 to 2) versus other")]
    [InlineData("os versus other", " versus other")]
    public void Outcome_lines_are_told_apart(string line, string figure)
    {
        FigureLineSyntax read = Only<OutcomeSyntax>($"outcome o\n  {line} doubtful \"why\"\n  cite \"Table 2\"").Clauses.OfType<FigureLineSyntax>().Single();

        Show(read.Figure).ShouldBe(figure);
        read.Endpoint.Text.ShouldBe("os");
        read.Doubtful!.Why.Value.ShouldBe("why");
    }

    [Fact]
    public void Outcome_has_arms_and_size()
    {
        OutcomeSyntax outcome = Only<OutcomeSyntax>("outcome o\n  after A or B \"50 Gy\"\n  with C\n  without D\n  n 26 doubtful \"27 elsewhere\"");

        outcome.Clauses.OfType<ArmClauseSyntax>()
            .Select(arm => (arm.Keyword, arm.Treatment.Text, string.Join(' ', arm.Alternatives.Select(other => other.Text)), arm.Dose?.Value))
            .ShouldBe([("after", "A", "B", "50 Gy"), ("with", "C", "", null), ("without", "D", "", null)]);
        outcome.Clauses.OfType<SizeClauseSyntax>().Single().Doubtful.ShouldNotBeNull();
    }

    private static string Show(EndpointFigureSyntax figure) => figure switch
    {
        AverageFigureSyntax average =>
            $"{(average.IsMean ? "mean" : "median")} {average.Bound}{Show(average.Value)}{Range(average.RangeEnd)}{Show(average.Interval)}{Show(average.Spread)}",
        NotReachedFigureSyntax => "not reached",
        RatesFigureSyntax rates => string.Join(' ', rates.Rates.Select(Show)),
        FractionFigureSyntax fraction => $"{fraction.Count.Text} of {fraction.Total.Text}",
        ComparisonFigureSyntax comparison =>
            $"{comparison.Test?.Text}{Show(comparison.HazardRatio)}{Show(comparison.P)} versus {string.Join(' ', comparison.Versus.Select(other => other.Text))}",
        _ => throw new ArgumentException(figure.GetType().Name, nameof(figure)),
    };

    private static string Show(TestLineSyntax line) =>
        $"{(line.Test.IsQuoted ? $"'{line.Test.Text}'" : line.Test.Text)}{Show(line.HazardRatio)}{Show(line.P)}{(line.Doubtful is null ? "" : " doubtful")}";

    private static string Show(RateSyntax rate) =>
        $"{(rate.At is null ? "" : $"{Show(rate.At)}:")}{Show(rate.Value)}{Range(rate.RangeEnd)}{Show(rate.Interval)}";

    private static string Show(FigureSyntax figure) => figure.Unit is null ? figure.Number.Text : $"{figure.Number.Text}[{figure.Unit.Text}]";

    private static string Range(FigureSyntax? end) => end is null ? "" : $"-{Show(end)}";

    private static string Show(SpreadSyntax? spread) => spread is null ? "" : $" spread {Show(spread.Value)} {spread.What.Value}";

    private static string Show(IntervalSyntax? interval) => interval is null ? "" : $" ({interval.Low.Text} to {interval.High.Text})";

    private static string Show(HazardRatioSyntax? ratio) => ratio is null ? "" : $" hr {ratio.Value.Text}{Show(ratio.Interval)}";

    private static string Show(PValueSyntax? p) => p is null ? "" : $" p {p.Bound} {p.Value.Text}";

    private static T Only<T>(string text)
        where T : DeclarationSyntax
    {
        FileSyntax read = Parser.Parse(new SourceText("a.nelm", text));
        Rendering.Of(read.Diagnostics).ShouldBe("");
        return read.Declarations.Single().ShouldBeOfType<T>();
    }
}

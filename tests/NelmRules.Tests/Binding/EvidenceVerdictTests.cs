using NelmRules.Binding;

namespace NelmRules.Tests.Binding;

public sealed class EvidenceVerdictTests
{
    [Theory]
    [InlineData("univariate hr 3.40 (1.38 to 8.34) p 0.008; multivariate hr 6.03 (2.03 to 17.1) p 0.001", EvidenceVerdict.Independent)]
    [InlineData("multivariate p 0.049", EvidenceVerdict.Independent)]
    [InlineData("multivariate p < 0.001", EvidenceVerdict.Independent)]
    [InlineData("multivariate p < 0.05", EvidenceVerdict.Independent)]
    [InlineData("univariate p 0.034; multivariate p 0.936; log_rank p 0.026", EvidenceVerdict.UnivariateOnly)]
    [InlineData("univariate p 0.034; multivariate not entered", EvidenceVerdict.UnivariateOnly)]
    [InlineData("univariate p 0.12; log_rank p 0.03", EvidenceVerdict.UnivariateOnly)]
    [InlineData("\"Fisher, exact\" p 0.016", EvidenceVerdict.UnivariateOnly)]
    [InlineData("univariate p 0.05; multivariate not entered", EvidenceVerdict.NotSignificant)]
    [InlineData("univariate p 0.230", EvidenceVerdict.NotSignificant)]
    [InlineData("univariate p > 0.05", EvidenceVerdict.NotSignificant)]
    [InlineData("univariate p > 0.2", EvidenceVerdict.NotSignificant)]
    [InlineData("univariate p > 0.01", EvidenceVerdict.NotTested)]
    [InlineData("univariate p < 0.1", EvidenceVerdict.NotTested)]
    [InlineData("multivariate not entered", EvidenceVerdict.NotTested)]
    [InlineData("univariate hr 2.1", EvidenceVerdict.NotTested)]
    [InlineData("\"stated in the text, no figures printed\"", EvidenceVerdict.NotTested)]
    [InlineData("multivariate p 0.001 doubtful \"another table prints 0.1\"", EvidenceVerdict.NotTested)]
    [InlineData("univariate p 0.2; multivariate p 0.001 doubtful \"another table prints 0.1\"", EvidenceVerdict.NotSignificant)]
    [InlineData("multivariate hr 2.13 (1.20 to 0.77) p 0.01 doubtful interval \"printed so\"", EvidenceVerdict.Independent)]
    [InlineData("multivariate hr 3.40 (1.38 to 8.34) doubtful interval \"printed so\"", EvidenceVerdict.NotTested)]
    [InlineData("multivariate hr 3.40 (1.38 to 8.34)", EvidenceVerdict.Independent)]
    [InlineData("multivariate hr 0.30 (0.12 to 0.78)", EvidenceVerdict.Independent)]
    [InlineData("univariate hr 1.37 (0.56 to 3.37)", EvidenceVerdict.NotSignificant)]
    [InlineData("univariate hr 1.8 (1.00 to 3.24)", EvidenceVerdict.NotSignificant)]
    [InlineData("univariate hr 0.55 (0.30 to 1.00)", EvidenceVerdict.NotSignificant)]
    [InlineData("univariate hr 0.55 (1.00 to 0.30)", EvidenceVerdict.NotSignificant)]
    [InlineData("univariate hr 1.00 (1.00 to 1.00)", EvidenceVerdict.NotSignificant)]
    public void Verdict_follows_from_the_lines_at_five_percent(string lines, EvidenceVerdict verdict) =>
        EvidenceText.OfTests(lines).Prognoses.Single().Effects.Single().Verdict.ShouldBe(verdict);

    [Fact]
    public void Effects_of_one_factor_have_their_own_verdicts()
    {
        EvidenceText evidence = EvidenceText.Of(
            """
            prognosis factor
              when symptomatic
              worsens overall_survival
                multivariate p 0.01
              no effect shown on recurrence
                univariate p 0.4
            """);

        evidence.Prognoses.Single().Effects.Select(effect => effect.Verdict).ShouldBe([EvidenceVerdict.Independent, EvidenceVerdict.NotSignificant]);
    }
}

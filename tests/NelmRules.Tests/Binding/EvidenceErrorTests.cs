namespace NelmRules.Tests.Binding;

public sealed class EvidenceErrorTests
{
    [Fact]
    public Task Messages_say_what_is_wrong_and_what_to_do() => Snapshot.Match(EvidenceText.Messages(
        EvidenceText.OfTests("univariate p 1.2"),
        EvidenceText.OfTests("univariate hr 0 (0.1 to 2) p 0.4"),
        EvidenceText.OfTests("univariate hr 0.5 (-0.1 to 2)"),
        EvidenceText.OfOutcome("overall_survival 3 years 34.2 months"),
        EvidenceText.OfOutcome("overall_survival 3 cm 34.2%"),
        EvidenceText.OfOutcome("overall_survival median 6 months to 2 years"),
        EvidenceText.OfOutcome("symptom_relief 2.5 of 23"),
        EvidenceText.OfOutcome("n 25.5"),
        EvidenceText.OfTests("univariate hr 0.5 p 0.4 doubtful interval \"printed so\""),
        EvidenceText.OfOutcome("overall_survival 5 years 34.2% doubtful interval \"printed so\""),
        EvidenceText.Of("prognosis factor\n  per 10 cm of age\n  worsens overall_survival\n    univariate p 0.2\n"),
        EvidenceText.Of("prognosis factor\n  per 10 of age\n  worsens overall_survival\n    univariate p 0.2\n"),
        EvidenceText.Of("prognosis factor\n  per \"step not printed\" of symptomatic\n  worsens overall_survival\n    univariate p 0.2\n"),
        EvidenceText.OfOutcome("overall_survival log_rank p 0.2 versus othr"),
        EvidenceText.OfOutcome("overall_survival log_rank p 0.2 versus arm"),
        EvidenceText.Of("prognosis factor\n  worsens overall_survival\n    univariate p 0.2\n"),
        EvidenceText.Of("prognosis factor\n  when symptomatic\n  per 1 year of age\n  worsens overall_survival\n    univariate p 0.2\n")));

    [Fact]
    public void Every_problem_of_a_declaration_is_reported()
    {
        EvidenceText evidence = EvidenceText.Of(
            """
            outcome arm
              when symptoms
              after surgry
              n 2.5
              overall_survivl 3 cm 34.2%
              overall_survival log_rank p 7 versus nobody
            """);

        evidence.Outcomes.ShouldBeEmpty();
        evidence.Places.ShouldBe(
        [
            "NELM2002 `symptoms`", "NELM2002 `surgry`", "NELM3106 `2.5`", "NELM2002 `overall_survivl`", "NELM3104 `3 cm`",
            "NELM3101 `p 7`", "NELM2002 `nobody`",
        ]);
    }

    [Fact]
    public void Declaration_with_a_problem_hides_no_other()
    {
        EvidenceText evidence = EvidenceText.Of("outcome arm\n  after surgry\noutcome other\n  symptom_relief 4 of 3\n");

        evidence.Outcomes.Select(outcome => outcome.Name).ShouldBe(["other"]);
        evidence.Places.ShouldBe(["NELM2002 `surgry`", "NELM4108 `4 of 3`"]);
    }

    [Theory]
    [InlineData("symptom_relief 2.5 of 23", "NELM3106 `2.5`")]
    [InlineData("symptom_relief 2 of 23.5", "NELM3106 `23.5`")]
    [InlineData("overall_survival log_rank p 7 versus other", "NELM3101 `p 7`")]
    [InlineData("overall_survival hr 0 p 0.2 versus other", "NELM3102 `0`")]
    [InlineData("overall_survival log_rank p 0.2 versus nobody", "NELM2002 `nobody`")]
    [InlineData("overall_survival log_rank p 0.2 versus arm", "NELM4121 `arm`")]
    [InlineData("symptom_relief 4 of 23 doubtful interval \"printed so\"", "NELM4124 `doubtful interval \"printed so\"`")]
    [InlineData("overall_survival median not reached doubtful interval \"printed so\"", "NELM4124 `doubtful interval \"printed so\"`")]
    public void Outcome_with_a_problem_is_left_out(string line, string problem)
    {
        EvidenceText evidence = EvidenceText.OfOutcome(line);

        evidence.Places.ShouldBe([problem]);
        evidence.Outcomes.Select(outcome => outcome.Name).ShouldBe(["other"]);
    }

    [Theory]
    [InlineData("  worsens overall_survival\n    univariate p 0.2\n")]
    [InlineData("  when symptomatic\n  per 1 year of age\n  worsens overall_survival\n    univariate p 0.2\n")]
    [InlineData("  when symptomatic\n  worsens overall_survival\n    univariate p 1.2\n")]
    [InlineData("  when symptoms\n  worsens overall_survival\n    univariate p 0.2\n")]
    public void Prognosis_with_a_problem_is_left_out(string clauses)
    {
        EvidenceText evidence = EvidenceText.Of($"prognosis factor\n{clauses}");

        evidence.Problems.Length.ShouldBe(1);
        evidence.Prognoses.ShouldBeEmpty();
    }

    [Fact]
    public void Limits_and_p_values_printed_as_zero_or_one_are_fine() =>
        EvidenceText.OfTests("univariate hr 0.5 (0.00 to 4) p 1; log_rank p 0.000").Problems.ShouldBeEmpty();
}

using NelmRules.Diagnostics;

namespace NelmRules.Tests.Binding;

public sealed class EvidenceWarningTests
{
    [Fact]
    public Task Messages_show_what_is_printed_and_what_is_expected() => Snapshot.Match(EvidenceText.Messages(
        EvidenceText.OfTests("univariate hr 3.40 (8.34 to 1.38) p 0.008"),
        EvidenceText.OfOutcome("overall_survival 5 years 11% to 6%"),
        EvidenceText.OfTests("univariate hr 9.40 (1.38 to 8.34) p 0.008"),
        EvidenceText.OfOutcome("overall_survival median 50.0 months (15.1 to 40.9)"),
        EvidenceText.OfTests("univariate hr 4.40 (1.38 to 8.34) p 0.008"),
        EvidenceText.OfTests("univariate hr 1.37 (0.56 to 3.37) p 0.008"),
        EvidenceText.OfTests("univariate hr 3.40 (1.38 to 8.34) p > 0.05"),
        EvidenceText.OfOutcome("overall_survival 3 years 34.2%, 5 years 43.2%"),
        EvidenceText.OfOutcome("overall_survival median 9.0 months; OS 1 year 50.4%"),
        EvidenceText.OfOutcome("overall_survival median 19 months; overall_survival 1 year 42%"),
        EvidenceText.OfOutcome("overall_survival median > 101 months; overall_survival 3 years 42.5%"),
        EvidenceText.OfOutcome("overall_survival median not reached; overall_survival 10 years 43.4%"),
        Arms("n 26", "n 11", "n 36"),
        EvidenceText.OfOutcome("symptom_relief 24 of 23")));

    [Theory]
    [InlineData("univariate hr 3.40 (1.38 to 8.34) p 0.008")]
    [InlineData("multivariate hr 6.03 (2.03 to 17.1) p 0.001")]
    [InlineData("univariate hr 1.10 (0.25 to 4.00)")]
    [InlineData("univariate hr 0.90 (0.25 to 4.00)")]
    [InlineData("univariate hr 0.01 (0.00 to 1.20)")]
    [InlineData("univariate hr 1.8 (1.00 to 3.24) p 0.03")]
    [InlineData("univariate hr 1.8 (1.00 to 3.24) p 0.06")]
    [InlineData("univariate hr 2.0 (1.25 to 3.2) p 0.05")]
    [InlineData("univariate hr 2.0 (1.25 to 3.2) p < 0.1")]
    [InlineData("univariate hr 2.0 (0.5 to 8.0) p > 0.01")]
    [InlineData("univariate hr 3.40 (8.34 to 1.38) p 0.8 doubtful \"printed so\"")]
    [InlineData("univariate hr 3.40 (8.34 to 1.38) p 0.8 doubtful interval \"printed so\"")]
    public void Lines_that_can_be_right_are_left_alone(string line) => EvidenceText.OfTests(line).Problems.ShouldBeEmpty();

    [Theory]
    [InlineData("univariate hr 1.11 (0.25 to 4.00)", "NELM4103 `hr 1.11 (0.25 to 4.00)`")]
    [InlineData("univariate hr 0.89 (0.25 to 4.00)", "NELM4103 `hr 0.89 (0.25 to 4.00)`")]
    [InlineData("univariate hr 2.0 (1.25 to 3.2) p 0.051", "NELM4104 `p 0.051`")]
    [InlineData("univariate hr 0.5 (0.3125 to 0.8) p > 0.1", "NELM4104 `p > 0.1`")]
    [InlineData("univariate hr 2.0 (0.5 to 8.0) p < 0.05", "NELM4104 `p < 0.05`")]
    public void Lines_just_beyond_the_border_are_warned_about(string line, string place) => EvidenceText.OfTests(line).Places.ShouldBe([place]);

    [Theory]
    [InlineData("overall_survival hr 9.40 (1.38 to 8.34) p 0.2 versus other", "NELM4102 `9.40 (1.38 to 8.34)`", "NELM4104 `p 0.2`")]
    [InlineData("overall_survival 1 year 72.1% (75 to 90) doubtful interval \"printed so\"; overall_survival median 9 months", "NELM4106 `1 year 72.1% (75 to 90)`")]
    [InlineData("overall_survival median 12 months (20 to 15) doubtful interval \"printed so\"")]
    [InlineData("overall_survival hr 9.40 (1.38 to 8.34) p 0.2 versus other doubtful interval \"printed so\"")]
    [InlineData("overall_survival 5 years 11% to 6% (3 to 8) doubtful interval \"printed so\"", "NELM4101 `11% to 6%`")]
    [InlineData("overall_survival 1 year 72.1% (75 to 90)", "NELM4102 `72.1% (75 to 90)`")]
    [InlineData("overall_survival median 12 months (20 to 15)", "NELM4101 `(20 to 15)`")]
    [InlineData("overall_survival median > 60 months (40 to 50)", "NELM4102 `60 months (40 to 50)`")]
    [InlineData("overall_survival median 12 months; overall_survival 1 year 50.1%", "NELM4106 `1 year 50.1%`")]
    [InlineData("overall_survival median 13 months; overall_survival 1 year 49.9%", "NELM4106 `1 year 49.9%`")]
    [InlineData("overall_survival median > 12 months; overall_survival 1 year 49.9%", "NELM4106 `1 year 49.9%`")]
    [InlineData("overall_survival median < 12 months; overall_survival 1 year 50.1%", "NELM4106 `1 year 50.1%`")]
    [InlineData("overall_survival 5 years 30%; overall_survival 12 months 20%", "NELM4105 `5 years 30%`")]
    [InlineData("overall_survival median 30 months; OS median 20 months; OS median 6 months; OS 1 year 60%", "NELM4106 `1 year 60%`")]
    [InlineData("overall_survival median 6 months; OS median 20 months; OS median 30 months; OS 2 years 40%", "NELM4106 `2 years 40%`")]
    [InlineData("overall_survival median 6 months; OS median 30 months; OS median 20 months; OS 1 year 60%", "NELM4106 `1 year 60%`")]
    [InlineData("overall_survival median 30 months; OS median 6 months; OS median 20 months; OS 2 years 40%", "NELM4106 `2 years 40%`")]
    [InlineData("overall_survival median 6 months; OS median > 24 months; OS median < 30 months; OS 2 years 40%", "NELM4106 `2 years 40%`")]
    [InlineData("overall_survival median 6 months; OS median 8 months; OS median 9 months; OS 1 year 60%", "NELM4106 `1 year 60%`", "NELM4106 `1 year 60%`")]
    [InlineData("overall_survival median 9 months; OS median 9.0 months; OS 1 year 60%", "NELM4106 `1 year 60%`")]
    public void Lines_of_an_outcome_are_checked_together(string lines, params string[] places) =>
        EvidenceText.OfOutcome(lines).Places.ShouldBe(places);

    [Theory]
    [InlineData("overall_survival median 12 months; overall_survival 1 year 50%")]
    [InlineData("overall_survival median 12 months; overall_survival 1 year 31%")]
    [InlineData("overall_survival median 13 months; overall_survival 1 year 50%")]
    [InlineData("overall_survival median > 12 months; overall_survival 13 months 40%")]
    [InlineData("overall_survival median > 12 months; overall_survival 12 months 50%")]
    [InlineData("overall_survival median < 12 months; overall_survival 12 months 50%")]
    [InlineData("overall_survival median < 12 months; overall_survival 11 months 40%")]
    [InlineData("overall_survival median not reached; overall_survival 5 years 50%")]
    [InlineData("overall_survival mean 9.0 months; overall_survival 1 year 50.4%")]
    [InlineData("overall_survival median 60 days; overall_survival 1 year 60%")]
    [InlineData("overall_survival median 9 months; recurrence 1 year 60%")]
    [InlineData("overall_survival median 9 months; overall_survival 60%")]
    [InlineData("overall_survival median 9 months to 20 months; overall_survival 1 year 60%")]
    [InlineData("overall_survival median 9 months; overall_survival 1 year 40% to 60%")]
    [InlineData("overall_survival median 9 months doubtful \"why\"; overall_survival 1 year 60%")]
    [InlineData("overall_survival median 9 months; overall_survival 1 year 60% doubtful \"why\"")]
    [InlineData("overall_survival 1 year 60%, 3 years 60%")]
    [InlineData("overall_survival 1 year 60% to 60%")]
    [InlineData("overall_survival 1 year 60% (60 to 60)")]
    [InlineData("overall_survival 1 year 60%; overall_survival 3 years 70% doubtful \"why\"")]
    [InlineData("symptom_relief 23 of 23")]
    [InlineData("symptom_relief 24 of 23 doubtful \"why\"")]
    [InlineData("overall_survival median > 60 months (40 to 70)")]
    public void Outcomes_that_can_be_right_are_left_alone(string lines) => EvidenceText.OfOutcome(lines).Problems.ShouldBeEmpty();

    [Theory]
    [InlineData("n 26", "n 10", "n 36")]
    [InlineData("n 26", "n 11 doubtful \"10 in the text\"", "n 36")]
    [InlineData("n 26", "n 11", "n 36\n  when symptomatic")]
    [InlineData("n 26", "n 11", "n 36\n  study \"ref 9\"")]
    [InlineData("n 26", "n 11", "overall_survival 50%")]
    [InlineData("n 26\n  with chemotherapy", "n 11", "n 36")]
    public void Arms_that_add_up_or_cannot_be_added_are_left_alone(string with, string without, string whole) =>
        Arms(with, without, whole).Problems.ShouldBeEmpty();

    [Fact]
    public void Arms_of_one_condition_and_study_must_add_up()
    {
        const string Population = "\n  when symptomatic\n  study \"ref 9\"";

        Arms("n 26" + Population, "n 11" + Population, "n 36" + Population).Places.ShouldBe(["NELM4107 `n 26`"]);
    }

    [Fact]
    public void Arms_that_do_not_add_up_are_shown_with_their_counterpart_and_the_whole()
    {
        Diagnostic problem = EvidenceText.Of(
            """
            outcome whole
              n 36
            outcome treated
              after surgery or ablation
              n 26
            outcome untreated
              without ablation or surgery
              n 11
            """).Problems.ShouldHaveSingleItem();

        problem.Message.ShouldStartWith("`26` patients with `surgery` or `ablation` and `11` without make 37");
        problem.Related.Select(place => $"{place.Source!.Slice(place.Span)}: {place.Message}").ShouldBe(["n 11: the patients without", "n 36: the whole group"]);
    }

    [Theory]
    [InlineData(100, 1)]
    [InlineData(101, 0)]
    public void Arms_with_more_partners_than_mean_anything_are_left_alone(int partners, int problems)
    {
        string wholes = string.Concat(Enumerable.Range(0, partners).Select(i => $"outcome whole{i}\n  n {1000 + i}\n"));
        string withouts = string.Concat(Enumerable.Range(0, partners).Select(i => $"outcome untreated{i}\n  without surgery\n  n {100 + i}\n"));

        EvidenceText.Of($"{wholes}outcome treated\n  after surgery\n  n 26\noutcome untreated\n  without surgery\n  n 11\n").Problems.Length.ShouldBe(problems);
        EvidenceText.Of($"{withouts}outcome treated\n  after surgery\n  n 26\noutcome whole\n  n 36\n").Problems.Length.ShouldBe(problems);
    }

    [Fact]
    public void Outcomes_of_one_size_are_one_partner()
    {
        string wholes = string.Concat(Enumerable.Range(0, 101).Select(i => $"outcome whole{i}\n  n 36\n"));

        EvidenceText.Of($"{wholes}outcome treated\n  after surgery\n  n 26\noutcome untreated\n  without surgery\n  n 11\n").Places.ShouldBe(["NELM4107 `n 26`"]);
    }

    [Fact]
    public void Arms_of_different_treatments_are_not_added() =>
        EvidenceText.Of("outcome whole\n  n 36\noutcome treated\n  after surgery\n  n 26\noutcome untreated\n  without ablation\n  n 11\n").Problems.ShouldBeEmpty();

    [Fact]
    public void Arm_that_adds_up_with_one_of_several_partners_is_left_alone()
    {
        EvidenceText evidence = EvidenceText.Of(
            """
            outcome whole
              n 36
            outcome operated
              after surgery
              n 26
            outcome not_operated
              without surgery
              n 10
            outcome not_operated_and_followed
              without surgery
              n 8
            """);

        evidence.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Evidence_with_a_warning_is_kept()
    {
        EvidenceText evidence = EvidenceText.OfOutcome("symptom_relief 24 of 23");

        evidence.Problems.Single().Severity.ShouldBe(Severity.Warning);
        evidence.Outcomes.Select(outcome => outcome.Name).ShouldBe(["arm", "other"]);
    }

    private static EvidenceText Arms(string with, string without, string whole) => EvidenceText.Of(
        $"outcome operated\n  after surgery\n  {with}\noutcome not_operated\n  without surgery\n  {without}\noutcome whole\n  {whole}\n");
}

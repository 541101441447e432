using NelmRules.Reporting;

namespace NelmRules.Tests.Reporting;

/// <summary>What the report shows of constructs that a review of other studies needs.</summary>
public sealed class ReviewReportTests
{
    [Theory]
    [InlineData("functional is known", "to record")]
    [InlineData("functional is known and grade is known", "to record")]
    [InlineData("symptomatic implies functional is known", "to record")]
    [InlineData("symptomatic implies functional is known and grade is known", "to record")]
    [InlineData("symptomatic implies functional", "undetermined")]
    [InlineData("not symptomatic", "not met")]
    [InlineData("not symptomatic and grade is known", "not met")]
    public void Failing_item_that_asks_for_a_record_reads_to_record(string condition, string status)
    {
        string report = Report($"criteria held all of\n  item : {condition}\n", "symptomatic = yes");

        report.ShouldContain($"    {status,-14}item");
    }

    [Fact]
    public void Arm_shows_every_treatment_its_manner_and_why_its_number_is_doubtful()
    {
        string report = Report(
            """
            outcome arm
              after bland_embolization or chemoembolization "in one session"
              n 29 doubtful "the arms exceed the whole"
              overall_survival median 33 months
            """,
            "symptomatic = yes");

        report.ShouldContain("arm: after bland_embolization or chemoembolization (in one session), n 29");
        report.ShouldContain("doubtful: the arms exceed the whole");
    }

    private static string Report(string rules, string given) =>
        EvaluationText.Format(TestBook.Of(rules).Evaluate(given), new EvaluationTextOptions(ReportStyle.Plain));
}

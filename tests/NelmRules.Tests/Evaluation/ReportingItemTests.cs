namespace NelmRules.Tests.Evaluation;

/// <summary>Which items of criteria ask for something to be recorded, and nothing else.</summary>
public sealed class ReportingItemTests
{
    [Theory]
    [InlineData("grade is known", true)]
    [InlineData("grade is recorded", true)]
    [InlineData("grade is known and size is recorded", true)]
    [InlineData("fit implies grade is known", true)]
    [InlineData("fit implies grade is known and size is known", true)]
    [InlineData("fit or grade is known", true)]
    [InlineData("fit and grade is known", false)]
    [InlineData("fit or size > 5 cm", false)]
    [InlineData("fit", false)]
    [InlineData("not (grade is known)", false)]
    public void Item_asks_for_a_record_where_recording_can_mend_it(string condition, bool expected) => TestBook.WithVocabulary(
        "fact fit : yes/no\nfact grade : G1 < G2 < G3\nfact size : cm from 0\n",
        $"ruleset r\n  version 1.0.0\n  uses v 1\ncriteria c all of\n  one : {condition}\n")
        .Bound.Rulesets[0].Criteria[0].Items[0].IsReportingItem.ShouldBe(expected);
}

using NelmRules.Evaluation;
using NelmRules.Values;

namespace NelmRules.Tests.Evaluation;

/// <summary>Conditions as written, for patients as written.</summary>
public sealed class ExpressionTests
{
    private const string Vocabulary = """
        fact age : years from 0 to 130
        fact grade : G1 < G2 < G3
        fact met_grade : G1 < G2 < G3
        fact symptomatic : yes/no
        fact willing : yes/no
        fact ki67 : % from 0 to 100
        fact size : cm from 0
        fact limit : mm from 0
        fact met_count : count from 0
        fact diagnosed_on : date
        fact treated_on : date
        fact lesions : list of
          diameter : mm from 0
          lobe : left | right
          treated : yes/no
        group high of grade = G2 | G3
        treatment surgery
        treatment liver_surgery is surgery
        treatment drug
        """;

    [Theory]
    [InlineData("symptomatic", "", Answers.YesOrNo, "symptomatic")]
    [InlineData("symptomatic", "symptomatic = no", Answers.No, "")]
    [InlineData("not symptomatic and willing", "symptomatic = yes", Answers.No, "")]
    [InlineData("symptomatic implies willing", "willing = yes", Answers.Yes, "")]
    [InlineData("symptomatic implies willing", "", Answers.YesOrNo, "symptomatic|willing")]
    [InlineData("symptomatic and size > 5cm", "symptomatic = yes", Answers.YesOrNo, "size")]
    [InlineData("size > 5cm", "size = 50 mm", Answers.No, "")]
    [InlineData("size >= limit", "size = 4.9 cm, limit = 49 mm", Answers.Yes, "")]
    [InlineData("size > limit", "size = 4 cm", Answers.YesOrNo, "limit")]
    [InlineData("size + 1 mm == 5 cm", "size = 4.9 cm", Answers.Yes, "")]
    [InlineData("size >= 0 cm", "", Answers.Yes, "")]
    [InlineData("ki67 > 100%", "", Answers.No, "")]
    [InlineData("ki67 between 3% and 20%", "ki67 = 20 %", Answers.Yes, "")]
    [InlineData("ki67 between 0% and 100%", "", Answers.Yes, "")]
    [InlineData("met_count in {1, 2}", "met_count = 2", Answers.Yes, "")]
    [InlineData("met_count == 1.5", "", Answers.No, "")]
    [InlineData("grade in high", "grade = G1", Answers.No, "")]
    [InlineData("grade in {G1, G2, G3}", "", Answers.Yes, "")]
    [InlineData("met_grade > grade", "grade = G3", Answers.No, "")]
    [InlineData("met_grade > grade", "grade = G1", Answers.YesOrNo, "met_grade")]
    [InlineData("met_grade > grade", "", Answers.YesOrNo, "grade|met_grade")]
    [InlineData("grade is known", "", Answers.No, "")]
    [InlineData("size is recorded", "size = 1 cm", Answers.Yes, "")]
    [InlineData("months from diagnosed_on to treated_on >= 1 month", "diagnosed_on = 2014-01-31, treated_on = 2014-02-28", Answers.Yes, "")]
    [InlineData("days from diagnosed_on to treated_on > 4 weeks", "diagnosed_on = 2014-01-31, treated_on = 2014-02-28", Answers.No, "")]
    [InlineData("months from diagnosed_on to treated_on > 6 months", "treated_on = 2014-02-28", Answers.YesOrNo, "diagnosed_on")]
    [InlineData("at least 2 of (symptomatic, willing, size > 5cm)", "symptomatic = yes, willing = yes", Answers.Yes, "")]
    [InlineData("at least 2 of (symptomatic, willing, size > 5cm)", "symptomatic = no, willing = yes", Answers.YesOrNo, "size")]
    [InlineData("at most 1 of (symptomatic, willing, size > 5cm)", "symptomatic = yes, willing = yes", Answers.No, "")]
    [InlineData("exactly 1 of (symptomatic, willing)", "symptomatic = yes", Answers.YesOrNo, "willing")]
    public void Condition_has_the_answers_that_the_record_leaves(string condition, string given, Answers answers, string needs)
    {
        Finding finding = Find(condition, given);
        finding.Answers.ShouldBe(answers);
        string.Join('|', finding.Needs.Select(FindingText.Of)).ShouldBe(needs);
    }

    [Theory]
    [InlineData("", Answers.YesOrNo, "received surgery")]
    [InlineData("received liver_surgery = yes", Answers.Yes, "")]
    [InlineData("received liver_surgery = no", Answers.YesOrNo, "received surgery")]
    [InlineData("received surgery = no", Answers.No, "")]
    [InlineData("received drug = yes", Answers.YesOrNo, "received surgery")]
    public void Received_class_follows_from_kinds_given(string given, Answers answers, string needs) =>
        Check(Find("received surgery", given), answers, needs);

    [Theory]
    [InlineData("received surgery = yes", Answers.YesOrNo, "received liver_surgery")]
    [InlineData("received surgery = no", Answers.No, "")]
    public void Received_kind_follows_from_the_class_not_given(string given, Answers answers, string needs) =>
        Check(Find("received liver_surgery", given), answers, needs);

    [Theory]
    [InlineData("count of lesions > 1", "", Answers.YesOrNo, "lesions")]
    [InlineData("count of lesions >= 0", "", Answers.Yes, "")]
    [InlineData("count of lesions == 0", "lesions = []", Answers.Yes, "")]
    [InlineData("sum of diameter of lesions == 0 mm", "lesions = []", Answers.Yes, "")]
    [InlineData("any of lesions where (treated)", "lesions = []", Answers.No, "")]
    [InlineData("all of lesions where (treated)", "lesions = []", Answers.Yes, "")]
    [InlineData("largest diameter of lesions > 1 mm", "lesions = []", Answers.YesOrNo, "lesions")]
    [InlineData("largest diameter of lesions is known", "lesions = []", Answers.No, "")]
    [InlineData("count of lesions where (lobe == left) >= 2", "lesions = [{lobe = left}, {lobe = right}, {diameter = 3 mm}]", Answers.YesOrNo, "lesions.lobe")]
    [InlineData("count of lesions where (lobe == left) >= 1", "lesions = [{lobe = left}, {diameter = 3 mm}]", Answers.Yes, "")]
    [InlineData("sum of diameter of lesions > 5 cm", "lesions = [{diameter = 31 mm}, {diameter = 2 cm}]", Answers.Yes, "")]
    [InlineData("sum of diameter of lesions > 3 cm", "lesions = [{diameter = 31 mm}, {lobe = left}]", Answers.Yes, "")]
    [InlineData("sum of diameter of lesions > 4 cm", "lesions = [{diameter = 31 mm}, {lobe = left}]", Answers.YesOrNo, "lesions.diameter")]
    [InlineData("sum of diameter of lesions where (lobe == left) > 4 cm", "lesions = [{diameter = 31 mm}, {diameter = 8 mm, lobe = left}]", Answers.No, "")]
    [InlineData("sum of diameter of lesions where (lobe == left) > 3 cm", "lesions = [{diameter = 31 mm}, {diameter = 8 mm, lobe = left}]", Answers.YesOrNo, "lesions.lobe")]
    [InlineData("largest diameter of lesions > 3 cm", "lesions = [{diameter = 31 mm}, {lobe = left}]", Answers.Yes, "")]
    [InlineData("largest diameter of lesions < 4 cm", "lesions = [{diameter = 31 mm}, {lobe = left}]", Answers.YesOrNo, "lesions.diameter")]
    [InlineData("largest diameter of lesions where (lobe == left) > 1 cm", "lesions = [{diameter = 31 mm, lobe = right}]", Answers.YesOrNo, "lesions")]
    [InlineData("any of lesions where (diameter > size)", "lesions = [{diameter = 31 mm}]", Answers.YesOrNo, "size")]
    [InlineData("any of lesions where (diameter > size)", "size = 1 cm", Answers.YesOrNo, "lesions")]
    [InlineData("all of lesions where (diameter >= 0 mm)", "", Answers.Yes, "")]
    [InlineData("any of lesions where (treated)", "lesions = [{treated = no}, {lobe = left}]", Answers.YesOrNo, "lesions.treated")]
    [InlineData("any of lesions where (treated)", "lesions = [{treated = yes}, {lobe = left}]", Answers.Yes, "")]
    [InlineData("all of lesions where (treated)", "lesions = [{treated = yes}, {lobe = left}]", Answers.YesOrNo, "lesions.treated")]
    [InlineData("all of lesions where (treated)", "lesions = [{treated = no}, {lobe = left}]", Answers.No, "")]
    [InlineData("any of lesions where (lobe == left)", "lesions = [{treated = no}]", Answers.YesOrNo, "lesions.lobe")]
    [InlineData("any of lesions where (treated)", "", Answers.YesOrNo, "lesions")]
    [InlineData("all of lesions where (treated)", "", Answers.YesOrNo, "lesions")]
    [InlineData("lesions is known", "lesions = []", Answers.Yes, "")]
    public void Aggregate_over_a_list_keeps_what_is_not_known(string condition, string given, Answers answers, string needs) =>
        Check(Find(condition, given), answers, needs);

    private static void Check(Finding finding, Answers answers, string needs)
    {
        finding.Answers.ShouldBe(answers);
        string.Join('|', finding.Needs.Select(FindingText.Of)).ShouldBe(needs);
    }

    private static Finding Find(string condition, string given) =>
        TestBook.WithVocabulary(Vocabulary, $"ruleset r\n  version 1.0.0\n  uses v 1\nrule one\n  when {condition}\n  then consider drug\n").Rule(given);
}

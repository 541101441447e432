using NelmRules.Evaluation;

namespace NelmRules.Tests.Evaluation;

/// <summary>What an undetermined condition needs: what can change its answer, and nothing else.</summary>
public sealed class NeedTests
{
    // Both grades are left open, so that two of three are unclear whatever the third is.
    private const string Open = "at least 2 of (grade == G1, grade == G2, ";

    private const string Vocabulary = """
        fact fit : yes/no
        fact studied : yes/no
        fact grade : G1 < G2 < G3
        fact stage : early | late
        fact size : cm from 0
        fact seen_on : date
        fact lesions : list of
          diameter : mm from 0
          removed : yes/no
        treatment surgery
        treatment drug
        define grade by
          unclear between G1, G2 when size < 5 cm "the classes overlap"
          otherwise G3

        """;

    [Theory]
    [InlineData("fit", "fit")]
    [InlineData("stage == early", "stage")]
    [InlineData("stage in {early}", "stage")]
    [InlineData("seen_on > 2014-01-31", "seen_on")]
    [InlineData("received surgery", "received surgery")]
    [InlineData("any of lesions where (diameter > 1 cm)", "lesions")]
    [InlineData("all of lesions where (removed)", "lesions")]
    public void Condition_that_cannot_change_the_answer_is_not_asked_for(string condition, string fact)
    {
        Needs($"studied and {Open}{condition})", "size = 1 cm").ShouldBe("studied");
        Needs($"studied or {condition}", "studied = no").ShouldBe(fact);
    }

    [Theory]
    [InlineData("removed")]
    [InlineData("diameter > 1 cm")]
    public void Field_that_cannot_change_the_answer_is_not_asked_for(string filter)
    {
        Needs($"studied and any of lesions where ({Open}{filter}))", "size = 1 cm, lesions = [{}]").ShouldBe("studied");
        Needs($"studied and any of lesions where ({filter})", "lesions = [{}]").ShouldBe($"lesions.{filter.Split(' ')[0]}, studied");
    }

    [Theory]
    [InlineData("odd or studied")]
    [InlineData("studied or odd")]
    [InlineData("not (odd and studied)")]
    [InlineData("not (studied and odd)")]
    public void Fact_beside_what_is_left_open_is_not_asked_for_where_all_stays_open(string open) => Needs(
        "settled and fit",
        "size = 1 cm",
        $"define odd = fit\n  unclear when size > 0 cm \"first\"\ndefine settled = fit\n  unclear when {open} \"second\"\n").ShouldBe("fit");

    [Fact]
    public void Each_side_of_a_comparison_of_choices_is_asked_for_where_it_is_missing()
    {
        const string Before = "fact before : G1 < G2 < G3\n";
        Needs("before < grade", "size = 9 cm", Before).ShouldBe("before");
        Needs("before < G3", "", Before).ShouldBe("before");
        Needs("before >= grade", "before = G3", Before).ShouldBe("");
        Needs("before > grade", "before = G2", Before).ShouldBe("grade or size");
        Needs("grade < before", "before = G2", Before).ShouldBe("grade or size");
        Needs("grade >= before", "before = G1", Before).ShouldBe("");
    }

    private static string Needs(string condition, string given, string more = "") => string.Join(", ", TestBook
        .WithVocabulary(Vocabulary + more, $"ruleset r\n  version 1.0.0\n  uses v 1\nrule one\n  when {condition}\n  then consider drug\n")
        .Rule(given).Needs.Select(FindingText.Of));
}

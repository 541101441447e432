using NelmRules.Evaluation;
using NelmRules.Values;

namespace NelmRules.Tests.Evaluation;

/// <summary>Definitions by expression and by rows, and what they leave open.</summary>
public sealed class DefinitionTests
{
    private const string Vocabulary = """
        fact grade : G1 < G2 < G3
        fact ki67 : % from 0 to 100
        fact ki67_samples : list of
          index : % from 0 to 100
        fact remnant : cm from 0
          measured after surgery
        fact residual : yes/no
          measured after surgery
        fact scan_clear : yes/no
        fact willing : yes/no
        define ki67 = largest index of ki67_samples
        define residual = remnant > 0 cm
        treatment surgery
        treatment drug
        """;

    private const string Grading = """
        define grade by
          G3 when ki67 > 20%
          G2 when ki67 >= 3%
          unclear between G1, G2 when ki67 > 2% "between the printed classes"
          G1 when ki67 <= 2%

        """;

    [Theory]
    [InlineData("ki67 = 55 %", "grade == G3", Answers.Yes)]
    [InlineData("ki67 = 20 %", "grade == G3", Answers.No)]
    [InlineData("ki67 = 20 %", "grade == G2", Answers.Yes)]
    [InlineData("ki67 = 2.5 %", "grade == G2", Answers.Unclear)]
    [InlineData("ki67 = 2.5 %", "grade == G3", Answers.No)]
    [InlineData("ki67 = 2.5 %", "grade in {G1, G2}", Answers.Yes)]
    [InlineData("ki67 = 2.5 %", "grade is known", Answers.No)]
    [InlineData("ki67 = 2 %", "grade is known", Answers.Yes)]
    [InlineData("ki67 = 2 %", "grade is recorded", Answers.No)]
    [InlineData("grade = G2, ki67 = 55 %", "grade == G2", Answers.Yes)]
    [InlineData("ki67_samples = [{index = 12 %}, {index = 30 %}]", "grade == G3", Answers.Yes)]
    public void Rows_choose_the_value_in_their_order(string given, string condition, Answers expected) =>
        Find(condition, given, Grading).Answers.ShouldBe(expected);

    [Theory]
    [InlineData("willing = yes", Answers.Yes)]
    [InlineData("willing = no, ki67 = 30 %", Answers.No)]
    [InlineData("willing = no, ki67 = 10 %", Answers.Unclear)]
    [InlineData("willing = no, ki67 = 2 %", Answers.No)]
    [InlineData("willing = no", Answers.No | Answers.Unclear)]
    [InlineData("ki67 = 30 %", Answers.YesOrNo)]
    public void Rows_of_a_yes_no_definition_are_its_answers(string given, Answers expected)
    {
        const string Sure = """
            define sure by
              yes when willing
              no when ki67 > 20%
              unclear between yes, no when ki67 > 2% "left open"
              otherwise no

            """;
        Find("sure", given, Sure).Answers.ShouldBe(expected);
        Find("not sure", given, Sure).Answers.ShouldBe(AnswerTables.Not(expected));
    }

    [Fact]
    public void Defined_fact_is_the_alternative_to_what_it_is_defined_from()
    {
        Needs(Find("grade == G3", "", Grading)).ShouldBe("grade or ki67 or ki67_samples");
        Needs(Find("ki67 > 20%", "")).ShouldBe("ki67 or ki67_samples");
    }

    [Fact]
    public void What_the_source_leaves_open_is_told_and_not_asked_for()
    {
        Finding finding = Find("grade == G2", "ki67 = 2.5 %", Grading);
        finding.Status.ShouldBe(Status.Unclear);
        finding.Unclear.ShouldBe(["between the printed classes"]);
        finding.Needs.ShouldBeEmpty();
    }

    [Fact]
    public void Open_value_that_does_not_matter_gives_no_reason() =>
        Find("grade == G3 or willing", "ki67 = 2.5 %", Grading).Unclear.ShouldBeEmpty();

    [Fact]
    public void Case_that_no_row_covers_is_unclear_among_all_values()
    {
        const string Gap = "define risk by\n  low when ki67 < 3%\n  high when ki67 > 20%\n";
        Finding finding = Find("risk == high", "ki67 = 10 %", Gap);
        finding.Status.ShouldBe(Status.Unclear);
        finding.Unclear.ShouldBe(["no row of `risk` covers it"]);
        Find("risk == high", "ki67 = 10 %", Gap + "  otherwise low\n").Status.ShouldBe(Status.NotMet);
        Find("risk == high", "", Gap).Unclear.ShouldBeEmpty();
    }

    [Fact]
    public void Undecided_row_leaves_its_value_possible()
    {
        const string Risk = "define risk by\n  low when willing\n  middle when ki67 < 3%\n  otherwise high\n";
        Needs(Find("risk == high", "willing = no", Risk)).ShouldBe("ki67 or ki67_samples");
        Needs(Find("risk == high", "ki67 = 1 %", Risk)).ShouldBe("");
        Find("risk == high", "ki67 = 1 %", Risk).Status.ShouldBe(Status.NotMet);
        Needs(Find("risk == low", "ki67 = 1 %", Risk)).ShouldBe("willing");
    }

    [Fact]
    public void Row_that_is_left_open_adds_its_value_to_all_that_follow()
    {
        const string Risk = """
            define odd = willing
              unclear when ki67 >= 0% "first"
            define perhaps = ki67 >= 0%
              unclear when willing "second"
            define risk by
              low when odd
              low when ki67 > 100%
              high when willing
              unclear between low, high when ki67 >= 0% "third"
            define other_risk by
              low when odd
              high when perhaps
              otherwise high

            """;
        Needs(Find("risk == high or scan_clear", "", Risk)).ShouldBe("scan_clear");
        Needs(Find("other_risk == high or scan_clear", "", Risk)).ShouldBe("scan_clear");
        Find("risk == high", "", Risk).Unclear.ShouldBe(["first", "third"]);
    }

    [Fact]
    public void Open_condition_is_tested_first()
    {
        const string Large = "define large = remnant > 7cm\n  unclear when remnant between 5cm and 7cm \"prints >5-7\"\n";
        Find("large", "remnant = 8 cm", Large).Status.ShouldBe(Status.Met);
        Find("large", "remnant = 4 cm", Large).Status.ShouldBe(Status.NotMet);
        Find("large", "remnant = 7 cm", Large).Status.ShouldBe(Status.Unclear);
        Find("large", "remnant = 7 cm", Large).Unclear.ShouldBe(["prints >5-7"]);
        Find("large", "", Large).Answers.ShouldBe(Answers.Any);
    }

    [Fact]
    public void First_open_condition_that_applies_gives_the_reason() => Find(
        "odd", "willing = yes", "define odd = scan_clear\n  unclear when willing \"first\"\n  unclear when willing \"second\"\n")
        .Unclear.ShouldBe(["first"]);

    [Fact]
    public void Fact_measured_after_a_treatment_is_only_needed_after_it()
    {
        Needs(Find("remnant < 5cm", "")).ShouldBe("remnant (only after surgery)");
        Needs(Find("remnant < 5cm", "received surgery = yes")).ShouldBe("remnant");
        Needs(Find("residual", "")).ShouldBe("remnant or residual (only after surgery)");
        Needs(Find("residual and willing", "")).ShouldBe("willing, remnant or residual (only after surgery)");
    }

    [Fact]
    public void Fact_that_does_not_exist_yet_is_no_alternative_to_one_that_does() =>
        Needs(Find("residual", "", "define residual = not scan_clear\n")).ShouldBe("scan_clear");

    [Theory]
    [InlineData("score = 50", "points > 5", Answers.YesOrNo)]
    [InlineData("score = -1", "points > 5", Answers.YesOrNo)]
    [InlineData("score = 10", "points == 10", Answers.Yes)]
    [InlineData("score = 0", "points == 0", Answers.Yes)]
    [InlineData("", "points > 10", Answers.No)]
    [InlineData("", "points < 0", Answers.No)]
    public void Number_outside_the_bounds_of_the_fact_is_as_good_as_missing(string given, string condition, Answers expected)
    {
        const string Points = "fact score : number\nfact points : number from 0 to 10\ndefine points = score\ntreatment drug\n";
        TestBook.WithVocabulary(Points, Ruleset(condition)).Rule(given).Answers.ShouldBe(expected);
    }

    [Fact]
    public void Number_that_is_defined_from_a_count_is_whole()
    {
        const string Points = "fact lesions : count from 0\nfact points : number to 10\ndefine points = lesions\ntreatment drug\n";
        TestBook.WithVocabulary(Points, Ruleset("points == 2.5")).Rule("").Answers.ShouldBe(Answers.No);
        TestBook.WithVocabulary(Points, Ruleset("points == 2")).Rule("").Answers.ShouldBe(Answers.YesOrNo);
    }

    [Fact]
    public void Reason_of_a_row_is_told_where_the_row_decides_something()
    {
        const string Risk = """
            define odd = willing
              unclear when scan_clear "first"
            define risk by
              middle when odd
              unclear between low, high when ki67 >= 0% "second"

            """;
        Find("risk in {low, high}", "ki67 = 1 %", Risk).Unclear.ShouldBe(["first", "second"]);
        Find("risk in {low, high}", "ki67 = 1 %, scan_clear = no", Risk).Unclear.ShouldBeEmpty();
        Find("risk in {low, high} and odd", "ki67 = 1 %, scan_clear = yes", Risk).Unclear.ShouldBe(["first", "second"]);
    }

    [Fact]
    public void Definition_of_another_ruleset_is_used_without_its_population()
    {
        TestBook book = TestBook.WithVocabulary(
            Vocabulary,
            "ruleset a\n  version 1.0.0\n  uses v 1\n  applies when willing\ndefine fast = ki67 > 20%\n",
            "ruleset b\n  version 1.0.0\n  uses v 1\nrule one\n  when a.fast\n  then consider drug\n");
        book.Ruleset("ki67 = 30 %, willing = no", "b").Rules[0].Finding.Status.ShouldBe(Status.Met);
    }

    [Fact]
    public void Strict_leaves_out_the_readings_of_the_encoder()
    {
        const string Inferred = """
            define grade by
              G3 when ki67 > 20%
              otherwise G1
              inferred "not printed"
            define fast = ki67 > 20%
              inferred "not printed"

            """;
        TestBook book = TestBook.WithVocabulary(Vocabulary, $"""
            ruleset r
              version 1.0.0
              uses v 1
            {Inferred}
            rule by_fact
              when grade == G3
              then consider drug
            rule by_name
              when fast
              then consider drug
            rule guessed
              when willing
              then consider drug
              inferred "not printed"
            criteria all_good all of
              first  "one" : willing
              second "two" : scan_clear
                inferred "not printed"
            """);
        RulesetResult result = book.Evaluate("ki67 = 55 %, willing = yes", new EvaluationOptions(Strict: true)).Rulesets[0];
        result.Rules.Select(rule => rule.Rule.Name).ShouldBe(["by_fact", "by_name"]);
        Needs(result.Rules[0].Finding).ShouldBe("grade");
        result.Rules[1].Finding.Status.ShouldBe(Status.Unclear);
        result.Rules[1].Finding.Unclear.ShouldBe(["`fast` is the encoder's own reading, which is left out"]);
        result.Criteria[0].Finding.Status.ShouldBe(Status.Met);
        result.Criteria[0].Items.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("share > 5%", "`share`")]
    [InlineData("risk == high", "`risk`")]
    [InlineData("good", "`good`")]
    public void Strict_leaves_open_what_is_read_from_the_readings_of_the_encoder(string condition, string named)
    {
        const string Inferred = """
            define share = ki67
              inferred "not printed"
            define risk by
              high when ki67 > 20%
              otherwise low
              inferred "not printed"
            criteria good all of
              first : willing
                inferred "not printed"

            """;
        TestBook book = Book(condition, Inferred);
        book.Evaluate("ki67 = 55 %, willing = yes").Rulesets[0].Rules[0].Finding.Status.ShouldBe(Status.Met);
        Finding strict = book.Evaluate("ki67 = 55 %, willing = yes", new EvaluationOptions(Strict: true)).Rulesets[0].Rules[0].Finding;
        strict.Status.ShouldBe(Status.Unclear);
        strict.Needs.ShouldBeEmpty();
        strict.Unclear.ShouldHaveSingleItem().ShouldContain(named);
    }

    [Fact]
    public void Facts_defined_from_each_other_in_countless_ways_are_evaluated_once_each()
    {
        IEnumerable<string> chain = Enumerable.Range(1, 60).Select(i => $"define d{i} = d{i - 1} and (d{i - 1} or willing)\n");
        Needs(Find("d60", "", "define d0 = scan_clear\n" + string.Concat(chain))).ShouldBe("scan_clear, willing");
    }

    private static string Needs(Finding finding) => string.Join(", ", finding.Needs.Select(FindingText.Of));

    private static Finding Find(string condition, string given, string definitions = "") => Book(condition, definitions).Rule(given);

    private static TestBook Book(string condition, string definitions = "") => TestBook.WithVocabulary(Vocabulary, Ruleset(condition, definitions));

    private static string Ruleset(string condition, string definitions = "") =>
        $"ruleset r\n  version 1.0.0\n  uses v 1\n{definitions}rule one\n  when {condition}\n  then consider drug\n";
}

using NelmRules.Evaluation;

namespace NelmRules.Tests.Evaluation;

/// <summary>Cases: what passes, and what a failing one says.</summary>
public sealed class CaseTests
{
    private const string Vocabulary = """
        fact grade : G1 < G2 < G3
        fact ki67 : % from 0 to 100
        fact fit : yes/no
        fact willing : yes/no
        fact size : cm from 0
        treatment surgery
        treatment drug
        party society "A society"

        """;

    private const string Rules = """
        ruleset r
          version 1.0.0
          uses v 1
          applies when grade == G3

        define grade by
          G3 when ki67 > 20%
          otherwise G1

        define large = size > 5cm
          unclear when size == 5cm "not printed"

        rule operate
          when fit and willing
          then consider surgery

        rule treat
          when fit
          then recommend drug after surgery
          reported from society "ref 1"

        case one

        """;

    [Theory]
    [InlineData("grade = G3, fit = yes, willing = yes", "consider surgery by operate|recommend drug after surgery")]
    [InlineData("grade = G3, fit = yes, willing = yes", "operate met|treat met")]
    [InlineData("grade = G3, fit = no", "nothing")]
    [InlineData("grade = G1, fit = no", "outside")]
    [InlineData("grade = G1, fit = yes, willing = yes", "outside|operate not met|recommend drug after surgery by treat")]
    [InlineData("grade = G1, fit = yes, willing = yes", "only operate not met")]
    [InlineData("fit = yes, willing = yes", "only operate undetermined needs grade")]
    [InlineData("fit = yes, willing = yes", "only operate undetermined needs ki67")]
    [InlineData("fit = yes", "only operate undetermined needs willing, grade")]
    [InlineData("fit = yes", "only operate undetermined")]
    [InlineData("grade = G3, fit = yes, willing = yes", "only consider surgery by operate")]
    [InlineData("ki67 = 30 %", "only grade == G3")]
    [InlineData("size = 50 mm", "only large unclear")]
    [InlineData("size = 51 mm", "only large met|only large == yes")]
    public void Case_passes_where_everything_is_as_expected(string given, string expect) => Failures(given, expect).ShouldBeEmpty();

    [Theory]
    [InlineData("grade = G3, fit = yes, willing = yes", "consider surgery", "no other advice but recommend drug after surgery by treat")]
    [InlineData("grade = G3, fit = yes, willing = yes", "operate met", "no other advice but recommend drug after surgery by treat")]
    [InlineData("grade = G3, fit = yes, willing = no", "nothing", "nothing but recommend drug after surgery by treat")]
    [InlineData("grade = G3, fit = yes, willing = no", "only recommend drug by treat", "recommend drug by treat but treat says recommend drug after surgery|no other advice but recommend drug after surgery by treat")]
    [InlineData("grade = G3", "outside", "outside but applies: met")]
    [InlineData("", "outside", "outside but applies: undetermined, needs grade or ki67")]
    [InlineData("grade = G1, fit = yes, willing = yes", "only operate met", "operate met but not met")]
    [InlineData("fit = yes, willing = yes", "only operate met", "operate met but undetermined, needs grade or ki67")]
    [InlineData("fit = yes", "only operate undetermined needs grade", "operate undetermined needs grade but undetermined, needs grade or ki67, willing")]
    [InlineData("fit = yes", "only operate undetermined needs grade, willing, size", "operate undetermined needs grade, willing, size but undetermined, needs grade or ki67, willing")]
    [InlineData("ki67 = 30 %", "only grade == G1", "grade == G1 but G3 (define grade of r)")]
    [InlineData("size = 50 mm", "only large met", "large met but unclear: not printed")]
    [InlineData("grade = G3, fit = no", "only discourage surgery", "discourage surgery but no rule advises it")]
    [InlineData("grade = G3, fit = no", "only consider surgery", "consider surgery but operate is not met")]
    public void Case_fails_with_what_was_expected_and_what_follows(string given, string expect, string failures) =>
        string.Join('|', Failures(given, expect).Select(failure => $"{failure.Expected} but {failure.Actual}")).ShouldBe(failures);

    [Theory]
    [InlineData("consider surgery by second", "consider surgery by second but second is not met|no other advice but consider surgery by first")]
    [InlineData("recommend surgery", "recommend surgery but no rule advises it|no other advice but consider surgery by first")]
    [InlineData("only consider drug", "consider drug but second is not met; third is not met")]
    [InlineData("only recommend drug by first", "recommend drug by first but first says consider surgery|no other advice but consider surgery by first")]
    [InlineData("only recommend drug by first|only third not met", "recommend drug by first but first says consider surgery|no other advice but consider surgery by first")]
    [InlineData("only third not met|nothing", "nothing but consider surgery by first")]
    [InlineData("only third met", "third met but not met")]
    public void Case_speaks_of_the_rules_that_are_named_or_concerned(string expect, string failures) =>
        Check("willing = yes, fit = no", expect, failures);

    [Fact]
    public void Rule_with_several_actions_is_shown_with_all_of_them() => Check(
        "willing = no, fit = yes",
        "only recommend surgery by second",
        "recommend surgery by second but second says consider surgery, consider drug for relief"
        + "|no other advice but consider surgery by second|no other advice but consider drug for relief by second");

    private static void Check(string given, string expect, string failures)
    {
        string rules = """
            ruleset r
              version 1.0.0
              uses v 1
            rule first
              when willing
              then consider surgery
            rule second
              when fit
              then consider surgery
              then consider drug for relief
            rule third
              when not willing
              then consider drug

            """;
        string lines = string.Concat(expect.Split('|').Select(one => $"  expect {one}\n"));
        string.Join('|', CaseRunner.Run(TestBook.WithVocabulary(Vocabulary + "goal relief\n", $"{rules}case one\n  given {given}\n{lines}").Bound)
            .Single().Failures.Select(failure => $"{failure.Expected} but {failure.Actual}")).ShouldBe(failures);
    }

    [Fact]
    public void Failing_case_shows_the_trace_of_the_rule_and_of_the_population()
    {
        CaseFailure failure = Failures("ki67 = 30 %, fit = no", "only operate met").ShouldHaveSingleItem();
        failure.Traces.Select(one => one.Name).ShouldBe(["rule operate"]);
        Failures("ki67 = 3 %, fit = no", "only operate met").ShouldHaveSingleItem()
            .Traces.Select(one => one.Name).ShouldBe(["r applies", "rule operate"]);
    }

    [Theory]
    [InlineData("parts = [ {length = 3 cm} ]", "met")]
    [InlineData("fit = yes", "undetermined needs parts")]
    public void Factor_per_step_is_met_where_its_fact_is_recorded_or_defined(string given, string status) =>
        CaseRunner.Run(TestBook.WithVocabulary(
            Vocabulary + """
                fact parts : list of
                  length : cm from 0
                endpoint survival
                define size = sum of length of parts

                """,
            $"""
            ruleset r
              version 1.0.0
              uses v 1
            prognosis larger
              per "not printed" of size
              worsens survival
            case one
              given {given}
              expect only larger {status}

            """).Bound).Single().Passed.ShouldBeTrue();

    [Theory]
    [InlineData("parts.length", true)]
    [InlineData("LENGTHS.length", true)]
    [InlineData("LENGTHS", false)]
    [InlineData("parts", false)]
    public void Need_of_a_case_can_be_a_field_of_a_list(string need, bool passes) =>
        CaseRunner.Run(TestBook.WithVocabulary(
            Vocabulary + "fact parts : list of\n  length : cm from 0\n",
            $"""
            ruleset r
              version 1.0.0
              uses v 1
            term LENGTHS = parts
            rule one
              when sum of length of parts > 5 cm
              then consider drug
            case one
              given parts = [ {"{"}length = 3 cm{"}"}, {"{"}{"}"} ]
              expect one undetermined needs {need}

            """).Bound).Single().Passed.ShouldBe(passes);

    [Theory]
    [InlineData("MASS", true)]
    [InlineData("size", true)]
    [InlineData("ki67", false)]
    public void Need_of_a_case_can_be_a_term_of_the_ruleset(string need, bool passes) =>
        CaseRunner.Run(TestBook.WithVocabulary(
            Vocabulary,
            $"""
            ruleset r
              version 1.0.0
              uses v 1
            term MASS = size
            rule one
              when MASS > 5 cm
              then consider drug
            case one
              expect one undetermined needs {need}

            """).Bound).Single().Passed.ShouldBe(passes);

    [Fact]
    public void Cases_run_in_the_order_of_rulesets_and_names() => CaseRunner.Run(TestBook.WithVocabulary(
        Vocabulary,
        "ruleset b\n  version 1.0.0\n  uses v 1\ncase y\n  expect nothing\ncase x\n  expect nothing\n",
        "ruleset a\n  version 1.0.0\n  uses v 1\ncase z\n  expect nothing\n").Bound)
        .Select(result => $"{result.Ruleset.Name} {result.Case.Name} {result.Passed}").ShouldBe(["a z True", "b x True", "b y True"]);

    private static IEnumerable<CaseFailure> Failures(string given, string expect)
    {
        string facts = given.Length == 0 ? "" : $"  given {given}\n";
        string expects = string.Concat(expect.Split('|').Select(one => $"  expect {one}\n"));
        return CaseRunner.Run(TestBook.WithVocabulary(Vocabulary, Rules.TrimEnd() + "\n" + facts + expects).Bound).Single().Failures;
    }
}

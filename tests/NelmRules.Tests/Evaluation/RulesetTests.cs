using NelmRules.Evaluation;
using NelmRules.Patients;
using NelmRules.Values;

namespace NelmRules.Tests.Evaluation;

/// <summary>What one ruleset says about a patient.</summary>
public sealed class RulesetTests
{
    private const string Vocabulary = """
        fact grade : G1 < G2 < G3
        fact ki67 : % from 0 to 100
        fact size : cm from 0
        fact biggest : cm from 0
        fact fit : yes/no
        fact willing : yes/no
        define size = biggest
        treatment surgery
        treatment drug
        party society "A society"
        endpoint survival

        """;

    private static readonly TestBook Book = TestBook.WithVocabulary(Vocabulary, """
        ruleset r
          version 1.0.0
          uses v 1
          applies when grade == G3

        rule always
          then consider drug

        rule of_others
          when willing
          then recommend surgery
          reported from society "ref 1"

        rule own
          when fit
          then consider surgery

        criteria candidate all of
          can   "can"   : fit
          wants "wants" : willing
            unclear when size > 9cm "the text ends at 9 cm"

        criteria some any of, among others
          can   "can"   : fit
          wants "wants" : willing

        criteria two at least 2 of
          can   "can"   : fit
          wants "wants" : willing
          small "small" : size < 5cm

        prognosis by_size
          per 1 cm of size
          worsens survival
            univariate p 0.01

        prognosis by_ki67
          when ki67 > 20%
          worsens survival
            univariate p 0.01

        prognosis by_ki67_step
          per 1% of ki67
          worsens survival
            univariate p 0.01

        outcome arm
          n 10
          survival 1 year 50%

        note claim remark "It may help."
          when willing
        """);

    [Fact]
    public void Outside_its_population_a_ruleset_reports_the_positions_of_others_alone()
    {
        RulesetResult result = Book.Ruleset("grade = G1, willing = yes, fit = yes");
        result.Applies.Status.ShouldBe(Status.NotMet);
        result.Rules.Select(rule => rule.Rule.Name).ShouldBe(["of_others"]);
        result.Rules[0].Finding.Status.ShouldBe(Status.Met);
        result.Criteria.ShouldBeEmpty();
        result.Prognoses.ShouldBeEmpty();
        result.Outcomes.ShouldBeEmpty();
        result.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void Undecided_population_is_told_with_what_would_decide_it_and_findings_stand()
    {
        RulesetResult result = Book.Ruleset("fit = yes");
        result.Applies.Status.ShouldBe(Status.Undetermined);
        result.Applies.Needs.Select(FindingText.Of).ShouldBe(["grade"]);
        Statuses(result).ShouldBe("always Met, of_others Undetermined, own Met");
    }

    [Fact]
    public void Rule_without_condition_and_outcome_without_condition_always_hold()
    {
        RulesetResult result = Book.Ruleset("grade = G3");
        result.Rules.Single(rule => rule.Rule.Name == "always").Finding.ShouldBe(Finding.Always);
        result.Outcomes.Single().Finding.Status.ShouldBe(Status.Met);
        result.Notes.Single().Finding.Status.ShouldBe(Status.Undetermined);
    }

    [Fact]
    public void Criteria_stand_item_by_item()
    {
        CriteriaResult all = Book.Ruleset("grade = G3, fit = yes, size = 10 cm").Criteria.Single(one => one.Criteria.Name == "candidate");
        all.Finding.Status.ShouldBe(Status.Unclear);
        all.Finding.Unclear.ShouldBe(["the text ends at 9 cm"]);
        all.Items.Select(item => item.Finding.Status).ShouldBe([Status.Met, Status.Unclear]);
    }

    [Theory]
    [InlineData("grade = G3, fit = no", Status.NotMet, Status.Undetermined, Status.Undetermined)]
    [InlineData("grade = G3, fit = no, willing = no", Status.NotMet, Status.NotMet, Status.NotMet)]
    [InlineData("grade = G3, fit = no, willing = yes, size = 2 cm", Status.NotMet, Status.Met, Status.Met)]
    public void Criteria_count_their_items(string given, Status all, Status any, Status two) =>
        Book.Ruleset(given).Criteria.Select(one => one.Finding.Status).ShouldBe([all, any, two]);

    [Fact]
    public void Continuous_factor_is_met_where_its_fact_is_known()
    {
        Book.Ruleset("grade = G3, size = 2 cm").Prognoses.Single(one => one.Prognosis.Name == "by_size").Finding.Status.ShouldBe(Status.Met);
        Book.Ruleset("grade = G3, biggest = 2 cm").Prognoses.Single(one => one.Prognosis.Name == "by_size").Finding.Status.ShouldBe(Status.Met);
        Finding missing = Book.Ruleset("grade = G3").Prognoses.Single(one => one.Prognosis.Name == "by_size").Finding;
        missing.Status.ShouldBe(Status.Undetermined);
        missing.Needs.Select(FindingText.Of).ShouldBe(["biggest or size"]);
        Book.Ruleset("grade = G3").Prognoses.Single(one => one.Prognosis.Name == "by_ki67_step").Finding.Needs.Select(FindingText.Of).ShouldBe(["ki67"]);
    }

    [Fact]
    public void Rulesets_can_be_narrowed_to_named_ones()
    {
        TestBook two = TestBook.WithVocabulary(
            Vocabulary, "ruleset a\n  version 1.0.0\n  uses v 1\n", "ruleset b\n  version 1.0.0\n  uses v 1\n");
        two.Evaluate("", new EvaluationOptions(Rulesets: ["b"])).Rulesets.Select(result => result.Ruleset.Name).ShouldBe(["b"]);
        two.Evaluate("").Rulesets.Select(result => result.Ruleset.Name).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void Fifty_thousand_operands_are_evaluated()
    {
        string many = string.Join(" and ", Enumerable.Range(0, 50_000).Select(i => i % 2 == 0 ? "fit" : "willing"));
        Finding finding = TestBook.WithVocabulary(Vocabulary, $"ruleset r\n  version 1.0.0\n  uses v 1\nrule one\n  when {many}\n  then consider drug\n")
            .Rule("fit = yes");
        finding.Needs.Select(FindingText.Of).ShouldBe(["willing"]);
    }

    [Fact]
    public void Long_chain_of_definitions_is_evaluated_on_a_small_stack()
    {
        string chain = string.Concat(Enumerable.Range(1, 450).Select(i => $"define d{i:D3} = not d{i - 1:D3}\n"));
        TestBook book = TestBook.WithVocabulary(
            Vocabulary,
            $"ruleset r\n  version 1.0.0\n  uses v 1\ndefine d000 = fit and willing\n{chain}rule one\n  when d450\n  then consider drug\n");
        Patient patient = book.Patient("fit = yes");
        PatientEvaluation? evaluation = null;
        Trace? trace = null;
        Thread thread = new(
            () =>
            {
                evaluation = new Evaluator(book.Bound, new Lazy<string>("")).Evaluate(patient, EvaluationOptions.Default);
                trace = new Tracer(patient, EvaluationOptions.Default).Trace(book.Bound.Rulesets[0].Rules[0].Condition!);
            },
            256 * 1024);
        thread.Start();
        thread.Join();
        evaluation!.Rulesets[0].Rules[0].Finding.Needs.Select(FindingText.Of).ShouldBe(["willing"]);
        trace!.Answers.ShouldBe(Answers.YesOrNo);
    }

    [Fact]
    public void Numbers_too_large_to_hold_leave_a_condition_undetermined()
    {
        const string Huge = "size * 999999999999 * 999999999999 / 0.000001 > 1 cm and size * 9999999999 * 9999999999 * 9999 * 9 / 0.000001 > 1 cm";
        TestBook book = TestBook.WithVocabulary(
            Vocabulary, $"ruleset r\n  version 1.0.0\n  uses v 1\nrule one\n  when {Huge}\n  then consider drug\n");
        book.Rule("size = 999999999999 cm").Status.ShouldBe(Status.Undetermined);
        new Tracer(book.Patient("size = 99999999 cm"), EvaluationOptions.Default).Trace(book.Bound.Rulesets[0].Rules[0].Condition!)
            .Answers.ShouldBe(Answers.YesOrNo);
    }

    private static string Statuses(RulesetResult result) =>
        string.Join(", ", result.Rules.Select(rule => $"{rule.Rule.Name} {rule.Finding.Status}"));
}

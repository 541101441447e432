using NelmRules.Evaluation;
using NelmRules.Patients;
using NelmRules.Values;

namespace NelmRules.Tests.Evaluation;

/// <summary>Advice on what is no treatment, and checklists that concern some patients only.</summary>
public sealed class TaskTests
{
    private const string Vocabulary = """
        fact fit : yes/no
        fact margin : yes/no
        treatment surgery
        task measurement
        task imaging is measurement

        """;

    private static readonly TestBook Lists = TestBook.WithVocabulary(Vocabulary, """
        ruleset r
          version 1.0.0
          uses v 1

        criteria report all of
          when received surgery
          margin_known : margin is known

        rule operate
          when not report
          then consider surgery

        """);

    [Fact]
    public void Tasks_are_summed_up_behind_treatments() => All("", "consider surgery", "recommend imaging", "recommend measurement")
        .Select(one => one.Treatment.Name).ShouldBe(["surgery", "imaging", "measurement"]);

    [Fact]
    public void Sources_disagree_on_a_task_as_on_a_treatment()
    {
        TreatmentSummary summary = TestBook.WithVocabulary(Vocabulary, Ruleset("a", "recommend imaging"), Ruleset("b", "discourage measurement"))
            .Evaluate("").Treatments.Single(one => one.Treatment.Name == "imaging");

        summary.Disagreement.ShouldBeTrue();
        summary.Treatment.IsTask.ShouldBeTrue();
    }

    [Fact]
    public void No_record_says_that_a_task_was_received()
    {
        RuleBook book = RuleBook.Compile([new("v.nelm", "vocabulary v\n  version 1.0.0\n" + Vocabulary)]);

        Should.Throw<PatientFormatException>(() => Patient.FromJson("""{ "received": { "imaging": true } }""", book.Vocabulary))
            .Diagnostics.Single().Code.ShouldBe("NELM5010");
        book.Vocabulary.Treatments.Select(treatment => treatment.Name).ShouldBe(["surgery"]);
    }

    [Theory]
    [InlineData("", Status.Undetermined)]
    [InlineData("received surgery = yes", Status.Met)]
    [InlineData("received surgery = no", Status.NotMet)]
    public void Checklist_concerns_those_whom_its_condition_names(string given, Status concerns)
    {
        CriteriaResult report = Lists.Ruleset(given).Criteria.Single();

        report.Concerns.Status.ShouldBe(concerns);
        report.Finding.Status.ShouldBe(Status.NotMet);
        Lists.Rule(given).Status.ShouldBe(Status.Met);
    }

    [Fact]
    public void Checklist_of_whom_it_concerns_asks_for_what_decides_it() =>
        Lists.Ruleset("").Criteria.Single().Concerns.Needs.Single().AnyOf.ShouldBe(["received surgery"]);

    private static IEnumerable<TreatmentSummary> All(string given, params string[] advice) =>
        TestBook.WithVocabulary(Vocabulary, Ruleset("a", advice)).Evaluate(given).Treatments;

    private static string Ruleset(string name, params string[] advice) =>
        $"ruleset {name}\n  version 1.0.0\n  uses v 1\n" + string.Concat(advice.Select((one, i) => $"rule r{i}\n  then {one}\n"));
}

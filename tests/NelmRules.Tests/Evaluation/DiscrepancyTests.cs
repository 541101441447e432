using NelmRules.Evaluation;
using NelmRules.Values;

namespace NelmRules.Tests.Evaluation;

/// <summary>What is recorded against what definitions and invariants say.</summary>
public sealed class DiscrepancyTests
{
    private const string Vocabulary = """
        fact grade : G1 < G2 < G3
        fact ki67 : % from 0 to 100
        fact ki67_samples : list of
          index : % from 0 to 100
        fact remnant : cm from 0
        fact residual : yes/no
        fact willing : yes/no
        define ki67 = largest index of ki67_samples
        define residual = remnant > 0 cm
        treatment drug
        invariant ki67 <= 90%
        """;

    private const string Grading = """
        define grade by
          G3 when ki67 > 20%
          G2 when ki67 >= 3%
          unclear between G1, G2 when ki67 > 2% "between the printed classes"
          G1 when ki67 <= 2%

        """;

    [Fact]
    public void Recorded_value_that_its_definition_excludes_is_a_discrepancy()
    {
        PatientEvaluation evaluation = Book("grade == G3", Grading).Evaluate("grade = G2, ki67 = 55 %");
        evaluation.Discrepancies.ShouldBe([new Discrepancy("grade", "G2", "G3", "r", null)]);
        Finding finding = evaluation.Rulesets[0].Rules[0].Finding;
        finding.Status.ShouldBe(Status.NotMet);
        finding.ChangedBy.ShouldBe(["grade"]);
    }

    [Fact]
    public void Finding_that_the_defined_value_would_not_change_is_not_marked()
    {
        PatientEvaluation evaluation = Book("grade != G1", Grading).Evaluate("grade = G2, ki67 = 55 %");
        evaluation.Discrepancies.Length.ShouldBe(1);
        evaluation.Rulesets[0].Rules[0].Finding.ChangedBy.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("grade = G2, ki67 = 2.5 %")]
    [InlineData("grade = G2")]
    [InlineData("ki67 = 30 %, ki67_samples = [{index = 30 %}, {index = 10 %}]")]
    public void Recorded_value_that_its_definition_allows_is_none(string given) =>
        Book("grade == G3", Grading).Evaluate(given).Discrepancies.ShouldBeEmpty();

    [Fact]
    public void Discrepancy_of_a_vocabulary_names_values_in_the_unit_of_the_fact() =>
        Book("willing").Evaluate("ki67 = 12 %, ki67_samples = [{index = 30 %}]").Discrepancies
            .ShouldBe([new Discrepancy("ki67", "12 %", "30 %", "v", null)]);

    [Fact]
    public void Defined_value_is_told_in_the_unit_of_the_fact_whatever_the_definition_is_written_in() =>
        Book("willing", "define remnant = 30 mm\n").Evaluate("remnant = 2 cm, residual = yes").Discrepancies
            .ShouldBe([new Discrepancy("remnant", "2 cm", "3 cm", "r", null)]);

    [Theory]
    [InlineData("residual = no, remnant = 1 cm", "residual no yes v")]
    [InlineData("residual = yes, remnant = 0 cm", "residual yes no v")]
    [InlineData("residual = no, remnant = 0 cm", "")]
    [InlineData("residual = yes", "")]
    [InlineData("ki67 = 42 %, ki67_samples = [{index = 30 %}]", "ki67 42 % 30 % v")]
    [InlineData("residual = no, remnant = 1 cm, ki67 = 42 %, ki67_samples = [{index = 30 %}]", "ki67 42 % 30 % v|residual no yes v")]
    public void Recorded_value_is_compared_with_what_its_definition_gives(string given, string discrepancies) =>
        string.Join('|', Book("willing").Evaluate(given).Discrepancies.Select(one => $"{one.Fact} {one.Recorded} {one.Defined} {one.Ruleset}"))
            .ShouldBe(discrepancies);

    [Fact]
    public void Definitions_of_several_sources_are_compared_in_the_order_of_their_names()
    {
        static string Ruleset(string name, int limit) =>
            $"ruleset {name}\n  version 1.0.0\n  uses v 1\ndefine grade by\n  G3 when ki67 > {limit}%\n  otherwise G2\n";
        TestBook.WithVocabulary(Vocabulary, Ruleset("b", 20), Ruleset("a", 30)).Evaluate("grade = G1, ki67 = 25 %")
            .Discrepancies.Select(one => $"{one.Ruleset} {one.Defined}").ShouldBe(["a G2", "b G3"]);
    }

    [Fact]
    public void Broken_invariant_is_a_discrepancy()
    {
        Book("willing").Evaluate("ki67 = 95 %").Discrepancies.ShouldBe([new Discrepancy(null, null, null, null, "ki67 <= 90%")]);
        Book("willing").Evaluate("").Discrepancies.ShouldBeEmpty();
    }

    private static TestBook Book(string condition, string definitions = "") => TestBook.WithVocabulary(
        Vocabulary, $"ruleset r\n  version 1.0.0\n  uses v 1\n{definitions}rule one\n  when {condition}\n  then consider drug\n");
}

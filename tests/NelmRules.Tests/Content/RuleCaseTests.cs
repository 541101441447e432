using NelmRules.Binding;

namespace NelmRules.Tests.Content;

/// <summary>Every rule of every bundled source is shown by cases that a reader can check with the paper in hand.</summary>
public sealed class RuleCaseTests
{
    private const string Rule = "ruleset p\n  version 1.0.0\nrule first\n  when symptomatic\n  then consider ablation\n";
    private const string Met = "case a\n  given symptomatic = yes\n  expect consider ablation by first\n  cite \"page 1\"\n";
    private const string NotMet = "case b\n  given symptomatic = no\n  expect first not met\n  cite \"page 1\"\n";
    private const string Undetermined = "case c\n  expect first undetermined needs symptomatic\n  cite \"page 1\"\n";

    public static TheoryData<string> Rulesets => [.. Directory.GetFiles(Repository.PathTo("rules"), "*.nelm")
        .Select(file => Path.GetFileName(file))
        .Where(file => file != "nelm.nelm")
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void Rule_of_a_source_has_cases_met_not_met_and_undetermined_each_cited(string file) =>
        ProblemsOf(Repository.Read("rules", file)).ShouldBeEmpty();

    [Fact]
    public void Rule_with_all_three_cases_is_accepted() => ProblemsOf(Rule + Met + NotMet + Undetermined).ShouldBeEmpty();

    [Fact]
    public void Rule_without_a_case_of_one_status_is_reported() =>
        ProblemsOf(Rule + Met + NotMet).ShouldBe(["first: 2 of 3 cases", "first: no case shows it as Undetermined"]);

    [Fact]
    public void Rule_whose_action_no_case_states_is_reported() =>
        ProblemsOf(Rule + Met.Replace("consider ablation by first", "first met", StringComparison.Ordinal) + NotMet + Undetermined)
            .ShouldBe(["first: no case expects consider ablation"]);

    [Fact]
    public void Case_without_a_citation_is_reported() =>
        ProblemsOf(Rule + Met + NotMet + Undetermined.Replace("  cite \"page 1\"\n", "", StringComparison.Ordinal))
            .ShouldBe(["case c: no citation"]);

    private static IEnumerable<string> ProblemsOf(string rules)
    {
        RulesetSymbol ruleset = TestBook.Of(rules).Bound.Rulesets.Single();
        return new RuleCases(ruleset).Problems();
    }
}

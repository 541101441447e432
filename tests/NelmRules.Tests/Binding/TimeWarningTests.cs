namespace NelmRules.Tests.Binding;

/// <summary>A fact that exists only after a treatment cannot choose it.</summary>
public sealed class TimeWarningTests
{
    private const string Warning = "NELM4001";

    [Fact]
    public Task The_one_line_rule_is_warned_of_once() => Snapshot.Match(Check.Text(
        ("one.nelm", "when grade == G3 and remnant_burden < 5cm then consider LT\n"),
        ("rules/nelm.nelm", Repository.Read("rules", "nelm.nelm"))));

    [Theory]
    [InlineData("when remnant_burden < 5cm then consider LT", Warning)]
    [InlineData("when remnant_burden < 5cm then discourage surgery", Warning)]
    [InlineData("when remnant_burden < 5cm or remnant_burden > 9cm then consider surgery then consider LT", Warning)]
    [InlineData("when fit unless remnant_burden < 5cm then consider LT", Warning)]
    [InlineData("when remnant_burden is known then consider LT", Warning)]
    [InlineData("when remnant_burden < 5cm then consider LT after ST", Warning)]
    [InlineData("when remnant_burden < 5cm or received LT then consider LT", Warning)]
    [InlineData("when remnant_burden < 5cm and not received LT then consider LT", Warning)]
    [InlineData("when remnant_burden < 5cm and received ST then consider LT", Warning)]
    [InlineData("when remnant_burden < 5cm then consider LT after surgery", "")]
    [InlineData("when remnant_burden < 5cm then consider ablation after LT", "")]
    [InlineData("when remnant_burden < 5cm then consider OLT", "")]
    [InlineData("when remnant_burden < 5cm then insufficient evidence for LT", "")]
    [InlineData("when remnant_burden < 5cm and received surgery then consider LT", "")]
    [InlineData("when remnant_burden is recorded then consider LT", "")]
    [InlineData("when burden < 5cm then consider LT", "")]
    public void Choice_by_a_later_fact_is_reported(string rule, string codes) => Check.Codes(rule).ShouldBe(codes);

    [Fact]
    public Task Later_facts_are_found_behind_definitions_criteria_and_lists() => Snapshot.Match(Check.Text(
        ("words.nelm", """
            vocabulary words
              version 1.0.0
            fact size : cm from 0
              measured after operation
            fact rests : list of
              diameter : cm from 0
              measured after operation
            fact fit : yes/no
            treatment operation
            define size = sum of diameter of rests

            """),
        ("rules.nelm", """
            ruleset r
              uses words 1
            define small = size < 5cm
            define done = received operation and fit
            criteria fine all of
              little : small
              able : fit
            rule by_definition when fit and small then consider operation
            rule by_criteria when fine and fit then consider operation
            rule by_list when count of rests < 3 then consider operation
            rule afterwards when fine and done then consider operation

            """)));

    [Fact]
    public void A_definition_that_several_rules_use_is_reported_for_each() => Check.Codes(
        "ruleset r\ndefine high = remnant_burden > 5cm\nrule a when high then consider LT\nrule b when high then consider surgery\n")
        .ShouldBe("NELM4001 NELM4001");
}

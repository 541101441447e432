using NelmRules.Rete.Tests.Samples;
using NRules;
using NRules.Diagnostics;
using NRules.Fluent;
using NRules.RuleModel;

namespace NelmRules.Rete.Tests;

public sealed class SharingTests
{
    private const string Rules = """
        ruleset clinic
          version 1.0.0
          uses small 1
        rule first
          when ki67 > 20% and grade == G3 and symptomatic
          then recommend surgery
        rule second
          when ki67 > 20% and grade == G3 and remnant_burden <= 5 cm
          then recommend ablation
        """;

    [Fact]
    public void Conditions_of_two_rules_are_one_node_where_they_are_the_same() =>
        Tests(NelmRules()).Count(test => test == "(patient.Ki67 > Convert(20, Nullable`1))").ShouldBe(1);

    [Fact]
    public void Condition_of_a_C_sharp_rule_is_the_node_of_the_nelm_rule()
    {
        string[] alone = Tests(NelmRules());
        RuleRepository host = new();
        host.Load(load => load.From(typeof(FastDisease)));
        host.GetRules().ShouldHaveSingleItem();
        Tests(NelmRules().Concat(host.GetRules())).ShouldBe(alone);
    }

    // Where what is missing makes a rule undetermined, the tests of what can be come from the same comparisons.
    [Fact]
    public void Limit_is_compared_in_the_unit_of_the_property() =>
        Tests(NelmRules()).ShouldContain("(patient.RemnantBurdenInMm <= Convert(50, Nullable`1))");

    private static IEnumerable<IRuleDefinition> NelmRules()
    {
        RuleBook book = Clinic.Compile(Rules);
        return book.ToNRules(Clinic.Mapping(book)).GetRules();
    }

    private static string[] Tests(IEnumerable<IRuleDefinition> rules) =>
    [
        .. new RuleCompiler().Compile(rules).GetSchema().Nodes
            .Where(node => node.NodeType == NodeType.Selection)
            .SelectMany(node => node.Expressions)
            .Select(expression => expression.Value.Body.ToString())
            .Order(StringComparer.Ordinal),
    ];
}

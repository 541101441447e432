using System.Text.Json;
using System.Xml.Linq;

namespace NelmRules.Cli.Tests;

public sealed class TestCommandTests
{
    private const string Rules = """
        ruleset mine "Mine"
          uses nelm 1

        define high = remnant_burden > 5cm

        rule plan "Plan"
          when grade == G3 and (high or fit_for_procedure)
          then consider locoregional_treatment after cytoreductive_surgery

        case right "As it should be [cm]"
          given grade = G3, fit_for_procedure = yes
          expect consider locoregional_treatment after cytoreductive_surgery by plan

        case wrong "Not as it should be"
          given grade = G2, remnant_burden = 6 cm
          expect consider locoregional_treatment after cytoreductive_surgery by plan
          expect high == no
        """;

    [Fact]
    public Task Failing_case_shows_expected_actual_and_trace() => Snapshot.Match(Tested(Rules, "text").Everything);

    [Fact]
    public Task Json_holds_every_case() => Snapshot.Match(Tested(Rules, "json").Output);

    [Fact]
    public Task JUnit_holds_a_suite_a_ruleset()
    {
        Run run = Tested(Rules, "junit");

        XDocument.Parse(run.Output).Root!.Attribute("failures")!.Value.ShouldBe("1");
        return Snapshot.Match(run.Output);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("junit")]
    public void Failing_case_ends_with_one_in_every_format(string format) => Tested(Rules, format).Code.ShouldBe(1);

    [Fact]
    public void Passing_cases_end_with_zero()
    {
        Run run = Tested(Rules[..Rules.IndexOf("case wrong", StringComparison.Ordinal)], "text");

        run.Code.ShouldBe(0);
        run.Output.ShouldBe("1 case: 1 passed, 0 failed.\n");
    }

    [Fact]
    public void Rules_without_cases_are_fine()
    {
        Tested("when grade == G3 then consider resection", "text").Output.ShouldBe("No cases.\n");
        using JsonDocument document = JsonDocument.Parse(Tested("when grade == G3 then consider resection", "json").Output);
        document.RootElement.GetProperty("cases").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public void Errors_in_the_rules_stop_the_cases()
    {
        Run run = Tested(Rules.Replace("grade == G3", "grad == G3", StringComparison.Ordinal), "junit");

        run.Code.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("No case was run: 1 error in the rules.");
    }

    private static Run Tested(string rules, string format)
    {
        using Sandbox sandbox = new();
        return sandbox.With("mine.nelm", rules).Nelm("test", "mine.nelm", "--format", format);
    }
}

using System.Text.Json;
using System.Text.RegularExpressions;
using NelmRules.Reporting;

namespace NelmRules.Cli.Tests;

public sealed partial class EvalCommandTests
{
    private const string OneLine = "when grade == G3 and remnant_burden < 5cm then consider LT\n";
    private const string Patient = "{ \"id\": \"P-7\", \"facts\": { \"grade\": \"G3\" } }";

    private const string Explained = """
        ruleset r "R"
          uses nelm 1
          applies when primary_site == pancreas

        define grade by
          G3 when ki67 > 20 %
          otherwise G1

        rule large "Large"
          when grade == G3 and remnant_burden > 5cm and not received systemic_therapy
          then consider resection

        rule small "Small"
          when grade == G3 and remnant_burden between 1 cm and 5 cm
          then discourage resection

        rule unknown "Not known"
          when age <= 70 years or albumin >= 35 g/L
          then consider LT

        """;

    private const string ExplainedPatient =
        "{ \"facts\": { \"ki67\": \"55 %\", \"remnant_burden\": \"42 mm\", \"primary_site\": \"pancreas\" }, \"received\": { \"systemic_therapy\": false } }";

    [Fact]
    public Task One_line_alone_in_a_folder_runs() => Snapshot.Match(Evaluated(OneLine, Patient).Everything);

    [Fact]
    public Task One_line_that_is_met_says_why() =>
        Snapshot.Match(Evaluated(OneLine, "{ \"id\": \"P-8\", \"facts\": { \"grade\": \"G3\", \"remnant_burden\": \"42 mm\" } }").Everything);

    [Fact]
    public Task Json_is_written_whole() =>
        Snapshot.Match(Fingerprint().Replace(Evaluated(OneLine, Patient, "--format", "json").Output, "sha256:(64 digits)"));

    [Fact]
    public void Patient_is_read_from_standard_input()
    {
        using Sandbox sandbox = new();

        Run run = sandbox.With("rule.nelm", OneLine).Nelm(Patient, ["eval", "rule.nelm", "--patient", "-", "--format", "json"]);

        run.Code.ShouldBe(0);
        using JsonDocument document = JsonDocument.Parse(run.Output);
        document.RootElement.GetProperty("patient").GetString().ShouldBe("P-7");
    }

    [Fact]
    public Task Errors_in_the_rules_stop_the_evaluation()
    {
        Run run = Evaluated("when grad == G3 then consider resection\n", Patient);

        run.Code.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        return Snapshot.Match(run.Everything);
    }

    [Theory]
    [InlineData("broken_json", "{ \"facts\": { \"grade\": \"G3\" ")]
    [InlineData("empty_file", "")]
    [InlineData("unknown_fact", "{ \"facts\": { \"grad\": \"G3\" } }")]
    [InlineData("several_mistakes", "{ \"facts\": { \"ki67\": \"120 %\", \"remnant_burden\": 5, \"grade\": \"G4\\u001b\" } }")]
    public Task Patient_that_cannot_be_used_ends_with_two(string name, string patient)
    {
        Run run = Evaluated(OneLine, patient);

        run.Code.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        return Snapshot.Match(run.Everything, name);
    }

    [Fact]
    public void Patient_that_is_no_text_ends_with_two()
    {
        using Sandbox sandbox = new();
        sandbox.With("rule.nelm", OneLine).With("p.json", [0x7b, 0xff, 0x7d]);

        Run run = sandbox.Nelm("eval", "rule.nelm", "--patient", "p.json");

        run.Code.ShouldBe(2);
        run.Error.ShouldContain("p.json:1:2: error NELM1001");
    }

    [Fact]
    public void Only_the_named_rulesets_are_evaluated()
    {
        using Sandbox sandbox = new();
        sandbox.With("one.nelm", "when grade == G3 then consider resection\n").With("two.nelm", "when grade == G3 then discourage resection\n").With("p.json", Patient);

        Run run = sandbox.Nelm("eval", ".", "--patient", "p.json", "--ruleset", "two");

        run.Output.ShouldContain("discourage (weak)");
        run.Output.ShouldNotContain("consider (weak)");
        sandbox.Nelm("eval", ".", "--patient", "p.json", "--ruleset", "two", "--ruleset", "one").Output.ShouldContain("The sources disagree");
    }

    [Fact]
    public void What_is_not_met_is_counted_and_listed_on_request()
    {
        const string Rules = "ruleset r \"R\"\n  uses nelm 1\n\nrule unmet \"U\"\n  when grade == G1\n  then consider resection\n";

        Evaluated(Rules, Patient).Output.ShouldContain("1 rule (--all lists them).");
        Evaluated(Rules, Patient, "--all").Output.ShouldContain("1 rule: r.unmet");
    }

    [Fact]
    public void Strict_leaves_out_what_the_encoder_inferred()
    {
        const string Rules = "ruleset r \"R\"\n  uses nelm 1\n\nrule mine \"M\"\n  when grade == G3\n  then consider resection\n  inferred \"my own reading\"\n";

        Evaluated(Rules, Patient).Output.ShouldContain("the encoder's own reading: my own reading");
        Evaluated(Rules, Patient, "--strict").Output.ShouldContain("No advice of a source is met for this patient.");
    }

    [Theory]
    [InlineData(60)]
    [InlineData(200)]
    public Task Explanation_tells_every_condition_and_where_its_value_comes_from(int width)
    {
        using Sandbox sandbox = new() { Style = new ReportStyle(width) };
        Run run = sandbox.With("rule.nelm", Explained).With("p.json", ExplainedPatient).Nelm("eval", "rule.nelm", "--patient", "p.json", "--explain");

        run.Output.Split('\n').ShouldAllBe(line => line.Length <= width);
        return Snapshot.Match(run.Everything, width.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Explanation_in_json_stands_with_each_rule()
    {
        using JsonDocument document = JsonDocument.Parse(Evaluated(Explained, ExplainedPatient, "--explain", "--format", "json").Output);
        JsonElement[] rules = [.. document.RootElement.GetProperty("rulesets")[0].GetProperty("rules").EnumerateArray()];

        rules[0].GetProperty("failed")[0].GetProperty("limit").GetString().ShouldBe("more than 5 cm");
        JsonElement grade = rules[1].GetProperty("trace").GetProperty("parts")[0].GetProperty("origins")[0];
        grade.GetProperty("row").GetString().ShouldBe("G3 when ki67 > 20 %");
        grade.GetProperty("owner").GetString().ShouldBe("r");
    }

    [Fact]
    public void Without_explain_no_rule_has_a_trace() => Evaluated(Explained, ExplainedPatient, "--format", "json").Output.ShouldNotContain("\"origins\"");

    [Fact]
    public void Same_call_gives_the_same_bytes() =>
        Evaluated(OneLine, Patient, "--format", "json").ShouldBe(Evaluated(OneLine, Patient, "--format", "json"));

    // It changes with every change of the built-in vocabulary.
    [GeneratedRegex("sha256:[0-9a-f]{64}")]
    private static partial Regex Fingerprint();

    private static Run Evaluated(string rules, string patient, params string[] more)
    {
        using Sandbox sandbox = new();
        return sandbox.With("rule.nelm", rules).With("p.json", patient).Nelm(["eval", "rule.nelm", "--patient", "p.json", .. more]);
    }
}

using System.Text.Json;
using NelmRules.Reporting;

namespace NelmRules.Cli.Tests;

/// <summary>What <c>nelm eval --explain</c> tells beside the rules: criteria item by item, factors, outcomes, notes, the population.</summary>
public sealed class ExplanationTests
{
    private const string Rules = """
        ruleset r "R"
          uses nelm 1
          applies when primary_site == pancreas

        define grade by
          G3 when ki67 > 20 %
          otherwise G1

        criteria fit all of
          grade_3 "Grade 3" : grade == G3
          small   "A small remnant" : remnant_burden < 5cm and liver_metastasis_count <= 3
          clear   "Nothing outside the liver" : not extrahepatic_metastasis
          stage   "Stage recorded" : t_stage is known
          timely  "Type told where resected" : received primary_resection implies primary_resection_type is known

        criteria nested any of
          inside : fit
          other  : sex == male

        rule by_criteria "By criteria"
          when fit
          then consider resection

        prognosis per_step
          per 1 % of ki67
          worsens overall_survival
            univariate p 0.01

        prognosis burden
          when remnant_burden > 5cm
          worsens overall_survival
            univariate p 0.01

        prognosis unmeasured
          per 1 g/L of albumin
          improves overall_survival
            univariate p 0.01

        outcome of_all
          n 5
          overall_survival median 20 months

        outcome of_the_fit
          when fit
          n 4
          overall_survival median 30 months

        note caution about_men "Few men were studied."
          when sex == male

        note claim for_all "Resection is feasible."

        """;

    private const string Patient = """
        { "facts": { "ki67": "55 %", "remnant_burden": "62 mm", "liver_metastasis_count": 4, "primary_site": "pancreas",
                     "extrahepatic_metastasis": true, "sex": "female" },
          "received": { "primary_resection": true } }
        """;

    [Theory]
    [InlineData(60)]
    [InlineData(100)]
    public Task Everything_that_hangs_on_a_condition_is_explained(int width)
    {
        using Sandbox sandbox = new() { Style = new ReportStyle(width) };
        Run run = Explained(sandbox, Patient);

        run.Output.Split('\n').ShouldAllBe(line => line.Length <= width);
        return Snapshot.Match(ExplanationIn(run), width.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Population_that_the_patient_is_outside_of_says_what_fails()
    {
        using Sandbox sandbox = new();

        string explanation = ExplanationIn(Explained(sandbox, "{ \"facts\": { \"primary_site\": \"lung\" } }"));

        explanation.ShouldContain("r applies: not met\n    fails primary_site == pancreas: lung; the limit is pancreas [primary_site recorded]\n");
        explanation.ShouldNotContain("(note)");
    }

    [Fact]
    public void Json_holds_the_same()
    {
        using Sandbox sandbox = new();
        using JsonDocument document = JsonDocument.Parse(Explained(sandbox, Patient, "--format", "json").Output);
        JsonElement ruleset = document.RootElement.GetProperty("rulesets")[0];

        ruleset.GetProperty("applies_trace").GetProperty("value").GetString().ShouldBe("pancreas");
        Failed(ruleset.GetProperty("criteria")[0].GetProperty("items")[1])
            .ShouldBe(["remnant_burden < 5cm: 62 mm (less than 5 cm)", "liver_metastasis_count <= 3: 4 (at most 3)"]);
        Failed(ruleset.GetProperty("criteria")[0].GetProperty("items")[2]).ShouldBe(["not extrahepatic_metastasis: yes ()"]);
        Failed(Named(ruleset, "notes", "about_men")).ShouldBe(["sex == male: female (male)"]);
        Named(ruleset, "prognosis", "per_step").GetProperty("trace").GetProperty("condition").GetString().ShouldBe("ki67 is known");
        Named(ruleset, "prognosis", "burden").GetProperty("trace").GetProperty("origins")[0].GetProperty("converted_from").GetString().ShouldBe("62 mm");
        Named(ruleset, "outcomes", "of_all").GetProperty("trace").ValueKind.ShouldBe(JsonValueKind.Null);
        Named(ruleset, "outcomes", "of_the_fit").GetProperty("trace").GetProperty("parts").GetArrayLength().ShouldBe(5);
    }

    private static IEnumerable<string> Failed(JsonElement member) => member.GetProperty("failed").EnumerateArray()
        .Select(failed => $"{failed.GetProperty("condition")}: {failed.GetProperty("value")} ({failed.GetProperty("limit")})");

    private static JsonElement Named(JsonElement ruleset, string kind, string name) =>
        ruleset.GetProperty(kind).EnumerateArray().Single(member => member.GetProperty("id").GetString() == name);

    private static string ExplanationIn(Run run) => run.Output[run.Output.IndexOf("Explanation\n", StringComparison.Ordinal)..];

    private static Run Explained(Sandbox sandbox, string patient, params string[] more) =>
        sandbox.With("rule.nelm", Rules).With("p.json", patient).Nelm(["eval", "rule.nelm", "--patient", "p.json", "--explain", .. more]);
}

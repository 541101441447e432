using System.Text.RegularExpressions;

namespace NelmRules.Cli.Tests;

/// <summary>The records of docs/diagnostics.md have the problem under whose code they stand, and no other.</summary>
public sealed partial class RecordExampleTests
{
    [Fact]
    public void Record_has_the_problem_that_it_is_an_example_of()
    {
        using Sandbox sandbox = new();
        sandbox.With("r.nelm", "when symptomatic then consider resection\n");
        Match[] examples = [.. Record().Matches(Repository.Read("docs", "diagnostics.md")).Cast<Match>()];

        examples.Length.ShouldBeGreaterThan(30);
        foreach (Match example in examples)
        {
            string file = $"p.{example.Groups["kind"].Value}";
            Run run = sandbox.With(file, example.Groups["text"].Value).Nelm("eval", "r.nelm", "--patient", file);

            Code().Matches(run.Error).Select(code => code.Value).ShouldBe([example.Groups["code"].Value]);
        }
    }

    [GeneratedRegex("^## (?<code>NELM[0-9]{4}) .+\n(?:(?!## |```).*\n)+```(?<kind>json|yaml)\n(?<text>(?:(?!```).*\n)+)", RegexOptions.Multiline)]
    private static partial Regex Record();

    [GeneratedRegex("NELM[0-9]{4}")]
    private static partial Regex Code();
}

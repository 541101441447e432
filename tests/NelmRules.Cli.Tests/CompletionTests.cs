using System.Text.Json;

namespace NelmRules.Cli.Tests;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    public Task Script_asks_the_tool(string shell)
    {
        using Sandbox sandbox = new();

        return Snapshot.Match(sandbox.Nelm("completion", shell).Everything, shell);
    }

    [Theory]
    [InlineData("ch", "check")]
    [InlineData("eval rules --pat", "--patient")]
    [InlineData("check rules --format ", "sarif")]
    [InlineData("check rules --format=s", "sarif")]
    [InlineData("completion ", "fish")]
    [InlineData("", "test")]
    public void Tool_says_what_can_follow(string line, string word)
    {
        using Sandbox sandbox = new();

        Run run = sandbox.Nelm($"[suggest:{line.Length}]", line);

        run.Code.ShouldBe(0);
        run.Output.Split('\n', StringSplitOptions.TrimEntries).ShouldContain(word);
    }

    [Theory]
    [InlineData("check ")]
    [InlineData("check /")]
    [InlineData("eval rules --patient ")]
    [InlineData("eval rules --patient=")]
    public void Where_files_can_stand_the_tool_says_nothing_so_that_the_shell_offers_them(string line)
    {
        using Sandbox sandbox = new();

        sandbox.Nelm($"[suggest:{line.Length}]", line).ShouldBe(new Run(0, "", ""));
    }

    [Theory]
    [InlineData("[suggest:3]", "check\nschema\n")]
    [InlineData("[suggest:99999999999]", "")]
    [InlineData("[suggest:-1]", "")]
    [InlineData("[suggest:x]", "")]
    [InlineData("[suggest]", "")]
    public void Position_that_cannot_be_used_is_the_end_of_the_line(string directive, string words)
    {
        using Sandbox sandbox = new();

        sandbox.Nelm(directive, "che rules").ShouldBe(new Run(0, words, ""));
    }

    [Fact]
    public void Path_that_begins_with_a_slash_is_no_call_for_help()
    {
        using Sandbox sandbox = new();

        sandbox.Nelm("check", "/h").Error.ShouldContain("`/h`");
    }

    [Fact]
    public void Unknown_shell_is_refused()
    {
        using Sandbox sandbox = new();

        sandbox.Nelm("completion", "tcsh").Code.ShouldBe(2);
    }

    [Fact]
    public void Schema_is_of_the_vocabulary_that_is_given()
    {
        using Sandbox sandbox = new();
        sandbox.With("v.nelm", "vocabulary v \"V\"\n  version 1.0.0\n\nfact weight : kg from 0 \"Weight\"\n");

        Run run = sandbox.Nelm("schema", "v.nelm");

        run.Code.ShouldBe(0);
        using JsonDocument schema = JsonDocument.Parse(run.Output);
        JsonElement facts = schema.RootElement.GetProperty("properties").GetProperty("facts").GetProperty("properties");
        facts.EnumerateObject().Select(fact => fact.Name).ShouldBe(["weight"]);
    }
}

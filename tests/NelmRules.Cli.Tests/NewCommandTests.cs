namespace NelmRules.Cli.Tests;

public sealed class NewCommandTests
{
    [Fact]
    public void New_folder_checks_clean_and_its_cases_pass()
    {
        using Sandbox sandbox = new();

        sandbox.Nelm("new", "mine").Code.ShouldBe(0);

        sandbox.Nelm("check", "mine").ShouldBe(new Run(0, "2 files: no errors, no warnings.\n", ""));
        sandbox.Nelm("test", "mine").ShouldBe(new Run(0, "3 cases: 3 passed, 0 failed.\n", ""));
        sandbox.Nelm("fmt", "mine", "--check").ShouldBe(new Run(0, "0 of 2 files would change.\n", ""));
        Run eval = sandbox.Nelm("eval", "mine", "--patient", "mine/patient.json");
        eval.Error.ShouldBeEmpty();
        eval.Output.ShouldContain("consider (weak)  Weigh locoregional treatment");
    }

    [Fact]
    public void What_to_run_next_can_be_run()
    {
        using Sandbox sandbox = new();

        string[] lines = sandbox.Nelm("new", "mine").Output.Split('\n');

        lines[0].ShouldBe("mine holds vocabulary.nelm, rules.nelm and patient.json. Next:");
        string[] calls = [.. lines.Where(line => line.StartsWith("  nelm ", StringComparison.Ordinal)).Select(line => line["  nelm ".Length..])];
        calls.Length.ShouldBe(3);
        calls.ShouldAllBe(call => sandbox.Nelm(call.Split(' ')).Code == 0);
    }

    [Theory]
    [InlineData("fact")]
    [InlineData("group")]
    [InlineData("invariant")]
    [InlineData("treatment")]
    [InlineData("task")]
    [InlineData("goal")]
    [InlineData("endpoint")]
    [InlineData("party")]
    [InlineData("term")]
    [InlineData("define")]
    [InlineData("criteria")]
    [InlineData("rule")]
    [InlineData("prognosis")]
    [InlineData("outcome")]
    [InlineData("note")]
    [InlineData("case")]
    public void Every_kind_of_declaration_is_there(string keyword)
    {
        using Sandbox sandbox = new();
        sandbox.Nelm("new", "mine");

        Directory.EnumerateFiles(Path.Combine(sandbox.Path, "mine"), "*.nelm").SelectMany(File.ReadLines)
            .ShouldContain(line => line.StartsWith($"{keyword} ", StringComparison.Ordinal));
    }

    [Fact]
    public void Empty_folder_will_do()
    {
        using Sandbox sandbox = new();
        Directory.CreateDirectory(Path.Combine(sandbox.Path, "a b"));

        Run run = sandbox.Nelm("new", "a b");

        run.Code.ShouldBe(0);
        run.Output.ShouldContain("--patient \"a b/patient.json\"");
    }

    [Theory]
    [InlineData("full")]
    [InlineData("full/a.txt")]
    [InlineData("full/a.txt/below")]
    public void What_is_there_is_never_touched(string folder)
    {
        using Sandbox sandbox = new();

        Run run = sandbox.With("full/a.txt", "mine").Nelm("new", folder);

        run.Code.ShouldBe(2);
        run.Error.ShouldNotContain("Internal error");
        File.ReadAllText(Path.Combine(sandbox.Path, "full", "a.txt")).ShouldBe("mine");
        Directory.EnumerateFileSystemEntries(sandbox.Path, "*", SearchOption.AllDirectories).Count().ShouldBe(2);
    }
}

namespace NelmRules.Cli.Tests;

public sealed class HelpTests
{
    [Fact]
    public Task Help_of_the_tool_lists_the_commands() => Snapshot.Match(Run("--help"));

    [Theory]
    [InlineData("check")]
    [InlineData("eval")]
    [InlineData("test")]
    public Task Help_of_a_command_ends_with_examples(string command) => Snapshot.Match(Run(command, "--help"), command);

    [Fact]
    public void Version_is_the_tools_own()
    {
        using Sandbox sandbox = new();

        sandbox.Nelm("--version").ShouldBe(new Run(0, $"nelm {NelmCommand.Version}\n", ""));
        NelmCommand.Version.ShouldMatch(@"^\d+\.\d+\.\d+$");
    }

    private static string Run(params string[] args)
    {
        using Sandbox sandbox = new();
        return sandbox.Nelm(args).Everything;
    }
}

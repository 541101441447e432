using System.Text.RegularExpressions;

namespace NelmRules.Cli.Tests;

/// <summary>What docs/tool.md and docs/auditing.md show is what the tool prints, call after call in one folder.</summary>
public sealed partial class ToolDocumentTests
{
    [Theory]
    [InlineData("tool.md", 6)]
    [InlineData("auditing.md", 4)]
    public void Shown_output_is_what_the_tool_prints(string name, int blocksAtLeast)
    {
        using Sandbox sandbox = new();
        string document = Repository.Read("docs", name).ReplaceLineEndings("\n");
        Match[] blocks = [.. Block().Matches(document).Cast<Match>()];

        blocks.Length.ShouldBeGreaterThan(blocksAtLeast);
        foreach (Match block in blocks)
        {
            if (block.Groups["file"].Success)
            {
                sandbox.With(block.Groups["file"].Value, block.Groups["text"].Value);
                continue;
            }

            Run run = sandbox.Nelm(block.Groups["call"].Value.Split(' '));
            $"{run.Error}{run.Output}".ShouldBe(block.Groups["text"].Value, block.Groups["call"].Value);
        }
    }

    [Fact]
    public void Exit_codes_stand_there_as_in_the_help() =>
        string.Join(' ', Repository.Read("docs", "tool.md").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ShouldContain(ExitCodes.Meaning);

    [GeneratedRegex("^```(?:nelm (?<file>\\S+)|console\n\\$ nelm (?<call>.+))\n(?<text>(?:(?!```).*\n)*)```$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();
}

using System.Text.RegularExpressions;

namespace NelmRules.Cli.Tests;

/// <summary>Whoever follows the document sees what it shows, step by step.</summary>
/// <remarks>
/// A block with a file name is written to the file; with <c>end</c> behind the name it takes the place of everything from its first
/// line on, or goes to the end. <c>formatted</c> shows the file as it has become. <c>sh</c> runs the tool, <c>text</c> is what it printed.
/// </remarks>
public sealed partial class AuthoringTests : IDisposable
{
    private readonly Sandbox _sandbox = new();
    private string _printed = "";

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public void Shown_steps_are_what_happens()
    {
        IReadOnlyCollection<Match> blocks = Block().Matches(Repository.Read("docs", "authoring.md"));

        foreach (Match block in blocks)
        {
            Follow(block.Groups["info"].Value.Split(' '), block.Groups["body"].Value);
        }

        blocks.Count(block => block.Groups["info"].Value == "text").ShouldBeGreaterThan(5);
    }

    [Fact]
    public void Last_step_leaves_a_rule_without_any_finding()
    {
        Shown_steps_are_what_happens();

        _sandbox.Nelm("check", "practice.nelm").Output.ShouldEndWith("1 file: no errors, no warnings.\n");
        _sandbox.Nelm("test", "practice.nelm").Code.ShouldBe(ExitCodes.Fine);
        _sandbox.Nelm("fmt", "practice.nelm", "--check").Code.ShouldBe(ExitCodes.Fine);
    }

    private void Follow(string[] info, string body)
    {
        switch (info)
        {
            case ["sh"]:
                _printed = string.Concat(body.Split('\n').Where(line => line.StartsWith("nelm ", StringComparison.Ordinal)).Select(Run));
                break;
            case ["text"]:
                _printed.ShouldBe(body);
                break;
            case [_, string file, "formatted"]:
                Content(file).ShouldBe(body);
                break;
            case [_, string file, "end"]:
                _sandbox.With(file, Replace(Content(file), body));
                break;
            case [_, string file]:
                _sandbox.With(file, body);
                break;
        }
    }

    private string Run(string call)
    {
        using StringWriter written = new();
        using Surroundings surroundings = new(Stream.Null, written, written, _sandbox.Path);
        NelmCommand.Run(call.Split(' ')[1..], surroundings);
        return written.ToString();
    }

    private string Content(string file) => File.ReadAllText(Path.Combine(_sandbox.Path, file));

    private static string Replace(string content, string end)
    {
        int start = content.IndexOf(end.Split('\n')[0] + "\n", StringComparison.Ordinal);
        return (start < 0 ? content + "\n" : content[..start]) + end;
    }

    [GeneratedRegex("^```(?<info>[a-z].*?)\n(?<body>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}

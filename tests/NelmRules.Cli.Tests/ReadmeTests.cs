using System.Text.RegularExpressions;

namespace NelmRules.Cli.Tests;

/// <summary>What the README shows is what the tool prints.</summary>
public sealed partial class ReadmeTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nelm-readme-");
    private readonly string _readme = Repository.Read("README.md");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Shown_output_is_what_the_tool_prints()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "first.nelm"), Blocks("nelm").Single());
        File.WriteAllText(Path.Combine(_folder.FullName, "patient.json"), Blocks("json").Single());
        string[] calls = [.. CallWithOutput().Matches(_readme).Select(match => match.Groups[1].Value)];

        calls.ShouldBe(["check first.nelm", "eval first.nelm --patient patient.json"]);
        calls.Select(call => Run(call, _folder.FullName)).ShouldBe(Blocks("text"));
    }

    [Fact]
    public void First_command_applies_the_bundled_rules()
    {
        string call = Blocks("sh").Single().Split('\n')[0].Split(" -- ")[1];

        Run(call, Repository.Root).ShouldStartWith("Patient P-001\n\nThe sources side by side\n\n  ");
    }

    [Fact]
    public void Readme_fits_two_screens() => _readme.Split('\n').Length.ShouldBeLessThanOrEqualTo(90);

    private static string Run(string call, string folder)
    {
        using StringWriter written = new();
        using Surroundings surroundings = new(Stream.Null, written, written, folder);
        NelmCommand.Run(call.Split(' '), surroundings).ShouldBe(ExitCodes.Fine, written.ToString());
        return written.ToString();
    }

    private string[] Blocks(string language) =>
        [.. Regex.Matches(_readme, $"(?<=^```{language}\n).*?(?=^```$)", RegexOptions.Multiline | RegexOptions.Singleline).Select(match => match.Value)];

    [GeneratedRegex("^`nelm (.*)` prints$", RegexOptions.Multiline)]
    private static partial Regex CallWithOutput();
}

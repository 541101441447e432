using System.Text.Json;

namespace NelmRules.Cli.Tests;

public sealed class CheckCommandTests
{
    private const string Mistaken = """
        ruleset mine "Mistakes [cm]"
          version 1.0.0
          uses nelm 1

        rule one
          when remnant_burdn < 5cm
          then consider locoregional_treatment
          wording "x"

        rule two
          when remnant_burden < 5%
          then consider locoregional_tretment
        """;

    [Fact]
    public Task Mistakes_of_several_declarations_are_reported_in_one_run() => Snapshot.Match(Checked(Mistaken, "text").Everything);

    [Fact]
    public void Errors_end_with_one_and_warnings_with_zero()
    {
        Checked(Mistaken, "text").Code.ShouldBe(1);
        Checked("when grade == G3 and remnant_burden < 5cm then consider LT", "text").Code.ShouldBe(0);
    }

    [Fact]
    public Task One_line_alone_in_a_folder_is_legal_and_gets_its_warning() =>
        Snapshot.Match(Checked("when grade == G3 and remnant_burden < 5cm then consider LT\n", "text").Everything);

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public void Documents_are_whole_json_on_standard_output(string format)
    {
        Run run = Checked(Mistaken, format);

        run.Code.ShouldBe(1);
        using JsonDocument document = JsonDocument.Parse(run.Output);
        (format == "json" ? document.RootElement.GetProperty("errors").GetInt32() : Results(document)).ShouldBeGreaterThanOrEqualTo(3);
    }

    [Fact]
    public void Vocabulary_among_the_files_takes_the_place_of_the_built_in_one()
    {
        using Sandbox sandbox = new();
        sandbox.With("v/v.nelm", "vocabulary own \"Own\"\n  version 1.0.0\n\nfact tall : yes/no \"Tall\"\ntreatment rest \"Rest\"\n")
            .With("r/r.nelm", "when tall then consider rest\n");

        sandbox.Nelm("check", "v", "r").ShouldBe(new Run(0, "2 files: no errors, no warnings.\n", ""));
        sandbox.Nelm("check", "r", "--vocabulary", "v/v.nelm").ShouldBe(new Run(0, "2 files: no errors, no warnings.\n", ""));
        sandbox.Nelm("check", "r").Error.ShouldBe("No vocabulary is among the files; `nelm.nelm (built in)` is used.\n");
    }

    [Fact]
    public void Folder_is_read_whole_each_file_once_links_left_out()
    {
        using Sandbox sandbox = new();
        sandbox.With("rules/b.nelm", "when grad == G3 then consider resection\n")
            .With("rules/deep/a.nelm", "when grad == G3 then consider resection\n")
            .With("rules/read.me", "no rules");
        Directory.CreateSymbolicLink(Path.Combine(sandbox.Path, "rules", "link"), sandbox.Path);

        Run run = sandbox.Nelm("check", "rules/", "rules/b.nelm", "./rules");

        run.Output.ShouldContain("2 files: 2 errors");
        run.Output.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal)).Select(line => line.Split(':')[0])
            .ShouldBe(["rules/b.nelm", "rules/deep/a.nelm"]);
    }

    [Fact]
    public void Folder_itself_adds_nothing_to_the_shown_paths()
    {
        using Sandbox sandbox = new();
        sandbox.With("a.nelm", "when grad == G3 then consider resection\n");

        sandbox.Nelm("check", ".").Output.ShouldStartWith("a.nelm:1:6: error ");
    }

    [Fact]
    public void Built_in_vocabulary_is_the_bundled_one()
    {
        using Stream stream = typeof(NelmCommand).Assembly.GetManifestResourceStream("nelm.nelm")!;
        using StreamReader reader = new(stream);

        reader.ReadToEnd().ReplaceLineEndings("\n").ShouldBe(Repository.Read("rules", "nelm.nelm"));
    }

    private static int Results(JsonDocument document) =>
        document.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength();

    private static Run Checked(string rules, string format)
    {
        using Sandbox sandbox = new();
        return sandbox.With("mine.nelm", rules).Nelm("check", ".", "--format", format);
    }
}

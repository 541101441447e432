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

    private const string Clean = "rule b \"B\"\n  when grade == G2\n  then consider resection\n";

    [Fact]
    public Task Safe_fixes_are_applied_and_named_and_the_others_shown()
    {
        using Sandbox sandbox = new();
        sandbox.With("a.nelm", "  rule a \u201cA\u201d\r\n  when grade = G3 and ki67 \u2264 20,5 % # \u2264 stays\r\n  consider resection\r\n").With("b.nelm", Clean);

        Run run = sandbox.Nelm("check", ".", "--fix");

        File.ReadAllText(Path.Combine(sandbox.Path, "a.nelm"))
            .ShouldBe("rule a \"A\"\r\n  when grade == G3 and ki67 <= 20,5 % # \u2264 stays\r\n  consider resection\r\n");
        File.ReadAllText(Path.Combine(sandbox.Path, "b.nelm")).ShouldBe(Clean);
        run.Code.ShouldBe(1);
        return Snapshot.Match(run.Everything);
    }

    [Fact]
    public void Fixes_go_on_until_nothing_changes_and_then_nothing_is_left()
    {
        using Sandbox sandbox = new();
        sandbox.With("a.nelm", "  rule a \u201cA\u201d\n  when grade = G3\n  consider resection\n");

        sandbox.Nelm("check", "a.nelm", "--fix").Code.ShouldBe(0);
        sandbox.Nelm("check", "a.nelm", "--fix").Output.ShouldStartWith("Nothing could be fixed safely.");
        Directory.EnumerateFiles(sandbox.Path).Count().ShouldBe(1);
    }

    [Theory]
    [InlineData("rule a \"A\"\n  when ki67 > 5,5 %\n  then consider resection\n")]
    [InlineData("rule a \"A\"\n  when liver_metastasis_count > 2\u20135\n  then consider resection\n")]
    [InlineData("rule a \"A\"\n  when grad == G3\n  then consider resection\n")]
    public void What_could_be_meant_otherwise_is_not_fixed(string text)
    {
        using Sandbox sandbox = new();

        Run run = sandbox.With("a.nelm", text).Nelm("check", "a.nelm", "--fix", "--format", "json");

        run.Code.ShouldBe(1);
        run.Output.ShouldStartWith("{");
        run.Error.ShouldContain("Nothing could be fixed safely.");
        File.ReadAllText(Path.Combine(sandbox.Path, "a.nelm")).ShouldBe(text);
    }

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

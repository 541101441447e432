using System.Xml.Linq;

namespace NelmRules.Cli.Tests;

public sealed class DiffCommandTests
{
    private const string Vocabulary = """
        vocabulary small "A small vocabulary"
          version 1.0.0
        fact grade : G1 < G2 < G3
        fact burden : cm from 0
        fact fit : yes/no
        fact waited : days from 0
        fact planned : days from 0
        treatment ablation
        treatment surgery

        """;

    private const string Rules = """
        ruleset paper "A paper"
          version 1.0.0
          uses small 1
          applies when fit

        define small_burden = burden < 5cm
          cite "Table 1"

        rule ablate "Ablation of what is small"
          when grade == G3 and small_burden
          then consider ablation
          cite "Discussion"

        rule operate
          when grade in {G1, G2}
          then recommend surgery
          cite "Discussion"

        """;

    [Fact]
    public Task Changed_threshold_is_told_with_patients_and_declarations() => Snapshot.Match(Edit("5cm", "6cm").Everything);

    [Fact]
    public Task Weaker_verb_reads_as_one_change() => Snapshot.Match(Edit("recommend surgery", "consider surgery").Everything);

    [Fact]
    public Task Narrower_population_tells_what_goes_with_it() => Snapshot.Match(Edit("applies when fit", "applies when fit and burden < 10cm").Everything);

    [Fact]
    public Task New_rule_deserves_a_minor_version() => Snapshot.Match(Edit("rule operate", "rule wait\n  when burden > 8cm\n  then discourage ablation\n\nrule operate").Everything);

    [Fact]
    public void Reordered_and_renamed_rules_treat_nobody_differently()
    {
        Run run = Edit("grade in {G1, G2}", "not (grade == G3)", "rule operate", "rule surgery_first formerly operate");

        run.Code.ShouldBe(0, run.Everything);
        run.Output.ShouldContain("No patient is treated differently.");
    }

    [Fact]
    public Task Words_and_figures_are_told_apart() => Snapshot.Match(Edit("cite \"Table 1\"", "cite \"Table 2\"", "\"A paper\"", "\"The paper\"").Everything);

    [Fact]
    public Task What_cannot_be_confirmed_ends_with_three() => Snapshot.Match(Edit(
        "when grade in {G1, G2}", "when grade in {G1, G2} and not (burden * (burden / 1 cm) < 0 cm)").Everything);

    [Fact]
    public Task Errors_are_shown_with_their_side() => Snapshot.Match(Edit("when grade == G3", "when grad == G3").Everything);

    [Fact]
    public Task Vocabulary_that_refuses_records_is_told() => Snapshot.Match(EditVocabulary("G1 < G2 < G3", "G2 < G3", "G1, G2", "G2").Everything);

    [Fact]
    public void Files_without_a_header_are_one_source_whatever_they_are_called()
    {
        using Sandbox sandbox = new();
        sandbox.With("a.nelm", "when grade == G3 then consider LT\n").With("b.nelm", "when grade >= G3 then consider LT\n");

        sandbox.Nelm("diff", "a.nelm", "b.nelm").Output.ShouldContain("No patient is treated differently.");
    }

    [Theory]
    [InlineData("missing", "diff", "old", "missing")]
    [InlineData("three_folders", "diff", "old", "new", "old")]
    [InlineData("unknown_option", "diff", "old", "new", "--formt", "json")]
    [InlineData("no_repository", "diff", "HEAD", "--", "old")]
    public Task Call_that_cannot_be_used_ends_with_two(string name, params string[] call)
    {
        using Sandbox sandbox = Folders(Rules, Vocabulary);
        Run run = sandbox.Nelm(call);

        run.Code.ShouldBe(2);
        return Snapshot.Match(run.Error.Replace(sandbox.Path, "FOLDER", StringComparison.Ordinal), name);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("markdown")]
    public Task Formats_hold_the_same(string format)
    {
        using Sandbox sandbox = Folders(Replace(Rules, ["5cm", "6cm", "recommend surgery", "consider surgery", "Table 1", "Table 2"]), Vocabulary);

        return Snapshot.Match(sandbox.Nelm("diff", "old", "new", "--format", format).Everything, format);
    }

    [Fact]
    public void Page_is_well_formed_and_holds_what_the_text_holds()
    {
        using Sandbox sandbox = Folders(Replace(Rules, ["burden < 5cm", "burden <= 6cm and waited < 9 days", "\"A paper\"", "\"<b>&amp; paper\""]), Vocabulary);
        string text = sandbox.Nelm("diff", "old", "new", "--format", "html").Output;
        XElement page = XDocument.Parse(text).Root!;
        XElement[] rectangles = [.. page.Descendants().Where(element => element.Name.LocalName == "rect")];

        page.Value.ShouldContain("<b>&amp; paper");
        page.Value.ShouldContain("no such advice → consider ablation");
        page.Value.ShouldContain("define small_burden = burden <= 6cm and waited < 9 days");
        page.Descendants().Single(element => element.Name.LocalName == "svg").Attribute("role")!.Value.ShouldBe("img");
        rectangles.Count(one => one.Attribute("fill") is not null).ShouldBeGreaterThan(2);
        text.ShouldNotContain("<script");
        text.Replace("http://www.w3.org/", "", StringComparison.Ordinal).ShouldNotContain("://");
    }

    [Fact]
    public Task Patients_of_a_folder_are_compared_one_by_one()
    {
        using Sandbox sandbox = Folders(Replace(Rules, ["5cm", "6cm"]), Replace(Vocabulary, ["fact planned : days from 0\n", ""]))
            .With("patients/a.json", """{ "id": "A", "facts": { "fit": true, "grade": "G3", "burden": "55 mm" } }""")
            .With("patients/b.yaml", "facts:\n  fit: true\n  grade: G3\n")
            .With("patients/c.json", """{ "id": "C", "facts": { "fit": true, "grade": "G3", "burden": "2 cm" } }""")
            .With("patients/d.json", """{ "id": "D", "facts": { "planned": "3 days" } }""");

        return Snapshot.Match(sandbox.Nelm("diff", "old", "new", "--patients", "patients").Everything);
    }

    [Fact]
    public void Comment_never_grows_longer_than_a_comment_may_be()
    {
        string rules = string.Concat(Enumerable.Range(0, 400).Select(i => $"\nrule r{i} \"{new string('x', 90)}\"\n  when grade == G3 and burden < {i + 1}cm\n  then consider t{i}\n"));
        string treatments = string.Concat(Enumerable.Range(0, 400).Select(i => $"treatment t{i}\n"));
        using Sandbox sandbox = Folders(Rules + rules, Vocabulary + treatments);
        Run run = sandbox.Nelm("diff", "old", "new", "--format", "markdown");

        run.Output.Length.ShouldBeInRange(50_000, 65_536);
        run.Output.ShouldContain("further parts are left out");
    }

    private static Run Edit(params string[] replacements)
    {
        using Sandbox sandbox = Folders(Replace(Rules, replacements), Vocabulary);
        return sandbox.Nelm("diff", "old", "new");
    }

    private static Run EditVocabulary(params string[] replacements)
    {
        using Sandbox sandbox = Folders(Replace(Rules, replacements), Replace(Vocabulary, replacements));
        return sandbox.Nelm("diff", "old", "new");
    }

    private static Sandbox Folders(string rules, string vocabulary) => new Sandbox()
        .With("old/small.nelm", Vocabulary).With("old/paper.nelm", Rules)
        .With("new/small.nelm", vocabulary).With("new/paper.nelm", rules);

    private static string Replace(string text, string[] replacements)
    {
        for (int i = 0; i < replacements.Length; i += 2)
        {
            text = text.Replace(replacements[i], replacements[i + 1], StringComparison.Ordinal);
        }

        return text;
    }
}

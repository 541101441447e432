using System.Globalization;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NelmRules.Reporting;

namespace NelmRules.Cli.Tests;

/// <summary>What all sources together say of six patients: as text, as JSON, as a tumour board's record.</summary>
public sealed partial class TogetherTests
{
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras().Build();

    public static TheoryData<string> Patients() =>
    [
        .. Directory.EnumerateFiles(Repository.PathTo("rules", "patients", "together"), "*.json")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Patients))]
    public Task Report_of(string patient) => Snapshot.Match(Evaluate(patient, ReportStyle.UsualWidth), patient);

    [Theory]
    [InlineData("kind-and-whole")]
    [InlineData("missing-facts")]
    public Task Json_of(string patient) =>
        Snapshot.Match(JsonExcerpt.Of(Evaluate(patient, ReportStyle.UsualWidth, "--format", "json")), patient);

    [Theory]
    [InlineData("agreement")]
    [InlineData("other-primary")]
    public Task Record_of(string patient) => Snapshot.Match(Record(patient), patient);

    [Theory]
    [MemberData(nameof(Patients))]
    public void Record_has_whole_tables_and_no_markup_but_its_own(string patient)
    {
        MarkdownDocument document = Markdig.Markdown.Parse(Record(patient), Markdown);

        document.Descendants<Table>().ShouldAllBe(table => table.IsValid() && table.OfType<TableRow>().All(row => row.Count == table.OfType<TableRow>().First().Count));
        document.Descendants<HtmlInline>().ShouldAllBe(html => html.Tag == "<br>");
        document.Descendants<HtmlBlock>().ShouldBeEmpty();
        document.Descendants<LinkInline>().ShouldBeEmpty();
        document.Descendants<HeadingBlock>().Count(heading => heading.Level == 1).ShouldBe(1);
        document.Descendants<LiteralInline>().Where(text => text.Content.ToString().Contains("**", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Patients))]
    public void Record_names_every_rule_of_the_table(string patient)
    {
        string record = Record(patient);

        foreach (Match rule in RuleName().Matches(Evaluate(patient, ReportStyle.UsualWidth, "--format", "json")))
        {
            record.ShouldContain($"`{rule.Groups[1].Value}`");
        }
    }

    [Theory]
    [InlineData(60)]
    [InlineData(72)]
    [InlineData(85)]
    [InlineData(100)]
    [InlineData(140)]
    [InlineData(200)]
    public void Reports_fit_every_width_and_say_the_same(int width)
    {
        foreach (string patient in Patients())
        {
            string report = Evaluate(patient, width);

            report.Split('\n').Where(line => line.Length > width).ShouldBeEmpty();
            Words(report.Split("\nAdvice\n")[1]).ShouldBe(Words(Evaluate(patient, 100).Split("\nAdvice\n")[1]));
        }
    }

    [Theory]
    [InlineData(60)]
    [InlineData(100)]
    [InlineData(200)]
    public void Check_fits_every_width(int width) =>
        Nelm(width, "check", "rules").Split('\n').Where(line => line.Length > width).ShouldBeEmpty();

    [Fact]
    public Task Sources_that_disagree_are_marked() => Snapshot.Match(Disagreement());

    [Theory]
    [InlineData("*a* _b_ `c` [d](e) <b>f</b> | g & ~~h~~ https://i.example www.j.example k@l.example \\m # n ! $o$")]
    [InlineData("- a")]
    [InlineData("1. a")]
    [InlineData("# a")]
    [InlineData("> a")]
    [InlineData("+ a")]
    [InlineData("---")]
    [InlineData("===")]
    [InlineData("&lt;")]
    [InlineData("![x](y)")]
    public void Text_of_a_user_is_shown_as_it_is(string text)
    {
        string rules = $"ruleset r \"{text.Replace("\\", "\\\\")}\"\n  uses nelm 1\n\nrule one \"{text.Replace("\\", "\\\\")}\"\n  when grade == G3\n  then consider resection\n";
        string[] shown = [.. Parsed(rules).Descendants<ListItemBlock>().SelectMany(item => item.OfType<ParagraphBlock>()).Select(Plain)];

        shown.ShouldContain(text);
        shown.ShouldContain($"consider (weak) {text}");
    }

    private static MarkdownDocument Parsed(string rules)
    {
        using Sandbox sandbox = new();
        Run run = sandbox.With("rule.nelm", rules).With("p.json", "{ \"id\": \"P|7\", \"facts\": { \"grade\": \"G3\" } }")
            .Nelm("eval", "rule.nelm", "--patient", "p.json", "--format", "markdown");
        run.Code.ShouldBe(ExitCodes.Fine, run.Error);
        return Markdig.Markdown.Parse(run.Output, Markdown);
    }

    private static string Plain(ParagraphBlock paragraph) => string.Concat(paragraph.Inline!.Descendants().Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        _ => "",
    }));

    private static string Disagreement()
    {
        using Sandbox sandbox = new() { Style = new ReportStyle(72) };
        return sandbox
            .With("a.nelm", "ruleset a \"A\"\n  uses nelm 1\n\nrule operate \"Operate\"\n  then recommend hepatic_resection\n\nrule ablate \"Ablate\"\n  then consider ablation for overall_survival\n")
            .With("b.nelm", "ruleset b \"B\"\n  uses nelm 1\n\nrule spare \"Spare\"\n  then discourage resection\n\nrule embolize \"E\"\n  then discourage ablation for quality_of_life\n")
            .With("p.json", "{ \"id\": \"P-9\", \"facts\": { } }")
            .Nelm("eval", "a.nelm", "b.nelm", "--patient", "p.json").Output;
    }

    private static string Record(string patient) => Fingerprint().Replace(Evaluate(patient, ReportStyle.UsualWidth, "--format", "markdown"), "sha256:(64 digits)");

    private static string Evaluate(string patient, int width, params string[] options) =>
        Nelm(width, ["eval", "rules", "--patient", $"rules/patients/together/{patient}.json", .. options]);

    private static string Nelm(int width, params string[] arguments)
    {
        using MemoryStream stdin = new();
        using StringWriter output = new(CultureInfo.InvariantCulture);
        using StringWriter error = new(CultureInfo.InvariantCulture);
        using Surroundings surroundings = new(stdin, output, error, Repository.Root) { OutputStyle = new ReportStyle(width) };
        NelmCommand.Run(arguments, surroundings).ShouldBe(ExitCodes.Fine, error.ToString());
        error.ToString().ShouldBeEmpty();
        return output.ToString();
    }

    // Names that are wider than a narrow line are parted.
    private static string Words(string text) => string.Concat(text.Where(one => !char.IsWhiteSpace(one)));

    [GeneratedRegex("sha256:[0-9a-f]{64}")]
    private static partial Regex Fingerprint();

    [GeneratedRegex("\"rule\": \"([a-z0-9_]+)\"")]
    private static partial Regex RuleName();
}

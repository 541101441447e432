using System.Text.Json;
using NelmRules.Diagnostics;
using NelmRules.Reporting;
using NelmRules.Tests.Language;
using NelmRules.Text;
using NJsonSchema;

namespace NelmRules.Tests.Reporting;

/// <summary>SARIF logs against the JSON schema of SARIF 2.1.0, and what its text asks for beyond the schema.</summary>
public sealed class SarifSchemaTests
{
    private static readonly Task<JsonSchema> Schema =
        JsonSchema.FromFileAsync(Repository.PathTo("tests", "NelmRules.Tests", "Reporting", "Sarif", "sarif-schema-2.1.0.json"));

    [Fact]
    public async Task Problems_of_the_examples_make_a_valid_log()
    {
        string[] documents = ["language.md", "diagnostics.md"];
        Diagnostic[] problems = [.. documents.SelectMany(DocumentExample.In).SelectMany(example => example.Compile().Diagnostics)];

        problems.Select(problem => problem.Code).Distinct().Count().ShouldBeGreaterThan(80);
        problems.ShouldContain(problem => !problem.Related.IsEmpty);
        problems.ShouldContain(problem => !problem.Fixes.IsEmpty);
        problems.ShouldContain(problem => problem.Accepted != null);
        (await Faults(Log(problems))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Log_without_problems_is_valid() => (await Faults(Log([]))).ShouldBeEmpty();

    [Fact]
    public async Task Problem_without_a_place_makes_a_valid_log() =>
        (await Faults(Log([new Diagnostic("NELM1000", Severity.Error, default, "A file that could not be read.")]))).ShouldBeEmpty();

    [Theory]
    [InlineData("\"version\": \"2.1.0\"", "\"version\": \"2.0.0\"")]
    [InlineData("\"level\": \"error\"", "\"level\": \"fatal\"")]
    [InlineData("\"startLine\": 1", "\"startLine\": 0")]
    [InlineData("\"name\": \"nelm\"", "\"title\": \"nelm\"")]
    public async Task Schema_refuses_what_is_no_log(string right, string wrong)
    {
        string log = Log([Problem("r.nelm", "Wrong.")]);

        log.ShouldContain(right);
        (await Faults(log)).ShouldBeEmpty();
        (await Faults(log.Replace(right, wrong, StringComparison.Ordinal))).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("r.nelm", "r.nelm")]
    [InlineData("my rules/r [1].nelm", "my%20rules/r%20%5B1%5D.nelm")]
    [InlineData("100%/ü.nelm", "100%25/%C3%BC.nelm")]
    [InlineData("a:b.nelm", "a%3Ab.nelm")]
    [InlineData("../r.nelm", "../r.nelm")]
    [InlineData("/my rules/r.nelm", "file:///my%20rules/r.nelm")]
    [InlineData("C:/my rules/r.nelm", "file:///C:/my%20rules/r.nelm")]
    [InlineData("//server/share/r.nelm", "file://server/share/r.nelm")]
    public void Path_is_a_reference_that_leads_to_the_file(string path, string uri)
    {
        using JsonDocument log = JsonDocument.Parse(Log([Problem(path, "Wrong.")]));

        string shown = Result(log).GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!;
        shown.ShouldBe(uri);
        Uri.IsWellFormedUriString(shown, UriKind.RelativeOrAbsolute).ShouldBeTrue();
    }

    [Fact]
    public void Braces_of_a_message_are_doubled_since_single_ones_stand_for_arguments()
    {
        using JsonDocument log = JsonDocument.Parse(Log([Problem("r.nelm", "Write `grade in {G1, G2}`, not `{0}`.")]));

        Result(log).GetProperty("message").GetProperty("text").GetString().ShouldBe("Write `grade in {{G1, G2}}`, not `{{0}}`.");
    }

    private static JsonElement Result(JsonDocument log) => log.RootElement.GetProperty("runs")[0].GetProperty("results")[0];

    private static Diagnostic Problem(string path, string message) =>
        new("NELM1010", Severity.Error, new TextSpan(0, 3), message) { Source = new SourceText(path, "when grade = G3\n") };

    private static string Log(IReadOnlyCollection<Diagnostic> problems) => ReportJson.Format(json => DiagnosticSarif.Write(json, problems, "1.2.3"));

    private static async Task<IEnumerable<string>> Faults(string log) => (await Schema).Validate(log).Select(fault => fault.ToString());
}

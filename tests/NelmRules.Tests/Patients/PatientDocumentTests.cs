using System.Text.RegularExpressions;
using NelmRules.Diagnostics;
using NelmRules.Patients;
using NelmRules.Text;
using NelmRules.Vocabularies;

namespace NelmRules.Tests.Patients;

/// <summary>What docs/patient.md shows is what happens, and the example patients fit the bundled vocabulary.</summary>
public sealed partial class PatientDocumentTests
{
    private static readonly string Document = Repository.Read("docs", "patient.md");

    private static readonly Vocabulary Vocabulary =
        RuleBook.Compile([new SourceText("nelm.nelm", Repository.Read("rules", "nelm.nelm"))]).Vocabulary;

    public static IEnumerable<object[]> Mistakes =>
        MistakeRow().Matches(Document).Select(row => new object[] { Part(row.Index), row.Groups["written"].Value, row.Groups["message"].Value });

    public static IEnumerable<object[]> ExampleFiles =>
        Directory.EnumerateFiles(Repository.PathTo("rules", "patients"), "*.json", SearchOption.AllDirectories)
            .Select(path => new object[] { Path.GetRelativePath(Repository.Root, path) });

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Mistake_gets_the_message_of_the_document(string part, string written, string message)
    {
        Diagnostic problem = Read($$"""{ "{{part}}": { {{written}} } }""").Diagnostics.ShouldHaveSingleItem();
        $"{problem.Code}: {problem.Message} {problem.Hint}".ShouldBe(message);
    }

    [Fact]
    public void Document_shows_many_mistakes() => Mistakes.Count().ShouldBeGreaterThan(20);

    [Fact]
    public void Record_of_the_document_is_read() =>
        Read(JsonBlock().Match(Document).Groups["json"].Value).Patient.ShouldNotBeNull().Facts.Count.ShouldBe(9);

    [Theory]
    [MemberData(nameof(ExampleFiles))]
    public void Example_patient_is_read(string path) => Read(Repository.Read(path)).Diagnostics.ShouldBeEmpty();

    private static PatientReading Read(string json) => PatientReader.Read(new SourceText("patient.json", json), Vocabulary);

    private static string Part(int offset) =>
        Document.LastIndexOf("| written in `received` |", offset, StringComparison.Ordinal) < 0 ? "facts" : "received";

    [GeneratedRegex(@"^\| `(?<written>"".*?)` \| (?<message>NELM.*) \|$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MistakeRow();

    [GeneratedRegex("```json\n(?<json>.*?)```", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex JsonBlock();
}

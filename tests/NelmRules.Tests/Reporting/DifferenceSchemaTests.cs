using System.Text.Json;
using NelmRules.Comparison;
using NelmRules.Patients;
using NelmRules.Reporting;
using NelmRules.Reporting.Difference;
using NelmRules.Text;

namespace NelmRules.Tests.Reporting;

/// <summary>The JSON of a comparison is as its schema describes it, whatever changed.</summary>
public sealed class DifferenceSchemaTests
{
    private const string OldVocabulary = """
        vocabulary v
          version 1.0.0
        fact a : yes/no
        fact b : yes/no
        fact many : count from 0 to 10
        fact size : cm from 0
        fact seen_on : date
        fact grade : G1 < G2 < G3
        fact later : yes/no
          measured after t
        fact lesions : list of
          diameter : cm from 0
        group low of grade = G1 | G2
        treatment t
        treatment kind is t
        task imaging "Imaging"
        goal comfort "Comfort"
        endpoint survival "Survival"
        party board "The board"
        invariant many <= 9
        define unused = size > 7cm

        """;

    private const string OldRules = """
        ruleset r "Rules"
          version 1.0.0
          uses v 1
          applies when a
        rule moved
          when size > 5cm and seen_on > 2020-01-01
          then consider t
        rule of_others
          when grade == G1
          then recommend t
          reported from board "ref 1" endorsed
        rule asks
          when b and later
          then discourage t
        rule impossible
          when size < 0.5cm
          then consider imaging
        rule quoted
          when b
          then consider kind
          cite "p 1"
        criteria fit all of
          one : b
        prognosis older
          when many > 3
          worsens survival univariate p 0.01
        outcome arm
          when many > 4
          n 12
        note claim said "said"
          when many > 5

        """;

    private const string Gone = "ruleset gone\n  uses v 1\nrule one\n  when a\n  then consider t\n";

    private static readonly JsonElement Schema = JsonDocument.Parse(Repository.Read("docs", "nelm.difference-1.schema.json")).RootElement;

    private static readonly string NewVocabulary = OldVocabulary
        .Replace("count from 0 to 10", "count from 0 to 8", StringComparison.Ordinal)
        .Replace("G1 < G2 < G3", "G1 < G2 < G3 < G4", StringComparison.Ordinal)
        .Replace("G1 | G2\n", "G1 | G3\n", StringComparison.Ordinal)
        .Replace("kind is t", "kind", StringComparison.Ordinal)
        .Replace("invariant many <= 9\n", "", StringComparison.Ordinal)
        .Replace("size > 7cm", "size > 8cm", StringComparison.Ordinal)
        .Replace("\"Imaging", "\"New imaging", StringComparison.Ordinal)
        .Replace("\"Comfort", "\"New comfort", StringComparison.Ordinal)
        .Replace("\"Survival", "\"New survival", StringComparison.Ordinal)
        .Replace("\"The board", "\"The new board", StringComparison.Ordinal);

    private static readonly string NewRules = OldRules
        .Replace("applies when a", "applies when a and size < 90cm", StringComparison.Ordinal)
        .Replace("version 1.0.0", "version 1.1.0", StringComparison.Ordinal)
        .Replace("size > 5cm and seen_on > 2020-01-01", "size >= 6cm and seen_on > 2021-06-01", StringComparison.Ordinal)
        .Replace("grade == G1", "grade in low", StringComparison.Ordinal)
        .Replace("b and later", "b and (later or later and size > 5cm)", StringComparison.Ordinal)
        .Replace("size < 0.5cm", "size < 0.5cm or largest diameter of lesions > 5cm and sum of diameter of lesions < 3cm", StringComparison.Ordinal)
        .Replace("p 1", "p 2", StringComparison.Ordinal)
        .Replace("one : b", "one : b or received kind", StringComparison.Ordinal)
        .Replace("many > 3", "many > 4", StringComparison.Ordinal)
        .Replace("many > 4\n  n", "many > 6\n  n", StringComparison.Ordinal)
        .Replace("many > 5", "many > 6", StringComparison.Ordinal);

    private static readonly Lazy<string[]> Documents = new(() => [Written(null), Written(new ComparisonOptions(Nodes: 5)), Unchanged()]);

    [Fact]
    public void Comparison_is_as_described() => Documents.Value.SelectMany(Faults).ShouldBeEmpty();

    [Fact]
    public void Comparison_holds_something_of_every_kind()
    {
        HashSet<string> filled = [.. Documents.Value.SelectMany(text => Filled(JsonDocument.Parse(text).RootElement))];

        Properties(Schema).Select(one => one.Name).Distinct().Where(name => !filled.Contains(name)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"status\": \"met\"", "\"status\": \"perhaps\"", "fits none of the forms")]
    [InlineData("\"decided\": true,", "", "decided: is missing")]
    [InlineData("\"approximate\"", "\"nearly\"", "nearly: is not described")]
    [InlineData("nelm.diff/1", "nelm.diff/2", "$.schema")]
    public void Document_that_is_not_as_described_is_noticed(string text, string replacement, string fault)
    {
        string written = Documents.Value.First(one => one.Contains(text, StringComparison.Ordinal));

        Faults(written.Replace(text, replacement, StringComparison.Ordinal)).ShouldContain(found => found.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_key_of_the_schema_is_explained_in_the_documentation()
    {
        string text = Repository.Read("docs", "json.md").Split("## nelm.diff/1")[1];

        Properties(Schema).Select(one => one.Name).Distinct().Where(name => !text.Contains($"`{name}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Vocabulary_changes_in_every_kind_of_declaration() => JsonDocument.Parse(Documents.Value[0]).RootElement.GetProperty("vocabulary").EnumerateArray()
        .Select(one => one.GetProperty("kind").GetString()).Distinct().Order(StringComparer.Ordinal)
        .ShouldBe(Schema.GetProperty("$defs").GetProperty("vocabulary_change").GetProperty("properties").GetProperty("kind").GetProperty("enum").EnumerateArray()
            .Select(one => one.GetString()).Order(StringComparer.Ordinal));

    private static string Written(ComparisonOptions? options)
    {
        (RuleBook old, RuleBook newer) = (Compile(OldVocabulary, OldRules, Gone), Compile(NewVocabulary, NewRules));
        const string Record = """{ "id": "P-1", "facts": { "a": true, "b": true, "size": "55 mm", "seen_on": "2022-01-01", "grade": "G1" } }""";
        (Patient was, Patient becomes) = (Patient.FromJson(Record, old.Vocabulary), Patient.FromJson(Record, newer.Vocabulary));
        ComparedPatient changed = new("one.json", "P-1", old.CompareForPatients(newer).Of(was, becomes));
        ComparedPatient refused = new("two.json", null, []) { Refused = "The old version reads the record, the new one refuses it." };
        return ReportJson.Format(json => DifferenceJson.Write(json, new DifferenceReport(old.CompareTo(newer, options), "old", "new") { Patients = [changed, refused] }));
    }

    private static string Unchanged()
    {
        RuleBook book = Compile(OldVocabulary, OldRules);
        return ReportJson.Format(json => DifferenceJson.Write(json, new DifferenceReport(book.CompareTo(book), "old", "new")));
    }

    private static RuleBook Compile(params string[] texts)
    {
        RuleBook book = RuleBook.Compile(texts.Select((text, index) => new SourceText($"{index}.nelm", text)));
        book.Diagnostics.Where(problem => problem.IsError).Select(DiagnosticText.Format).ShouldBeEmpty();
        return book;
    }

    private static IReadOnlyList<string> Faults(string text) => new SchemaChecker(Schema).Check(JsonDocument.Parse(text).RootElement);

    private static IEnumerable<JsonProperty> Properties(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray().SelectMany(Properties)
        : element.ValueKind != JsonValueKind.Object ? []
        : element.EnumerateObject().SelectMany(member => member.Name == "properties"
            ? member.Value.EnumerateObject().SelectMany(own => Properties(own.Value).Prepend(own))
            : Properties(member.Value));

    // The keys that hold something: no null and no empty list.
    private static IEnumerable<string> Filled(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray().SelectMany(Filled)
        : element.ValueKind != JsonValueKind.Object ? []
        : element.EnumerateObject().SelectMany(member => IsEmpty(member.Value) ? [] : Filled(member.Value).Prepend(member.Name));

    private static bool IsEmpty(JsonElement value) => value.ValueKind == JsonValueKind.Null || value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0;
}

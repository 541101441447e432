using System.Runtime.CompilerServices;
using NelmRules.Cli.Input;
using NelmRules.Diagnostics;
using NelmRules.Patients;
using NelmRules.Reporting;
using NelmRules.Text;
using NelmRules.Vocabularies;

namespace NelmRules.Cli.Tests.Input;

/// <summary>Patients in YAML: the same record as in JSON, the same messages at the places of the YAML text.</summary>
public sealed class YamlPatientTests
{
    private const string Yaml = """
        # A patient
        schema: nelm.patient/1
        id: "P-001"
        title: Größe 😀
        facts:
          ki67: 55 %
          grade: "G3"
          symptomatic: yes
          functional: False
          liver_metastasis_count: 6
          remnant_burden: { value: 4.20, unit: cm }
          diagnosed_on: 2014-01-31
          albumin:
          sex: ~
          liver_metastases:
            - diameter: 31 mm
              lobe: left
            - {}
        received:
          cytoreductive_surgery: true
        """;

    private const string Json = """
        {
          "schema": "nelm.patient/1", "id": "P-001", "title": "Größe 😀",
          "facts": {
            "ki67": "55 %", "grade": "G3", "symptomatic": "yes", "functional": false, "liver_metastasis_count": 6,
            "remnant_burden": { "value": 4.20, "unit": "cm" }, "diagnosed_on": "2014-01-31", "albumin": null, "sex": null,
            "liver_metastases": [ { "diameter": "31 mm", "lobe": "left" }, { } ]
          },
          "received": { "cytoreductive_surgery": true }
        }
        """;

    private const string Facts = """
        vocabulary test "A few facts"
          version 1.0.0
        fact ki67 : % from 0 to 100
        fact grade : G1 < G2 < G3
        fact symptomatic : yes/no
        fact functional : yes/no
        fact liver_metastasis_count : count from 0
        fact remnant_burden : cm from 0
        fact diagnosed_on : date
        fact albumin : g/L from 0
        fact sex : female | male
        fact liver_metastases : list of
          diameter : mm from 0
          lobe : left | right
        treatment cytoreductive_surgery
        treatment liver_transplantation (OLT)
        """;

    private static readonly Vocabulary Vocabulary = RuleBook.Compile([new SourceText("test.nelm", Facts)]).Vocabulary;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Yaml_holds_the_same_patient_as_json(string lineEnd)
    {
        Patient patient = Read(Yaml.ReplaceLineEndings(lineEnd)).Patient.ShouldNotBeNull();
        Patient expected = Patient.FromJson(Json, Vocabulary);

        patient.Id.ShouldBe(expected.Id);
        Texts(patient).ShouldBe(Texts(expected));
        patient.Received.ShouldBe(expected.Received, ignoreOrder: true);
    }

    [Theory]
    [InlineData("42", "42")]
    [InlineData("-0.5", "-0.5")]
    [InlineData("+5", "5")]
    [InlineData("007", "7")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("1e3", "1e3")]
    [InlineData("null", "null")]
    [InlineData("~", "null")]
    [InlineData("", "null")]
    [InlineData("TRUE", "true")]
    [InlineData("False", "false")]
    [InlineData("'42'", "\"42\"")]
    [InlineData("\"true\"", "\"true\"")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("0x1F", "\"0x1F\"")]
    [InlineData(".nan", "\".nan\"")]
    [InlineData("2014-01-31", "\"2014-01-31\"")]
    [InlineData("\"a \\\"b\\\" \\\\ \\t\"", "\"a \\\"b\\\" \\\\ \\u0009\"")]
    [InlineData("[1, [2, {}], {a: b, c: }]", "[1, [2, {}], {\"a\": \"b\", \"c\": null}]")]
    public void Value_is_read_by_the_core_schema(string yaml, string json) =>
        YamlToJson.Convert(new SourceText("p.yaml", $"x: {yaml}")).Json.ShouldBe($"{{\"x\": {json}}}");

    [Fact]
    public Task Mistakes_in_values_are_shown_where_they_stand() => Match(
    [
        "facts:\n  ki67: 55\n  grade: G4\n  liver_metastases:\n    - diameter: 3,1 cm\nreceived:\n  OLT: true\n",
        "facts:\r\n  \"title\": Größe\r\n  ki67: 😀\r\n  ki67: 10 %\r\n",
        "- ki67: 55 %\n",
        "",
        "# nothing but a comment\n",
        "facts:\n  liver_metastases: 3\n  ki67: |\n    155\n    %\nid: 007\n",
    ]);

    [Fact]
    public Task Yaml_that_cannot_be_read_says_why() => Match(
    [
        "facts:\n  ki67: \"55 %\n  grade: G3\n",
        "facts:\n\tki67: 55 %\n",
        "facts:\n  ki67: 55 %\n grade: G3\n",
        "facts:\n  ki67: %55\n",
        "facts:\n  ki67: a: b\n",
        "facts: { ki67: 55 %\n",
        "facts:\n  liver_metastases: [ {}, \n",
        "facts:\n  ki67 55 %\n  grade: G3\n",
        "facts: &all\n  ki67: 55 %\n",
        "facts:\n  ki67: *all\n",
        "facts:\n  ki67: !!str 55\n",
        "id: P-001\n---\nid: P-002\n",
        "? [ ki67 ]\n: 55 %\n",
        "id: \"a\\q\"\n",
        "%YAML 1.2\nid: P-001\n",
        $"facts: {new string('[', 30)}{new string(']', 30)}\n",
        "id: P-001\n}\n",
        "facts:\n  - ki67: 55 %\n  grade: G3\n",
    ]);

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("a:\n")]
    [InlineData("? ")]
    [InlineData("\"")]
    [InlineData("!")]
    [InlineData("a ")]
    public void Endless_yaml_ends_in_problems(string piece) =>
        Read(string.Concat(Enumerable.Repeat(piece, 100_000))).Diagnostics.ShouldNotBeEmpty();

    [Fact]
    public void File_longer_than_any_record_is_refused() =>
        Read(new string(' ', 5_000_000)).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("NELM5016");

    [Fact]
    public void Mutated_yaml_gives_a_patient_or_problems_inside_the_text()
    {
        string[] scraps = ["\t", "\n", "  ", ":", "- ", "{", "}", "[", "]", "\"", "'", "|", ">", "&a", "*a", "!t", "%", "#", "---\n", "...", "\\", "\0", "\uFEFF", "\uD83D", "é"];
        Random random = new(20_140_131);
        for (int round = 0; round < 2_000; round++)
        {
            string yaml = Yaml;
            for (int step = random.Next(1, 4); step > 0; step--)
            {
                int at = random.Next(yaml.Length);
                int length = Math.Min(random.Next(0, 8), yaml.Length - at);
                yaml = yaml.Remove(at, length).Insert(at, scraps[random.Next(scraps.Length)]);
            }

            Check(yaml);
        }
    }

    private static void Check(string yaml)
    {
        PatientReading reading = Read(yaml);
        (reading.Patient is null).ShouldBe(reading.Diagnostics.Any(problem => problem.IsError), yaml);
        foreach (Diagnostic problem in reading.Diagnostics)
        {
            problem.Span.Start.ShouldBeInRange(0, yaml.Length, yaml);
            problem.Span.End.ShouldBeInRange(problem.Span.Start, yaml.Length, yaml);
            problem.Code.ShouldNotBe("NELM5001", yaml);
        }
    }

    private static Task Match(string[] texts, [CallerMemberName] string method = "") =>
        Snapshot.Match(string.Join('\n', texts.Select(Show)), method: method);

    private static string Show(string yaml)
    {
        PatientReading reading = Read(yaml);
        reading.Patient.ShouldBeNull(yaml);
        return string.Concat(reading.Diagnostics.Select(DiagnosticText.Format));
    }

    private static IEnumerable<string> Texts(Patient patient) =>
        patient.Facts.Select(fact => $"{fact.Key.Name}: {fact.Value.Text}").Order(StringComparer.Ordinal);

    private static PatientReading Read(string yaml) => PatientText.Read(new SourceText("patient.yaml", yaml), Vocabulary);
}

using System.Runtime.CompilerServices;
using NelmRules.Patients;
using NelmRules.Reporting;
using NelmRules.Text;

namespace NelmRules.Tests.Patients;

/// <summary>The exact message for every mistake in a patient file; one approved text a subject.</summary>
public sealed class PatientMessageTests
{
    [Fact]
    public Task Parts_of_a_record() => Match(
    [
        """[ ]""",
        """ "ki67" """,
        """{ "ki67": "55 %" }""",
        """{ "fcats": { } }""",
        """{ "resection": true }""",
        """{ "weather": "fine" }""",
        """{ "schema": "nelm.patient/2" }""",
        """{ "schema": 1 }""",
        """{ "id": 17 }""",
        """{ "title": [ ] }""",
        """{ "facts": [ "ki67" ] }""",
        """{ "received": "resection" }""",
        """{ "facts": { "ki67": "55 %" }, "facts": { "ki67": "10 %" } }""",
        """{ "facts": { "ki67": "55 %", "grade": "G3", "ki67": "10 %" } }""",
        """{ "facts": { "liver_metastases": [ { "lobe": "left", "lobe": "left" } ] } }""",
        $$"""{ "facts": { "ki67": {{new string('[', 30)}}{{new string(']', 30)}}, "agee": 4 } }""",
    ]);

    [Fact]
    public Task Names_of_facts() => Match(
    [
        Fact("remnant_burdn", "\"5 cm\""),
        Fact("Ki67", "\"55 %\""),
        Fact("eye_colour", "null"),
        Fact("mib1", "\"55 %\""),
        Fact("resection", "true"),
        Fact("received", "{ \"resection\": true }"),
        Fact("\\u001b[31mki67", "\"55 %\""),
    ]);

    [Fact]
    public Task Yes_and_no() => Match(
    [
        Fact("symptomatic", "\"maybe\""),
        Fact("symptomatic", "\"Yes\""),
        Fact("symptomatic", "\"false\""),
        Fact("symptomatic", "1"),
        Fact("symptomatic", "\"unknown\""),
        Fact("symptomatic", "\"\""),
        Fact("symptomatic", "[ true ]"),
    ]);

    [Fact]
    public Task Names_of_a_choice() => Match(
    [
        Fact("grade", "\"g3\""),
        Fact("grade", "\"high\""),
        Fact("grade", "3"),
        Fact("grade", "true"),
        Fact("grade", "\"n/a\""),
        Fact("grade", "{ \"value\": \"G3\" }"),
    ]);

    [Fact]
    public Task Dates() => Match(
    [
        Fact("diagnosed_on", "\"2014-02-30\""),
        Fact("diagnosed_on", "\"31.01.2014\""),
        Fact("diagnosed_on", "\"2014\""),
        Fact("diagnosed_on", "\"2014-1-3\""),
        Fact("diagnosed_on", "2014"),
    ]);

    [Fact]
    public Task Units_of_quantities() => Match(
    [
        Fact("remnant_burden", "42"),
        Fact("remnant_burden", "\"42\""),
        Fact("remnant_burden", "{ \"value\": 42 }"),
        Fact("total_bilirubin", "20"),
        Fact("remnant_burden", "\"42 kg\""),
        Fact("total_bilirubin", "\"20 U/L\""),
        Fact("interval", "\"3 months\""),
        Fact("age", "\"400 days\""),
        Fact("age", "\"3 cm\""),
        Fact("remnant_burden", "\"42 MM\""),
        Fact("remnant_burden", "\"42 inches\""),
        Fact("remnant_burden", "{ \"value\": 42, \"unit\": \"inch\" }"),
    ]);

    [Fact]
    public Task Numbers_of_quantities() => Match(
    [
        Fact("ki67", "\"155 %\""),
        Fact("ki67", "\"-1 %\""),
        Fact("age", "\"1600 months\""),
        Fact("remnant_burden", "\"5,5 cm\""),
        Fact("remnant_burden", "\"1.234,5 mm\""),
        Fact("ki67", "\">20 %\""),
        Fact("ki67", "\"about 20 %\""),
        Fact("ki67", "\"10-20 %\""),
        Fact("remnant_burden", "\"5 x 3 cm\""),
        Fact("ki67", "\"?\""),
        Fact("ki67", "true"),
        Fact("ki67", "[ \"55 %\", \"60 %\" ]"),
        Fact("ki67", "\"55.1234567 %\""),
        Fact("remnant_burden", "\"1e400 cm\""),
    ]);

    [Fact]
    public Task Quantities_in_braces() => Match(
    [
        Fact("remnant_burden", "{ \"unit\": \"mm\" }"),
        Fact("remnant_burden", "{ \"value\": 42, \"units\": \"mm\" }"),
        Fact("remnant_burden", "{ \"value\": 42, \"unit\": 7 }"),
        Fact("remnant_burden", "{ \"value\": [ 42 ], \"unit\": \"mm\" }"),
        Fact("remnant_burden", "{ \"value\": \"4,2\", \"unit\": \"cm\" }"),
    ]);

    [Fact]
    public Task Counts_and_numbers() => Match(
    [
        Fact("liver_metastasis_count", "6.5"),
        Fact("liver_metastasis_count", "-1"),
        Fact("liver_metastasis_count", "\"6 lesions\""),
        Fact("liver_metastasis_count", "\"several\""),
        Fact("liver_metastasis_count", "1234567890123"),
        Fact("score", "10.5"),
        Fact("score", "\"5 %\""),
    ]);

    [Fact]
    public Task Lists() => Match(
    [
        Fact("liver_metastases", "\"31 mm left\""),
        Fact("liver_metastases", "3"),
        Fact("liver_metastases", "{ \"diameter\": \"31 mm\" }"),
        Fact("liver_metastases", "[ \"31 mm\" ]"),
        Fact("liver_metastases", "[ null ]"),
        Fact("liver_metastases", "[ { }, { \"diametr\": \"31 mm\" } ]"),
        Fact("liver_metastases", "[ { \"colour\": \"red\" } ]"),
        Fact("liver_metastases", "[ { \"diameter\": \"31 mm\", \"lobe\": \"middle\" }, { \"diameter\": 31 } ]"),
    ]);

    [Fact]
    public Task Treatments_received() => Match(
    [
        Received("resektion", "true"),
        Received("surgery", "true"),
        Received("LT", "true"),
        Received("debulking", "true"),
        Received("ki67", "true"),
        Received("case_discussion", "true"),
        Received("resection", "\"2014-01-31\""),
        Received("resection", "1"),
        Received("resection", "{ }"),
        """{ "received": { "cytoreductive_surgery": true, "locoregional_treatment": false } }""",
    ]);

    [Fact]
    public Task Several_mistakes_at_once() => Match(
    [
        """
        {
          "id": "P-001",
          "facts": {
            "ki67": 55,
            "grade": "G4",
            "liver_metastases": [ { "diameter": "3,1 cm" } ],
            "remnant_burdn": "42 mm"
          },
          "received": { "OLT": true },
          "comment": "typed in a hurry"
        }
        """,
    ]);

    private static string Fact(string name, string value) => $$"""{ "facts": { "{{name}}": {{value}} } }""";

    private static string Received(string name, string value) => $$"""{ "received": { "{{name}}": {{value}} } }""";

    private static Task Match(string[] records, [CallerMemberName] string method = "") =>
        Snapshot.Match(string.Join('\n', records.Select(Show)), method: method);

    private static string Show(string record)
    {
        PatientReading reading = PatientReader.Read(new SourceText("patient.json", record), PatientVocabulary.Instance);
        reading.Patient.ShouldBeNull(record);
        return string.Concat(reading.Diagnostics.Select(DiagnosticText.Format));
    }
}

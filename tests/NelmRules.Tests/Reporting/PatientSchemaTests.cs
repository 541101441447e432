using System.Diagnostics;
using System.Text.Json;
using NelmRules.Reporting;
using NelmRules.Text;

namespace NelmRules.Tests.Reporting;

public sealed class PatientSchemaTests
{
    private static readonly string Text = Written(Repository.Read("rules", "nelm.nelm"));

    public static TheoryData<string> ExamplePatients => EvaluationSchemaTests.ExamplePatients;

    [Theory]
    [MemberData(nameof(ExamplePatients))]
    public void Bundled_patient_is_as_described(string path) => Faults(Repository.Read(path.Split('/'))).ShouldBeEmpty();

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"schema": "nelm.patient/1", "facts": {"remnant_burden": "42mm", "ki67": null, "total_bilirubin": "20 umol/L", "age": "600 mo"}}""")]
    [InlineData("""{"facts": {"remnant_burden": {"value": 4.2, "unit": "cm"}, "liver_metastasis_count": "6", "symptomatic": "yes"}}""")]
    [InlineData("""{"facts": {"liver_metastases": [{"diameter": "31 mm", "lobe": "left"}, {}], "diagnosed_on": "2014-01-31"}, "received": {"resection": "no"}}""")]
    public void Patient_that_evaluates_is_as_described(string patient) => Faults(patient).ShouldBeEmpty();

    [Theory]
    [InlineData("""{"fact": {}}""", "$.fact: is not described")]
    [InlineData("""{"facts": {"remnant_burdn": "42 mm"}}""", "remnant_burdn: is not described")]
    [InlineData("""{"facts": {"ki67": 55}}""", "ki67: 55 fits none")]
    [InlineData("""{"facts": {"ki67": "55 kg"}}""", "ki67: 55 kg fits none")]
    [InlineData("""{"facts": {"remnant_burden": "5,5 cm"}}""", "fits none")]
    [InlineData("""{"facts": {"remnant_burden": {"value": -4, "unit": "cm"}}}""", "fits none")]
    [InlineData("""{"facts": {"remnant_burden": {"value": 4}}}""", "fits none")]
    [InlineData("""{"facts": {"grade": "g3"}}""", "g3 is not in the list")]
    [InlineData("""{"facts": {"liver_metastasis_count": 6.5}}""", "fits none")]
    [InlineData("""{"facts": {"liver_metastasis_count": -1}}""", "fits none")]
    [InlineData("""{"facts": {"diagnosed_on": "31.01.2014"}}""", "has another form")]
    [InlineData("""{"facts": {"liver_metastases": [{"size": "31 mm"}]}}""", "size: is not described")]
    [InlineData("""{"received": {"resection": "2014"}}""", "2014 is not in the list")]
    [InlineData("""{"received": {"LT": true}}""", "LT: is not described")]
    public void Mistake_is_noticed(string patient, string fault) =>
        Faults(patient).ShouldContain(found => found.Contains(fault, StringComparison.Ordinal));

    [Fact]
    public void Facts_say_when_they_are_measured_and_what_they_are_called_elsewhere()
    {
        using JsonDocument schema = JsonDocument.Parse(Text);
        JsonElement facts = schema.RootElement.GetProperty("properties").GetProperty("facts").GetProperty("properties");

        facts.GetProperty("remnant_burden").GetProperty("description").GetString()!
            .ShouldContain("measured after locoregional_treatment; first follow-up after the major treatment");
        facts.GetProperty("total_bilirubin").GetProperty("description").GetString()!.ShouldContain("loinc 1975-2");
    }

    [Fact]
    public Task Every_type_of_fact_is_described() => Snapshot.Match(Written("""
        vocabulary small "Small"
          version 1.0.0

        fact age : years from 0 to 130 "Age"
        fact grade : G1 < G2 < G3 "Grade"
        fact bilirubin : mg/dL from 0 also umol/L at 17.104 "Total bilirubin"
        fact symptomatic : yes/no
        fact nodes : count from 0 to 99 "Nodes"
        fact score : number "Score"
        fact seen_on : date "Day"
        fact lesions : list of "Lesions"
          size : mm from 0
          lobe : left | right

        treatment surgery "Surgery"

        """));

    [AjvFact]
    public async Task Ajv_takes_the_bundled_patients_and_refuses_mistakes()
    {
        const string Script = """
            const a = new (require(process.argv[1] + '/node_modules/ajv/dist/2020'))({ strict: true, allowUnionTypes: true });
            const [schema, ...patients] = JSON.parse(require('fs').readFileSync(0, 'utf8'));
            const validate = a.compile(schema);
            console.log(patients.map(p => validate(p) ? 'valid' : 'invalid').join(' '));
            """;
        ProcessStartInfo start = new("node", ["-e", Script, AjvFactAttribute.Folder!]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        string[] good = [.. Directory.EnumerateFiles(Repository.PathTo("rules", "patients"), "*.json", SearchOption.AllDirectories).Select(File.ReadAllText)];
        string[] bad = ["""{"facts": {"ki67": 55}}""", """{"facts": {"grade": "g3"}}""", """{"fact": {}}""", """{"received": {"LT": true}}"""];
        using Process node = Process.Start(start)!;
        await node.StandardInput.WriteAsync($"[{string.Join(',', [Text, .. good, .. bad])}]");
        node.StandardInput.Close();

        string[] answers = (await node.StandardOutput.ReadToEndAsync()).Trim().Split(' ');

        answers.ShouldBe([.. good.Select(_ => "valid"), .. bad.Select(_ => "invalid")]);
    }

    private static string Written(string vocabulary)
    {
        RuleBook book = RuleBook.Compile([new SourceText("v.nelm", vocabulary)]);
        book.Diagnostics.Where(diagnostic => diagnostic.IsError).Select(DiagnosticText.Format).ShouldBeEmpty();
        return ReportJson.Format(json => PatientSchema.Write(json, book.Vocabulary));
    }

    private static IReadOnlyList<string> Faults(string patient) =>
        new SchemaChecker(JsonDocument.Parse(Text).RootElement).Check(JsonDocument.Parse(patient).RootElement);
}

using System.Text.Json;
using NelmRules.Evaluation;
using NelmRules.Patients;
using NelmRules.Reporting;
using NelmRules.Text;

namespace NelmRules.Tests.Reporting;

public sealed class EvaluationSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(Repository.Read("docs", "nelm.evaluation-1.schema.json")).RootElement;

    public static TheoryData<string> ExamplePatients =>
        [.. Directory.EnumerateFiles(Repository.PathTo("rules", "patients"), "*.json", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    [Fact]
    public void Sample_with_everything_in_it_is_as_described() => Faults(Written(Sample.Evaluation)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(ExamplePatients))]
    public void Evaluation_of_a_bundled_patient_is_as_described(string path)
    {
        RuleBook book = RuleBook.Compile(Directory.EnumerateFiles(Repository.PathTo("rules"), "*.nelm")
            .Select(file => new SourceText(file, Repository.Read("rules", Path.GetFileName(file)))));
        Patient patient = Patient.FromJson(Repository.Read(path.Split('/')), book.Vocabulary);

        Tracing tracing = Tracing.By(new Tracer(patient, EvaluationOptions.Default), isWhole: true);
        Faults(ReportJson.Format(json => EvaluationJson.Write(json, book.Evaluate(patient), tracing))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"status\": \"met\"", "\"status\": \"perhaps\"", "perhaps is not in the list")]
    [InlineData("\"doi\": null,", "", "doi: is missing")]
    [InlineData("\"if_applies\": true", "\"if_applies\": \"yes\"", "is a string")]
    [InlineData("\"wording\"", "\"words\"", "words: is not described")]
    [InlineData("nelm.evaluation/1", "nelm.evaluation/2", "$.schema")]
    [InlineData("sha256:", "md5:", "has another form")]
    public void Document_that_is_not_as_described_is_noticed(string text, string replacement, string fault)
    {
        string written = Written(Sample.Evaluation);

        written.ShouldContain(text);
        Faults(written.Replace(text, replacement, StringComparison.Ordinal)).ShouldContain(found => found.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_key_of_the_schema_is_explained_in_the_documentation()
    {
        string text = Repository.Read("docs", "json.md");

        KeysOf(Schema).Distinct().Where(key => !text.Contains($"`{key}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static string Written(PatientEvaluation evaluation) =>
        ReportJson.Format(json => EvaluationJson.Write(json, evaluation, new Tracing(Sample.Trace, IsWhole: true)));

    private static IReadOnlyList<string> Faults(string text) => new SchemaChecker(Schema).Check(JsonDocument.Parse(text).RootElement);

    private static IEnumerable<string> KeysOf(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().SelectMany(KeysOf);
        }

        return element.ValueKind != JsonValueKind.Object ? [] : element.EnumerateObject().SelectMany(member => member.Name == "properties"
            ? member.Value.EnumerateObject().SelectMany(own => KeysOf(own.Value).Prepend(own.Name))
            : KeysOf(member.Value));
    }
}

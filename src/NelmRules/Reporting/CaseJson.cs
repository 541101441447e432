using System.Collections.Immutable;
using System.Text.Json;
using NelmRules.Evaluation;
using NelmRules.Text;
using NelmRules.Values;

namespace NelmRules.Reporting;

/// <summary>The results of cases as JSON, schema <c>nelm.cases/1</c>.</summary>
public static class CaseJson
{
    /// <summary>The schema of the document.</summary>
    public const string Schema = "nelm.cases/1";

    // What lies deeper is left out, so that no reader of JSON meets its own limit of depth.
    private const int DeepestPart = 24;

    /// <summary>Writes one document.</summary>
    public static void Write(Utf8JsonWriter json, ImmutableArray<CaseResult> results) => json.WriteObject(() =>
    {
        json.WriteString("schema", Schema);
        json.WriteNumber("passed", results.Count(result => result.Passed));
        json.WriteNumber("failed", results.Count(result => !result.Passed));
        json.WriteObjects("cases", results, WriteCase);
    });

    private static void WriteCase(Utf8JsonWriter json, CaseResult result)
    {
        SourceText source = result.Case.Place.Source;
        json.WriteString("ruleset", result.Ruleset.Name);
        json.WriteString("case", result.Case.Name);
        json.WriteString("title", result.Case.Description);
        json.WriteString("path", source.Path);
        json.WriteNumber("line", source.PositionOf(result.Case.Place.Span.Start).Line);
        json.WriteString("status", result.Passed ? "passed" : "failed");
        json.WriteObjects("failures", result.Failures, WriteFailure);
    }

    private static void WriteFailure(Utf8JsonWriter json, CaseFailure failure)
    {
        json.WriteString("expected", failure.Expected);
        json.WriteString("actual", failure.Actual);
        json.WriteObjects("traces", failure.Traces, (_, named) =>
        {
            json.WriteString("name", named.Name);
            json.WriteObject("trace", () => WriteTrace(json, named.Trace, 0));
        });
    }

    private static void WriteTrace(Utf8JsonWriter json, Trace trace, int depth)
    {
        json.WriteString("condition", trace.Text);
        json.WriteString("value", trace.Value);
        json.WriteStrings("answers", AnswersOf(trace.Answers));
        json.WriteObjects("parts", depth < DeepestPart ? trace.Parts : [], (_, part) => WriteTrace(json, part, depth + 1));
    }

    internal static ImmutableArray<string> AnswersOf(Answers? answers) =>
    [
        .. new (Answers Answer, string Word)[] { (Answers.Yes, "yes"), (Answers.No, "no"), (Answers.Unclear, "unclear") }
            .Where(pair => answers is { } possible && possible.HasFlag(pair.Answer))
            .Select(pair => pair.Word),
    ];
}

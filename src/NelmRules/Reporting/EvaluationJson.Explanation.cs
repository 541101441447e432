using System.Text.Json;
using NelmRules.Evaluation;
using NelmRules.Values;

namespace NelmRules.Reporting;

public static partial class EvaluationJson
{
    // Deeper parts of a trace explain nothing to a reader.
    private const int DeepestPart = 32;

    private static void WriteExplanation(Utf8JsonWriter json, Status status, Trace? trace)
    {
        WriteFailed(json, "", status, trace);
        WriteTrace(json, "", trace);
    }

    private static void WriteFailed(Utf8JsonWriter json, string prefix, Status status, Trace? trace) =>
        json.WriteObjects($"{prefix}failed", Because.Failing(status, trace), (_, part) =>
        {
            json.WriteString("condition", part.Text);
            json.WriteString("value", part.Value);
            json.WriteString("limit", part.Limit);
        });

    private static void WriteTrace(Utf8JsonWriter json, string prefix, Trace? trace)
    {
        if (trace is null)
        {
            json.WriteNull($"{prefix}trace");
            return;
        }

        json.WriteObject($"{prefix}trace", () => WriteTrace(json, trace, 0));
    }

    private static void WriteTrace(Utf8JsonWriter json, Trace trace, int depth)
    {
        json.WriteString("condition", trace.Text);
        json.WriteString("value", trace.Value);
        json.WriteString("limit", trace.Limit);
        json.WriteStrings("answers", CaseJson.AnswersOf(trace.Answers));
        json.WriteObjects("origins", trace.Origins, WriteOrigin);
        json.WriteObjects("parts", depth < DeepestPart ? trace.Parts : [], (_, part) => WriteTrace(json, part, depth + 1));
    }

    private static void WriteOrigin(Utf8JsonWriter json, ValueOrigin origin)
    {
        json.WriteString("name", origin.Name);
        json.WriteString("kind", origin.Kind switch
        {
            OriginKind.Recorded => "recorded",
            OriginKind.Defined => "defined",
            OriginKind.Missing or _ => "missing",
        });
        json.WriteString("value", origin.Value);
        json.WriteString("converted_from", origin.ConvertedFrom);
        json.WriteString("owner", origin.Owner);
        json.WriteString("row", origin.Row);
    }
}

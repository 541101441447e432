using System.Text.Json;
using NelmRules.Diagnostics;
using NelmRules.Text;

namespace NelmRules.Reporting;

/// <summary>Problems as JSON, schema <c>nelm.diagnostics/1</c>; lines and columns count from 1, offsets from 0, in UTF-16 units.</summary>
public static class DiagnosticJson
{
    /// <summary>The schema of the document.</summary>
    public const string Schema = "nelm.diagnostics/1";

    /// <summary>Writes one document.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyCollection<Diagnostic> diagnostics) => json.WriteObject(() =>
    {
        json.WriteString("schema", Schema);
        json.WriteNumber("errors", diagnostics.Count(diagnostic => diagnostic.IsError));
        json.WriteNumber("warnings", diagnostics.Count(diagnostic => !diagnostic.IsError && diagnostic.Accepted is null));
        json.WriteObjects("diagnostics", diagnostics, WriteDiagnostic);
    });

    private static void WriteDiagnostic(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        WritePlace(json, diagnostic.Source, diagnostic.Span);
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", diagnostic.IsError ? "error" : "warning");
        json.WriteString("message", diagnostic.Message);
        json.WriteString("hint", diagnostic.Hint);
        json.WriteObjects("fixes", diagnostic.Fixes, (_, fix) => WriteFix(json, diagnostic.Source, fix));
        json.WriteObjects("related", diagnostic.Related, (_, related) => WriteRelated(json, diagnostic.Source, related));
        json.WriteString("accepted", diagnostic.Accepted);
    }

    private static void WriteFix(Utf8JsonWriter json, SourceText? source, CodeFix fix)
    {
        json.WriteString("title", fix.Title);
        json.WriteBoolean("safe", fix.IsSafe);
        json.WriteObjects("edits", fix.Edits, (_, edit) =>
        {
            WriteSpan(json, source, edit.Span);
            json.WriteString("text", edit.NewText);
        });
    }

    private static void WriteRelated(Utf8JsonWriter json, SourceText? source, RelatedPlace related)
    {
        WritePlace(json, related.Source ?? source, related.Span);
        json.WriteString("message", related.Message);
    }

    private static void WritePlace(Utf8JsonWriter json, SourceText? source, TextSpan span)
    {
        json.WriteString("path", source?.Path);
        WriteSpan(json, source, span);
    }

    private static void WriteSpan(Utf8JsonWriter json, SourceText? source, TextSpan span)
    {
        WritePosition(json, source?.PositionOf(span.Start) ?? new LinePosition(1, 1));
        json.WriteObject("end", () => WritePosition(json, source?.PositionOf(span.End) ?? new LinePosition(1, 1)));
        json.WriteNumber("offset", span.Start);
        json.WriteNumber("length", span.Length);
    }

    private static void WritePosition(Utf8JsonWriter json, LinePosition position)
    {
        json.WriteNumber("line", position.Line);
        json.WriteNumber("column", position.Column);
    }
}

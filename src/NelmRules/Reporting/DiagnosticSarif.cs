using System.Collections.Immutable;
using System.Text.Json;
using NelmRules.Diagnostics;
using NelmRules.Text;

namespace NelmRules.Reporting;

/// <summary>Problems as SARIF 2.1.0, the format that code-review tools read; one rule entry a code.</summary>
public static class DiagnosticSarif
{
    private const string SchemaUri = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>Writes one log with one run of a tool called <c>nelm</c>.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyCollection<Diagnostic> diagnostics, string toolVersion)
    {
        ImmutableArray<string> codes =
            [.. diagnostics.Select(diagnostic => diagnostic.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        json.WriteObject(() =>
        {
            json.WriteString("$schema", SchemaUri);
            json.WriteString("version", "2.1.0");
            json.WriteObjects("runs", [diagnostics], (_, _) =>
            {
                json.WriteObject("tool", () => json.WriteObject("driver", () => WriteDriver(json, toolVersion, codes)));
                json.WriteString("columnKind", "utf16CodeUnits");
                json.WriteObjects("results", diagnostics, (_, diagnostic) => WriteResult(json, diagnostic, codes));
            });
        });
    }

    private static void WriteDriver(Utf8JsonWriter json, string toolVersion, ImmutableArray<string> codes)
    {
        json.WriteString("name", "nelm");
        json.WriteString("version", toolVersion);
        json.WriteObjects("rules", codes, (_, code) => json.WriteString("id", code));
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, ImmutableArray<string> codes)
    {
        json.WriteString("ruleId", diagnostic.Code);
        json.WriteNumber("ruleIndex", codes.IndexOf(diagnostic.Code));
        json.WriteString("level", diagnostic.IsError ? "error" : "warning");
        WriteMessage(json, "message", diagnostic.Hint is null ? diagnostic.Message : $"{diagnostic.Message} {diagnostic.Hint}");
        WriteLocations(json, diagnostic);
        WriteFixes(json, diagnostic);
        if (diagnostic.Accepted is not null)
        {
            json.WriteObjects("suppressions", [diagnostic.Accepted], (_, why) =>
            {
                json.WriteString("kind", "inSource");
                json.WriteString("justification", why);
            });
        }
    }

    private static void WriteLocations(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        if (diagnostic.Source is { } source)
        {
            json.WriteObjects("locations", [diagnostic.Span], (_, span) => WriteLocation(json, source, span));
        }

        if (!diagnostic.Related.IsEmpty)
        {
            json.WriteObjects("relatedLocations", diagnostic.Related, (_, related) => WriteRelated(json, diagnostic.Source, related));
        }
    }

    private static void WriteRelated(Utf8JsonWriter json, SourceText? source, RelatedPlace related)
    {
        if ((related.Source ?? source) is { } place)
        {
            WriteLocation(json, place, related.Span);
        }

        WriteMessage(json, "message", related.Message);
    }

    private static void WriteFixes(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        if (diagnostic is not { Source: { } source, Fixes.IsEmpty: false })
        {
            return;
        }

        json.WriteObjects("fixes", diagnostic.Fixes, (_, fix) =>
        {
            WriteMessage(json, "description", fix.Title);
            json.WriteObjects("artifactChanges", [fix], (_, _) =>
            {
                WriteArtifact(json, source);
                json.WriteObjects("replacements", fix.Edits, (_, edit) => WriteReplacement(json, source, edit));
            });
        });
    }

    private static void WriteReplacement(Utf8JsonWriter json, SourceText source, TextEdit edit)
    {
        json.WriteObject("deletedRegion", () => WriteRegion(json, source, edit.Span));
        json.WriteObject("insertedContent", () => json.WriteString("text", edit.NewText));
    }

    private static void WriteLocation(Utf8JsonWriter json, SourceText source, TextSpan span) =>
        json.WriteObject("physicalLocation", () =>
        {
            WriteArtifact(json, source);
            json.WriteObject("region", () => WriteRegion(json, source, span));
        });

    private static void WriteArtifact(Utf8JsonWriter json, SourceText source) =>
        json.WriteObject("artifactLocation", () => json.WriteString("uri", UriOf(source.Path)));

    private static void WriteRegion(Utf8JsonWriter json, SourceText source, TextSpan span)
    {
        LinePosition start = source.PositionOf(span.Start);
        LinePosition end = source.PositionOf(span.End);
        json.WriteNumber("startLine", start.Line);
        json.WriteNumber("startColumn", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
        json.WriteNumber("charOffset", span.Start);
        json.WriteNumber("charLength", span.Length);
    }

    /// <summary>Single braces would stand for arguments (section 3.11.5).</summary>
    private static void WriteMessage(Utf8JsonWriter json, string name, string text) => json.WriteObject(name, () =>
        json.WriteString("text", text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)));

    /// <summary>A relative path stays relative; each step is encoded, so that blanks and brackets make a valid reference.</summary>
    private static string UriOf(string path)
    {
        bool hasDrive = path.Length > 2 && char.IsAsciiLetter(path[0]) && path[1..].StartsWith(":/", StringComparison.Ordinal);
        string encoded = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        return hasDrive ? $"file:///{path[..2]}{encoded[(encoded.IndexOf('/', StringComparison.Ordinal))..]}"
            : path.StartsWith("//", StringComparison.Ordinal) ? "file:" + encoded
            : path.StartsWith('/') ? "file://" + encoded
            : encoded;
    }
}

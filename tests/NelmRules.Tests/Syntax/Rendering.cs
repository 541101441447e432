using System.Globalization;
using System.Text;
using NelmRules.Diagnostics;
using NelmRules.Text;

namespace NelmRules.Tests.Syntax;

/// <summary>Diagnostics as lines of text: place, code, message, hint and fixes.</summary>
internal static class Rendering
{
    public static string Of(IEnumerable<Diagnostic> diagnostics) => string.Concat(diagnostics.Select(Of));

    private static string Of(Diagnostic diagnostic)
    {
        SourceText source = diagnostic.Source.ShouldNotBeNull();
        LinePosition place = source.PositionOf(diagnostic.Span.Start);
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{source.Path}:{place.Line}:{place.Column}+{diagnostic.Span.Length} {diagnostic.Code} {diagnostic.Severity.ToString().ToLowerInvariant()}: {diagnostic.Message}\n");
        Append(text, "hint: ", diagnostic.Hint);
        foreach (RelatedPlace related in diagnostic.Related)
        {
            LinePosition other = (related.Source ?? source).PositionOf(related.Span.Start);
            Append(text, $"see {other.Line}:{other.Column}: ", related.Message);
        }

        foreach (CodeFix fix in diagnostic.Fixes)
        {
            Append(text, $"{(fix.IsSafe ? "safe fix" : "fix")}: ", fix.Title);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string label, string? value)
    {
        if (value is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {label}{value}\n");
        }
    }
}

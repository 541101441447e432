using System.Globalization;
using System.Text;
using NelmRules.Diagnostics;
using NelmRules.Text;

namespace NelmRules.Tests.Syntax;

/// <summary>Diagnostics as lines of text: place, code, message, hint and fixes.</summary>
internal static class Rendering
{
    /// <summary>The text with what cannot be seen written out.</summary>
    public static string Visible(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        rune.Value == '\n' || (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format))
            ? rune.ToString()
            : string.Create(CultureInfo.InvariantCulture, $"<{rune.Value:X2}>")));

    public static string Of(IEnumerable<Diagnostic> diagnostics) => string.Concat(diagnostics.Select(Of));

    private static string Of(Diagnostic diagnostic)
    {
        SourceText source = diagnostic.Source.ShouldNotBeNull();
        LinePosition place = source.PositionOf(diagnostic.Span.Start);
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{place.Line}:{place.Column} [{Visible(source.Slice(diagnostic.Span))}] {diagnostic.Code} {diagnostic.Severity.ToString().ToLowerInvariant()}: {diagnostic.Message}\n");
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

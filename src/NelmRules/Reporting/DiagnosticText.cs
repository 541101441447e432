using System.Globalization;
using NelmRules.Diagnostics;
using NelmRules.Text;

namespace NelmRules.Reporting;

/// <summary>Problems for people: the place, one sentence, the source line with the place underlined, and what to do next.</summary>
public static class DiagnosticText
{
    private const int NumberColumns = 5;
    private const int LongestSentence = 600;
    private const int Hanging = 4;
    private const int HintText = 8;

    /// <summary>Writes the problems one after another with an empty line behind each; accepted ones are left out.</summary>
    public static void Write(TextWriter writer, IEnumerable<Diagnostic> diagnostics, ReportStyle style)
    {
        ReportWriter report = new(writer, style);
        foreach (Diagnostic diagnostic in diagnostics.Where(diagnostic => diagnostic.Accepted is null))
        {
            Write(report, diagnostic);
            report.Blank();
        }
    }

    /// <summary>One problem as text, without colour.</summary>
    public static string Format(Diagnostic diagnostic)
    {
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        Write(new ReportWriter(writer, ReportStyle.Plain), diagnostic);
        return writer.ToString();
    }

    /// <summary>How many errors and warnings there are, for example <c>1 error, 2 warnings, 1 accepted</c>.</summary>
    public static string Count(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        int accepted = diagnostics.Count(diagnostic => diagnostic.Accepted is not null);
        string[] parts =
        [
            Wording.Number(diagnostics.Count(diagnostic => diagnostic.IsError), "error"),
            Wording.Number(diagnostics.Count(diagnostic => !diagnostic.IsError) - accepted, "warning"),
            .. accepted == 0 ? [] : new[] { string.Create(CultureInfo.InvariantCulture, $"{accepted} accepted") },
        ];
        return string.Join(", ", parts);
    }

    private static void Write(ReportWriter report, Diagnostic diagnostic)
    {
        (string word, Tone tone) = diagnostic.IsError ? ("error", Tone.Bad) : ("warning", Tone.Open);
        report.Message(
            0,
            Hanging,
            new(PlaceOf(diagnostic.Source, diagnostic.Span), Tone.Strong), new($"{word} {diagnostic.Code}", tone), $": {Shorten(diagnostic.Message)}");
        WriteExcerpt(report, diagnostic.Source, diagnostic.Span, tone);
        WriteAdvice(report, diagnostic);
        foreach (RelatedPlace related in diagnostic.Related)
        {
            SourceText? source = related.Source ?? diagnostic.Source;
            report.Message(2, Hanging, "see ", new(PlaceOf(source, related.Span), Tone.Strong), related.Message);
            WriteExcerpt(report, source, related.Span, Tone.Faint);
        }
    }

    private static void WriteAdvice(ReportWriter report, Diagnostic diagnostic)
    {
        if (diagnostic.Hint is not null)
        {
            report.Message(2, HintText, new("hint: ", Tone.Good), Shorten(diagnostic.Hint));
        }
        else if (diagnostic.Fixes is [CodeFix first, ..])
        {
            report.Message(2, HintText, new("hint: ", Tone.Good), $"{first.Title}.");
        }
    }

    // A sentence may repeat what a user wrote, however long that is.
    private static string Shorten(string sentence) => sentence.Length <= LongestSentence ? sentence : $"{sentence[..LongestSentence]}…";

    private static string PlaceOf(SourceText? source, TextSpan span)
    {
        if (source is null)
        {
            return "";
        }

        LinePosition position = source.PositionOf(span.Start);
        return string.Create(CultureInfo.InvariantCulture, $"{source.Path}:{position.Line}:{position.Column}: ");
    }

    private static void WriteExcerpt(ReportWriter report, SourceText? source, TextSpan span, Tone tone)
    {
        // A problem of a whole file stands at its very start and has nothing to underline.
        if (source is null || source.Content.Length == 0 || span == default)
        {
            return;
        }

        string number = source.PositionOf(span.Start).Line.ToString(CultureInfo.InvariantCulture).PadLeft(NumberColumns);
        SourceExcerpt excerpt = SourceExcerpt.Of(source, span, report.Width - number.Length - 3);
        report.Line(new($"{number} | ", Tone.Faint), excerpt.Text);
        report.Line(new($"{new string(' ', number.Length)} | ", Tone.Faint), new(excerpt.Underline, tone));
    }
}

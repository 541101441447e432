using System.Collections.Immutable;
using System.Globalization;
using NelmRules.Evaluation;
using NelmRules.Text;
using NelmRules.Values;

namespace NelmRules.Reporting;

/// <summary>The results of cases for people: each failing one with what it expects, what follows instead and why; then a count.</summary>
public static class CaseText
{
    // Deeper parts of a trace explain nothing to a reader.
    private const int DeepestPart = 16;

    /// <summary>Writes the failing cases and the count.</summary>
    public static void Write(TextWriter writer, ImmutableArray<CaseResult> results, ReportStyle style)
    {
        ReportWriter report = new(writer, style);
        foreach (CaseResult result in results.Where(result => !result.Passed))
        {
            WriteFailing(report, result);
            report.Blank();
        }

        int passed = results.Count(result => result.Passed);
        report.Line(results.IsEmpty
            ? "No cases."
            : string.Create(
                CultureInfo.InvariantCulture, $"{Wording.Number(results.Length, "case")}: {passed} passed, {results.Length - passed} failed."));
    }

    /// <summary>The failing cases and the count as text.</summary>
    public static string Format(ImmutableArray<CaseResult> results, ReportStyle style)
    {
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        Write(writer, results, style);
        return writer.ToString();
    }

    /// <summary>The failures of one case as plain text.</summary>
    internal static string Explain(CaseResult result)
    {
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        WriteFailures(new ReportWriter(writer, ReportStyle.Plain), result);
        return writer.ToString();
    }

    private static void WriteFailing(ReportWriter report, CaseResult result)
    {
        SourceText source = result.Case.Place.Source;
        LinePosition position = source.PositionOf(result.Case.Place.Span.Start);
        string title = result.Case.Description is null ? "" : $" \"{result.Case.Description}\"";
        report.Message(
            0,
            4,
            new(string.Create(CultureInfo.InvariantCulture, $"{source.Path}:{position.Line}:{position.Column}: "), Tone.Strong),
            new("failed", Tone.Bad),
            $": {result.Ruleset.Name}.{result.Case.Name}{title}");
        WriteFailures(report, result);
    }

    private static void WriteFailures(ReportWriter report, CaseResult result)
    {
        foreach (CaseFailure failure in result.Failures)
        {
            report.Labelled(2, new("expected", Tone.Good), 12, failure.Expected);
            report.Labelled(2, new("actual", Tone.Bad), 12, failure.Actual);
            foreach (NamedTrace trace in failure.Traces)
            {
                WriteNamed(report, trace);
            }
        }
    }

    private static void WriteNamed(ReportWriter report, NamedTrace trace)
    {
        if (trace.Name != trace.Trace.Text)
        {
            report.Paragraph(4, 6, new Piece(trace.Name, Tone.Strong));
        }

        WriteTrace(report, trace.Trace, 6);
    }

    private static void WriteTrace(ReportWriter report, Trace trace, int indent)
    {
        string value = trace.Value is null ? "" : $": {trace.Value}";
        Piece answers = new(trace.Answers is { } possible ? $" ({Wording.Of(possible.ToStatus())})" : "", Tone.Faint);
        report.Paragraph(indent, indent + 2, $"{trace.Text}{value}", answers);
        if (indent < 6 + (DeepestPart * 2))
        {
            foreach (Trace part in trace.Parts)
            {
                WriteTrace(report, part, indent + 2);
            }
        }
    }
}

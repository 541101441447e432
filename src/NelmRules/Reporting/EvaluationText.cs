using System.Globalization;
using NelmRules.Evaluation;

namespace NelmRules.Reporting;

/// <summary>How an evaluation is told to people.</summary>
/// <param name="Style">Width and colour.</param>
/// <param name="ShowsAll">Whether everything is listed: what is not met, what is undetermined among the evidence, every note.</param>
/// <param name="Tracing">Gives the trace of a rule, for the line that says why and for the explanation; null leaves them out.</param>
public sealed record EvaluationTextOptions(ReportStyle Style, bool ShowsAll = false, Tracing? Tracing = null);

/// <summary>
/// An evaluation for people to read aloud: contradictions of the record, the advice by treatment, what is open and what it needs,
/// what others are reported to say, checklists, evidence, and a count of the rest.
/// </summary>
public static class EvaluationText
{
    /// <summary>The line that ends every report.</summary>
    public const string Closing = "Decision support for clinicians to judge; not medical advice.";

    /// <summary>Writes the report.</summary>
    public static void Write(TextWriter writer, PatientEvaluation evaluation, EvaluationTextOptions options)
    {
        ReportContext context = new(new ReportWriter(writer, options.Style), evaluation, options);
        context.Report.Paragraph(0, 2, new Piece($"Patient {evaluation.Patient ?? "without an identifier"}", Tone.Strong));
        DiscrepancySection.Write(context);
        SideBySideSection.Write(context);
        AdviceSection.Write(context);
        OpenSection.Write(context);
        SourceSection.Write(context);
        ReportedSection.Write(context);
        CriteriaSection.Write(context);
        EvidenceSection.Write(context);
        RemainderSection.Write(context);
        ExplanationSection.Write(context);
        context.Report.Blank();
        context.Report.Paragraph(0, 0, new Piece(Closing, Tone.Faint));
    }

    /// <summary>The report as text.</summary>
    public static string Format(PatientEvaluation evaluation, EvaluationTextOptions options)
    {
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        Write(writer, evaluation, options);
        return writer.ToString();
    }
}

using NelmRules.Evaluation;

namespace NelmRules.Reporting;

/// <summary>What the sections of the text report share.</summary>
internal sealed class ReportContext(ReportWriter report, PatientEvaluation evaluation, EvaluationTextOptions options)
    : EvaluationView(evaluation, options.ShowsAll, options.Tracing)
{
    public ReportWriter Report { get; } = report;

    /// <summary>Starts a section.</summary>
    public void Heading(string title)
    {
        Report.Blank();
        Report.Paragraph(0, 2, new Piece(title, Tone.Strong));
    }
}

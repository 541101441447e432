using NelmRules.Evaluation;
using NelmRules.Patients;

namespace NelmRules.Reporting.Html;

/// <summary>What the page of an evaluation holds.</summary>
/// <param name="ShowsAll">Whether what is not met is listed, and what is otherwise folded is unfolded.</param>
/// <param name="Tracing">Gives the trace of a rule, for the line that says why and for the explanation; null leaves them out.</param>
/// <param name="Record">The patient's record, which is then part of the page.</param>
public sealed record EvaluationHtmlOptions(bool ShowsAll = false, Tracing? Tracing = null, Patient? Record = null);

/// <summary>An evaluation as one page of HTML that is well-formed XML too, needs no other file and no script, and can be printed.</summary>
public static class EvaluationHtml
{
    /// <summary>Writes the page.</summary>
    public static void Write(TextWriter writer, PatientEvaluation evaluation, EvaluationHtmlOptions options) =>
        HtmlFrame.Write(writer, HtmlPage.Create(new HtmlContext(evaluation, options)));

    /// <summary>The page as text.</summary>
    public static string Format(PatientEvaluation evaluation, EvaluationHtmlOptions options) =>
        HtmlFrame.Format(HtmlPage.Create(new HtmlContext(evaluation, options)));
}

using System.Globalization;
using System.Xml;
using System.Xml.Linq;
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
    private static readonly XmlWriterSettings Layout = new()
    {
        OmitXmlDeclaration = true,
        NewLineHandling = NewLineHandling.None,
    };

    /// <summary>Writes the page.</summary>
    public static void Write(TextWriter writer, PatientEvaluation evaluation, EvaluationHtmlOptions options)
    {
        XElement page = HtmlPage.Create(new HtmlContext(evaluation, options));
        HtmlLines.Break(page);
        writer.Write("<!DOCTYPE html>\n");
        using (XmlWriter xml = XmlWriter.Create(writer, Layout))
        {
            page.Save(xml);
        }

        writer.Write('\n');
    }

    /// <summary>The page as text.</summary>
    public static string Format(PatientEvaluation evaluation, EvaluationHtmlOptions options)
    {
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        Write(writer, evaluation, options);
        return writer.ToString();
    }
}

using System.Xml.Linq;
using NelmRules.Evaluation;

namespace NelmRules.Reporting.Html;

/// <summary>The frame of the page: head, title, links to the sections, the sections in the order in which a board reads them.</summary>
internal static class HtmlPage
{
    // Nothing is ever fetched, whatever a record or a rule holds.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'";

    private static readonly Func<HtmlContext, HtmlSection?>[] Sections =
    [
        DiscrepancyHtml.Create,
        SideBySideHtml.Create,
        OppositionHtml.Create,
        MissingHtml.Create,
        SourceHtml.Create,
        RecordHtml.Create,
        AdviceHtml.CreateOnTreatments,
        AdviceHtml.CreateOnTasks,
        OpenHtml.CreateUndetermined,
        OpenHtml.CreateUnclear,
        ReportedHtml.Create,
        CriteriaHtml.Create,
        PrognosisHtml.Create,
        OutcomeHtml.Create,
        NoteHtml.Create,
        RemainderHtml.Create,
        ExplanationHtml.Create,
    ];

    public static XElement Create(HtmlContext context)
    {
        HtmlSection[] sections = [.. Sections.Select(create => create(context)).OfType<HtmlSection>()];
        return Tag.Of("html", Tag.With("lang", "en"), Head(context), Tag.Of(
            "body",
            Tag.Of("a", Tag.With("class", "skip"), Tag.With("href", "#content"), "Skip to the content"),
            Header(context, sections),
            Tag.Of("main", Tag.With("id", "content"), sections.Select(section => section.Element)),
            Footer(context.Evaluation)));
    }

    private static string TitleOf(HtmlContext context) => $"Patient {context.Evaluation.Patient ?? "without an identifier"}";

    private static XElement Head(HtmlContext context) => Tag.Of(
        "head",
        Tag.Of("meta", Tag.With("charset", "utf-8")),
        Tag.Of("meta", Tag.With("http-equiv", "Content-Security-Policy"), Tag.With("content", Policy)),
        Tag.Of("meta", Tag.With("name", "viewport"), Tag.With("content", "width=device-width, initial-scale=1")),
        Tag.Of("meta", Tag.With("name", "color-scheme"), Tag.With("content", "light dark")),
        Tag.Of("meta", Tag.With("name", "referrer"), Tag.With("content", "no-referrer")),
        Tag.Of("title", $"{TitleOf(context)}: what the sources say"),
        Tag.Of("style", new XText(HtmlStyle.Text)));

    private static XElement Header(HtmlContext context, HtmlSection[] sections) => Tag.Of(
        "header",
        Tag.Of("h1", "Patient ", Tag.Of("bdi", context.Evaluation.Patient ?? "without an identifier")),
        Tag.Paragraph("lead", $"What {Wording.Number(context.Evaluation.Rulesets.Length, "source")} say about treating this patient. {EvaluationText.Closing}"),
        Tag.Of("nav", Tag.With("aria-label", "Sections"), Tag.List("links", sections.Select(section => section.Link))));

    private static XElement Footer(PatientEvaluation evaluation) => Tag.Of(
        "footer",
        Tag.Of("p", EvaluationText.Closing),
        Tag.Of("p", "Rules ", Tag.Classed("span", "code", evaluation.Book), evaluation.Vocabularies.Select(vocabulary =>
            $"; vocabulary {vocabulary.Name} {vocabulary.Version}")));
}

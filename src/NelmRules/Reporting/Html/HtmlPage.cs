using System.Collections.Immutable;
using System.Xml.Linq;
using NelmRules.Evaluation;

namespace NelmRules.Reporting.Html;

/// <summary>The page of an evaluation: title, links to the sections, the sections in the order in which a board reads them.</summary>
internal static class HtmlPage
{
    private static readonly ImmutableArray<Func<HtmlContext, HtmlSection?>> Sections =
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
        return HtmlFrame.Create($"{TitleOf(context)}: what the sources say", Header(context, sections), sections, Footer(context.Evaluation));
    }

    private static string TitleOf(HtmlContext context) => $"Patient {context.Evaluation.Patient ?? "without an identifier"}";

    private static XElement Header(HtmlContext context, HtmlSection[] sections) => Tag.Of(
        "header",
        Tag.Of("h1", "Patient ", Tag.Of("bdi", context.Evaluation.Patient ?? "without an identifier")),
        Tag.Paragraph("lead", $"What {Wording.Number(context.Evaluation.Rulesets.Length, "source")} say about treating this patient. {EvaluationText.Closing}"),
        HtmlFrame.Links(sections));

    private static XElement Footer(PatientEvaluation evaluation) => Tag.Of(
        "footer",
        Tag.Of("p", EvaluationText.Closing),
        Tag.Of("p", "Rules ", Tag.Classed("span", "code", evaluation.Book), evaluation.Vocabularies.Select(vocabulary =>
            $"; vocabulary {vocabulary.Name} {vocabulary.Version}")));
}

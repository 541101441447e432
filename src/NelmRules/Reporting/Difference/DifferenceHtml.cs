using System.Collections.Immutable;
using System.Xml.Linq;
using NelmRules.Comparison;
using NelmRules.Reporting.Html;

namespace NelmRules.Reporting.Difference;

/// <summary>A comparison as one page of HTML with drawings of the regions; it needs no other file and no script, and can be printed.</summary>
public static class DifferenceHtml
{
    /// <summary>Writes the page.</summary>
    public static void Write(TextWriter writer, DifferenceReport report) => HtmlFrame.Write(writer, Page(report));

    /// <summary>The page as text.</summary>
    public static string Format(DifferenceReport report) => HtmlFrame.Format(Page(report));

    private static XElement Page(DifferenceReport report)
    {
        ImmutableDictionary<string, ImmutableArray<ShownChange>> changes = ShownChanges.Of(report.Difference);
        HtmlSection[] sections =
        [
            .. report.Difference.Rulesets.Where(DifferenceVerdict.IsTold).Select(ruleset => RulesetHtml.Create(ruleset, changes[ruleset.Name])),
            .. Vocabulary(report.Difference.Vocabulary),
            .. Patients(report.Patients),
        ];
        XElement header = Tag.Of(
            "header",
            Tag.Of("h1", "What the edit changes for patients"),
            Tag.Paragraph("lead", $"{report.Old} → {report.New}"),
            DifferenceVerdict.Of(report.Difference).Select((sentence, i) => Tag.Paragraph(i == 0 ? "conflict" : "", sentence.Text)),
            sections.Length == 0 ? null : HtmlFrame.Links(sections));
        return HtmlFrame.Create("What the edit changes for patients", header, sections, Tag.Of("footer", Tag.Of("p", DifferenceVerdict.Closing(report.Difference))));
    }

    private static IEnumerable<HtmlSection> Vocabulary(ImmutableArray<VocabularyChange> changes) => changes.IsEmpty ? [] :
    [
        new HtmlSection("vocabulary", "What records may say", Tag.List("", changes.Select(change => (object)new object?[]
        {
            change.Effect,
            Tag.About(WrittenChange.At(change.Old, change.New)),
            change.Reaches.IsEmpty ? null : Tag.Paragraph("about", DifferenceWords.ReachOf(change)),
        }))),
    ];

    private static IEnumerable<HtmlSection> Patients(ImmutableArray<ComparedPatient>? patients) => patients is not { } all ? [] :
    [
        new HtmlSection(
            "patients",
            "Patients",
            Tag.Of("p", PatientWords.Count(all)),
            all.Where(PatientWords.IsTold).Select(patient => new object?[]
            {
                Tag.Of("h3", Tag.Of("bdi", PatientWords.TitleOf(patient))),
                patient.Refused is null ? null : Tag.Paragraph("against", patient.Refused),
                Tag.List("", patient.Changes.Select(change => (object)PatientWords.Of(change))),
            })),
    ];
}

using System.Collections.Immutable;
using System.Globalization;
using NelmRules.Comparison;

namespace NelmRules.Reporting.Difference;

/// <summary>What an edit of rules changes for patients, for people: the verdict, then source by source who is treated differently, with an example and where it comes from.</summary>
public static class DifferenceText
{
    /// <summary>Writes the report.</summary>
    public static void Write(TextWriter writer, DifferenceReport report, ReportStyle style)
    {
        ReportWriter output = new(writer, style);
        output.Labelled(0, new Piece("Old", Tone.Strong), 5, report.Old);
        output.Labelled(0, new Piece("New", Tone.Strong), 5, report.New);
        output.Blank();
        foreach (Piece sentence in DifferenceVerdict.Of(report.Difference))
        {
            output.Paragraph(0, 2, sentence);
        }

        ImmutableDictionary<string, ImmutableArray<ShownChange>> changes = ShownChanges.Of(report.Difference);
        foreach (RulesetDifference ruleset in report.Difference.Rulesets.Where(DifferenceVerdict.IsTold))
        {
            new RulesetSection(output, ruleset).Write(changes[ruleset.Name]);
        }

        VocabularySection.Write(output, report.Difference.Vocabulary);
        if (report.Patients is { } patients)
        {
            PatientSection.Write(output, patients);
        }

        output.Blank();
        output.Paragraph(0, 0, new Piece(DifferenceVerdict.Closing(report.Difference), Tone.Faint));
    }

    /// <summary>The report as text.</summary>
    public static string Format(DifferenceReport report, ReportStyle style)
    {
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        Write(writer, report, style);
        return writer.ToString();
    }
}

using System.Globalization;
using NelmRules.Evaluation;

namespace NelmRules.Reporting;

/// <summary>What several sources say, side by side: whom they concern, where they disagree, the table, and which fact to obtain first.</summary>
internal static class SideBySideSection
{
    // What decides less than these few is told in one paragraph.
    private const int MostDescribed = 6;

    public static void Write(ReportContext context)
    {
        if (!SideBySideWording.IsFor(context.Evaluation))
        {
            return;
        }

        SideBySide table = SideBySide.Of(context.Evaluation);
        context.Heading("The sources side by side");
        context.Report.Blank();
        WriteSources(context.Report, table);
        WriteOppositions(context.Report, table);
        WriteFirst(context.Report, table);
        WriteTable(context.Report, table);
        WriteMissing(context.Report, table);
    }

    private static void WriteSources(ReportWriter report, SideBySide table)
    {
        foreach ((string names, string concern) in SideBySideWording.Concerns(table))
        {
            report.Paragraph(2, 4, new(names, Tone.Strong), $" {concern}.");
        }
    }

    private static void WriteOppositions(ReportWriter report, SideBySide table)
    {
        if (!table.Oppositions.Any(opposition => opposition.IsDisagreement))
        {
            report.Paragraph(2, 4, SideBySideWording.NoDisagreement);
        }

        foreach (Opposition opposition in table.Oppositions.OrderBy(opposition => opposition.IsDisagreement ? 0 : 1))
        {
            Tone tone = opposition.IsDisagreement ? Tone.Bad : Tone.Open;
            report.Paragraph(
                2, 4, new(opposition.Treatment.Name, Tone.Strong), ", ", new(SideBySideWording.KindOf(opposition), tone), $": {SideBySideWording.Sides(opposition)}.");
        }
    }

    private static void WriteFirst(ReportWriter report, SideBySide table)
    {
        if (table.Missing is [{ OnlyAfter: null } first, ..])
        {
            report.Paragraph(2, 4, "Find out ", new(first.Name, Tone.Strong), $" first: it could decide {SideBySideWording.Decides(first)}.");
        }
    }

    private static void WriteTable(ReportWriter report, SideBySide table)
    {
        if (table.Rows.IsEmpty)
        {
            report.Blank();
            report.Paragraph(2, 2, "No source says anything on a treatment for this patient.");
            return;
        }

        new SideBySideTable(report, table).Write();
    }

    private static void WriteMissing(ReportWriter report, SideBySide table)
    {
        if (table.Missing.IsEmpty)
        {
            return;
        }

        report.Blank();
        report.Paragraph(2, 4, new Piece("Missing facts, by how many undetermined rules they could decide", Tone.Strong));
        Numbered[] all = [.. table.Missing.Select((missing, index) => new Numbered(index + 1, missing))];
        foreach ((int number, MissingFact missing) in all.Take(MostDescribed))
        {
            string description = missing.Description is null ? "" : $" ({missing.Description})";
            report.Paragraph(
                2, 6, Shown(number), new(missing.Name, Tone.Strong), $": {SideBySideWording.Decides(missing)}{OnlyAfter(missing)}{description}");
        }

        foreach (IGrouping<string, Numbered> same in all.Skip(MostDescribed)
            .GroupBy(missing => $"{Wording.Number(missing.Fact.Rules.Length, "rule")}{OnlyAfter(missing.Fact)}", StringComparer.Ordinal))
        {
            report.Paragraph(2, 6, $"{same.Key}: {string.Join(", ", same.Select(missing => $"{missing.Number} {missing.Fact.Name}"))}");
        }
    }

    private static Piece Shown(int number) => string.Create(CultureInfo.InvariantCulture, $"{number,2} ");

    private static string OnlyAfter(MissingFact missing) => missing.OnlyAfter is null ? "" : $", known only after {missing.OnlyAfter}";

    private sealed record Numbered(int Number, MissingFact Fact);
}

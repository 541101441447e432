using System.Globalization;
using NelmRules.Evaluation;
using NelmRules.Text;

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
        foreach (ConcernLine line in SideBySideWording.Concerns(table))
        {
            report.Paragraph(2, 4, new(line.Names, Tone.Strong), $" {line.Concern}.");
        }
    }

    private static void WriteOppositions(ReportWriter report, SideBySide table)
    {
        List<Opposition> all = [];
        foreach (SideBySideRow row in table.Rows)
        {
            all.AddRange(row.Oppositions);
        }

        if (!all.Exists(opposition => opposition.IsDisagreement))
        {
            report.Paragraph(2, 4, SideBySideWording.NoDisagreement);
        }

        foreach (Opposition opposition in StableSort.Of([.. all], (one, other) => other.IsDisagreement.CompareTo(one.IsDisagreement)))
        {
            WriteOpposition(report, opposition, opposition.IsDisagreement ? Tone.Bad : Tone.Open);
        }
    }

    private static void WriteOpposition(ReportWriter report, Opposition opposition, Tone tone) => report.Paragraph(
        2, 4, new(opposition.Treatment.Name, Tone.Strong), ", ", new(SideBySideWording.KindOf(opposition), tone), $": {SideBySideWording.Sides(opposition)}.");

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
        for (int index = 0; index < Math.Min(table.Missing.Length, MostDescribed); index++)
        {
            MissingFact missing = table.Missing[index];
            string description = missing.Description is null ? "" : $" ({missing.Description})";
            report.Paragraph(
                2, 6, Shown(index + 1), new(missing.Name, Tone.Strong), $": {SideBySideWording.Decides(missing)}{OnlyAfter(missing)}{description}");
        }

        WriteLesser(report, table);
    }

    // Those that could decide as much stand together.
    private static void WriteLesser(ReportWriter report, SideBySide table)
    {
        List<string> order = [];
        Dictionary<string, string> told = new(StringComparer.Ordinal);
        for (int index = MostDescribed; index < table.Missing.Length; index++)
        {
            MissingFact missing = table.Missing[index];
            string decides = $"{Wording.Number(missing.Rules.Length, "rule")}{OnlyAfter(missing)}";
            string name = string.Create(CultureInfo.InvariantCulture, $"{index + 1} {missing.Name}");
            if (told.TryAdd(decides, name))
            {
                order.Add(decides);
            }
            else
            {
                told[decides] += $", {name}";
            }
        }

        foreach (string decides in order)
        {
            report.Paragraph(2, 6, $"{decides}: {told[decides]}");
        }
    }

    private static Piece Shown(int number) => string.Create(CultureInfo.InvariantCulture, $"{number,2} ");

    private static string OnlyAfter(MissingFact missing) => missing.OnlyAfter is null ? "" : $", known only after {missing.OnlyAfter}";
}

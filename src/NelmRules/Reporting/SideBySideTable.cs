using System.Collections.Immutable;
using System.Globalization;
using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Text;

namespace NelmRules.Reporting;

/// <summary>The table of treatments by sources where it fits the width, else a list a treatment.</summary>
internal sealed class SideBySideTable(ReportWriter report, SideBySide table)
{
    private const int Indent = 2;
    private const int Gap = 2;
    private const int NarrowestColumn = 15;
    private const int WidestColumn = 40;
    private const int WidestTreatment = 26;

    /// <summary>The mark of a source that says nothing.</summary>
    public const string Nothing = "-";

    /// <summary>The mark of a source that does not concern the patient.</summary>
    public const string Outside = "x";

    /// <summary>The mark of a row with a disagreement.</summary>
    public const string Disagreement = "!";

    /// <summary>The mark of what is undetermined.</summary>
    public const string Open = "?";

    /// <summary>The mark of a row with an opposition that is no disagreement.</summary>
    public const string Tension = "~";

    // Marks that stand only in the legend as they are written here, but for the star.
    private const string Whole = "[for ...]";
    private const string Party = "NAME:";
    private const string Terms = "*";
    private const string Numbers = "1, 2, ...";

    // Without a mark in any row no room is kept for one.
    private readonly bool _isMarked = table.Rows.Any(row => !row.Oppositions.IsEmpty);

    private readonly Dictionary<string, int> _numbers = NumbersOf(table.Missing);

    /// <summary>Writes it.</summary>
    public void Write()
    {
        int widest = 0;
        foreach (SideBySideRow row in table.Rows)
        {
            widest = Math.Max(widest, Printable.Width(Printable.Escape(row.Treatment.Name)));
        }

        int treatments = Math.Min(WidestTreatment, widest + 2);
        int column = Math.Min(WidestColumn, ((report.Width - Indent - treatments) / table.Sources.Length) - Gap);
        if (column >= NarrowestColumn)
        {
            int[] widths = new int[table.Sources.Length + 1];
            for (int place = 0; place < widths.Length; place++)
            {
                widths[place] = place == 0 ? treatments : column;
            }

            WriteMatrix(new TextGrid(report, Indent, widths, Gap));
        }
        else
        {
            WriteList();
        }
    }

    private void WriteMatrix(TextGrid grid)
    {
        report.Blank();
        grid.Row([[""], .. Each.Kept<RulesetResult, string[]>(table.Sources.AsSpan(), source => [source.Ruleset.Name])], Tone.Strong);
        grid.Rule();
        foreach (SideBySideRow row in table.Rows)
        {
            grid.Row([[_isMarked ? $"{MarkOf(row)}\u00a0{Name(row)}" : Name(row)], .. Each.Kept<SourceCell, string[]>(row.Cells.AsSpan(), Lines)]);
        }

        WriteLegend();
    }

    private void WriteList()
    {
        int column = Indent + 2 + Math.Min(20, table.Sources.Max(source => Printable.Width(Printable.Escape(source.Ruleset.Name)))) + Gap;
        foreach (SideBySideRow row in table.Rows)
        {
            report.Blank();
            report.Paragraph(Indent, Indent + 2, new(Name(row), Tone.Strong), row.Disagreement ? ": the sources disagree" : "");
            foreach (SourceCell cell in row.Cells.Where(cell => !cell.Statements.IsEmpty))
            {
                WriteCell(cell, column);
            }

            WriteSilent("says nothing", "say nothing", row.Cells.Where(cell => cell.SaysNothing));
            WriteSilent("is not about this patient", "are not about this patient", row.Cells.Where(cell => cell.IsOutside && cell.Statements.IsEmpty));
        }

        if (!table.Missing.IsEmpty)
        {
            report.Blank();
            report.Paragraph(Indent, Indent + 2, new Piece("Numbers stand for the missing facts, as numbered below.", Tone.Faint));
        }
    }

    private void WriteSilent(string one, string several, IEnumerable<SourceCell> cells)
    {
        string[] names = [.. cells.Select(cell => cell.Source.Ruleset.Name)];
        if (names.Length > 0)
        {
            report.Paragraph(Indent + 2, Indent + 4, new Piece($"{SideBySideWording.List(names)} {(names.Length == 1 ? one : several)}", Tone.Faint));
        }
    }

    private void WriteCell(SourceCell cell, int column)
    {
        string name = cell.Source.Ruleset.Name;
        foreach (CellStatement statement in cell.Statements)
        {
            report.Labelled(Indent + 2, name, column, $"{SideBySideWording.Of(statement)}{NumbersOf(statement)}");
            name = "";
        }
    }

    private static string Name(SideBySideRow row) => row.Treatment.IsTask ? $"{row.Treatment.Name} (task)" : row.Treatment.Name;

    private static string MarkOf(SideBySideRow row) => row.Disagreement ? Disagreement : row.Oppositions.IsEmpty ? "\u00a0" : Tension;

    private string[] Lines(SourceCell cell) => cell switch
    {
        { Statements.IsEmpty: false } => Each.Kept(cell.Statements.AsSpan(), statement => $"{SideBySideWording.Short(statement)}{NumbersOf(statement)}"),
        { IsOutside: true } => [Outside],
        _ => [Nothing],
    };

    /// <summary>The missing facts by their numbers in the ranking: <c>, needs 1, 4 or 5, 7-9</c>.</summary>
    private string NumbersOf(CellStatement statement)
    {
        int[][] needs = StableSort.Of(Each.Kept<Need, int[]>(statement.Needs.AsSpan(), NumbersOf), (one, other) => one[0] - other[0]);
        List<string> told = [];
        for (int i = 0; i < needs.Length; i++)
        {
            int last = i;
            while (last + 1 < needs.Length && needs[last] is [var one] && needs[last + 1] is [var next] && next == one + 1)
            {
                last++;
            }

            told.Add(last > i + 1 ? string.Create(CultureInfo.InvariantCulture, $"{needs[i][0]}-{needs[last][0]}") : string.Join(" or ", Array.ConvertAll(needs[i], number => number.ToString(CultureInfo.InvariantCulture))));
            i = last > i + 1 ? last : i;
        }

        return told.Count == 0 ? "" : $", needs {string.Join(", ", told)}";
    }

    private static Dictionary<string, int> NumbersOf(ImmutableArray<MissingFact> ranked)
    {
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        foreach (MissingFact missing in ranked)
        {
            numbers.Add(missing.Name, numbers.Count + 1);
        }

        return numbers;
    }

    private int[] NumbersOf(Need need)
    {
        int[] numbers = new int[need.AnyOf.Length];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = _numbers[need.AnyOf[i]];
        }

        Array.Sort(numbers);
        return numbers;
    }

    private void WriteLegend()
    {
        HashSet<string> used = new(StringComparer.Ordinal);
        foreach (SideBySideRow row in table.Rows)
        {
            used.Add(MarkOf(row));
            foreach (SourceCell cell in row.Cells)
            {
                AddMarks(used, cell);
            }
        }

        List<string> told = [];
        Tell(told, used, Disagreement, "the sources disagree");
        Tell(told, used, Tension, "one is for and another against, without disagreement");
        Tell(told, used, Nothing, "says nothing");
        Tell(told, used, Outside, "not about this patient");
        Tell(told, used, Open, "undetermined, then what it would be");
        Tell(told, used, Whole, "for a broader class, not for each of its kinds");
        Tell(told, used, Party, "a position of others, as the source reports it");
        Tell(told, used, Terms, "in a respect that is told below");
        Tell(told, used, Numbers, "the missing facts, as numbered below");
        report.Paragraph(Indent, Indent + 2, new Piece(string.Join("; ", told), Tone.Faint));
    }

    private static void AddMarks(HashSet<string> used, SourceCell cell)
    {
        used.Add(cell.SaysNothing ? Nothing : cell.Statements.IsEmpty ? Outside : "");
        foreach (CellStatement statement in cell.Statements)
        {
            used.Add(statement.Kind == CellKind.Undetermined ? Open : statement.Kind == CellKind.ForWhole ? Whole : "");
            used.Add(statement.Party is null ? "" : Party);
            used.Add(SideBySideWording.HasTerms(statement) ? Terms : "");
            used.Add(statement.Needs.IsEmpty ? "" : Numbers);
        }
    }

    private static void Tell(List<string> told, HashSet<string> used, string mark, string meaning)
    {
        if (used.Contains(mark))
        {
            told.Add($"{mark} {meaning}");
        }
    }
}

using System.Text;

namespace NelmRules.Reporting;

/// <summary>Columns of text, each cell wrapped inside its own; names that are too long go on behind an underscore, or are cut.</summary>
internal sealed class TextGrid(ReportWriter report, int indent, int[] widths, int gap)
{
    // The lines of a statement after its first stand further in, so that statements in one cell are told apart.
    private const int Hanging = 2;

    /// <summary>Writes a row; each text of a cell begins a line of its own.</summary>
    public void Row(string[][] cells, Tone tone = Tone.Plain)
    {
        string[][] columns = new string[cells.Length][];
        int lines = 0;
        for (int column = 0; column < cells.Length; column++)
        {
            columns[column] = Wrapped(cells[column], widths[column]);
            lines = Math.Max(lines, columns[column].Length);
        }

        for (int line = 0; line < lines; line++)
        {
            report.Line(new Piece(Line(columns, line), tone));
        }
    }

    private static string[] Wrapped(string[] texts, int width)
    {
        List<string> lines = [];
        foreach (string text in texts)
        {
            lines.AddRange(Wrap(Printable.Escape(text), width));
        }

        return [.. lines];
    }

    /// <summary>Writes a line under the head of every column.</summary>
    public void Rule() => report.Line(new Piece(
        new string(' ', indent) + string.Join(new string(' ', gap), Array.ConvertAll(widths, width => new string('-', width))), Tone.Faint));

    private string Line(string[][] columns, int line)
    {
        StringBuilder text = new(new string(' ', indent));
        for (int i = 0; i < columns.Length; i++)
        {
            string part = line < columns[i].Length ? columns[i][line] : "";
            text.Append(part).Append(' ', widths[i] - Printable.Width(part) + gap);
        }

        return text.Replace('\u00a0', ' ').ToString().TrimEnd();
    }

    private static List<string> Wrap(string text, int width)
    {
        List<string> lines = [];
        StringBuilder line = new();
        foreach (WordPart part in Parts(text, width - Hanging))
        {
            bool begins = line.ToString().AsSpan().Trim(' ').IsEmpty;
            if (!begins && Printable.Width($"{line}{part.Before}{part.Piece}") > width)
            {
                lines.Add(line.ToString());
                line.Clear().Append(' ', Hanging);
                begins = true;
            }

            line.Append(begins ? "" : part.Before).Append(part.Piece);
        }

        lines.Add(line.ToString());
        return lines;
    }

    private static List<WordPart> Parts(string text, int width)
    {
        List<WordPart> parts = [];
        foreach (string word in text.Split(' '))
        {
            AddParts(parts, word, width);
        }

        return parts;
    }

    // A word may be parted behind its underscores; a part that is still too long is cut.
    private static void AddParts(List<WordPart> parts, string word, int width)
    {
        string before = " ";
        StringBuilder piece = new();
        foreach (Rune rune in word.EnumerateRunes())
        {
            if (Printable.Width(piece.ToString()) + Printable.Width(rune.ToString()) > width || (piece.Length > 0 && piece[^1] == '_' && rune.Value != '_'))
            {
                parts.Add(new WordPart(piece.ToString(), before));
                piece.Clear();
                before = "";
            }

            piece.Append(rune.ToString());
        }

        parts.Add(new WordPart(piece.ToString(), before));
    }

    private sealed record WordPart(string Piece, string Before);
}

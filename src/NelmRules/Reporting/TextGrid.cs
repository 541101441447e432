using System.Text;

namespace NelmRules.Reporting;

/// <summary>Columns of text, each cell wrapped inside its own; names that are too long go on behind an underscore, or are cut.</summary>
internal sealed class TextGrid(ReportWriter report, int indent, IReadOnlyList<int> widths, int gap)
{
    // The lines of a statement after its first stand further in, so that statements in one cell are told apart.
    private const int Hanging = 2;

    /// <summary>Writes a row; each text of a cell begins a line of its own.</summary>
    public void Row(IReadOnlyList<IEnumerable<string>> cells, Tone tone = Tone.Plain)
    {
        string[][] columns = [.. cells.Select((texts, i) => texts.SelectMany(text => Wrap(Printable.Escape(text), widths[i])).ToArray())];
        for (int line = 0; line < columns.Max(column => column.Length); line++)
        {
            report.Line(new Piece(Line(columns, line), tone));
        }
    }

    /// <summary>Writes a line under the head of every column.</summary>
    public void Rule() => report.Line(new Piece(
        new string(' ', indent) + string.Join(new string(' ', gap), widths.Select(width => new string('-', width))), Tone.Faint));

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

    private static IEnumerable<string> Wrap(string text, int width)
    {
        StringBuilder line = new();
        foreach ((string piece, string before) in text.Split(' ').SelectMany(word => Pieces(word, width - Hanging)))
        {
            bool begins = line.ToString().AsSpan().Trim(' ').IsEmpty;
            if (!begins && Printable.Width($"{line}{before}{piece}") > width)
            {
                yield return line.ToString();
                line.Clear().Append(' ', Hanging);
                begins = true;
            }

            line.Append(begins ? "" : before).Append(piece);
        }

        yield return line.ToString();
    }

    // A word may be parted behind its underscores; a part that is still too long is cut.
    private static IEnumerable<WordPart> Pieces(string word, int width)
    {
        string before = " ";
        StringBuilder piece = new();
        foreach (Rune rune in word.EnumerateRunes())
        {
            if (Printable.Width(piece.ToString()) + Printable.Width(rune.ToString()) > width || (piece.Length > 0 && piece[^1] == '_' && rune.Value != '_'))
            {
                yield return new WordPart(piece.ToString(), before);
                piece.Clear();
                before = "";
            }

            piece.Append(rune.ToString());
        }

        yield return new WordPart(piece.ToString(), before);
    }

    private sealed record WordPart(string Piece, string Before);
}

using System.Text;
using System.Text.RegularExpressions;

namespace NelmRules.Reporting;

/// <summary>Lays out paragraphs in a given width, in colour or not; the one place where text is made safe for a terminal.</summary>
internal sealed partial class ReportWriter(TextWriter writer, ReportStyle style)
{
    private readonly int _width = Math.Max(style.Width, ReportStyle.Narrowest);

    /// <summary>The columns that a line may take.</summary>
    public int Width => _width;

    /// <summary>Writes an empty line.</summary>
    public void Blank() => writer.Write('\n');

    /// <summary>Writes one line that is never wrapped.</summary>
    public void Line(params ReadOnlySpan<Piece> pieces)
    {
        StringBuilder line = new();
        foreach (Piece piece in pieces)
        {
            line.Append(Colour(Printable.Escape(piece.Text), piece.Tone));
        }

        writer.Write(line.Append('\n'));
    }

    /// <summary>Writes a message: one line, however long, for programs that read lines, and a paragraph on a terminal.</summary>
    public void Message(int indent, int hanging, params ReadOnlySpan<Piece> pieces)
    {
        if (style.IsTerminal)
        {
            Paragraph(indent, hanging, [.. pieces.ToArray().Select(piece => piece with { Text = HoldQuoted(piece.Text, _width - hanging) })]);
            return;
        }

        Line([new string(' ', indent), .. pieces]);
    }

    /// <summary>Writes a paragraph that starts at column <paramref name="indent"/> and goes on at <paramref name="hanging"/>.</summary>
    public void Paragraph(int indent, int hanging, params ReadOnlySpan<Piece> pieces)
    {
        LineUnderWay line = new(indent);
        foreach (List<Piece> word in WordsOf(pieces))
        {
            // Nearly every word is one part.
            if (WidthOf(word) <= _width - hanging)
            {
                Append(line, word, " ", hanging);
            }
            else
            {
                AppendParted(line, word, hanging);
            }
        }

        writer.Write(line.Text.Append('\n'));
    }

    private void AppendParted(LineUnderWay line, List<Piece> word, int hanging)
    {
        foreach ((List<Piece> part, string gap) in Parted(word, _width - hanging))
        {
            Append(line, part, gap, hanging);
        }
    }

    private void Append(LineUnderWay line, List<Piece> word, string gap, int hanging)
    {
        int width = WidthOf(word);
        if (!line.IsFresh && line.Column + gap.Length + width > _width)
        {
            writer.Write(line.Text.Append('\n'));
            line.Begin(hanging);
        }

        AppendWord(line.Text, word, line.IsFresh ? "" : gap);
        line.Column += width + (line.IsFresh ? 0 : gap.Length);
        line.IsFresh = false;
    }

    /// <summary>Writes a paragraph behind a label; the text stands at column <paramref name="column"/>.</summary>
    public void Labelled(int indent, Piece label, int column, params ReadOnlySpan<Piece> pieces)
    {
        int width = Printable.Width(Printable.Escape(label.Text));
        if (indent + width >= column)
        {
            Paragraph(indent, column, [label]);
            Paragraph(column, column, pieces);
            return;
        }

        // No-break spaces hold the label together and carry the text to its column.
        string padding = new('\u00a0', column - indent - width - 1);
        Paragraph(indent, column, [label with { Text = label.Text.Replace(' ', '\u00a0') }, padding, " ", .. pieces]);
    }

    // What stands in backticks is to be read, and copied, in one piece where a line can hold it.
    private static string HoldQuoted(string text, int room) => Quoted().Replace(
        text, quoted => Printable.Width(quoted.Value) <= room ? quoted.Value.Replace(' ', '\u00a0') : quoted.Value);

    private void AppendWord(StringBuilder line, List<Piece> word, string gap)
    {
        line.Append(gap);
        foreach (Piece piece in word)
        {
            line.Append(Colour(piece.Text.Replace('\u00a0', ' '), piece.Tone));
        }
    }

    private static int WidthOf(List<Piece> word)
    {
        int width = 0;
        foreach (Piece piece in word)
        {
            width += Printable.Width(piece.Text);
        }

        return width;
    }

    // A name that is wider than any line goes on behind an underscore or a dot.
    private static List<Part> Parted(List<Piece> word, int room)
    {
        List<Part> parts = [new([], " ")];
        foreach (Piece piece in word.SelectMany(piece => Segments(piece.Text, room).Select(text => piece with { Text = text })))
        {
            if (WidthOf(parts[^1].Word) + Printable.Width(piece.Text) > room)
            {
                parts.Add(new Part([], ""));
            }

            parts[^1].Word.Add(piece);
        }

        return parts;
    }

    private static IEnumerable<string> Segments(string text, int room)
    {
        StringBuilder segment = new();
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (segment.Length > 0 && (segment[^1] is '_' or '.' || Printable.Width($"{segment}{rune}") > room))
            {
                yield return segment.ToString();
                segment.Clear();
            }

            segment.Append(rune.ToString());
        }

        yield return segment.ToString();
    }

    private static List<List<Piece>> WordsOf(ReadOnlySpan<Piece> pieces)
    {
        List<List<Piece>> words = [[]];
        foreach (Piece piece in pieces)
        {
            string[] parts = Printable.Escape(piece.Text).Split(' ');
            for (int i = 0; i < parts.Length; i++)
            {
                if (i > 0)
                {
                    words.Add([]);
                }

                if (parts[i].Length > 0)
                {
                    words[^1].Add(piece with { Text = parts[i] });
                }
            }
        }

        words.RemoveAll(word => word.Count == 0);
        return words;
    }

    private string Colour(string text, Tone tone) =>
        style.Colour && tone != Tone.Plain && text.Length > 0 ? $"\u001b[{CodeOf(tone)}m{text}\u001b[0m" : text;

    private static string CodeOf(Tone tone) => tone switch
    {
        Tone.Strong => "1",
        Tone.Faint => "2",
        Tone.Bad => "31",
        Tone.Open => "33",
        Tone.Good => "32",
        Tone.Plain or _ => "0",
    };

    [GeneratedRegex("`[^`]+`")]
    private static partial Regex Quoted();

    private sealed record Part(List<Piece> Word, string Gap);

    private sealed class LineUnderWay(int indent)
    {
        public StringBuilder Text { get; } = new(new string(' ', indent));

        public int Column { get; set; } = indent;

        /// <summary>Whether no word stands on it yet.</summary>
        public bool IsFresh { get; set; } = true;

        public void Begin(int column)
        {
            Text.Clear().Append(' ', column);
            Column = column;
            IsFresh = true;
        }
    }
}

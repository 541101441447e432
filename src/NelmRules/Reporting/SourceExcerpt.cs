using System.Globalization;
using System.Text;
using NelmRules.Text;

namespace NelmRules.Reporting;

/// <summary>One line of a source, or the window of it around a place, and the underline of that place.</summary>
/// <param name="Text">The line as it is printed.</param>
/// <param name="Underline">Blanks and carets, aligned with the text.</param>
internal sealed record SourceExcerpt(string Text, string Underline)
{
    private const int TabStop = 4;

    // A character can take no column at all; this many are looked at for each column that there is.
    private const int CharactersPerColumn = 4;

    /// <summary>Cuts at most <paramref name="width"/> columns around the start of a span; of several lines the first is shown.</summary>
    public static SourceExcerpt Of(SourceText source, TextSpan span, int width)
    {
        TextSpan line = source.LineSpan(source.PositionOf(span.Start).Line);
        int start = WindowStart(source.Content, line, span, width);
        return new Drawing(source.Content, width).Draw(start, line, span);
    }

    /// <summary>The line's own start where the place is then in view, else some way in front of the place.</summary>
    private static int WindowStart(string content, TextSpan line, TextSpan span, int width)
    {
        int place = Math.Min(span.Start, line.End);
        if (place - line.Start <= width && WidthOf(content, line.Start, place) <= width * 2 / 3)
        {
            return line.Start;
        }

        int start = place;
        int columns = 0;
        int furthest = Math.Max(line.Start, place - (width * CharactersPerColumn));
        while (start > furthest && columns < width / 3)
        {
            start -= start - 1 > line.Start && char.IsSurrogatePair(content[start - 2], content[start - 1]) ? 2 : 1;
            columns += Printable.Width(Show(content, start, columns));
        }

        return start;
    }

    private static int WidthOf(string content, int start, int end)
    {
        int columns = 0;
        for (int at = start; at < end; at += LengthAt(content, at))
        {
            columns += Printable.Width(Show(content, at, columns));
        }

        return columns;
    }

    private static int LengthAt(string content, int at) =>
        at + 1 < content.Length && char.IsSurrogatePair(content[at], content[at + 1]) ? 2 : 1;

    private static string Show(string content, int at, int column)
    {
        if (content[at] == '\t')
        {
            return new string(' ', TabStop - (column % TabStop));
        }

        return Rune.TryGetRuneAt(content, at, out Rune rune)
            ? Printable.Show(rune)
            : string.Create(CultureInfo.InvariantCulture, $"<U+{(int)content[at]:X4}>");
    }

    /// <summary>The two lines while they are drawn.</summary>
    private sealed class Drawing(string content, int width)
    {
        private readonly StringBuilder _text = new();
        private readonly StringBuilder _underline = new();
        private int _column;

        public SourceExcerpt Draw(int start, TextSpan line, TextSpan span)
        {
            if (start > line.Start)
            {
                Append("…", isMarked: false);
            }

            int at = start;
            int furthest = start + (width * CharactersPerColumn);
            while (at < line.End && at < furthest && _column < width - 1)
            {
                int next = at + LengthAt(content, at);
                Append(Show(content, at, _column), next > span.Start && at < Math.Max(span.End, span.Start + 1));
                at = next;
            }

            if (at < line.End)
            {
                Append("…", isMarked: false);
            }

            return new SourceExcerpt(_text.ToString().TrimEnd(), Marked());
        }

        private void Append(string shown, bool isMarked)
        {
            _text.Append(shown);
            int columns = Printable.Width(shown);
            _underline.Append(isMarked ? '^' : ' ', columns);
            _column += columns;
        }

        /// <summary>A place behind the last character still gets its caret.</summary>
        private string Marked()
        {
            string underline = _underline.ToString();
            return underline.Contains('^', StringComparison.Ordinal) ? underline.TrimEnd() : underline + "^";
        }
    }
}

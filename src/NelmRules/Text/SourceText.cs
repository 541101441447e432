namespace NelmRules.Text;

/// <summary>The text of one file with its name and its line starts; lines end in LF or CRLF.</summary>
public sealed class SourceText
{
    private readonly Lazy<int[]> _lineStarts;

    /// <summary>Makes a source from text that is already decoded, without a byte-order mark.</summary>
    public SourceText(string path, string content)
    {
        Path = path;
        Content = content;
        _lineStarts = new Lazy<int[]>(FindLineStarts);
    }

    /// <summary>The name shown in diagnostics, usually a path with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Content { get; }

    /// <summary>The number of lines; an empty text has one.</summary>
    public int LineCount => _lineStarts.Value.Length;

    /// <summary>The one-based line and column of a zero-based offset.</summary>
    public LinePosition PositionOf(int offset)
    {
        int found = Array.BinarySearch(_lineStarts.Value, offset);
        int line = found >= 0 ? found : ~found - 1;
        return new LinePosition(line + 1, offset - _lineStarts.Value[line] + 1);
    }

    /// <summary>The span of a one-based line without its line end.</summary>
    public TextSpan LineSpan(int line)
    {
        int start = _lineStarts.Value[line - 1];
        int end = line < LineCount ? _lineStarts.Value[line] : Content.Length;
        while (end > start && Content[end - 1] is '\n' or '\r')
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The text that a span covers.</summary>
    public string Slice(TextSpan span) => Content.Substring(span.Start, span.Length);

    /// <summary>A span and the blanks before it, with the line end where it begins its line: all that goes when it is removed.</summary>
    public TextSpan WithBlanksBefore(TextSpan span)
    {
        int start = span.Start;
        while (start > 0 && Content[start - 1] is ' ' or '\t')
        {
            start--;
        }

        start -= start > 0 && Content[start - 1] == '\n' ? 1 : 0;
        start -= start > 0 && Content[start - 1] == '\r' && start < span.Start ? 1 : 0;
        return TextSpan.FromBounds(start, span.End);
    }

    private int[] FindLineStarts()
    {
        List<int> starts = new(Content.Length / 40);
        starts.Add(0);
        for (int at = Content.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = Content.IndexOf('\n', at + 1))
        {
            starts.Add(at + 1);
        }

        return starts.ToArray();
    }
}

namespace NelmRules.Text;

/// <summary>Text on one line.</summary>
internal static class Lines
{
    private const string Blanks = " \t\r\n\u00a0\u202f";

    /// <summary>The text with every run of blanks and line ends made one blank, comments left out.</summary>
    public static string Join(string text)
    {
        List<string> words = [];
        foreach (string line in text.Split('\n'))
        {
            words.AddRange(WithoutComment(line).Split(Blanks.ToCharArray(), StringSplitOptions.RemoveEmptyEntries));
        }

        return string.Join(' ', words);
    }

    // A # inside a string is no comment; an escaped quote does not end the string.
    private static string WithoutComment(string line)
    {
        bool quoted = false;
        for (int at = 0; at < line.Length; at++)
        {
            bool escaped = quoted && line[at] == '\\';
            quoted ^= line[at] == '"';
            at += escaped ? 1 : 0;
            if (!quoted && !escaped && line[at] == '#')
            {
                return line[..at];
            }
        }

        return line;
    }
}

using System.Globalization;

namespace NelmRules.Syntax;

/// <summary>What single characters are to the language.</summary>
internal static class Characters
{
    /// <summary>
    /// What is read for a sign that a word processor or a habit puts in place of one of the language's own; null for any other.
    /// </summary>
    public static string? FindLookAlike(ReadOnlySpan<char> sign) => sign switch
    {
        "≤" or "⩽" or "≦" or "=<" => "<=",
        "≥" or "⩾" or "≧" or "=>" => ">=",
        "≠" or "<>" => "!=",
        "×" => "*",
        "÷" or "⁄" => "/",
        "&&" or "&" => "and",
        "||" => "or",
        _ => null,
    };

    /// <summary>Whether a character separates tokens; line feeds are not among them.</summary>
    public static bool IsBlank(char character) => character != '\n' && (char.IsWhiteSpace(character) || character == '\uFEFF');

    public static bool IsWordStart(char character) =>
        char.IsAsciiLetter(character) || character == '_' || (character > 127 && IsForeignWordPart(character));

    public static bool IsWordPart(char character) =>
        char.IsAsciiLetterOrDigit(character) || character == '_' || (character > 127 && IsForeignWordPart(character));

    /// <summary>The two micro signs and the degree sign, which units are written with.</summary>
    public static bool IsUnitSign(char character) => character is '\u00B5' or '\u03BC' or '°';

    public static bool IsQuote(char character) => character is '"' or '\'' || IsCurlyQuote(character);

    public static bool IsCurlyQuote(char character) => character is '“' or '”' or '„' or '‟' or '«' or '»' or '‘' or '’' or '‚';

    public static bool IsDash(char character) => character is '–' or '—' or '−' or '‐' or '‑' or '‒';

    /// <summary>Whether a character cannot be seen, or changes the order in which others are seen.</summary>
    public static bool IsHidden(char character) =>
        character != '\t' && char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format;

    /// <summary>Whether there is nothing but ASCII letters, digits and <c>_</c>.</summary>
    public static bool IsAsciiWord(ReadOnlySpan<char> word)
    {
        foreach (char character in word)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '_')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a text is no text at all: a NUL, or more than one control character in ten.</summary>
    public static bool IsBinary(string content)
    {
        if (content.Contains('\0', StringComparison.Ordinal))
        {
            return true;
        }

        ReadOnlySpan<char> head = content.AsSpan(0, Math.Min(content.Length, 4096));
        if (!head.ContainsAnyInRange('\0', '\b') && !head.ContainsAnyInRange('\u000E', '\u001F') && !head.ContainsAnyInRange('\u007F', '\u009F'))
        {
            // Nearly every text, and looked for many characters at a time.
            return false;
        }

        int controls = 0;
        foreach (char character in head)
        {
            controls += char.IsControl(character) && !char.IsWhiteSpace(character) ? 1 : 0;
        }

        return controls * 10 > head.Length;
    }

    private static bool IsForeignWordPart(char character) =>
        char.IsLetterOrDigit(character)
        || character == '°'
        || char.GetUnicodeCategory(character) is UnicodeCategory.OtherNumber or UnicodeCategory.NonSpacingMark;
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace NelmRules.Reporting;

/// <summary>Text made safe for a terminal: what cannot be seen, or would steer the terminal, is shown as <c>&lt;U+001B&gt;</c>.</summary>
internal static class Printable
{
    private const int NoBreakSpace = '\u00a0';

    // First and last code points of the stretches that terminals draw two columns wide.
    private static readonly ImmutableArray<(int First, int Last)> WideStretches =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xA000, 0xA4CF), (0xA960, 0xA97F),
        (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F),
        (0x1F680, 0x1F6FF), (0x1F900, 0x1F9FF), (0x20000, 0x3FFFD),
    ];

    /// <summary>The text with every hidden character shown by its code point.</summary>
    public static string Escape(string text) =>
        text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 || IsVisible(text) ? text : Shown(text);

    private static bool IsVisible(string text)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            // Half a character is read as the replacement character, and is to be shown as one.
            if (!IsVisible(rune) || rune == Rune.ReplacementChar)
            {
                return false;
            }
        }

        return true;
    }

    private static string Shown(string text)
    {
        StringBuilder shown = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            shown.Append(Show(rune));
        }

        return shown.ToString();
    }

    /// <summary>A character as it is printed.</summary>
    internal static string Show(Rune rune) =>
        IsVisible(rune) ? rune.ToString() : string.Create(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>");

    /// <summary>The columns that printable text takes.</summary>
    internal static int Width(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0)
        {
            return text.Length;
        }

        int width = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            width += Width(rune);
        }

        return width;
    }

    // Letters without accents and the no-break spaces of labels are most of what is measured.
    private static int Width(Rune rune) => rune.Value is (>= ' ' and <= '~') or NoBreakSpace ? 1
        : Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? 0
        : WideStretches.Any(stretch => rune.Value >= stretch.First && rune.Value <= stretch.Last) ? 2
        : 1;

    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}

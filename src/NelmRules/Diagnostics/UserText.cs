using System.Globalization;
using System.Text;

namespace NelmRules.Diagnostics;

/// <summary>Pieces of a user's text made fit for a message: short, on one line, with hidden characters shown as <c>U+001B</c>.</summary>
internal static class UserText
{
    private const int Longest = 60;

    /// <summary>The text in backticks.</summary>
    public static string Quote(string text) => $"`{Show(text)}`";

    /// <summary>The text without backticks.</summary>
    public static string Show(string text)
    {
        StringBuilder shown = new();
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (shown.Length >= Longest)
            {
                return shown.Append('…').ToString();
            }

            Append(shown, rune);
        }

        return shown.ToString();
    }

    private static void Append(StringBuilder shown, Rune rune)
    {
        if (IsVisible(rune))
        {
            shown.Append(rune.ToString());
        }
        else
        {
            shown.Append(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
        }
    }

    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}

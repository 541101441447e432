using System.Text;
using System.Text.Json;
using NelmRules.Diagnostics;
using NelmRules.Text;

namespace NelmRules.Patients;

/// <summary>Says in plain words why a text stops being JSON; the reader's own messages speak of bytes and tokens.</summary>
internal static class JsonBreakage
{
    private const string NoComments = "JSON has no comments: remove it, or keep the patient as YAML.";

    private const string DecimalHint = "Write a plain number such as `0.5`, and a quantity in double quotes with its unit: `\"5.5 cm\"`.";

    private const string NameHint = "Write a name, a colon and a value: `\"ki67\": \"55 %\"`.";

    private const string QuoteHint = "Put names and texts in straight double quotes: `\"ki67\": \"55 %\"`.";

    private const string StartHint = "A record in JSON begins with `{`; the name of a file in YAML ends in `.yaml`.";

    /// <summary>The problem at the first place, behind what could be read, where the text is no JSON.</summary>
    public static Diagnostic Describe(string text, JsonState state)
    {
        int at = SkipBlanks(text, state.End);
        if (state.IsComplete && at < text.Length)
        {
            return Problem(
                text, at, "something follows the closing bracket of the record", "One file holds one patient; remove what follows.");
        }

        if (!state.IsBehindValue)
        {
            return DescribeItem(text, at, state);
        }

        return at < text.Length && text[at] == ',' ? DescribeBehindComma(text, at, state) : DescribeBehindValue(text, at, state);
    }

    private static Diagnostic DescribeBehindComma(string text, int comma, JsonState state)
    {
        int at = SkipBlanks(text, comma + 1);
        char next = At(text, at);
        if (next is '}' or ']')
        {
            return Problem(text, comma, $"a comma stands before the closing `{next}`", "Remove the comma.");
        }

        bool decimalComma = state.Last == JsonTokenType.Number && state.NameComesNext && char.IsAsciiDigit(next);
        return decimalComma
            ? Problem(text, comma, "a comma stands inside a number", DecimalHint)
            : DescribeItem(text, at, state);
    }

    private static Diagnostic DescribeBehindValue(string text, int at, JsonState state)
    {
        JsonPlace inner = state.Inner!;
        char next = At(text, at);
        return next switch
        {
            '\0' => TextEnds(text, inner),
            '/' or '#' => Problem(text, at, "a comment stands here", NoComments),
            '}' or ']' => Problem(text, at, $"`{next}` closes what `{inner.Mark}` opened", $"Close it with `{inner.Close}` first."),
            '"' or '{' or '[' or '-' => NoComma(text, at),
            _ when state.Last == JsonTokenType.Number => QuoteQuantity(text, at),
            _ when char.IsAsciiLetterOrDigit(next) => NoComma(text, at),
            _ => Stray(text, at),
        };
    }

    private static Diagnostic DescribeItem(string text, int at, JsonState state) => At(text, at) switch
    {
        '\0' => state.Inner is { } inner ? TextEnds(text, inner) : Empty(text),
        '"' => DescribeText(text, at),
        '\'' => Problem(text, at, "single quotes stand here", QuoteHint),
        '“' or '”' or '„' or '‘' or '’' or '«' or '»' =>
            Problem(text, at, "curly quotes stand here", QuoteHint),
        '/' or '#' => Problem(text, at, "a comment stands here", NoComments),
        ',' => Problem(text, at, "a comma stands where a value is due", "Write the value, or remove the comma."),
        '}' or ']' when state.Last == JsonTokenType.PropertyName =>
            Problem(text, at, "a name has no value", "Write the value, or `null` where it is not known."),
        _ when state.Last == JsonTokenType.None => Problem(text, at, "it is not JSON", StartHint),
        _ when state.NameComesNext => NameWithoutQuotes(text, at),
        _ => DescribeBareValue(text, at),
    };

    private static Diagnostic DescribeText(string text, int at)
    {
        for (int i = at + 1; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"':
                    return Problem(text, SkipBlanks(text, i + 1), "a colon is missing behind a name", NameHint);
                case '\\' when At(text, i + 1) == 'u' && IsHexadecimal(text, i + 2):
                case '\\' when At(text, i + 1) is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't':
                    i++;
                    break;
                case '\\':
                    return Problem(text, i, "a backslash in a text has no meaning before this character", "Write `\\\\` for a backslash.");
                case '\n' or '\r':
                    return NotClosed(at, i);
                case < ' ':
                    return Problem(text, i, "a tab or another control character stands in a text", "Replace it by a blank.");
                default:
                    break;
            }
        }

        return NotClosed(at, text.Length);
    }

    private static Diagnostic DescribeBareValue(string text, int at)
    {
        string word = WordAt(text, at);
        return word.ToLowerInvariant() switch
        {
            "" => Stray(text, at),
            "true" or "false" or "null" => Word(at, word, $"Write `{word.ToLowerInvariant()}` in small letters."),
            "none" or "nan" or "undefined" or "nil" or "unknown" => Word(at, word, "Leave a fact out, or write `null`, where it is not known."),
            "yes" or "no" => Word(at, word, $"Write `true` or `false`, or `\"{word.ToLowerInvariant()}\"` in double quotes."),
            [(>= '0' and <= '9') or '-' or '+' or '.', ..] =>
                Problems.PatientBroken(new TextSpan(at, word.Length), $"{UserText.Quote(word)} is neither a number nor a text", DecimalHint),
            _ => Word(at, word, "Put texts in double quotes."),
        };
    }

    private static Diagnostic NameWithoutQuotes(string text, int at) =>
        WordAt(text, at) is { Length: > 0 } word ? Word(at, word, "Put names in double quotes.") : Stray(text, at);

    private static Diagnostic QuoteQuantity(string text, int at)
    {
        string unit = WordAt(text, at) is { Length: > 0 } word ? word : CharacterAt(text, at);
        string what = $"{UserText.Quote(unit)} stands behind a number";
        return Problem(text, at, what, "Put a number with its unit in double quotes: `\"55 %\"`.");
    }

    private static Diagnostic Word(int at, string word, string hint) =>
        Problems.PatientBroken(new TextSpan(at, word.Length), $"{UserText.Quote(word)} stands without quotes", hint);

    private static Diagnostic NoComma(string text, int at) =>
        Problem(text, at, "a comma is missing before this", "Separate values with commas.");

    private static Diagnostic Stray(string text, int at) =>
        Problem(
            text,
            at,
            $"{UserText.Quote(CharacterAt(text, at))} has no meaning here",
            "Remove it, or put it in double quotes where it belongs to a text.");

    private static Diagnostic NotClosed(int start, int end) =>
        Problems.PatientBroken(TextSpan.FromBounds(start, end), "a text is not closed on its line", "Put a double quote at its end.");

    private static Diagnostic TextEnds(string text, JsonPlace inner) =>
        Problems.PatientBroken(
            new TextSpan(text.Length, 0),
            "the text ends before the record does",
            $"Close the `{inner.Mark}` that is still open with `{inner.Close}`.");

    private static Diagnostic Empty(string text) =>
        Problems.PatientNotARecord(new TextSpan(text.Length, 0), "nothing");

    private static Diagnostic Problem(string text, int at, string what, string hint) =>
        Problems.PatientBroken(new TextSpan(at, at < text.Length ? 1 : 0), what, hint);

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\r' or '\n' or '\uFEFF')
        {
            at++;
        }

        return at;
    }

    private static string WordAt(string text, int at)
    {
        int end = at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '-' or '+' or '.' or '%'))
        {
            end++;
        }

        return text[at..end];
    }

    private static string CharacterAt(string text, int at) => Rune.TryGetRuneAt(text, at, out Rune rune) ? rune.ToString() : text[at].ToString();

    private static bool IsHexadecimal(string text, int at) =>
        text.Skip(at).Take(4).Count(char.IsAsciiHexDigit) == 4;

    // A null character is the end here, so one that stands in the text is taken for another that means nothing either.
    private static char At(string text, int at) => at >= text.Length ? '\0' : text[at] == '\0' ? '\u0001' : text[at];
}

using System.Globalization;
using NelmRules.Text;

namespace NelmRules.Diagnostics;

/// <content>NELM1000 to NELM1019: text.</content>
internal static partial class Problems
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>A file of NULs and control characters.</summary>
    public static Diagnostic NotText() =>
        Error("NELM1000", new TextSpan(0, 0), "This is not a text file.", "Rules are plain text in UTF-8.");

    /// <summary>Bytes that are not UTF-8.</summary>
    public static Diagnostic NotUtf8(TextSpan span, int line) =>
        Error(
            "NELM1001",
            span,
            string.Create(Invariant, $"Line {line} is not encoded in UTF-8."),
            "Save the file as UTF-8 (in Windows Notepad: Save as, Encoding, UTF-8).");

    /// <summary>A file in UTF-16, as some editors save it.</summary>
    public static Diagnostic Utf16() =>
        Error("NELM1001", new TextSpan(0, 0), "The file is encoded in UTF-16, not in UTF-8.", "Save the file as UTF-8.");

    /// <summary>A file without any declaration.</summary>
    public static Diagnostic NothingDeclared(bool onlyComments) =>
        Warning(
            "NELM1002",
            new TextSpan(0, 0),
            onlyComments ? "The file holds comments only." : "The file is empty.",
            "The smallest rule is `when CONDITION then consider TREATMENT`.");

    /// <summary>How many problems of a file are not listed.</summary>
    public static Diagnostic MoreProblems(TextSpan span, int count) =>
        Error(
            "NELM1003",
            span,
            string.Create(Invariant, $"The file has {count} more problem{(count == 1 ? "" : "s")}, not listed here."),
            "Mend the ones that are listed and check again.");

    /// <summary>Characters that mean nothing in the language.</summary>
    public static Diagnostic StrayCharacters(TextSpan span, string text) =>
        Error("NELM1004", span, $"{UserText.Quote(text)} means nothing here.", StrayHint(text)) with
        {
            Fixes = text switch
            {
                "!" => [new CodeFix("Write `not`", [new TextEdit(span, "not ")], IsSafe: false)],
                _ when text.Contains('^', StringComparison.Ordinal) || text.Contains('!', StringComparison.Ordinal) => [],
                _ => Remove("it", span),
            },
        };

    /// <summary>A sign that looks like one of the language's, such as <c>≤</c>.</summary>
    /// <param name="span">The sign.</param>
    /// <param name="written">The sign as written.</param>
    /// <param name="meant">The sign or word of the language.</param>
    /// <param name="apart">The same with the blanks that keep a word apart from its neighbours.</param>
    public static Diagnostic SignLookAlike(TextSpan span, string written, string meant, string apart) =>
        Error("NELM1005", span, $"The sign {UserText.Quote(written)} is written `{meant}` here.") with
        {
            Fixes = [new CodeFix($"Write `{meant}`", [new TextEdit(span, apart)], IsSafe: written is not ("=>" or "||"))],
        };

    /// <summary>A dash in place of a minus sign; between two numbers it may mean a range, so that no fix of it is safe.</summary>
    public static Diagnostic Dash(TextSpan span, string written) =>
        Error("NELM1006", span, $"The dash {UserText.Quote(written)} is written `-` here.") with
        {
            Fixes = [Replacement(span, "-", isSafe: false)],
        };

    /// <summary>A text in curly or single quotes; what straight quotes would give a meaning inside it is escaped.</summary>
    public static Diagnostic OtherQuotes(TextSpan open, TextSpan close, string text, bool isCertain)
    {
        IEnumerable<TextEdit> escapes = Enumerable.Range(0, text.Length)
            .Where(at => text[at] is '"' or '\\')
            .Select(at => new TextEdit(new TextSpan(open.End + at, 0), "\\"));
        return Error("NELM1007", open.To(close), "A text stands in straight double quotes, `\"`.") with
        {
            Fixes = [new CodeFix("Write straight double quotes", [new TextEdit(open, "\""), .. escapes, new TextEdit(close, "\"")], isCertain)],
        };
    }

    /// <summary>A text that is not closed on its line.</summary>
    public static Diagnostic UnclosedText(TextSpan span) =>
        Error("NELM1008", span, "The text that begins here is not closed on its line.", "Put `\"` behind its last word.") with
        {
            Fixes = [new CodeFix("Close the text at the end of the line", [new TextEdit(new TextSpan(span.End, 0), "\"")], IsSafe: false)],
        };

    /// <summary>A backslash before anything but a quote or another backslash.</summary>
    public static Diagnostic UnknownEscape(TextSpan span, string written) =>
        Error("NELM1009", span, $"{UserText.Quote(written)} means nothing in a text.", "A backslash is written `\\\\`, a quote `\\\"`.") with
        {
            Fixes = [new CodeFix("Write `\\\\` for a backslash", [new TextEdit(new TextSpan(span.Start, 0), "\\")], IsSafe: true)],
        };

    /// <summary>A name with other characters than ASCII letters, digits and the underscore, or that does not begin with a letter.</summary>
    public static Diagnostic NotAName(TextSpan span, string written, string? plain)
    {
        Diagnostic problem = Error(
            "NELM1010",
            span,
            $"{UserText.Quote(written)} cannot be a name.",
            "A name begins with a letter from a to z and goes on with such letters, digits and `_`.");
        return plain is null ? problem : problem with { Fixes = [Replacement(span, plain, isSafe: false)] };
    }

    /// <summary>A comma in place of a decimal point; it may also part thousands or two values, so that no fix of it is safe.</summary>
    public static Diagnostic DecimalComma(TextSpan span, string written)
    {
        string point = written.Replace(',', '.');
        string joined = written.Replace(",", "", StringComparison.Ordinal);
        bool perhapsThousands = written.Length - written.IndexOf(',', StringComparison.Ordinal) == 4;
        return Error("NELM1011", span, $"The number {UserText.Quote(written)} needs a decimal point, not a comma.") with
        {
            Fixes = perhapsThousands
                ? [Replacement(span, point, isSafe: false), Replacement(span, joined, isSafe: false)]
                : [Replacement(span, point, isSafe: false)],
        };
    }

    /// <summary>A date that no calendar has, or that lacks its zeros.</summary>
    public static Diagnostic ImpossibleDate(TextSpan span, string written, string? meant)
    {
        Diagnostic problem = Error(
            "NELM1012",
            span,
            meant is null ? $"There is no date {UserText.Quote(written)}." : $"The date {UserText.Quote(written)} is written `{meant}`.",
            "A date is year, month and day, for example `2014-01-31`.");
        return meant is null ? problem : problem with { Fixes = [Replacement(span, meant, isSafe: true)] };
    }

    /// <summary>A character in a text or comment that readers cannot see.</summary>
    public static Diagnostic HiddenCharacter(TextSpan span, string character) =>
        Warning(
            "NELM1013",
            span,
            $"The character {UserText.Quote(character)} is here, which readers cannot see.",
            "Remove it: it may make the text look other than it is.") with
        {
            Fixes = [new CodeFix("Remove it", [new TextEdit(span, "")], IsSafe: false)],
        };

    /// <summary>A file that is longer than any that a person writes.</summary>
    public static Diagnostic TooLong(TextSpan span) =>
        Error("NELM1014", span, "The file is too long: what follows is not read.", "Put the rules of each source into a file of their own.");

    private static string? StrayHint(string text) => text[0] switch
    {
        '^' => "A power of ten is part of the unit: 10^9/L is `G/L`.",
        ';' => "Nothing is needed between clauses.",
        '!' => "Write `not`.",
        _ => null,
    };
}

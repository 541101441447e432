using NelmRules.Diagnostics;
using NelmRules.Text;
using YamlDotNet.Core;

namespace NelmRules.Cli.Input;

/// <summary>Says in plain words why a text is no YAML; the parser's own messages speak of tokens and simple keys.</summary>
internal static class YamlBreakage
{
    private const string LayoutHint = "Begin lines of one level at the same column, indent with blanks, and write a blank behind each colon.";

    private const string ColonHint = "Put a text that holds a colon in quotes; check that the line above has a blank behind its colon.";

    private static readonly (string Parser, string What, string Hint)[] Known =
    [
        ("invalid mapping", "a colon stands where none can", ColonHint),
        ("mapping values are not allowed", "a colon stands where none can", ColonHint),
        ("escape", "a backslash in a text has no meaning before the character behind it", "Write `\\\\` for a backslash, or use single quotes."),
        ("double-quoted scalar", "a text in quotes is not closed", "Put a quote at its end."),
        ("cannot start any token", "this character cannot begin a value", "Put a text in quotes, and indent with blanks, not with tabs."),
        ("quoted scalar", "a text in quotes is not closed", "Put a quote at its end."),
        ("flow sequence", "a list in brackets is not closed", "Close it with `]`, and put commas between its entries."),
        ("flow mapping", "an entry in braces is not closed", "Close it with `}`, and put commas between its values."),
        ("node content", "a value is missing, or a bracket is not closed", "Write the value, and close each `[` with `]`."),
        ("tab", "a tab stands where blanks belong", "Indent with blanks."),
        ("anchor", "a value has an anchor or refers to one, written `&` or `*`", "Write the value without it, a text in quotes."),
        ("alias", "a value refers to another place with `*`", "Write the value itself, a text in quotes."),
        ("tag", "a value has a tag, written `!`", "Write the value without it, a text in quotes."),
        ("directive", "a line begins with `%`", "Remove the line."),
    ];

    /// <summary>The problem that the parser stopped at.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="message">The parser's message.</param>
    /// <param name="mark">The place that the parser names.</param>
    public static Diagnostic Describe(SourceText yaml, string message, Mark mark)
    {
        (_, string? what, string? hint) = Array.Find(Known, known => message.Contains(known.Parser, StringComparison.OrdinalIgnoreCase));
        int length = yaml.Content.Length;
        int at = (int)Math.Clamp(mark.Index, 0, length);
        int tab = message.Contains("invalid tab", StringComparison.Ordinal) ? yaml.Content.IndexOf('\t', at) : -1;
        TextSpan place = new(tab < 0 ? at : tab, at < length ? 1 : 0);
        return Problems.PatientYaml(place, what ?? "its layout cannot be followed here", hint ?? LayoutHint);
    }
}

using System.Xml.Linq;
using NelmRules.Binding;
using NelmRules.Values;

namespace NelmRules.Reporting.Html;

/// <summary>Verbs and statuses in words with a sign and a colour; the words alone say everything.</summary>
internal static class SignedWords
{
    public static XElement Of(Verb verb) => Tag.Classed("span", $"verb {ClassOf(verb)}", Tag.Sign(SignOf(verb)), " ", Phrases.Of(verb));

    public static XElement Of(Status status, string words) => Tag.Classed("span", $"status {ClassOf(status)}", Tag.Sign(SignOf(status)), " ", words);

    /// <summary>The class of a verb in the style sheet.</summary>
    public static string ClassOf(Verb verb) => verb.Direction switch
    {
        Direction.For => "for",
        Direction.Against => "against",
        Direction.None or _ => "open",
    };

    public static string SignOf(Verb verb) => (verb.Direction, verb.Strength) switch
    {
        (Direction.For, "strong") => "▲▲",
        (Direction.For, _) => "▲",
        (Direction.Against, "strong") => "▼▼",
        (Direction.Against, _) => "▼",
        _ => "○",
    };

    private static string ClassOf(Status status) => status switch
    {
        Status.Met => "for",
        Status.NotMet => "against",
        Status.Undetermined or Status.Unclear or _ => "open",
    };

    private static string SignOf(Status status) => status switch
    {
        Status.Met => "✓",
        Status.NotMet => "✗",
        Status.Undetermined => "?",
        Status.Unclear or _ => "~",
    };
}

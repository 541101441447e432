using System.Collections.Immutable;
using NelmRules.Diagnostics;
using NelmRules.Text;

namespace NelmRules.Syntax;

/// <summary>How the token that was found is shown, and what may help beside the plain expectation.</summary>
internal static partial class FailureExplainer
{
    private static readonly ImmutableArray<string> VerbPhrases =
        [.. Keywords.Verbs.Select(verb => verb == "insufficient" ? "insufficient evidence for" : verb)];

    private static string Found(TokenInput at)
    {
        if (at.AtEnd)
        {
            return $"the end of the {Problems.NounOf(at.Chunk.Keyword)}";
        }

        return at.Token.Kind == TokenKind.String ? $"the text \"{UserText.Show(at.Token.Text)}\"" : UserText.Quote(at.Token.Text);
    }

    private static string? Hint(TokenInput at, string expected) => expected switch
    {
        Expected.NoteKind => Choices(at, Keywords.NoteKinds),
        Expected.Certainty => Choices(at, Keywords.Certainties),
        Expected.Verb => Choices(at, VerbPhrases),
        Expected.Text when at.Token.Kind == TokenKind.Word => "Put the text in double quotes.",
        Expected.Value or Expected.Condition when at.Token.Kind == TokenKind.String => "Names and values stand without quotes.",
        Expected.Condition when at.Token.Kind == TokenKind.Version => "A date is written `2014-01-31`.",
        Expected.Number when at.Token.IsSymbol("=") => "Leave out `=`.",
        Expected.GroupOrSet when at.Token.Kind == TokenKind.Number => "A range is written `between LOW and HIGH`, both included.",
        KnownWord when at.Token.Text is "recorded" => null,
        KnownWord when at.Token.Text is not ("not" or "missing" or "unknown" or "unrecorded" or "absent" or "empty") =>
            "`is` asks whether a value is there; it is compared by `==`.",
        KnownWord => "`NAME is known` can be turned round as a whole: `not NAME is known`.",
        "`of`" when Before(at).Is(TokenTraits.Reserved) => $"`{Before(at).Text}` is a word of the language: `count of LIST`, `sum of FIELD of LIST`.",
        "`to`" when at.Token.IsSymbol("-") => "An interval is written `(LOW to HIGH)`.",
        "`/`" when Before(at).IsWord("yes") => "The type of what is true or false is `yes/no`.",
        "`=`" when at.Token.IsSymbol("==") => "What a patient's record holds is given with one `=`.",
        _ => null,
    };

    private static string Choices(TokenInput at, ImmutableArray<string> words) =>
        Spelling.Closest(at.Token.Text, words) is { } closest
            ? $"Did you mean `{closest}`?"
            : $"There are {string.Join(", ", words[..^1].Select(word => $"`{word}`"))} and `{words[^1]}`.";
}

using NelmRules.Syntax;
using NelmRules.Text;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>The words of declarations as written, without layout and comments.</summary>
internal static class Words
{
    /// <summary>The words at a place.</summary>
    internal static IEnumerable<string> At(Place place) =>
        Lexer.Lex(new SourceText("", place.Source.Slice(place.Span))).Tokens.Select(token => token.Text);

    /// <summary>Whether two places hold the same words.</summary>
    internal static bool AreSame(Place? left, Place? right) => (left, right) is ({ } one, { } other)
        ? AreOneText(one, other) || At(one).SequenceEqual(At(other), StringComparer.Ordinal)
        : left == right;

    /// <summary>Whether two places hold the same text.</summary>
    internal static bool AreOneText(Place left, Place right) => Text(left).SequenceEqual(Text(right));

    private static ReadOnlySpan<char> Text(Place place) => place.Source.Content.AsSpan(place.Span.Start, place.Span.Length);
}

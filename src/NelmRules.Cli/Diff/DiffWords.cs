using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;

namespace NelmRules.Cli.Diff;

/// <summary>The words of a call that say what is compared: those before <c>--</c>, and the paths behind it.</summary>
/// <param name="Before">Paths or revisions.</param>
/// <param name="Behind">Paths; null where there is no <c>--</c>.</param>
internal sealed record DiffWords(ImmutableArray<string> Before, ImmutableArray<string>? Behind)
{
    /// <summary>The words of a call.</summary>
    public static DiffWords Of(ParseResult call, Argument<string[]> words)
    {
        IReadOnlyList<Token> own = call.GetResult(words)?.Tokens ?? [];
        int dashes = call.Tokens.ToList().FindIndex(token => token.Type == TokenType.DoubleDash);
        HashSet<Token> behind = dashes < 0 ? [] : new HashSet<Token>(call.Tokens.Skip(dashes + 1), ReferenceEqualityComparer.Instance);
        return new DiffWords(
            [.. own.Where(token => !behind.Contains(token)).Select(token => token.Value)],
            dashes < 0 ? null : [.. own.Where(behind.Contains).Select(token => token.Value)]);
    }
}

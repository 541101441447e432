using System.Text;
using NelmRules.Syntax;
using NelmRules.Text;

namespace NelmRules.Tests.Generation;

/// <summary>Writes a file with other blanks, line ends and comments between the same tokens.</summary>
internal static class Scrambler
{
    private static readonly string[] Gaps = [" ", "  ", "\t", "\n    ", "\n", " # a comment\n  ", "\n  # a comment: \"then\"\n    "];

    /// <summary>The file with its layout changed in places.</summary>
    public static SourceText Scramble(SourceText source, Random random)
    {
        StringBuilder text = new();
        Token[] tokens = [.. Lexer.Lex(source).Tokens];
        for (int index = 0; index < tokens.Length; index++)
        {
            text.Append(index == 0 ? "" : Gap(source.Content[tokens[index - 1].End..tokens[index].Start], tokens[index - 1], random)).Append(source.Slice(tokens[index].Span));
        }

        string lineEnd = random.Next(4) == 0 ? "\r\n" : "\n";
        return new SourceText(source.Path, $"{text}\n".Replace("\n", lineEnd, StringComparison.Ordinal));
    }

    // A unit stands on its number's line; a declaration begins in column one and nothing else there may begin like one.
    private static string Gap(string gap, Token before, Random random)
    {
        bool isFree = gap.Length > 0 && before.Kind != TokenKind.Number && !gap.Contains('\n', StringComparison.Ordinal);
        string other = Gaps[random.Next(Gaps.Length)];
        return isFree && random.Next(3) == 0 ? (other == "\n" ? "\n " : other)
            : gap.EndsWith('\n') && random.Next(3) == 0 ? $"{gap.TrimEnd('\n')}\n# about what follows\n\n"
            : gap.Contains('\n', StringComparison.Ordinal) && !gap.EndsWith('\n') && random.Next(3) == 0 ? $" # behind\n\n{gap.TrimStart('\n')}"
            : gap;
    }
}

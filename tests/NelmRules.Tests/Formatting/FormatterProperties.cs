using System.Collections.Immutable;
using NelmRules.Diagnostics;
using NelmRules.Formatting;
using NelmRules.Syntax;
using NelmRules.Tests.Syntax;
using NelmRules.Text;

namespace NelmRules.Tests.Formatting;

/// <summary>Texts by every production of the printed grammar, strewn with comments, through the formatter.</summary>
public sealed class FormatterProperties
{
    private static readonly Dictionary<string, EbnfNode> Productions = Ebnf.Read(Repository.Read("docs", "language.md"));

    [Fact]
    public void Layout_changes_neither_tokens_nor_comments_and_is_its_own_layout()
    {
        EbnfSampler sampler = new(Productions);
        Random random = new(20_261_121);
        string[] declarations = [.. ((EbnfChoice)Productions["declaration"]).Alternatives.Select(alternative => ((EbnfReference)alternative).Name)];
        for (int round = 0; round < 60; round++)
        {
            foreach (string declaration in declarations)
            {
                Check(WithComments(sampler.Write(declaration), random));
            }
        }
    }

    private static void Check(string text)
    {
        SourceText source = new("a.nelm", text);
        string? once = Formatter.Format(source, out ImmutableArray<Diagnostic> problems);
        if (once is null)
        {
            // The grammar has sentences that are refused for what they say, such as `is recorded` behind a number; never for their layout.
            problems.ShouldAllBe(problem => problem.Code != "NELM9001", text);
            return;
        }

        Tokens(once).ShouldBe(Tokens(text), text);
        Comments(once).ShouldBe(Comments(text), text);
        Formatter.Format(new SourceText("a.nelm", once), out _).ShouldBe(once, text);
    }

    // Each token of a sample stands on a line of its own, so that a comment fits behind any of them.
    private static string WithComments(string text, Random random)
    {
        string[] lines = text.TrimEnd('\n').Split('\n');
        return string.Concat(lines.Select((line, index) => random.Next(8) switch
        {
            0 when !EndsInNumber(line) => $"{line} # behind {index}\n",
            1 when !EndsInNumber(line) => $"{line}\n  # below {index}\n",
            _ => $"{line}\n",
        }));
    }

    // A unit stands on its number's line; a comment would part them.
    private static bool EndsInNumber(string line) => line.Length > 0 && char.IsAsciiDigit(line[^1]);

    private static IEnumerable<string> Tokens(string text) => Lexer.Lex(new SourceText("a.nelm", text)).Tokens.Select(token => token.Text);

    private static IEnumerable<string> Comments(string text)
    {
        SourceText source = new("a.nelm", text);
        return Lexer.Lex(source).Comments.Select(source.Slice);
    }
}

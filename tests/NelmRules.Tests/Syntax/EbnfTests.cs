using NelmRules.Syntax;
using NelmRules.Text;

namespace NelmRules.Tests.Syntax;

public sealed class EbnfTests
{
    private static readonly Dictionary<string, EbnfNode> Productions = Ebnf.Read(Repository.Read("docs", "language.md"));

    /// <summary>The condition that the printed grammar states in words: <c>is recorded</c> follows a name only.</summary>
    private static readonly string[] StatedInWords = ["NELM1024 Expected `known`, found `recorded`."];

    [Fact]
    public void Text_by_every_production_is_read_without_a_problem()
    {
        EbnfSampler sampler = new(Productions);
        string[] declarations = [.. Alternatives("declaration").Where(name => name != "anonymous_rule")];
        for (int round = 0; round < 120; round++)
        {
            foreach (string declaration in declarations)
            {
                Check(sampler.Write(declaration));
            }
        }

        Productions.Keys.Except(sampler.Used).ShouldBe(["file", "declaration", "anonymous_rule"]);
        sampler.Untaken.SelectMany(Words).ShouldBeEmpty();
    }

    [Fact]
    public void Every_word_of_the_printed_grammar_is_known_to_the_parser_and_every_reserved_word_is_printed()
    {
        string[] printed = [.. Productions.Values.SelectMany(Words).Where(word => char.IsAsciiLetter(word[0])).Distinct(StringComparer.Ordinal)];

        Keywords.Reserved.Concat(Keywords.EvidenceOnly).Except(printed).ShouldBeEmpty();
    }

    private static void Check(string text)
    {
        FileSyntax read = Parser.Parse(new SourceText("a.nelm", text));

        IEnumerable<string> problems = read.Diagnostics.Select(problem => $"{problem.Code} {problem.Message}").Except(StatedInWords);
        problems.ShouldBeEmpty($"{string.Join('\n', problems)}\n{text}");
        (read.Declarations.Length + read.Diagnostics.Length).ShouldBe(1, text);
    }

    private static IEnumerable<string> Alternatives(string production) =>
        ((EbnfChoice)Productions[production]).Alternatives.Select(alternative => ((EbnfReference)alternative).Name);

    private static IEnumerable<string> Words(EbnfNode node) => node switch
    {
        EbnfWord word => [word.Text],
        EbnfSequence sequence => sequence.Parts.SelectMany(Words),
        EbnfChoice choice => choice.Alternatives.SelectMany(Words),
        EbnfOption option => Words(option.Inner),
        EbnfRepetition repetition => Words(repetition.Inner),
        _ => [],
    };
}

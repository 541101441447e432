using NelmRules.Syntax;
using NelmRules.Text;

namespace NelmRules.Tests.Syntax;

public sealed class HostileTextTests
{
    public static TheoryData<string, string, string> Deep => new()
    {
        { "(", ")", "a" },
        { "not ", "", "a" },
        { "-", "", "a" },
        { "a implies ", "", "a" },
        { "a + ", "", "a" },
        { "a < ", "", "a" },
        { "at least 1 of (", ")", "a" },
        { "count of l where (", ")", "a" },
        { "a in {", "}", "a" },
        { "(not ", ")", "a" },
        { "(a + ", ")", "a" },
        { "(a implies ", ")", "a" },
        { "(- -", ")", "a" },
    };

    [Theory]
    [MemberData(nameof(Deep))]
    public void Hundred_thousand_levels_end_in_one_problem(string open, string close, string inner)
    {
        FileSyntax read = Read(Nested(open, close, inner, 100_000));

        read.Diagnostics.Single().Code.ShouldBe("NELM1023");
        read.Unread.Length.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Deep))]
    public void Forty_levels_are_read_on_a_small_stack(string open, string close, string inner)
    {
        string[] codes = [];
        Thread thread = new(() => codes = [.. Read(Nested(open, close, inner, 40)).Diagnostics.Select(problem => problem.Code)], 512 * 1024);
        thread.Start();
        thread.Join();

        codes.ShouldNotContain("NELM1023");
    }

    [Fact]
    public void Two_hundred_and_fifty_six_parentheses_are_read()
    {
        Read(Nested("(", ")", "a", 256)).Diagnostics.ShouldBeEmpty();
        Read(Nested("(", ")", "a", 257)).Diagnostics.Single().Code.ShouldBe("NELM1023");
    }

    [Fact]
    public void Fifty_thousand_conditions_are_one_node()
    {
        FileSyntax read = Read($"when {string.Concat(Enumerable.Repeat("x > 5 and ", 50_000))}y then consider LT");

        read.Diagnostics.ShouldBeEmpty();
        read.Declarations.Single().Clauses.OfType<WhenClauseSyntax>().Single().Condition
            .ShouldBeOfType<LogicalExpressionSyntax>().Operands.Length.ShouldBe(50_001);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("7")]
    [InlineData("; ")]
    [InlineData("“")]
    [InlineData("'")]
    [InlineData("–")]
    [InlineData("\\\"")]
    [InlineData("x x ")]
    [InlineData("\n")]
    [InlineData("#")]
    public void Ten_megabytes_end_in_problems(string piece)
    {
        string text = "rule \"" + string.Concat(Enumerable.Repeat(piece, 10_000_000 / piece.Length));

        Read(text).Diagnostics.Length.ShouldBeInRange(1, 1001);
    }

    [Fact]
    public void Text_of_more_than_two_million_words_is_read_so_far_only() =>
        Read($"rule a when {string.Concat(Enumerable.Repeat("x and ", 1_000_100))}").Diagnostics
            .Select(problem => problem.Code).ShouldContain("NELM1014");

    [Fact]
    public void Cut_off_anywhere_every_text_is_read_to_its_end()
    {
        string rules = Repository.Read("rules", "du2015b.nelm");
        for (int length = 0; length < rules.Length; length += 397)
        {
            FileSyntax read = Read(rules[..length]);
            read.Diagnostics.ShouldAllBe(problem => problem.Span.Start >= 0 && problem.Span.End <= length);
        }
    }

    [Fact]
    public void Random_pieces_of_the_language_are_read_to_their_end()
    {
        string[] pieces =
        [
            .. Keywords.Reserved.Order(StringComparer.Ordinal), .. Keywords.EvidenceOnly, "a", "G3", "5", "5.5", "2014-01-31", "1.0.0", "\"t\"", "(", ")", "{", "}",
            "[", "]", ",", ":", "=", "==", "<", "|", "-", "/", "%", "\n", "\n\n", "\n  ", "#c\n", "“", "\\", "≤",
        ];
        Random random = new(20140131);
        for (int round = 0; round < 2000; round++)
        {
            string text = string.Join(' ', random.GetItems(pieces, random.Next(1, 40)));
            FileSyntax read = Read(text);
            read.Diagnostics.ShouldAllBe(problem => problem.Span.Start >= 0 && problem.Span.End <= text.Length, text);
        }
    }

    private static string Nested(string open, string close, string inner, int levels) =>
        $"when {string.Concat(Enumerable.Repeat(open, levels))}{inner}{string.Concat(Enumerable.Repeat(close, levels))} then consider LT";

    private static FileSyntax Read(string text) => Parser.Parse(new SourceText("a.nelm", text));
}

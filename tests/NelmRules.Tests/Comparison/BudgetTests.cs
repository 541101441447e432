using NelmRules.Comparison;
using NelmRules.Text;

namespace NelmRules.Tests.Comparison;

/// <summary>What a budget allows is the same on every machine, whichever of two lanes is faster.</summary>
public sealed class BudgetTests
{
    private const string Vocabulary = """
        vocabulary words "Words"
          version 1.0.0
        fact a : yes/no
        fact b : yes/no
        fact size : cm from 0
        fact grade : G1 < G2 < G3
        treatment t
        """;

    [Fact]
    public void Sources_that_ask_alike_are_allowed_alike()
    {
        RuleBook old = Book("size < 5cm");
        RuleBook newer = Book("size < 6cm");
        bool[] ends = [.. Enumerable.Range(1, 60).Select(tenth => IsExhausted(old, newer, 10 * tenth))];
        ends[0].ShouldBeTrue();
        ends[^1].ShouldBeFalse();
    }

    // What one of them searched for is there for the other, which pays for it all the same.
    private static bool IsExhausted(RuleBook old, RuleBook newer, int nodes)
    {
        BookDifference difference = old.CompareTo(newer, new ComparisonOptions(nodes));
        bool[] exhausted = [.. difference.Rulesets.Select(one => !one.Exhausted.IsEmpty)];
        exhausted.Distinct().ShouldHaveSingleItem($"with {nodes} nodes");
        return exhausted[0];
    }

    private static RuleBook Book(string size) => RuleBook.Compile([new SourceText("words.nelm", Vocabulary), Source("one", size), Source("two", size)]);

    private static SourceText Source(string name, string size) => new($"{name}.nelm", $"""
        ruleset {name} "Source"
          version 1.0.0
          uses words 1

        rule first
          when {size} and (a or grade == G3)
          then consider t
          cite "1"

        rule second
          when b and grade == G2
          then consider t
          cite "2"

        """);
}

using NelmRules.Comparison;
using NelmRules.Evaluation;
using NelmRules.Values;

namespace NelmRules.Tests.Comparison;

/// <summary>Every patient who is asked for something else is in the region that is reported, and nobody else is.</summary>
public sealed class NeedsProperties
{
    private const int Pairs = 40;

    private const string Vocabulary = """
        fact a : yes/no
        fact b : yes/no
        fact c : yes/no
        fact n : count from 0 to 3
        fact m : count from 0 to 3
        fact g : G1 < G2 < G3
        fact late : yes/no
          measured after t
        treatment t
        define c = a and n > 1
        define m = n + 1
        define g by
          G3 when n >= 2
          unclear between G1, G2 when b "why"
          G1 when a
        """;

    private static readonly string[] Leaves =
        ["a", "b", "c", "late", "n > 1", "m >= 2", "m in {1, 3}", "g == G2", "g >= G2", "a is known", "received t", "c or late"];

    [Fact]
    public void Region_of_needs_is_right_and_complete()
    {
        string[] patients =
        [
            .. from a in Values("a", "yes", "no")
               from b in Values("b", "yes")
               from n in Values("n", "1", "2")
               from m in Values("m", "1")
               from g in Values("g", "G2")
               from late in Values("late")
               from received in Values("received t", "yes")
               select string.Join(", ", new[] { a, b, n, m, g, late, received }.Where(one => one.Length > 0)),
        ];
        Random random = new(20150821);
        for (int pair = 0; pair < Pairs; pair++)
        {
            Check(Rule(random), Rule(random), patients);
        }
    }

    private static string[] Values(string name, params string[] values) => ["", .. values.Select(value => $"{name} = {value}")];

    private static void Check(string old, string newer, string[] patients)
    {
        (TestBook before, TestBook after) = (TestBook.WithVocabulary(Vocabulary, old), TestBook.WithVocabulary(Vocabulary, newer));
        RulesetDifference difference = BookComparison.Compare(before.Bound, after.Bound, ComparisonOptions.Default with { Lines = 1000 }).Rulesets[0];
        (difference.Unconfirmed.Length + difference.Exhausted.Length).ShouldBe(0);
        NeedsChange? change = difference.Needs.SingleOrDefault(one => one.Subject.Kind == SubjectKind.Action);
        (change?.Region.More ?? 0).ShouldBe(0);
        string lines = change is null ? "no" : string.Join(" or ", change.Region.Lines.Select(line => line.Text.Length == 0 ? "yes" : $"({line.Text})"));
        TestBook region = TestBook.WithVocabulary(Vocabulary, $"rule line\n  when {lines}\n  then consider t\n");
        foreach (string patient in patients)
        {
            (Finding was, Finding becomes) = (before.Rule(patient, "r"), after.Rule(patient, "r"));
            bool differs = was.Status == Status.Undetermined && becomes.Status == Status.Undetermined && !was.Needs.SequenceEqual(becomes.Needs);
            (region.Rule(patient, "line").Status == Status.Met).ShouldBe(differs, $"{patient}\n{old}\n{newer}\n{lines}");
        }
    }

    private static string Rule(Random random) => $"rule r\n  when {Condition(random, 2)}\n  then consider t\n";

    private static string Condition(Random random, int depth) => depth == 0 ? Leaf(random) : random.Next(6) switch
    {
        0 => $"not ({Condition(random, depth - 1)})",
        1 => $"({Condition(random, depth - 1)}) or ({Condition(random, depth - 1)})",
        2 => $"({Condition(random, depth - 1)}) and ({Condition(random, depth - 1)})",
        3 => $"at least 2 of ({Leaf(random)}, {Condition(random, depth - 1)}, {Leaf(random)})",
        4 => $"exactly 1 of ({Leaf(random)}, {Leaf(random)})",
        _ => Leaf(random),
    };

    private static string Leaf(Random random) => Leaves[random.Next(Leaves.Length)];
}

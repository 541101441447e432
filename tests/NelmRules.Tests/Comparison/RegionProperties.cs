using NelmRules.Comparison;
using NelmRules.Values;

namespace NelmRules.Tests.Comparison;

/// <summary>Every patient of whom everything is known is in the region of exactly the change that the interpreter sees.</summary>
public sealed class RegionProperties
{
    private const int Pairs = 60;

    private const string Vocabulary = "fact a : yes/no\nfact b : yes/no\nfact n : count from 0 to 6\nfact g : G1 < G2 < G3\ntreatment t\n";

    private static readonly string[] Leaves =
        ["a", "b", "n > 2", "n >= 4", "n == 3", "n between 1 and 4", "g == G2", "g >= G2", "g in {G1, G3}", "a is known", "d", "n in {0, 5}"];

    [Fact]
    public void Regions_are_right_and_complete_for_patients_with_all_facts()
    {
        string[] patients = [.. from a in Answers() from b in Answers() from n in Enumerable.Range(0, 7) from g in Enumerable.Range(1, 3) select $"a = {a}, b = {b}, n = {n}, g = G{g}"];
        Random random = new(20150821);
        for (int pair = 0; pair < Pairs; pair++)
        {
            (string old, string newer) = (Rules(random), Rules(random));
            Check(old, newer, patients);
        }
    }

    private static string[] Answers() => ["yes", "no"];

    private static void Check(string old, string newer, string[] patients)
    {
        (TestBook before, TestBook after) = (TestBook.WithVocabulary(Vocabulary, old), TestBook.WithVocabulary(Vocabulary, newer));
        RulesetDifference difference = BookComparison.Compare(before.Bound, after.Bound, ComparisonOptions.Default).Rulesets[0];
        difference.Unconfirmed.ShouldBeEmpty();
        TransitionChange[] changes = [.. difference.Changes.SelectMany(change => change.Transitions).Where(change => !change.WhereFactsAreMissing && change.Region.More == 0)];
        var regions = changes.Select(change => (Change: change, Book: TestBook.WithVocabulary(Vocabulary, LinesOf(change)))).ToArray();
        foreach (string patient in patients)
        {
            (Status was, Status becomes) = (before.Rule(patient, "r").Status, after.Rule(patient, "r").Status);
            (Status, Status)[] said = [.. regions.Where(one => one.Book.Rule(patient, "line").Status == Status.Met).Select(one => (one.Change.Old, one.Change.New))];
            said.ShouldBe(was == becomes ? [] : [(was, becomes)], $"{patient}\n{old}\n{newer}\n{string.Join('\n', changes.Select(LinesOf))}");
        }
    }

    private static string LinesOf(TransitionChange change) =>
        $"rule line\n  when {string.Join(" or ", change.Region.Lines.Select(line => line.Text.Length == 0 ? "yes" : $"({line.Text})"))}\n  then consider t\n";

    private static string Rules(Random random) =>
        $"define d = {Condition(random, 1, 11)}\n  unclear when {Condition(random, 1, 10)} \"open\"\nrule r\n  when {Condition(random, 2, Leaves.Length)}\n  then consider t\n";

    private static string Condition(Random random, int depth, int leaves) => depth == 0 ? Leaf(random, leaves) : random.Next(5) switch
    {
        0 => $"not ({Condition(random, depth - 1, leaves)})",
        1 => $"({Condition(random, depth - 1, leaves)}) or ({Condition(random, depth - 1, leaves)})",
        2 => $"({Condition(random, depth - 1, leaves)}) and ({Condition(random, depth - 1, leaves)})",
        3 => $"at least 2 of ({Leaf(random, leaves)}, {Condition(random, depth - 1, leaves)}, {Leaf(random, leaves)})",
        _ => Leaf(random, leaves),
    };

    // `d` is no leaf of its own definition.
    private static string Leaf(Random random, int leaves) => Leaves[random.Next(leaves)] is var leaf && leaf == "d" && leaves < Leaves.Length ? "a" : leaf;
}

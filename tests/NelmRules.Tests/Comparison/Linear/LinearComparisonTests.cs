using NelmRules.Comparison;
using NelmRules.Values;

namespace NelmRules.Tests.Comparison.Linear;

/// <summary>Facts against facts and sums of facts: what no patient can have is no change, and what some can have has its patient.</summary>
public sealed class LinearComparisonTests
{
    private const string Vocabulary = """
        fact size : cm from 0
        fact other : cm from 0
        fact third : cm from 0
        fact few : count from 0 to 20
        fact many : count from 0
        fact born_on : date
        fact seen_on : date
        fact treated_on : date
        treatment t
        """;

    private const string Recorded = "size is recorded and other is recorded and third is recorded";

    [Theory]
    [InlineData("size < other and other < third and third < size")]
    [InlineData("size + other > 5 cm and size < 1 cm and other < 1 cm")]
    [InlineData("size + other + third <= 3 cm and size >= 1 cm and other >= 1 cm and third > 1 cm")]
    [InlineData("2 * size + other > 10 cm and size + 2 * other < 5 cm and size < 4 cm")]
    [InlineData("size / 3 > other and size <= 3 * other")]
    [InlineData("size / 3 + other / 7 > third and 7 * size + 3 * other < 21 * third")]
    [InlineData("3 * size == 2 cm")]
    [InlineData("size + other == 2 * third and size + other + third == 2 cm")]
    [InlineData("size - other > 2 cm and other - third >= 3 cm and size - third <= 5 cm")]
    public void Numbers_that_nobody_has_are_no_change(string impossible) => IsNoChange($"{Recorded} and {impossible}");

    [Theory]
    [InlineData("2 * few == 2 * many + 1")]
    [InlineData("3 * few - 3 * many > 3 and few - many < 2")]
    [InlineData("few + many > 4 and few + many < 5")]
    [InlineData("2 * few + 4 * many == 7")]
    public void Whole_numbers_that_nobody_has_are_no_change(string impossible) => IsNoChange($"few is recorded and many is recorded and {impossible}");

    [Theory]
    [InlineData("born_on < seen_on and seen_on < treated_on and days from born_on to treated_on < 2 days")]
    [InlineData("days from born_on to seen_on > 10 days and seen_on <= treated_on and days from treated_on to born_on > -9 days")]
    [InlineData("born_on >= 2020-01-31 and seen_on > born_on and seen_on < 2020-02-01")]
    public void Days_that_nobody_has_are_no_change(string impossible) =>
        IsNoChange($"born_on is recorded and seen_on is recorded and treated_on is recorded and {impossible}");

    [Theory]
    [InlineData("size + other > 5 cm", "size + other > 6 cm")]
    [InlineData("size < other", "size <= other")]
    [InlineData("size / 3 < other", "size / 3 <= other")]
    [InlineData("3 * size + 2 * other > 70.01 cm and other < 1.001 * third and third < 7 cm", "3 * size + 2 * other > 70.02 cm and other < 1.001 * third and third < 7 cm")]
    [InlineData("3 * few == 2 * many + 1 and few > 3", "3 * few == 2 * many + 1 and few > 5")]
    [InlineData("days from seen_on to treated_on <= 180 days", "days from seen_on to treated_on <= 182 days")]
    [InlineData("seen_on <= treated_on and treated_on < 2020-01-31", "seen_on < treated_on and treated_on < 2020-01-31")]
    public void Narrow_stretch_has_its_patient(string old, string newer)
    {
        RulesetDifference ruleset = Compare(old, newer);
        ruleset.Unconfirmed.ShouldBeEmpty();
        Status[] ends = [.. new[] { Status.Met, Status.NotMet }];
        TransitionChange change = ruleset.Changes.ShouldHaveSingleItem().Transitions.Single(one => ends.Contains(one.Old) && ends.Contains(one.New));
        (change.Witness.Old.Status, change.Witness.New.Status).ShouldBe((change.Old, change.New));
    }

    [Fact]
    public void Sum_that_grows_is_told_with_round_numbers_beside_the_old_limit()
    {
        TransitionChange change = Compare("size + other > 5 cm", "size + other > 6 cm").Changes.ShouldHaveSingleItem().Transitions.Single(one => one.New == Status.NotMet && one.Old == Status.Met);
        change.Region.Lines.ShouldHaveSingleItem().Text.ShouldBe("size + other > 5cm and size + other <= 6cm");
        change.Witness.Facts.ShouldBe([new WitnessFact("other", "1cm"), new WitnessFact("size", "5cm")]);
    }

    [Fact]
    public void Sum_that_one_fact_decides_needs_no_other()
    {
        EchoChange echo = Compare("size + other > 5 cm", "size + other > 6 cm").Changes.ShouldHaveSingleItem().Echo.ShouldNotBeNull();
        echo.Transitions.ShouldBe([new StatusPair(Status.Met, Status.Undetermined)]);
        echo.Witness.ShouldNotBeNull().Facts.ShouldHaveSingleItem().Value.ShouldBe("5.5cm");
    }

    [Theory]
    [InlineData("size > other + 2 cm", "size > other + 3 cm and other > size", "size > other + 2cm")]
    [InlineData("size - other > 2 cm and size + other < 9 cm", "size - other > 2 cm and size + other < 1 cm", "size - other > 2cm and size + other < 9cm")]
    [InlineData("size + other > 5 cm and size > 5 cm", "size + other > 5 cm and size > 6 cm", "size > 5cm and size <= 6cm")]
    [InlineData("size > other and other > third", "size > other and other > third and size > third + 1 cm", "size > other and other > third and not (size > third + 1cm)")]
    public void Line_tells_apart_only_what_somebody_has(string old, string newer, string line)
    {
        TransitionChange lost = Compare(old, newer).Changes.ShouldHaveSingleItem().Transitions.Single(one => (one.Old, one.New) == (Status.Met, Status.NotMet));
        lost.Region.Lines.ShouldHaveSingleItem().Text.ShouldBe(line);
    }

    [Fact]
    public void Divided_difference_is_known_as_far_as_its_ends_are()
    {
        EchoChange echo = Compare("2 * size - 2 * other > 10 cm", "2 * size - 2 * other > 12 cm").Changes.ShouldHaveSingleItem().Echo.ShouldNotBeNull();
        echo.Transitions.ShouldBe([new StatusPair(Status.Undetermined, Status.NotMet)]);
    }

    private static void IsNoChange(string impossible)
    {
        RulesetDifference ruleset = Compare(impossible, "size is recorded and not (size is recorded)");
        (ruleset.Changes.Length, ruleset.Unconfirmed.Length, ruleset.Needs.Length).ShouldBe((0, 0, 0));
    }

    private static RulesetDifference Compare(string old, string newer) => BookComparison.Compare(
        TestBook.WithVocabulary(Vocabulary, $"rule one\n  when {old}\n  then consider t\n").Bound,
        TestBook.WithVocabulary(Vocabulary, $"rule one\n  when {newer}\n  then consider t\n").Bound,
        ComparisonOptions.Default).Rulesets[0];
}

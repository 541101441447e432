using NelmRules.Syntax;
using NelmRules.Values;

namespace NelmRules.Tests.Values;

public sealed class ComparisonsTests
{
    [Theory]
    [InlineData(0, 4, ComparisonSign.Less, 5, Answers.Yes)]
    [InlineData(0, 5, ComparisonSign.Less, 5, Answers.YesOrNo)]
    [InlineData(5, 9, ComparisonSign.Less, 5, Answers.No)]
    [InlineData(0, 5, ComparisonSign.LessOrEqual, 5, Answers.Yes)]
    [InlineData(6, 9, ComparisonSign.Equal, 5, Answers.No)]
    [InlineData(5, 5, ComparisonSign.Equal, 5, Answers.Yes)]
    [InlineData(4, 6, ComparisonSign.NotEqual, 5, Answers.YesOrNo)]
    [InlineData(5, 5, ComparisonSign.Greater, 5, Answers.No)]
    [InlineData(5, 7, ComparisonSign.GreaterOrEqual, 5, Answers.Yes)]
    internal void Comparison_of_a_range_is_decided_where_all_numbers_agree(
        int low, int high, ComparisonSign sign, int constant, Answers expected) =>
        Comparisons.Compare(Missing(low, high), sign, NumericRange.Point(constant)).ShouldBe(expected);

    [Fact]
    public void Width_that_the_source_leaves_open_is_unclear_and_not_missing()
    {
        NumericRange open = new(4m, 6m) { IsOpen = true };
        NumericRange five = NumericRange.Point(5m);
        Comparisons.Compare(open, ComparisonSign.Less, five).ShouldBe(Answers.Unclear);
        Comparisons.Compare(open with { IsMissing = true }, ComparisonSign.Less, five).ShouldBe(Answers.Any);
        Comparisons.Compare(open, ComparisonSign.Less, NumericRange.Point(9m)).ShouldBe(Answers.Yes);
    }

    [Fact]
    public void Whole_numbers_are_members_where_every_one_of_them_is()
    {
        NumericRange whole = Missing(1, 3) with { IsWhole = true };
        Comparisons.IsOneOf(whole, [1m, 2m, 3m]).ShouldBe(Answers.Yes);
        Comparisons.IsOneOf(whole, [1m, 3m]).ShouldBe(Answers.YesOrNo);
        Comparisons.IsOneOf(whole, [2.5m]).ShouldBe(Answers.No);
        Comparisons.IsOneOf(Missing(1, 3), [1m, 2m, 3m]).ShouldBe(Answers.YesOrNo);
        Comparisons.IsOneOf(NumericRange.Point(2m), [1m, 2m]).ShouldBe(Answers.Yes);
        Comparisons.IsOneOf(NumericRange.Unknown, [1m]).ShouldBe(Answers.YesOrNo);
    }

    [Fact]
    public void Whole_number_is_never_a_fraction() => Comparisons
        .Compare(Missing(0, 9) with { IsWhole = true }, ComparisonSign.Equal, NumericRange.Point(2.5m))
        .ShouldBe(Answers.No);

    private static NumericRange Missing(int low, int high) => new(low, high) { IsMissing = low != high };
}

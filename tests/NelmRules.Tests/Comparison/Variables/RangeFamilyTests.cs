using NelmRules.Comparison;
using NelmRules.Values;

namespace NelmRules.Tests.Comparison.Variables;

/// <summary>Which ranges an expression can have where it is not settled.</summary>
public sealed class RangeFamilyTests
{
    private static readonly decimal[] Samples = [-1m, 0m, 1m, 3m];

    [Fact]
    public void Range_between_bounds_is_one_range() =>
        RangeFamily.Between(0m, 10m).Among(Samples).ShouldBe([new NumericRange(0m, 10m)]);

    [Fact]
    public void Range_without_bounds_is_open_on_both_sides() =>
        RangeFamily.Between(null, null).Among(Samples).ShouldBe([new NumericRange(null, null)]);

    [Fact]
    public void End_up_to_a_limit_is_any_sample_inside_or_the_limit() =>
        new RangeFamily(RangeEnd.UpTo(-0.5m), RangeEnd.Open).Among(Samples).Select(range => range.Low).ShouldBe([0m, 1m, 3m, -0.5m]);

    [Fact]
    public void End_without_limit_is_any_sample_and_never_absent() =>
        new RangeFamily(RangeEnd.UpTo(null), RangeEnd.Open).Among(Samples).Select(range => range.Low).ShouldBe([-1m, 0m, 1m, 3m]);

    [Fact]
    public void Range_holds_more_than_one_number()
    {
        NumericRange[] ranges = [.. new RangeFamily(RangeEnd.UpTo(null), RangeEnd.UpTo(null)).Among(Samples)];
        ranges.Length.ShouldBe(6);
        ranges.ShouldAllBe(range => range.Low < range.High);
    }

    [Fact]
    public void Sum_adds_what_is_exact_and_is_open_where_a_part_is()
    {
        RangeFamily.Between(1m, null).Plus(RangeFamily.Between(2m, 5m)).ShouldBe(RangeFamily.Between(3m, null));
        RangeEnd.UpTo(1m).Plus(RangeEnd.At(2m)).ShouldBe(RangeEnd.UpTo(3m));
        RangeEnd.UpTo(null).Plus(RangeEnd.At(2m)).ShouldBe(RangeEnd.UpTo(null));
    }

    [Fact]
    public void Sum_too_large_to_hold_has_no_limit() =>
        RangeEnd.At(decimal.MaxValue).Plus(RangeEnd.At(decimal.MaxValue)).ShouldBe(RangeEnd.UpTo(null));

    [Fact]
    public void Negative_factor_swaps_the_ends()
    {
        RangeFamily.Between(1m, null).Times(-2m).ShouldBe(RangeFamily.Between(null, -2m));
        RangeFamily.Between(1m, 4m).Times(0.5m).ShouldBe(RangeFamily.Between(0.5m, 2m));
    }

    [Fact]
    public void Ranges_of_a_sum_are_the_sums_of_ranges()
    {
        RangeFamily one = new(RangeEnd.UpTo(0m), RangeEnd.At(4m));
        RangeFamily other = RangeFamily.Between(-1m, 2m);
        decimal?[] lows = [.. one.Plus(other).Among([-1m, 0m, 1m, 2m]).Select(range => range.Low)];
        lows.ShouldBe([-1m, 0m, 1m, 2m], ignoreOrder: true);
        one.Plus(other).High.ShouldBe(RangeEnd.At(6m));
    }
}

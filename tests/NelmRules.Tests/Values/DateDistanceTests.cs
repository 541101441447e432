using NelmRules.Syntax;
using NelmRules.Values;

namespace NelmRules.Tests.Values;

public sealed class DateDistanceTests
{
    [Theory]
    [InlineData("2014-01-31", "2014-02-28", 1)]
    [InlineData("2014-01-31", "2014-02-27", 0)]
    [InlineData("2014-01-31", "2014-03-30", 1)]
    [InlineData("2014-01-31", "2014-03-31", 2)]
    [InlineData("2012-01-31", "2012-02-29", 1)]
    [InlineData("2014-01-15", "2014-01-15", 0)]
    [InlineData("2014-01-15", "2014-01-14", -1)]
    [InlineData("2014-03-31", "2014-02-28", -1)]
    [InlineData("2014-03-31", "2014-02-27", -2)]
    [InlineData("2013-12-31", "2014-12-31", 12)]
    [InlineData("0001-01-31", "9999-12-30", 119986)]
    public void Months_between_dates_are_whole_calendar_months(string from, string to, int months) =>
        DateDistance.Months(Day(from), Day(to)).ShouldBe(months);

    [Fact]
    public void Months_are_the_largest_number_that_does_not_go_past_the_second_date()
    {
        Random random = new(3);
        for (int run = 0; run < 2000; run++)
        {
            DateOnly from = DateOnly.FromDayNumber(random.Next(730_000, 740_000));
            DateOnly to = DateOnly.FromDayNumber(random.Next(730_000, 740_000));
            int months = DateDistance.Months(from, to);
            from.AddMonths(months).ShouldBeLessThanOrEqualTo(to);
            from.AddMonths(months + 1).ShouldBeGreaterThan(to);
        }
    }

    [Fact]
    public void Unknown_dates_bound_the_distance_where_they_can()
    {
        NumericRange first = Range("2014-01-31", "2014-02-28");
        NumericRange second = Range("2014-06-30", "2014-12-31");
        DateDistance.Between(DateStep.Months, first, second).ShouldBe(new NumericRange(4m, 11m) { IsMissing = true });
        DateDistance.Between(DateStep.Days, first, second).ShouldBe(new NumericRange(122m * 86_400m, 334m * 86_400m) { IsMissing = true });
        DateDistance.Between(DateStep.Months, first, second with { High = null }).High.ShouldBeNull();
        DateDistance.Between(DateStep.Days, first with { Low = null }, second).Low.ShouldBe(122m * 86_400m);
    }

    [Theory]
    [InlineData(DateStep.Months)]
    [InlineData(DateStep.Days)]
    internal void Distance_is_missing_or_open_as_either_date_is(DateStep step)
    {
        NumericRange settled = NumericRange.Point(Day("2014-01-31").DayNumber);
        NumericRange missing = Range("2014-06-30", "2014-12-31");
        NumericRange open = missing with { IsMissing = false, IsOpen = true };
        foreach ((NumericRange first, NumericRange second) in new[] { (settled, missing), (missing, settled), (settled, open), (open, settled), (open, missing) })
        {
            NumericRange distance = DateDistance.Between(step, first, second);
            (distance.IsMissing, distance.IsOpen).ShouldBe((first.IsMissing || second.IsMissing, first.IsOpen || second.IsOpen));
        }
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static NumericRange Range(string from, string to) =>
        new(Day(from).DayNumber, Day(to).DayNumber) { IsMissing = true };
}

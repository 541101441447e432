using NelmRules.Syntax;

namespace NelmRules.Values;

/// <summary>Distances of dates, which stand as day numbers.</summary>
internal static class DateDistance
{
    private static readonly decimal DaysToBase = Units.Find("days")!.Factor;

    private static readonly decimal MonthsToBase = Units.Find("months")!.Factor;

    /// <summary>The distances that two dates can have, in the base unit of calendar time for months and of elapsed time for days.</summary>
    public static NumericRange Between(DateStep step, NumericRange from, NumericRange to) => step switch
    {
        DateStep.Days => RangeArithmetic.Calculate(
            ArithmeticOperator.Multiply,
            RangeArithmetic.Calculate(ArithmeticOperator.Subtract, to, from),
            NumericRange.Point(DaysToBase)),
        DateStep.Months => Months(from, to),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>
    /// The largest number of months that can be added to the first date, clamped to the month's end, without going past the second;
    /// negative where the second date is before the first.
    /// </summary>
    public static int Months(DateOnly from, DateOnly to)
    {
        int months = (to.Year - from.Year) * 12 + to.Month - from.Month;
        return from.AddMonths(months) > to ? months - 1 : months;
    }

    // The later the first date and the earlier the second, the fewer months lie between them.
    private static NumericRange Months(NumericRange from, NumericRange to) => new(Months(from.High, to.Low), Months(from.Low, to.High))
    {
        IsOpen = from.IsOpen || to.IsOpen,
        IsMissing = from.IsMissing || to.IsMissing,
    };

    private static decimal? Months(decimal? from, decimal? to) =>
        from is { } first && to is { } second ? Months(Date(first), Date(second)) * MonthsToBase : null;

    /// <summary>The date with a day number; one beyond the calendar is its first or last day.</summary>
    public static DateOnly Date(decimal dayNumber) =>
        DateOnly.FromDayNumber((int)Math.Clamp(dayNumber, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}

using System.Collections.Immutable;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>Numbers that people would choose as examples.</summary>
internal static class RoundNumbers
{
    private static readonly ImmutableArray<decimal> Steps = [.. Enumerable.Range(-9, 19).Reverse().SelectMany(power => new[] { 5m, 2m, 1m }.Select(digit => digit * PowerOfTen(power)))];

    /// <summary>A round number of a cell, near its lower end (or, where it has none, its upper end), in the base unit.</summary>
    internal static decimal In(Cell cell, FactType type)
    {
        if (cell.IsPoint)
        {
            return cell.Sample;
        }

        if (type is DateType)
        {
            return Day(cell) ?? cell.Sample;
        }

        decimal factor = type is QuantityType quantity ? quantity.Unit.Factor : 1m;
        bool whole = Kinds.IsWhole(type);
        decimal largest = Largest(cell, factor);
        foreach (decimal step in Steps)
        {
            bool isTried = step <= largest && (!whole || step >= 1m);
            if (isTried && Candidate(cell, factor, step) is { } candidate && candidate > (cell.Low ?? decimal.MinValue) && candidate < (cell.High ?? decimal.MaxValue))
            {
                return candidate;
            }
        }

        return cell.Sample;
    }

    // The first day of a year or of a month beside an end; without any end, of a year that people live in.
    private static decimal? Day(Cell cell)
    {
        DateOnly? low = DayOf(cell.Low);
        DateOnly? high = DayOf(cell.High);
        DateOnly[] days = (low, high) switch
        {
            ({ Year: < 9990 } from, _) => [new DateOnly(from.Year + 1, 1, 1), new DateOnly(from.Year, from.Month, 1).AddMonths(1), from.AddDays(1)],
            (null, { Year: > 10 } to) => [new DateOnly(to.Year, to.Month, 1), new DateOnly(to.Year, to.Month, 1).AddMonths(-1)],
            (null, null) => [new DateOnly(2015, 1, 1)],
            _ => [],
        };
        return days.Select(day => (decimal?)day.DayNumber)
            .FirstOrDefault(day => day > (cell.Low ?? decimal.MinValue) && day < (cell.High ?? decimal.MaxValue));
    }

    private static DateOnly? DayOf(decimal? number) =>
        number is >= 0m and var day && day <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)day) : null;

    // Null where it is too large a number.
    private static decimal? Candidate(Cell cell, decimal factor, decimal step)
    {
        try
        {
            return cell.Low is { } low
                ? (decimal.Floor(low / factor / step) + 1m) * step * factor
                : cell.High is { } high ? (decimal.Ceiling(high / factor / step) - 1m) * step * factor : 0m;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    // Between two ends any step that fits; beyond a single end one that stays close to it.
    private static decimal Largest(Cell cell, decimal factor) => (cell.Low, cell.High) switch
    {
        ( < 0m, > 0m) => decimal.MaxValue,
        ({ } low, { } high) => Math.Max(Math.Abs(low), Math.Abs(high)) / factor,
        _ => Math.Max(1m, Math.Abs((cell.Low ?? cell.High ?? 0m) / factor / 3m)),
    };

    private static decimal PowerOfTen(int power)
    {
        decimal result = 1m;
        for (int i = 0; i < Math.Abs(power); i++)
        {
            result = power > 0 ? result * 10m : result / 10m;
        }

        return result;
    }
}

using System.Collections.Immutable;
using NelmRules.Values;
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

        decimal factor = type is QuantityType quantity ? quantity.Unit.Factor : 1m;
        bool whole = Kinds.IsWhole(type);
        foreach (decimal step in Steps.Where(step => (!whole || step >= 1m) && step <= Largest(cell, factor)))
        {
            if (Quantities.Held(() => Candidate(cell, factor, step)) is { } candidate && candidate > (cell.Low ?? decimal.MinValue) && candidate < (cell.High ?? decimal.MaxValue))
            {
                return candidate;
            }
        }

        return cell.Sample;
    }

    private static decimal Candidate(Cell cell, decimal factor, decimal step) => cell.Low is { } low
        ? (decimal.Floor(low / factor / step) + 1m) * step * factor
        : cell.High is { } high ? (decimal.Ceiling(high / factor / step) - 1m) * step * factor : 0m;

    // Between two ends any step that fits; beyond a single end one that stays close to it.
    private static decimal Largest(Cell cell, decimal factor) => (cell.Low, cell.High) switch
    {
        ({ }, { }) => decimal.MaxValue,
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

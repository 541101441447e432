using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>Round numbers one after the other: what an equality with whole factors takes, such as every third, is among them.</summary>
internal static class SteppingNumbers
{
    private const int Most = 15;
    private const int MostDecimals = 9;

    /// <summary>Numbers of a stretch, from its lower end up; those that are too large to hold are left out.</summary>
    internal static IEnumerable<decimal> In(Stretch stretch, FactType type)
    {
        (decimal? low, decimal? high) = (stretch.Low?.Near(), stretch.High?.Near());
        decimal unit = type is QuantityType quantity ? quantity.Unit.Factor : 1m;
        decimal step = low is { } from && high is { } to ? Fitting(unit, Quantities.Held(() => to - from) ?? unit) : unit;
        decimal? start = Quantities.Held(() => decimal.Ceiling((low ?? (high ?? 0m) - Most * step) / step) * step);
        return start is { } first ? Enumerable.Range(0, Most + 1).Select(index => Quantities.Held(() => first + index * step)).OfType<decimal>() : [];
    }

    private static decimal Fitting(decimal step, decimal length)
    {
        for (int decimals = 0; decimals < MostDecimals && step * Most > length; decimals++)
        {
            step /= 10m;
        }

        return step;
    }
}

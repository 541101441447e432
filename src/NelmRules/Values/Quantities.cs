using System.Globalization;

namespace NelmRules.Values;

/// <summary>Quantities between their base unit and the unit that people read.</summary>
internal static class Quantities
{
    /// <summary>A number of a unit in the base unit of its dimension, or null where it is too large to hold.</summary>
    public static decimal? ToBase(decimal value, Unit unit) => Held(() => value * unit.Factor);

    /// <summary>A number of the base unit as text in a unit, for example <c>42 mm</c>.</summary>
    public static string Format(decimal baseValue, Unit unit) => Held(() => baseValue / unit.Factor) is { } value
        ? $"{FormatNumber(value)} {unit.Symbol}"
        : $"a number of {unit.Symbol} too large to write";

    /// <summary>A number without trailing zeros; one that is not exact in six decimals is rounded to six.</summary>
    public static string FormatNumber(decimal value)
    {
        decimal rounded = Math.Round(value, 6, MidpointRounding.AwayFromZero);
        bool vanishes = rounded == 0 && value != 0;
        return vanishes
            ? value.ToString("0.############################", CultureInfo.InvariantCulture)
            : (rounded == 0 ? 0m : rounded).ToString("0.######", CultureInfo.InvariantCulture);
    }

    /// <summary>The result of a calculation, or null where it is too large to hold.</summary>
    internal static decimal? Held(Func<decimal> calculate)
    {
        try
        {
            return calculate();
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}

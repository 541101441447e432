using System.Globalization;
using NelmRules.Binding;

namespace NelmRules.Reporting.Html;

/// <summary>A hazard ratio as a plot places it; the digits that a reader sees are always those printed.</summary>
/// <param name="Value">The ratio, above zero.</param>
/// <param name="From">The lower end of the interval, or null where none can be drawn.</param>
/// <param name="To">The upper end of the interval, or null.</param>
internal sealed record PrintedRatio(double Value, double? From, double? To)
{
    /// <summary>
    /// The ratio of a line of statistics, or null where there is none or what is printed cannot be a ratio with its interval.
    /// Where the source of the doubt is the interval alone, an impossible one is left out and the ratio stands.
    /// </summary>
    public static PrintedRatio? Of(PrintedTest test)
    {
        bool isWithoutInterval = test.IntervalDoubtful is not null && IsImpossible(test);
        if (Number(test.HazardRatio) is not { } value || value <= 0 || (IsImpossible(test) && !isWithoutInterval))
        {
            return null;
        }

        return !isWithoutInterval && Number(test.From) is { } from && Number(test.To) is { } to
            ? new PrintedRatio((double)value, (double)from, (double)to)
            : new PrintedRatio((double)value, null, null);
    }

    /// <summary>Whether the printed interval ends before it begins, leaves out its own ratio, or lies below zero.</summary>
    public static bool IsImpossible(PrintedTest test) =>
        Number(test.HazardRatio) is { } value && Number(test.From) is { } from && Number(test.To) is { } to
        && (from < 0 || from > to || value < from || value > to);

    private static decimal? Number(string? printed) =>
        decimal.TryParse(printed, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number) ? number : null;
}

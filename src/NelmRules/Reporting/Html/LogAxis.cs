using System.Collections.Immutable;
using System.Globalization;

namespace NelmRules.Reporting.Html;

/// <summary>The logarithmic axis that all plots of a page share; what lies beyond its ends is drawn as an arrow.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
internal sealed record LogAxis(decimal Low, decimal High)
{
    private static readonly ImmutableArray<decimal> Steps = [0.05m, 0.1m, 0.2m, 0.5m, 1, 2, 5, 10, 20];

    /// <summary>The marks from end to end.</summary>
    public ImmutableArray<decimal> Ticks => [.. Steps.Where(step => step >= Low && step <= High)];

    /// <summary>The narrowest axis around all ratios that is not too long to read.</summary>
    public static LogAxis Around(IEnumerable<PrintedRatio> ratios)
    {
        double[] ends = [.. ratios.SelectMany(ratio => new[] { ratio.Value, ratio.From ?? ratio.Value, ratio.To ?? ratio.Value })];
        double lowest = ends.Append(0.5).Min();
        double highest = ends.Append(2).Max();
        return new LogAxis(
            Steps.Where(step => (double)step <= lowest).DefaultIfEmpty(Steps[0]).Max(),
            Steps.Where(step => (double)step >= highest).DefaultIfEmpty(Steps[^1]).Min());
    }

    /// <summary>The place of a ratio, 0 at the lower end and 1 at the upper; outside of that where it lies beyond.</summary>
    public double PlaceOf(double ratio) => Math.Log(ratio / (double)Low) / Math.Log((double)(High / Low));

    /// <summary>A mark as text.</summary>
    public static string TextOf(decimal tick) => tick.ToString("0.##", CultureInfo.InvariantCulture);
}

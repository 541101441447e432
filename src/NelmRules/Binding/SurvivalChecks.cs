using NelmRules.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Values;

namespace NelmRules.Binding;

/// <summary>Whether the medians and rates of one endpoint in one arm can lie on one falling curve.</summary>
/// <remarks>Lines marked doubtful and ranges over studies, which lie on several curves, are left out.</remarks>
internal static class SurvivalChecks
{
    private const decimal Half = 50;

    /// <summary>The contradictions between the lines of one endpoint.</summary>
    public static IEnumerable<Diagnostic> Of(IEnumerable<FigureLineSyntax> lines)
    {
        List<EndpointFigureSyntax> figures = [.. lines.Where(line => DoubtfulIntervals.OfLine(line.Doubtful) is null).Select(line => line.Figure)];
        List<TimedRate> rates = [.. figures.OfType<RatesFigureSyntax>().SelectMany(figure => figure.Rates).Select(Timed).OfType<TimedRate>()];
        return Rising(rates).Concat(Decisive(figures).SelectMany(figure => rates.Select(rate => Contradiction(figure, rate))).OfType<Diagnostic>());
    }

    // Where medians of one kind are printed more than once, the earliest and the latest exclude all that the others do.
    private static IEnumerable<EndpointFigureSyntax> Decisive(List<EndpointFigureSyntax> figures)
    {
        var medians = from median in figures.OfType<AverageFigureSyntax>()
                      where !median.IsMean && median.RangeEnd is null
                      let place = TimeAxis.Place(median.Value)
                      where place is not null
                      group (Median: median, At: place.Value.Value) by (place.Value.Dimension, median.Bound);
        return medians.SelectMany(same => new EndpointFigureSyntax[] { same.MinBy(one => one.At).Median, same.MaxBy(one => one.At).Median })
            .Concat(figures.OfType<NotReachedFigureSyntax>().Take(1))
            .Distinct(ReferenceEqualityComparer.Instance)
            .OfType<EndpointFigureSyntax>();
    }

    private static IEnumerable<Diagnostic> Rising(List<TimedRate> rates) =>
        from axis in rates.GroupBy(rate => rate.Dimension)
        let ordered = axis.OrderBy(rate => rate.At).ToList()
        from pair in ordered.Zip(ordered.Skip(1))
        where pair.Second.At > pair.First.At && pair.Second.Percent > pair.First.Percent
        select Problems.RateRises(pair.Second.Syntax.Span, pair.First.Shown, pair.Second.Shown);

    private static Diagnostic? Contradiction(EndpointFigureSyntax figure, TimedRate rate) => figure switch
    {
        NotReachedFigureSyntax when rate.Percent < Half => TooLow("A median that was not reached", rate),
        AverageFigureSyntax median when TimeAxis.Place(median.Value) is { } place && place.Dimension == rate.Dimension
            => Contradiction(median, place.Value, rate),
        _ => null,
    };

    // Half of the patients are alive at the median: at least 50% before it, at most 50% from it on.
    private static Diagnostic? Contradiction(AverageFigureSyntax median, decimal at, TimedRate rate) => median.Bound switch
    {
        ">" => rate.At <= at && rate.Percent < Half ? TooLow(Shown(median), rate) : null,
        _ when rate.At >= at && rate.Percent > Half => TooHigh(Shown(median), rate),
        null when rate.At < at && rate.Percent < Half => TooLow(Shown(median), rate),
        _ => null,
    };

    private static Diagnostic TooLow(string median, TimedRate rate) => Problems.MedianContradicted(rate.Syntax.Span, median, rate.Shown, "at least");

    private static Diagnostic TooHigh(string median, TimedRate rate) => Problems.MedianContradicted(rate.Syntax.Span, median, rate.Shown, "at most");

    private static string Shown(AverageFigureSyntax median) =>
        $"A median of `{(median.Bound is null ? "" : median.Bound + " ")}{PrintedFigures.Of(median.Value)}`";

    private static TimedRate? Timed(RateSyntax rate) =>
        rate.RangeEnd is null && TimeAxis.Place(rate.At) is { } place ? new TimedRate(rate, place.Dimension, place.Value) : null;

    private sealed record TimedRate(RateSyntax Syntax, Dimension Dimension, decimal At)
    {
        public decimal Percent => Syntax.Value.Number.Value;

        public (string Rate, string At) Shown => (PrintedFigures.Of(Syntax.Value), PrintedFigures.Of(Syntax.At!));
    }
}

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
        IEnumerable<Diagnostic> rising = rates.GroupBy(rate => rate.Time.Dimension).SelectMany(axis => Rising([.. axis.OrderBy(rate => rate.Time, PrintedTime.Earlier)]));
        return rising.Concat(Decisive(figures).SelectMany(figure => rates.Select(rate => Contradiction(figure, rate))).OfType<Diagnostic>());
    }

    // Where medians of one kind are printed more than once, the earliest and the latest exclude all that the others do.
    private static IEnumerable<EndpointFigureSyntax> Decisive(List<EndpointFigureSyntax> figures)
    {
        IEnumerable<TimedMedian> medians = figures.OfType<AverageFigureSyntax>().Select(Timed).OfType<TimedMedian>();
        return medians.GroupBy(median => median.Kind).SelectMany(Ends)
            .Concat(figures.OfType<NotReachedFigureSyntax>().Take(1))
            .Distinct(ReferenceEqualityComparer.Instance)
            .OfType<EndpointFigureSyntax>();
    }

    private static EndpointFigureSyntax[] Ends(IEnumerable<TimedMedian> same) =>
        [same.OrderBy(median => median.Time, PrintedTime.Earlier).First().Syntax, same.OrderByDescending(median => median.Time, PrintedTime.Earlier).First().Syntax];

    private static IEnumerable<Diagnostic> Rising(List<TimedRate> inOrder)
    {
        for (int index = 1; index < inOrder.Count; index++)
        {
            (TimedRate first, TimedRate second) = (inOrder[index - 1], inOrder[index]);
            if (second.Time.Value > first.Time.Value && second.Percent > first.Percent)
            {
                yield return Problems.RateRises(second.Syntax.Span, first.Shown, second.Shown);
            }
        }
    }

    private static Diagnostic? Contradiction(EndpointFigureSyntax figure, TimedRate rate) => figure switch
    {
        NotReachedFigureSyntax when rate.Percent < Half => TooLow("A median that was not reached", rate),
        AverageFigureSyntax median when TimeAxis.Place(median.Value) is { } place && place.Dimension == rate.Time.Dimension
            => Contradiction(median, place.Value, rate),
        _ => null,
    };

    // Half of the patients are alive at the median: at least 50% before it, at most 50% from it on.
    private static Diagnostic? Contradiction(AverageFigureSyntax median, decimal at, TimedRate rate) => median.Bound switch
    {
        ">" => rate.Time.Value <= at && rate.Percent < Half ? TooLow(Shown(median), rate) : null,
        _ when rate.Time.Value >= at && rate.Percent > Half => TooHigh(Shown(median), rate),
        null when rate.Time.Value < at && rate.Percent < Half => TooLow(Shown(median), rate),
        _ => null,
    };

    private static Diagnostic TooLow(string median, TimedRate rate) => Problems.MedianContradicted(rate.Syntax.Span, median, rate.Shown, "at least");

    private static Diagnostic TooHigh(string median, TimedRate rate) => Problems.MedianContradicted(rate.Syntax.Span, median, rate.Shown, "at most");

    private static string Shown(AverageFigureSyntax median) =>
        $"A median of `{(median.Bound is null ? "" : median.Bound + " ")}{PrintedFigures.Of(median.Value)}`";

    private static TimedRate? Timed(RateSyntax rate) =>
        rate.RangeEnd is null && TimeAxis.Place(rate.At) is { } place ? new TimedRate(rate, place) : null;

    private static TimedMedian? Timed(AverageFigureSyntax median) =>
        !median.IsMean && median.RangeEnd is null && TimeAxis.Place(median.Value) is { } place ? new TimedMedian(median, place) : null;

    private sealed record TimedMedian(AverageFigureSyntax Syntax, PrintedTime Time)
    {
        public MedianKind Kind => new(Time.Dimension, Syntax.Bound);
    }

    private sealed record MedianKind(Dimension Dimension, string? Bound);

    private sealed record TimedRate(RateSyntax Syntax, PrintedTime Time)
    {
        public decimal Percent => Syntax.Value.Number.Value;

        public (string Rate, string At) Shown => (PrintedFigures.Of(Syntax.Value), PrintedFigures.Of(Syntax.At!));
    }
}

using System.Globalization;
using NelmRules.Diagnostics;
using NelmRules.Syntax;

namespace NelmRules.Binding;

/// <summary>Whether the numbers of one line can all be right; a line or an interval marked doubtful is never questioned.</summary>
internal static class EvidenceChecks
{
    /// <summary>The contradictions inside a line of a prognosis.</summary>
    public static IEnumerable<Diagnostic> Of(TestLineSyntax line) => line.Doubtful is null ? Of(line.HazardRatio, line.P) : [];

    /// <summary>The contradictions inside a line of an outcome.</summary>
    public static IEnumerable<Diagnostic> Of(FigureLineSyntax line) => line.Doubtful switch
    {
        null => Of(line.Figure),
        { IsOfInterval: true } => Of(DoubtfulIntervals.Without(line.Figure)),
        _ => [],
    };

    private static IEnumerable<Diagnostic> Of(EndpointFigureSyntax figure) => figure switch
    {
        AverageFigureSyntax average => Of(average),
        RatesFigureSyntax rates => rates.Rates.SelectMany(Of),
        FractionFigureSyntax fraction => Of(fraction),
        ComparisonFigureSyntax comparison => Of(comparison.HazardRatio, comparison.P),
        _ => [],
    };

    private static IEnumerable<Diagnostic> Of(HazardRatioSyntax? ratio, PValueSyntax? p) => ratio?.Interval switch
    {
        null => [],
        { } interval when RunsDownwards(interval) => [Downwards(interval)],
        { } interval => Position(ratio, interval).Concat(Agreement(p, interval)),
    };

    private static IEnumerable<Diagnostic> Position(HazardRatioSyntax ratio, IntervalSyntax interval)
    {
        if (!IsInside(ratio.Value, interval))
        {
            return [Outside(ratio.Value, interval)];
        }

        string expected = Math.Sqrt((double)Product(interval)).ToString("0.0##", CultureInfo.InvariantCulture);
        return IsCentred(ratio.Value.Value, Product(interval))
            ? []
            : [Problems.OffCentre(ratio.Span, ratio.Value.Text, interval.Low.Text, interval.High.Text, expected)];
    }

    // At most 10% from the square root of the product, squared so that the comparison is exact; a limit of 0 was rounded and says nothing.
    private static bool IsCentred(decimal ratio, decimal product) =>
        product == 0 || (ratio * ratio <= 1.1m * 1.1m * product && ratio * ratio >= 0.9m * 0.9m * product);

    private static decimal Product(IntervalSyntax interval) => interval.Low.Value * interval.High.Value;

    private static IEnumerable<Diagnostic> Agreement(PValueSyntax? p, IntervalSyntax interval)
    {
        if (p is null || !Significance.Disagree(p, interval))
        {
            return [];
        }

        string shown = p.Bound is null ? p.Value.Text : $"{p.Bound} {p.Value.Text}";
        return
        [
            Significance.Of(interval)
                ? Problems.NotSignificantWithoutOne(p.Span, shown, interval.Low.Text, interval.High.Text)
                : Problems.SignificantWithOne(p.Span, shown, interval.Low.Text, interval.High.Text),
        ];
    }

    private static IEnumerable<Diagnostic> Of(AverageFigureSyntax average) =>
        average.RangeEnd is not null ? OfRange(average.Value, average.RangeEnd) : OfInterval(average.Value.Number, average.Interval, average.Bound);

    private static IEnumerable<Diagnostic> Of(RateSyntax rate) =>
        rate.RangeEnd is not null ? OfRange(rate.Value, rate.RangeEnd) : OfInterval(rate.Value.Number, rate.Interval, null);

    private static IEnumerable<Diagnostic> OfRange(FigureSyntax low, FigureSyntax high) => low.Number.Value <= high.Number.Value
        ? []
        : [Problems.RunsDownwards(low.Span.To(high.Span), "range", PrintedFigures.Of(low), PrintedFigures.Of(high))];

    private static IEnumerable<Diagnostic> OfInterval(NumberSyntax estimate, IntervalSyntax? interval, string? bound) => interval switch
    {
        null => [],
        _ when RunsDownwards(interval) => [Downwards(interval)],
        _ when IsInside(estimate, interval, bound) => [],
        _ => [Outside(estimate, interval)],
    };

    private static IEnumerable<Diagnostic> Of(FractionFigureSyntax fraction) =>
        fraction.Count.Value > fraction.Total.Value ? [Problems.MoreThanAll(fraction.Span, fraction.Count.Text, fraction.Total.Text)] : [];

    private static bool RunsDownwards(IntervalSyntax interval) => interval.Low.Value > interval.High.Value;

    // The estimate behind `> 24` lies above 24: only an interval wholly below 24 leaves it out.
    private static bool IsInside(NumberSyntax number, IntervalSyntax interval, string? bound = null) =>
        (bound == "<" || number.Value <= interval.High.Value) && (bound == ">" || number.Value >= interval.Low.Value);

    private static Diagnostic Downwards(IntervalSyntax interval) =>
        Problems.RunsDownwards(interval.Span, "interval", interval.Low.Text, interval.High.Text);

    private static Diagnostic Outside(NumberSyntax estimate, IntervalSyntax interval) =>
        Problems.OutsideInterval(estimate.Span.To(interval.Span), estimate.Text, interval.Low.Text, interval.High.Text);
}

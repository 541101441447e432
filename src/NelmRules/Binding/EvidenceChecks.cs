using System.Globalization;
using NelmRules.Diagnostics;
using NelmRules.Syntax;

namespace NelmRules.Binding;

/// <summary>Whether the numbers of one line can all be right; a line marked doubtful is never questioned.</summary>
internal static class EvidenceChecks
{
    private const double Tolerance = 0.10;

    /// <summary>The contradictions inside a line of a prognosis.</summary>
    public static IEnumerable<Diagnostic> Of(TestLineSyntax line) => line.Doubtful is null ? Of(line.HazardRatio, line.P) : [];

    /// <summary>The contradictions inside a line of an outcome.</summary>
    public static IEnumerable<Diagnostic> Of(FigureLineSyntax line) => line switch
    {
        { Doubtful: not null } => [],
        { Figure: AverageFigureSyntax average } => Of(average),
        { Figure: RatesFigureSyntax rates } => rates.Rates.SelectMany(Of),
        { Figure: FractionFigureSyntax fraction } => Of(fraction),
        { Figure: ComparisonFigureSyntax comparison } => Of(comparison.HazardRatio, comparison.P),
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
        double middle = Math.Sqrt((double)interval.Low.Value * (double)interval.High.Value);
        if (!IsInside(ratio.Value, interval))
        {
            yield return Outside(ratio.Value, interval);
        }
        else if (middle > 0 && Math.Abs((double)ratio.Value.Value / middle - 1) > Tolerance)
        {
            string expected = middle.ToString("0.0##", CultureInfo.InvariantCulture);
            yield return Problems.OffCentre(ratio.Span, ratio.Value.Text, interval.Low.Text, interval.High.Text, expected);
        }
    }

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

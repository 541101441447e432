using System.Globalization;
using NelmRules.Diagnostics;
using NelmRules.Syntax;

namespace NelmRules.Binding;

/// <summary>Whether the numbers of one line can all be right, and reports where not; a line or an interval marked doubtful is never questioned.</summary>
internal sealed class EvidenceChecks(DiagnosticBag diagnostics)
{
    /// <summary>Reports the contradictions inside a line of a prognosis.</summary>
    public void Check(TestLineSyntax line)
    {
        if (line.Doubtful is null)
        {
            Check(line.HazardRatio, line.P);
        }
    }

    /// <summary>Reports the contradictions inside a line of an outcome.</summary>
    public void Check(FigureLineSyntax line)
    {
        if (line.Doubtful is null or { IsOfInterval: true })
        {
            Check(line.Doubtful is null ? line.Figure : DoubtfulIntervals.Without(line.Figure));
        }
    }

    private void Check(EndpointFigureSyntax figure)
    {
        switch (figure)
        {
            case AverageFigureSyntax average:
                Check(average);
                break;
            case RatesFigureSyntax rates:
                Check(rates);
                break;
            case FractionFigureSyntax fraction when fraction.Count.Value > fraction.Total.Value:
                diagnostics.Add(Problems.MoreThanAll(fraction.Span, fraction.Count.Text, fraction.Total.Text));
                break;
            case ComparisonFigureSyntax comparison:
                Check(comparison.HazardRatio, comparison.P);
                break;
            default:
                break;
        }
    }

    private void Check(HazardRatioSyntax? ratio, PValueSyntax? p)
    {
        if (ratio?.Interval is { } interval && IsUpwards(interval))
        {
            CheckPosition(ratio, interval);
            CheckAgreement(p, interval);
        }
    }

    private void CheckPosition(HazardRatioSyntax ratio, IntervalSyntax interval)
    {
        if (!IsInside(ratio.Value, interval))
        {
            diagnostics.Add(Outside(ratio.Value, interval));
        }
        else if (!IsCentred(ratio.Value.Value, Product(interval)))
        {
            string expected = Math.Sqrt((double)Product(interval)).ToString("0.0##", CultureInfo.InvariantCulture);
            diagnostics.Add(Problems.OffCentre(ratio.Span, ratio.Value.Text, interval.Low.Text, interval.High.Text, expected));
        }
    }

    // At most 10% from the square root of the product, squared so that the comparison is exact; a limit of 0 was rounded and says nothing.
    private static bool IsCentred(decimal ratio, decimal product) =>
        product == 0 || (ratio * ratio <= 1.1m * 1.1m * product && ratio * ratio >= 0.9m * 0.9m * product);

    private static decimal Product(IntervalSyntax interval) => interval.Low.Value * interval.High.Value;

    private void CheckAgreement(PValueSyntax? p, IntervalSyntax interval)
    {
        if (p is null || !Significance.Disagree(p, interval))
        {
            return;
        }

        string shown = p.Bound is null ? p.Value.Text : $"{p.Bound} {p.Value.Text}";
        diagnostics.Add(Significance.Of(interval)
            ? Problems.NotSignificantWithoutOne(p.Span, shown, interval.Low.Text, interval.High.Text)
            : Problems.SignificantWithOne(p.Span, shown, interval.Low.Text, interval.High.Text));
    }

    private void Check(AverageFigureSyntax average)
    {
        CheckRange(average.Value, average.RangeEnd);
        CheckInterval(average.Value.Number, average.RangeEnd is null ? average.Interval : null, average.Bound);
    }

    private void Check(RatesFigureSyntax rates)
    {
        foreach (RateSyntax rate in rates.Rates)
        {
            CheckRange(rate.Value, rate.RangeEnd);
            CheckInterval(rate.Value.Number, rate.RangeEnd is null ? rate.Interval : null, null);
        }
    }

    private void CheckRange(FigureSyntax low, FigureSyntax? high)
    {
        if (low.Number.Value > high?.Number.Value)
        {
            diagnostics.Add(Problems.RunsDownwards(low.Span.To(high.Span), "range", PrintedFigures.Of(low), PrintedFigures.Of(high)));
        }
    }

    private void CheckInterval(NumberSyntax estimate, IntervalSyntax? interval, string? bound)
    {
        if (interval is not null && IsUpwards(interval) && !IsInside(estimate, interval, bound))
        {
            diagnostics.Add(Outside(estimate, interval));
        }
    }

    private bool IsUpwards(IntervalSyntax interval)
    {
        bool isUpwards = interval.Low.Value <= interval.High.Value;
        if (!isUpwards)
        {
            diagnostics.Add(Problems.RunsDownwards(interval.Span, "interval", interval.Low.Text, interval.High.Text));
        }

        return isUpwards;
    }

    // The estimate behind `> 24` lies above 24: only an interval wholly below 24 leaves it out.
    private static bool IsInside(NumberSyntax number, IntervalSyntax interval, string? bound = null) =>
        (bound == "<" || number.Value <= interval.High.Value) && (bound == ">" || number.Value >= interval.Low.Value);

    private static Diagnostic Outside(NumberSyntax estimate, IntervalSyntax interval) =>
        Problems.OutsideInterval(estimate.Span.To(interval.Span), estimate.Text, interval.Low.Text, interval.High.Text);
}

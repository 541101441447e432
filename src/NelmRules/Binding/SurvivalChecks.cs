using NelmRules.Diagnostics;
using NelmRules.Syntax;

namespace NelmRules.Binding;

/// <summary>Whether the medians and rates of one endpoint in one arm can lie on one falling curve.</summary>
/// <remarks>Lines marked doubtful and ranges over studies, which lie on several curves, are left out.</remarks>
internal sealed class SurvivalChecks
{
    private const decimal Half = 50;

    private readonly Dictionary<string, PrintedCurve> _curves = new(StringComparer.Ordinal);

    /// <summary>Takes a line of an endpoint.</summary>
    public void Add(string endpoint, FigureLineSyntax line)
    {
        if (DoubtfulIntervals.OfLine(line.Doubtful) is not null)
        {
            return;
        }

        if (!_curves.TryGetValue(endpoint, out PrintedCurve? curve))
        {
            curve = new PrintedCurve();
            _curves.Add(endpoint, curve);
        }

        curve.Add(line.Figure);
    }

    /// <summary>The contradictions between the lines of one endpoint.</summary>
    public List<Diagnostic> Find()
    {
        List<Diagnostic> problems = [];
        foreach (PrintedCurve curve in _curves.Values)
        {
            List<TimedRate> rates = curve.Rates;
            AddRising(rates, problems);
            foreach (EndpointFigureSyntax figure in curve.Medians)
            {
                AddContradictions(figure, rates, problems);
            }
        }

        return problems;
    }

    private static void AddRising(List<TimedRate> inOrder, List<Diagnostic> problems)
    {
        for (int index = 1; index < inOrder.Count; index++)
        {
            (TimedRate first, TimedRate second) = (inOrder[index - 1], inOrder[index]);
            if (first.Time.Dimension == second.Time.Dimension && second.Time.Value > first.Time.Value && second.Percent > first.Percent)
            {
                problems.Add(Problems.RateRises(second.Syntax.Span, first.Shown, second.Shown));
            }
        }
    }

    private static void AddContradictions(EndpointFigureSyntax figure, List<TimedRate> rates, List<Diagnostic> problems)
    {
        foreach (TimedRate rate in rates)
        {
            if (Contradiction(figure, rate) is { } problem)
            {
                problems.Add(problem);
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

    private static Diagnostic TooLow(string median, TimedRate rate) =>
        Problems.MedianContradicted(rate.Syntax.Span, median, rate.Shown, "at least");

    private static Diagnostic TooHigh(string median, TimedRate rate) =>
        Problems.MedianContradicted(rate.Syntax.Span, median, rate.Shown, "at most");

    private static string Shown(AverageFigureSyntax median) =>
        $"A median of `{(median.Bound is null ? "" : median.Bound + " ")}{PrintedFigures.Of(median.Value)}`";
}

using NelmRules.Syntax;

namespace NelmRules.Binding;

/// <summary>What is printed of one endpoint in one arm: rates at times, and medians.</summary>
internal sealed class PrintedCurve
{
    private readonly List<TimedRate> _rates = [];
    private readonly List<PrintedMedian> _medians = [];
    private NotReachedFigureSyntax? _notReached;

    /// <summary>The rates in the order of their times; at one time in the order of the file.</summary>
    public List<TimedRate> Rates
    {
        get
        {
            _rates.Sort(TimedRate.Compare);
            return _rates;
        }
    }

    /// <summary>The medians that matter: where one kind is printed more than once, the earliest and the latest exclude all that the others do.</summary>
    public List<EndpointFigureSyntax> Medians
    {
        get
        {
            List<EndpointFigureSyntax> medians = [];
            foreach (PrintedMedian median in _medians)
            {
                medians.AddRange(median.Latest == median.Earliest ? [median.Earliest] : [median.Earliest, median.Latest]);
            }

            return _notReached is null ? medians : [.. medians, _notReached];
        }
    }

    /// <summary>Takes a figure.</summary>
    public void Add(EndpointFigureSyntax figure)
    {
        switch (figure)
        {
            case RatesFigureSyntax printed:
                _rates.AddRange(Each.Kept<RateSyntax, TimedRate>(printed.Rates.AsSpan(), Timed));
                break;
            case AverageFigureSyntax { IsMean: false, RangeEnd: null } median when TimeAxis.Place(median.Value) is { } place:
                Add(median, place);
                break;
            case NotReachedFigureSyntax notReached:
                _notReached ??= notReached;
                break;
            default:
                break;
        }
    }

    private void Add(AverageFigureSyntax median, PrintedTime time)
    {
        if (_medians.Find(other => other.IsLike(median, time)) is { } same)
        {
            same.Add(median, time);
        }
        else
        {
            _medians.Add(new PrintedMedian(median, time));
        }
    }

    private static TimedRate? Timed(RateSyntax rate) =>
        rate.RangeEnd is null && TimeAxis.Place(rate.At) is { } place ? new TimedRate(rate, place) : null;
}

/// <summary>A rate at a time.</summary>
internal sealed class TimedRate(RateSyntax syntax, PrintedTime time)
{
    public RateSyntax Syntax { get; } = syntax;

    public PrintedTime Time { get; } = time;

    public decimal Percent => Syntax.Value.Number.Value;

    public (string Rate, string At) Shown => (PrintedFigures.Of(Syntax.Value), PrintedFigures.Of(Syntax.At!));

    /// <summary>By dimension, by time, by place in the file.</summary>
    public static int Compare(TimedRate one, TimedRate other)
    {
        int dimension = string.CompareOrdinal(one.Time.Dimension.Name, other.Time.Dimension.Name);
        int time = dimension == 0 ? one.Time.Value.CompareTo(other.Time.Value) : dimension;
        return time == 0 ? one.Syntax.Span.Start.CompareTo(other.Syntax.Span.Start) : time;
    }
}

/// <summary>The medians of one dimension and one bound, of which the earliest and the latest count.</summary>
internal sealed class PrintedMedian(AverageFigureSyntax first, PrintedTime time)
{
    private PrintedTime _earliest = time;
    private PrintedTime _latest = time;

    public AverageFigureSyntax Earliest { get; private set; } = first;

    public AverageFigureSyntax Latest { get; private set; } = first;

    public bool IsLike(AverageFigureSyntax median, PrintedTime time) => time.Dimension == _earliest.Dimension && median.Bound == Earliest.Bound;

    public void Add(AverageFigureSyntax median, PrintedTime time)
    {
        (Earliest, _earliest) = time.Value < _earliest.Value ? (median, time) : (Earliest, _earliest);
        (Latest, _latest) = time.Value > _latest.Value ? (median, time) : (Latest, _latest);
    }
}

using System.Collections.Immutable;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>One arm of a study and what became of it, with its numbers as printed.</summary>
public sealed class OutcomeSymbol(string name, string? description, Place place) : Symbol(name, description, place)
{
    /// <summary>Which patients the arm describes; null for all to whom the source applies.</summary>
    internal BoundExpression? Condition { get; init; }

    /// <summary>The study that a review draws on, or null.</summary>
    public string? Study { get; init; }

    /// <summary>What the arm received or did not receive, in the order of the file.</summary>
    public ImmutableArray<OutcomeArm> Arms { get; init; } = [];

    /// <summary>The number of patients as printed, or null.</summary>
    public string? Size { get; init; }

    /// <summary>Why that number is doubtful, or null.</summary>
    public string? SizeDoubtful { get; init; }

    /// <summary>The lines of figures in the order of the file.</summary>
    public ImmutableArray<OutcomeLine> Lines { get; init; } = [];

    /// <summary>Where the source says it.</summary>
    public ImmutableArray<string> Cite { get; init; } = [];
}

/// <summary>What an arm received: the keyword is <c>after</c>, <c>with</c> or <c>without</c>.</summary>
public sealed record OutcomeArm(string Keyword, TreatmentSymbol Treatment, string? Dose)
{
    /// <summary>Further treatments, any of which counts: <c>after A or B</c>.</summary>
    public ImmutableArray<TreatmentSymbol> Others { get; init; } = [];
}

/// <summary>Figures for one endpoint.</summary>
public sealed record OutcomeLine(EndpointSymbol Endpoint, OutcomeFigure Figure, string? Doubtful)
{
    /// <summary>Why the interval alone is doubtful, or null; the rest of the line counts.</summary>
    public string? IntervalDoubtful { get; init; }
}

/// <summary>A figure with its digits as printed; units stand in their usual spelling.</summary>
public abstract record OutcomeFigure;

/// <summary>A median or mean; a range over studies has an upper value; intervals are 95%.</summary>
/// <param name="Statistic"><c>median</c> or <c>mean</c>.</param>
/// <param name="Bound"><c>&gt;</c>, <c>&lt;</c> or null.</param>
/// <param name="Value">The figure as printed.</param>
/// <param name="RangeEnd">The upper figure of a range, or null.</param>
/// <param name="Unit">The unit, or null for a plain number.</param>
/// <param name="From">The lower end of the interval, or null.</param>
/// <param name="To">The upper end of the interval, or null.</param>
/// <param name="Spread">The spread with its unit and name, for example <c>2.1 months (SD)</c>, or null.</param>
public sealed record AverageFigure(
    string Statistic, string? Bound, string Value, string? RangeEnd, string? Unit, string? From, string? To, string? Spread) : OutcomeFigure;

/// <summary>A median that was not reached.</summary>
public sealed record NotReachedFigure : OutcomeFigure;

/// <summary>Rates at times, or one share without a time.</summary>
public sealed record RatesFigure(ImmutableArray<PrintedRate> Rates) : OutcomeFigure;

/// <summary>A rate in percent as printed, its numbers without the sign; the time is printed too, for example <c>3 years</c>, or null.</summary>
public sealed record PrintedRate(string? At, string Value, string? RangeEnd, string? From, string? To);

/// <summary><c>20 of 23</c>.</summary>
public sealed record FractionFigure(string Count, string Total) : OutcomeFigure;

/// <summary>A comparison with other arms of the ruleset.</summary>
public sealed record ComparisonFigure(
    string? Test, string? HazardRatio, string? From, string? To, string? P, ImmutableArray<string> Versus) : OutcomeFigure
{
    /// <summary>What the source says in words where it prints no p: significant (true), not significant (false), or null.</summary>
    public bool? Stated { get; init; }
}

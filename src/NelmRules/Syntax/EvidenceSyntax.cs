using System.Collections.Immutable;
using NelmRules.Text;

namespace NelmRules.Syntax;

/// <summary><c>per QUANTITY of FACT</c>, or <c>per "what is not printed" of FACT</c>.</summary>
internal sealed record PerClauseSyntax(TextSpan Span, FigureSyntax? Step, StringSyntax? Unstated, NameSyntax Fact) : ClauseSyntax(Span);

/// <summary><c>worsens E</c>, <c>improves E</c>, <c>no effect shown on E</c> or <c>modifies T on E</c> with its test lines.</summary>
internal sealed record EffectClauseSyntax(
    TextSpan Span, EffectKind Effect, NameSyntax? Treatment, NameSyntax Endpoint, ImmutableArray<TestLineSyntax> Tests)
    : ClauseSyntax(Span);

/// <summary>A line of statistics: <c>TEST hr N (LO to HI) p N</c>, or <c>multivariate not entered</c>.</summary>
internal sealed record TestLineSyntax(
    TextSpan Span, TestNameSyntax Test, HazardRatioSyntax? HazardRatio, PValueSyntax? P, bool NotEntered, DoubtfulSyntax? Doubtful)
    : PlacedSyntax(Span)
{
    /// <summary>What the source says in words where it prints no p: significant (true), not significant (false), or null.</summary>
    public bool? Stated { get; init; }
}

/// <summary>A test: <c>univariate</c>, <c>multivariate</c>, <c>log_rank</c>, or a quoted name.</summary>
internal sealed record TestNameSyntax(TextSpan Span, string Text, bool IsQuoted) : PlacedSyntax(Span);

/// <summary><c>hr N (LO to HI)</c>.</summary>
internal sealed record HazardRatioSyntax(TextSpan Span, NumberSyntax Value, IntervalSyntax? Interval) : PlacedSyntax(Span);

/// <summary><c>(LO to HI)</c>: a 95% confidence interval, in the unit of the figure in front of it.</summary>
internal sealed record IntervalSyntax(TextSpan Span, NumberSyntax Low, NumberSyntax High) : PlacedSyntax(Span);

/// <summary><c>p N</c>, <c>p &lt; N</c> or <c>p &gt; N</c>; the bound is <c>&lt;</c>, <c>&gt;</c> or null.</summary>
internal sealed record PValueSyntax(TextSpan Span, string? Bound, NumberSyntax Value) : PlacedSyntax(Span);

/// <summary><c>doubtful "why"</c> or <c>doubtful interval "why"</c> at the end of a line.</summary>
internal sealed record DoubtfulSyntax(TextSpan Span, StringSyntax Why) : PlacedSyntax(Span)
{
    /// <summary>Whether only the interval of the line is in doubt.</summary>
    public bool IsOfInterval { get; init; }
}

/// <summary><c>after T or T "dose"</c>, <c>with T</c> or <c>without T</c> in an outcome; the keyword is that word.</summary>
internal sealed record ArmClauseSyntax(TextSpan Span, string Keyword, NameSyntax Treatment, StringSyntax? Dose) : ClauseSyntax(Span)
{
    /// <summary>The treatments behind <c>or</c>, any one of which the arm may have had instead.</summary>
    public ImmutableArray<NameSyntax> Alternatives { get; init; } = [];
}

/// <summary><c>n 26</c>.</summary>
internal sealed record SizeClauseSyntax(TextSpan Span, NumberSyntax Count, DoubtfulSyntax? Doubtful) : ClauseSyntax(Span);

/// <summary>A line of figures for an endpoint.</summary>
internal sealed record FigureLineSyntax(TextSpan Span, NameSyntax Endpoint, EndpointFigureSyntax Figure, DoubtfulSyntax? Doubtful)
    : ClauseSyntax(Span);

/// <summary>What an outcome line prints for its endpoint.</summary>
internal abstract record EndpointFigureSyntax(TextSpan Span) : PlacedSyntax(Span);

/// <summary><c>median|mean QUANTITY (LO to HI) spread QUANTITY "what"</c>; a range over studies has a second value.</summary>
/// <param name="Span">The place.</param>
/// <param name="IsMean">Whether a mean is printed, not a median.</param>
/// <param name="Bound"><c>&gt;</c> or <c>&lt;</c> where only a bound is printed, else null.</param>
/// <param name="Value">The figure, or the lower one of a range.</param>
/// <param name="RangeEnd">The upper figure of a range, or null.</param>
/// <param name="Interval">The 95% confidence interval, or null.</param>
/// <param name="Spread">The spread with the words that say what it is, or null.</param>
internal sealed record AverageFigureSyntax(
    TextSpan Span, bool IsMean, string? Bound, FigureSyntax Value, FigureSyntax? RangeEnd, IntervalSyntax? Interval, SpreadSyntax? Spread)
    : EndpointFigureSyntax(Span);

/// <summary><c>spread QUANTITY "what"</c>.</summary>
internal sealed record SpreadSyntax(TextSpan Span, FigureSyntax Value, StringSyntax What) : PlacedSyntax(Span);

/// <summary><c>median not reached</c>.</summary>
internal sealed record NotReachedFigureSyntax(TextSpan Span) : EndpointFigureSyntax(Span);

/// <summary><c>1 year 72.1% (LO to HI), 3 years 34.2%</c>.</summary>
internal sealed record RatesFigureSyntax(TextSpan Span, ImmutableArray<RateSyntax> Rates) : EndpointFigureSyntax(Span);

/// <summary>One rate; without a time it is a plain share, with a second value a range over studies.</summary>
internal sealed record RateSyntax(TextSpan Span, FigureSyntax? At, FigureSyntax Value, FigureSyntax? RangeEnd, IntervalSyntax? Interval)
    : PlacedSyntax(Span);

/// <summary><c>20 of 23</c>.</summary>
internal sealed record FractionFigureSyntax(TextSpan Span, NumberSyntax Count, NumberSyntax Total) : EndpointFigureSyntax(Span);

/// <summary><c>log_rank p 0.026 versus OUTCOME, ...</c>.</summary>
internal sealed record ComparisonFigureSyntax(
    TextSpan Span, TestNameSyntax? Test, HazardRatioSyntax? HazardRatio, PValueSyntax? P, ImmutableArray<NameSyntax> Versus)
    : EndpointFigureSyntax(Span)
{
    /// <summary>What the source says in words where it prints no p: significant (true), not significant (false), or null.</summary>
    public bool? Stated { get; init; }
}

/// <summary>The direction of an association.</summary>
public enum EffectKind
{
    /// <summary><c>worsens</c></summary>
    Worsens,

    /// <summary><c>improves</c></summary>
    Improves,

    /// <summary><c>no effect shown on</c></summary>
    NoEffectShown,

    /// <summary><c>affects</c>: an effect whose direction the source does not print.</summary>
    Affects,

    /// <summary><c>modifies T on</c></summary>
    Modifies,
}

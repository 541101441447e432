using System.Collections.Immutable;
using NelmRules.Syntax;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>A prognostic factor with its numbers as printed.</summary>
public sealed class PrognosisSymbol(string name, string? description, Place place) : Symbol(name, description, place)
{
    /// <summary>When the factor is present; null for a factor measured <see cref="Per"/> step.</summary>
    internal BoundExpression? Condition { get; init; }

    /// <summary>The continuous factor, or null.</summary>
    public PerStep? Per { get; init; }

    /// <summary>What it was found to do, in the order of the file.</summary>
    public ImmutableArray<PrognosticEffect> Effects { get; init; } = [];

    /// <summary>The study that a review draws on, or null.</summary>
    public string? Study { get; init; }

    /// <summary>Where the source says it.</summary>
    public ImmutableArray<string> Cite { get; init; } = [];
}

/// <summary>A continuous factor: the fact, and the step as printed or the words that say why none is.</summary>
public sealed record PerStep(FactSymbol Fact, string Text, bool IsPrinted);

/// <summary>One effect on one endpoint.</summary>
public sealed record PrognosticEffect(
    EffectKind Kind, TreatmentSymbol? Treatment, EndpointSymbol Endpoint, ImmutableArray<PrintedTest> Tests, EvidenceVerdict Verdict);

/// <summary>A line of statistics with its digits as printed; the interval is 95%.</summary>
/// <param name="Test"><c>univariate</c>, <c>multivariate</c>, <c>log_rank</c> or the quoted name.</param>
/// <param name="HazardRatio">The hazard ratio, or null.</param>
/// <param name="From">The lower end of its interval, or null.</param>
/// <param name="To">The upper end of its interval, or null.</param>
/// <param name="P">The p value with its bound, for example <c>&lt;0.001</c>, or null.</param>
/// <param name="NotEntered">Whether the source says that the factor was not entered.</param>
/// <param name="Doubtful">Why the line is doubtful, or null.</param>
public sealed record PrintedTest(
    string Test, string? HazardRatio, string? From, string? To, string? P, bool NotEntered, string? Doubtful)
{
    /// <summary>What the source says in words where it prints no p: significant (true), not significant (false), or null.</summary>
    public bool? Stated { get; init; }

    /// <summary>Why the interval alone is doubtful, or null; the rest of the line counts.</summary>
    public string? IntervalDoubtful { get; init; }
}

/// <summary>What the tests of an effect amount to, at p &lt; 0.05, doubtful lines left out.</summary>
public enum EvidenceVerdict
{
    /// <summary>Significant in a multivariate test.</summary>
    Independent,

    /// <summary>Significant, but not in a multivariate test or never entered in one.</summary>
    UnivariateOnly,

    /// <summary>Tested and not significant.</summary>
    NotSignificant,

    /// <summary>No test is printed, or only doubtful ones.</summary>
    NotTested,
}

using NelmRules.Binding;
using NelmRules.Syntax;

namespace NelmRules.Reporting;

/// <summary>Evidence in words and in the codes of JSON.</summary>
internal static class EvidenceWording
{
    /// <summary>An effect as JSON has it.</summary>
    public static string CodeOf(EffectKind effect) => effect switch
    {
        EffectKind.Worsens => "worsens",
        EffectKind.Improves => "improves",
        EffectKind.NoEffectShown => "no_effect_shown",
        EffectKind.Affects => "affects",
        EffectKind.Modifies or _ => "modifies",
    };

    /// <summary>A verdict as JSON has it.</summary>
    public static string CodeOf(EvidenceVerdict verdict) => verdict switch
    {
        EvidenceVerdict.Independent => "independent",
        EvidenceVerdict.UnivariateOnly => "univariate_only",
        EvidenceVerdict.NotSignificant => "not_significant",
        EvidenceVerdict.NotTested or _ => "not_tested",
    };

    /// <summary>A verdict in words.</summary>
    public static string Of(EvidenceVerdict verdict) => verdict switch
    {
        EvidenceVerdict.Independent => "independent factor",
        EvidenceVerdict.UnivariateOnly => "not shown to be independent",
        EvidenceVerdict.NotSignificant => "not significant",
        EvidenceVerdict.NotTested or _ => "not tested",
    };

    /// <summary>An effect on an endpoint in words, for example <c>worsens overall_survival</c>.</summary>
    public static string Of(PrognosticEffect effect) => effect.Kind switch
    {
        EffectKind.Worsens => $"worsens {effect.Endpoint.Name}",
        EffectKind.Improves => $"improves {effect.Endpoint.Name}",
        EffectKind.NoEffectShown => $"no effect shown on {effect.Endpoint.Name}",
        EffectKind.Affects => $"affects {effect.Endpoint.Name} (direction not printed)",
        EffectKind.Modifies or _ => $"modifies the effect of {effect.Treatment?.Name} on {effect.Endpoint.Name}",
    };

    /// <summary>An effect in words where the endpoint is told already, for example <c>worsens</c>.</summary>
    public static string WithoutEndpoint(PrognosticEffect effect) => effect.Kind switch
    {
        EffectKind.Worsens => "worsens",
        EffectKind.Improves => "improves",
        EffectKind.NoEffectShown => "no effect shown",
        EffectKind.Affects => "affects (direction not printed)",
        EffectKind.Modifies or _ => $"modifies the effect of {effect.Treatment?.Name}",
    };

    /// <summary>The hazard ratio with its interval, or nothing.</summary>
    public static string RatioOf(PrintedTest test) =>
        test.HazardRatio is null ? "" : $"HR {test.HazardRatio}{Interval(test.From, test.To)}";

    /// <summary>What is in doubt about a line and why, or null.</summary>
    public static (string What, string Why)? DoubtOf(string? line, string? interval) =>
        line is not null ? ("doubtful", line)
        : interval is not null ? ("interval doubtful", interval)
        : null;

    /// <summary>What the source says in words about significance as JSON has it, or null.</summary>
    public static string? CodeOf(bool? stated) => stated is null ? null : stated.Value ? "significant" : "not_significant";

    /// <summary>What the source says in words about significance, or null.</summary>
    public static string? Of(bool? stated) => stated is null ? null : stated.Value ? "significant" : "not significant";

    /// <summary>A figure as printed.</summary>
    public static string Of(OutcomeFigure figure) => figure switch
    {
        AverageFigure average => Of(average),
        RatesFigure rates => string.Join(", ", rates.Rates.Select(Of)),
        FractionFigure fraction => $"{fraction.Count} of {fraction.Total}",
        ComparisonFigure comparison => Of(comparison),
        _ => "median not reached",
    };

    private static string Of(AverageFigure average) =>
        Joined(
            average.Statistic,
            average.Bound,
            average.RangeEnd is null ? average.Value : $"{average.Value} to {average.RangeEnd}",
            average.Unit) + Interval(average.From, average.To) + (average.Spread is null ? "" : $", spread {average.Spread}");

    private static string Of(PrintedRate rate)
    {
        string value = rate.RangeEnd is null ? $"{rate.Value}%" : $"{rate.Value}% to {rate.RangeEnd}%";
        return Joined(rate.At, value) + Interval(rate.From, rate.To);
    }

    private static string Of(ComparisonFigure comparison) =>
        Joined(
            comparison.Test,
            Of(comparison.Stated),
            comparison.HazardRatio is null ? null : $"HR {comparison.HazardRatio}{Interval(comparison.From, comparison.To)}",
            comparison.P is null ? null : $"p {comparison.P}",
            $"versus {string.Join(", ", comparison.Versus)}");

    private static string Interval(string? from, string? to) => from is null || to is null ? "" : $" ({from} to {to})";

    private static string Joined(params string?[] parts) => string.Join(' ', parts.Where(part => part is not null));
}

using NelmRules.Syntax;

namespace NelmRules.Binding;

/// <summary>Lines of evidence whose interval alone is in doubt: the interval is shown and counts for nothing, the rest counts.</summary>
internal static class DoubtfulIntervals
{
    /// <summary>Whether a doubt is about the interval alone.</summary>
    public static bool IsOfInterval(DoubtfulSyntax? doubtful) => doubtful is { IsOfInterval: true };

    /// <summary>Why a whole line is doubtful, or null.</summary>
    public static string? OfLine(DoubtfulSyntax? doubtful) => doubtful is { IsOfInterval: false } ? doubtful.Why.Value : null;

    /// <summary>Why the interval of a line is doubtful, or null.</summary>
    public static string? OfInterval(DoubtfulSyntax? doubtful) => doubtful is { IsOfInterval: true } ? doubtful.Why.Value : null;

    /// <summary>Whether a figure has an interval that could be doubtful.</summary>
    public static bool HasInterval(EndpointFigureSyntax figure) => figure switch
    {
        AverageFigureSyntax average => average.Interval is not null,
        RatesFigureSyntax rates => rates.Rates.Any(rate => rate.Interval is not null),
        ComparisonFigureSyntax comparison => comparison.HazardRatio?.Interval is not null,
        _ => false,
    };

    /// <summary>A figure as if its intervals were not printed.</summary>
    public static EndpointFigureSyntax Without(EndpointFigureSyntax figure) => figure switch
    {
        AverageFigureSyntax average => average with { Interval = null },
        RatesFigureSyntax rates => rates with { Rates = [.. rates.Rates.Select(rate => rate with { Interval = null })] },
        ComparisonFigureSyntax { HazardRatio: { } ratio } comparison => comparison with { HazardRatio = ratio with { Interval = null } },
        _ => figure,
    };
}

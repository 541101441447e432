using NelmRules.Syntax;

namespace NelmRules.Binding;

/// <summary>What printed statistics say at p &lt; 0.05: significant, not significant, or null where it cannot be told.</summary>
internal static class Significance
{
    private const decimal Level = 0.05m;

    /// <summary>The verdict that the lines of an effect amount to; doubtful lines and intervals do not count.</summary>
    public static EvidenceVerdict VerdictOf(IEnumerable<TestLineSyntax> lines)
    {
        List<TestLineSyntax> tests = [.. lines.Where(line => DoubtfulIntervals.OfLine(line.Doubtful) is null && !line.NotEntered && Of(line) is not null)];
        return tests switch
        {
            [] => EvidenceVerdict.NotTested,
            _ when tests.Exists(test => IsMultivariate(test) && Of(test) == true) => EvidenceVerdict.Independent,
            _ when tests.Exists(test => Of(test) == true) => EvidenceVerdict.UnivariateOnly,
            _ => EvidenceVerdict.NotSignificant,
        };
    }

    /// <summary>What a p value says; a bound counts only where it proves it.</summary>
    public static bool? Of(PValueSyntax p) => (p.Bound, p.Value.Value) switch
    {
        ("<", <= Level) => true,
        (">", >= Level) => false,
        (null, decimal value) => value < Level,
        _ => null,
    };

    /// <summary>Whether an interval leaves out 1.</summary>
    public static bool Of(IntervalSyntax interval) => LeavesOutOne(interval.Low.Value, interval.High.Value);

    /// <summary>Whether p and interval cannot both be right; a number that may have been rounded to the border contradicts nothing.</summary>
    public static bool Disagree(PValueSyntax p, IntervalSyntax interval) =>
        !(p is { Bound: null, Value.Value: Level }) && interval.Low.Value != 1 && interval.High.Value != 1 && Of(p) == !Of(interval);

    private static bool? Of(TestLineSyntax line) => line switch
    {
        { Stated: { } stated } => stated,
        { P: not null } => Of(line.P),
        { HazardRatio.Interval: not null, Doubtful: null } => Of(line.HazardRatio.Interval),
        _ => null,
    };

    private static bool IsMultivariate(TestLineSyntax line) => line.Test is { IsQuoted: false, Text: "multivariate" };

    private static bool LeavesOutOne(decimal low, decimal high) => (low > 1 && high > 1) || (low < 1 && high < 1);
}

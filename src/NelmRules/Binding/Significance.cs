using NelmRules.Syntax;

namespace NelmRules.Binding;

/// <summary>What printed statistics say at p &lt; 0.05: significant, not significant, or null where it cannot be told.</summary>
internal static class Significance
{
    private const decimal Level = 0.05m;

    /// <summary>The verdict that the lines of an effect amount to; doubtful lines and intervals do not count.</summary>
    public static EvidenceVerdict VerdictOf(IEnumerable<TestLineSyntax> lines)
    {
        List<(bool IsMultivariate, bool IsSignificant)> tests =
        [
            .. from line in lines
               where DoubtfulIntervals.OfLine(line.Doubtful) is null && !line.NotEntered
               let significant = Of(line)
               where significant is not null
               select (line.Test is { IsQuoted: false, Text: "multivariate" }, significant.Value),
        ];
        return tests switch
        {
            [] => EvidenceVerdict.NotTested,
            _ when tests.Exists(test => test.IsMultivariate && test.IsSignificant) => EvidenceVerdict.Independent,
            _ when tests.Exists(test => test.IsSignificant) => EvidenceVerdict.UnivariateOnly,
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

    private static bool LeavesOutOne(decimal low, decimal high) => (low > 1 && high > 1) || (low < 1 && high < 1);
}

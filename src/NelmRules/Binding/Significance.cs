using System.Collections.Immutable;
using NelmRules.Syntax;

namespace NelmRules.Binding;

/// <summary>What printed statistics say at p &lt; 0.05: significant, not significant, or null where it cannot be told.</summary>
internal static class Significance
{
    private const decimal Level = 0.05m;

    /// <summary>The verdict that the lines of an effect amount to; doubtful lines and intervals do not count.</summary>
    public static EvidenceVerdict VerdictOf(ImmutableArray<TestLineSyntax> lines)
    {
        EvidenceVerdict verdict = EvidenceVerdict.NotTested;
        foreach (TestLineSyntax line in lines)
        {
            if (DoubtfulIntervals.OfLine(line.Doubtful) is null && !line.NotEntered && Of(line) is { } isSignificant)
            {
                verdict = Stronger(verdict, VerdictOf(line, isSignificant));
            }
        }

        return verdict;
    }

    // The verdicts are declared from the strongest to none.
    private static EvidenceVerdict Stronger(EvidenceVerdict one, EvidenceVerdict other) => one < other ? one : other;

    private static EvidenceVerdict VerdictOf(TestLineSyntax line, bool isSignificant) => (isSignificant, IsMultivariate(line)) switch
    {
        (true, true) => EvidenceVerdict.Independent,
        (true, false) => EvidenceVerdict.UnivariateOnly,
        _ => EvidenceVerdict.NotSignificant,
    };

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

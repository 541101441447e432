using NelmRules.Text;

namespace NelmRules.Diagnostics;

/// <content>NELM31xx: the numbers of evidence.</content>
internal static partial class Problems
{
    /// <summary>A p value that is no probability.</summary>
    public static Diagnostic ImpossibleP(TextSpan span, string number) =>
        Error("NELM3101", span, $"A p value lies between 0 and 1, and `{number}` does not.", "Correct the number.");

    /// <summary>A hazard ratio, or a limit of its interval, that no ratio can have.</summary>
    public static Diagnostic ImpossibleRatio(TextSpan span, string number) =>
        Error("NELM3102", span, $"A hazard ratio lies above 0, and `{number}` does not.", "Correct the number.");

    /// <summary>A rate in another unit than percent.</summary>
    public static Diagnostic RateNotInPercent(TextSpan span, string rate, string number) =>
        Error("NELM3103", span, $"A rate is given in %, and `{rate}` is not.", $"Write `{number}%` if percent is meant.") with
        {
            Fixes = Replace(span, $"{number}%"),
        };

    /// <summary>A rate at something that is no time.</summary>
    public static Diagnostic RateAtNoTime(TextSpan span, string time) =>
        Error("NELM3104", span, $"A rate is given at a time, and `{time}` is none.", "Write the time with its unit, for example `3 years 34.2%`.");

    /// <summary>A range that begins in one unit and ends in another.</summary>
    public static Diagnostic RangeInTwoUnits(TextSpan span, string low, string high) =>
        Error("NELM3105", span, $"The range begins with `{low}` and ends with `{high}`, in another unit.", "Give both ends in one unit.");

    /// <summary>A number of patients that is not whole.</summary>
    public static Diagnostic NotWhole(TextSpan span, string number) =>
        Error("NELM3106", span, $"A number of patients is a whole number, and `{number}` is not.", "Correct the number.");

    /// <summary>A step that does not measure what the fact measures.</summary>
    public static Diagnostic StepOfAnotherKind(TextSpan span, string step, string fact, string type) =>
        Error(
            "NELM3107",
            span,
            $"A step of `{step}` does not fit `{fact}`, which is {type}.",
            "Use a unit of the fact, or say in a string what the source leaves out: `per \"unit not printed\" of ...`.");

    /// <summary>A step of something that is not measured.</summary>
    public static Diagnostic FactWithoutSteps(TextSpan span, string fact, string type) =>
        Error(
            "NELM3107",
            span,
            $"`{fact}` is {type}, which has no steps.",
            "Write the factor as a condition, for example `when grade == G3`.");
}

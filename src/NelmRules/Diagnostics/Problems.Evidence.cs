using NelmRules.Text;

namespace NelmRules.Diagnostics;

/// <content>NELM41xx: evidence that contradicts itself.</content>
internal static partial class Problems
{
    private const string PrintedSo = "If the source prints it so, end the line with `doubtful \"why\"`; otherwise correct it.";

    private const string IntervalPrintedSo =
        "If the source prints it so, end the line with `doubtful interval \"why\"`, or `doubtful \"why\"` for all of it; otherwise correct it.";

    /// <summary>An interval or a range whose lower end is the greater one.</summary>
    public static Diagnostic RunsDownwards(TextSpan span, string what, string low, string high) =>
        Warning("NELM4101", span, $"The {what} `{low} to {high}` runs downwards; the lower number is expected first.", what == "interval" ? IntervalPrintedSo : PrintedSo);

    /// <summary>An estimate that its own interval leaves out.</summary>
    public static Diagnostic OutsideInterval(TextSpan span, string estimate, string low, string high) =>
        Warning(
            "NELM4102",
            span,
            $"The estimate `{estimate}` lies outside its interval `{low} to {high}`; a number between the two is expected.",
            IntervalPrintedSo);

    /// <summary>A ratio far from the middle of its interval, which for a ratio is the square root of the product of the limits.</summary>
    public static Diagnostic OffCentre(TextSpan span, string ratio, string low, string high, string expected) =>
        Warning(
            "NELM4103",
            span,
            $"The ratio `{ratio}` is more than 10% away from the middle of its interval `{low} to {high}`; about {expected} is expected, "
            + "the square root of the product of the limits.",
            IntervalPrintedSo);

    /// <summary>A p value below 0.05 beside an interval that includes 1.</summary>
    public static Diagnostic SignificantWithOne(TextSpan span, string p, string low, string high) =>
        Warning(
            "NELM4104",
            span,
            $"`p {p}` does not go with the interval `{low} to {high}`, which includes 1; a p value of 0.05 or more is expected.",
            IntervalPrintedSo);

    /// <summary>A p value of 0.05 or more beside an interval that leaves out 1.</summary>
    public static Diagnostic NotSignificantWithoutOne(TextSpan span, string p, string low, string high) =>
        Warning(
            "NELM4104",
            span,
            $"`p {p}` does not go with the interval `{low} to {high}`, which leaves out 1; a p value below 0.05 is expected.",
            IntervalPrintedSo);

    /// <summary>A rate above an earlier one.</summary>
    public static Diagnostic RateRises(TextSpan span, (string Rate, string At) earlier, (string Rate, string At) later) =>
        Warning(
            "NELM4105",
            span,
            $"The rate rises from `{earlier.Rate}` at `{earlier.At}` to `{later.Rate}` at `{later.At}`; at most {earlier.Rate} is expected.",
            PrintedSo + " For an endpoint that adds up over time, write `accept NELM4105 \"why\"`.");

    /// <summary>A rate that the median of the same endpoint excludes.</summary>
    public static Diagnostic MedianContradicted(TextSpan span, string median, (string Rate, string At) rate, string expected) =>
        Warning(
            "NELM4106",
            span,
            $"{median} does not go with `{rate.Rate}` at `{rate.At}`; {expected} 50% is expected there.",
            "If the source prints it so, end the line of one of the two with `doubtful \"why\"`; otherwise correct it.");

    /// <summary>Two arms, with and without a treatment, that are more or fewer patients than the whole group.</summary>
    public static Diagnostic ArmsDoNotAddUp(TextSpan span, string treatment, (string With, string Without, int Sum) sizes, string total) =>
        Warning(
            "NELM4107",
            span,
            System.FormattableString.Invariant(
                $"`{sizes.With}` patients with {treatment} and `{sizes.Without}` without make {sizes.Sum}; `{total}` is expected, the number in the whole group."),
            "If the source prints it so, end the line `n` with `doubtful \"why\"`; otherwise correct it.");

    /// <summary>A part that is greater than its whole.</summary>
    public static Diagnostic MoreThanAll(TextSpan span, string count, string total) =>
        Warning("NELM4108", span, $"`{count} of {total}` counts more patients than there are; at most {total} of {total} is expected.", PrintedSo);

    /// <summary>An arm that is compared with itself.</summary>
    public static Diagnostic ComparedWithItself(TextSpan span, string outcome) =>
        Error("NELM4121", span, $"The outcome `{outcome}` is compared with itself.", "Name another outcome of the ruleset behind `versus`.");

    /// <summary>A prognosis without a factor.</summary>
    public static Diagnostic NoFactor(TextSpan span, string name) =>
        Error("NELM4122", span, $"The prognosis `{name}` does not say which factor it is about.", "Add `when CONDITION`, or `per QUANTITY of FACT`.");

    /// <summary>A prognosis with two factors.</summary>
    public static Diagnostic TwoFactors(TextSpan span, string name) =>
        Error("NELM4123", span, $"The prognosis `{name}` has both `when` and `per`.", "Keep one of the two, or write two prognoses.");

    /// <summary>A doubt about the interval of a line that has none.</summary>
    public static Diagnostic NoIntervalToDoubt(TextSpan span, TextSpan reason) =>
        Error("NELM4124", span, "This line has no interval that could be doubtful.", "Write `doubtful \"why\"` where the whole line is in doubt.") with
        {
            Fixes = [new CodeFix("Leave out `interval`", [new TextEdit(TextSpan.FromBounds(span.Start, reason.Start), "doubtful ")], IsSafe: false)],
        };
}

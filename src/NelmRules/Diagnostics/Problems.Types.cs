using System.Globalization;
using NelmRules.Text;

namespace NelmRules.Diagnostics;

/// <content>NELM3xxx: types, units, numbers.</content>
internal static partial class Problems
{
    /// <summary>A number with more digits than exact arithmetic allows.</summary>
    public static Diagnostic TooManyDigits(TextSpan span, string number) =>
        Error(
            "NELM3001",
            span,
            $"The number {UserText.Quote(number)} has more digits than the language can keep exactly.",
            "A number has at most 12 significant digits, 6 of them decimals.");

    /// <summary>A unit that the language does not know.</summary>
    public static Diagnostic UnknownUnit(TextSpan span, string unit, string? closest) =>
        Error("NELM3002", span, $"The unit {UserText.Quote(unit)} is not known.", DidYouMean(closest)) with { Fixes = Replace(span, closest) };

    /// <summary>A bare number where a quantity is meant.</summary>
    public static Diagnostic MissingUnit(TextSpan span, string number, string unit) =>
        Error("NELM3003", span, $"The number {UserText.Quote(number)} has no unit.", $"Write `{number} {unit}`, or the unit that is meant.") with
        {
            Fixes = Replace(span, $"{number} {unit}"),
        };

    /// <summary>Two quantities that measure different things.</summary>
    public static Diagnostic DifferentDimensions(TextSpan span, string left, string right) =>
        Error("NELM3004", span, $"A quantity of {left} cannot be compared or combined with one of {right}.", "Check the units on both sides.");

    /// <summary>Months or years against days or weeks.</summary>
    public static Diagnostic MonthsAndDays(TextSpan span) =>
        Error(
            "NELM3005",
            span,
            "Months and years cannot be compared with days and weeks: a month is not a number of days.",
            "Use months or years on both sides, or days or weeks on both.");

    /// <summary>An expression that is no condition where one is expected.</summary>
    public static Diagnostic NotACondition(TextSpan span, string type) =>
        Error("NELM3006", span, $"This is {type}, not a condition.", "Compare it with something, by `==`, `<` or `>`.");

    /// <summary>Two values that cannot be compared.</summary>
    public static Diagnostic Incomparable(TextSpan span, string left, string right) =>
        Error("NELM3007", span, $"{Upper(left)} cannot be compared with {right}.", "Compare values of one type.");

    /// <summary>An order asked of values that have none.</summary>
    public static Diagnostic Unordered(TextSpan span, string type) =>
        Error("NELM3008", span, $"{Upper(type)} has no order.", "Use `==`, `!=` or `in {...}`.");

    /// <summary>Arithmetic that has no meaning.</summary>
    public static Diagnostic BadArithmetic(TextSpan span, string sign, string left, string right, string? hint) =>
        Error("NELM3009", span, $"`{sign}` has no meaning between {left} and {right}.", hint);

    /// <summary>A minus sign before something other than a number.</summary>
    public static Diagnostic BadSign(TextSpan span, string type) => Error("NELM3009", span, $"`-` has no meaning before {type}.");

    /// <summary>A divisor that is not a constant other than zero.</summary>
    public static Diagnostic BadDivisor(TextSpan span) =>
        Error(
            "NELM3010",
            span,
            "A divisor must be a constant other than zero.",
            "Compare with a product instead: `a < 0.3 * b` in place of `a / b < 0.3`.");

    /// <summary>A choice with too many names.</summary>
    public static Diagnostic TooManyValues(TextSpan span, int maximum) =>
        Error(
            "NELM3011",
            span,
            string.Create(CultureInfo.InvariantCulture, $"A choice has at most {maximum} values."),
            "Group some of them, or use a number.");

    /// <summary>A count of conditions that does not fit their number.</summary>
    public static Diagnostic BadCount(TextSpan span, string count, int operands) =>
        Error(
            "NELM3012",
            span,
            string.Create(CultureInfo.InvariantCulture, $"{UserText.Quote(count)} is not a whole number from 0 to {operands}, the number of conditions listed."),
            "Correct the number or the list.");

    /// <summary>An aggregate over a field that it cannot use.</summary>
    public static Diagnostic BadAggregate(TextSpan span, string message, string hint) => Error("NELM3013", span, message, hint);

    /// <summary>Bounds that leave no value.</summary>
    public static Diagnostic BoundsReversed((TextSpan Span, string Text) low, (TextSpan Span, string Text) high) =>
        Error("NELM3014", low.Span.To(high.Span), "The lower bound lies above the upper one.", "Swap the two bounds.") with
        {
            Fixes = [new CodeFix("Swap the bounds", [new TextEdit(low.Span, high.Text), new TextEdit(high.Span, low.Text)], IsSafe: false)],
        };

    /// <summary>A definition whose type is not that of the fact it defines.</summary>
    public static Diagnostic DefinitionType(TextSpan span, string name, string wanted, string found) =>
        Error("NELM3015", span, $"{UserText.Quote(name)} is {wanted}, but is defined here as {found}.", "Define it with its own type, or give the definition another name.");

    /// <summary>A version that is not three numbers.</summary>
    public static Diagnostic BadVersion(TextSpan span, string text, string? meant) =>
        Error("NELM3016", span, $"{UserText.Quote(text)} is not a version.", "Write three numbers, for example `1.0.0`; `uses` takes the first alone.") with
        {
            Fixes = Replace(span, meant),
        };

    /// <summary>A value outside the bounds of its fact.</summary>
    public static Diagnostic OutOfBounds(TextSpan span, string name, string bounds) =>
        Error("NELM3017", span, $"This value lies outside the bounds of {UserText.Quote(name)} ({bounds}).", "Check the value and its unit.");

    /// <summary>A value of the wrong type for a fact.</summary>
    public static Diagnostic WrongValue(TextSpan span, string name, string wanted, string? hint = null) =>
        Error("NELM3018", span, $"{UserText.Quote(name)} takes {wanted}.", hint ?? "Write a value of that type.");

    /// <summary>A list or criteria used where a single value is expected.</summary>
    public static Diagnostic ListAsValue(TextSpan span, string name) =>
        Error("NELM3019", span, $"{UserText.Quote(name)} is a list.", $"Ask for `count of {name}`, `sum of ... of {name}`, `any of {name} where (...)` and the like.") with
        {
            Fixes = Replace(span, $"count of {name}"),
        };

    /// <summary>Two yes/no values compared with each other.</summary>
    public static Diagnostic YesNoComparison(TextSpan span, string? apart) =>
        Error(
            "NELM3020",
            span,
            "Yes/no values are used bare, or compared with `yes` or `no`.",
            "Write `a and b or not a and not b` where both must agree, `a and not b or not a and b` where they must differ.") with
        {
            Fixes = Replace(span, apart),
        };

    /// <summary>More conditions than one count can take.</summary>
    public static Diagnostic TooManyOperands(TextSpan span, int maximum) =>
        Error(
            "NELM3021",
            span,
            string.Create(CultureInfo.InvariantCulture, $"At most {maximum} conditions can be counted together."),
            "Split them into definitions.");

    /// <summary>A factor between two dimensions of a substance that is not positive.</summary>
    public static Diagnostic BadFactor(TextSpan span, string number) =>
        Error("NELM3022", span, $"{UserText.Quote(number)} cannot convert one unit into another.", "Write how many of the second unit make one of the first: a number above zero.");

    /// <summary>A list inside the records of a list.</summary>
    public static Diagnostic ListInList(TextSpan span) =>
        Error("NELM3023", span, "A record of a list cannot hold another list.", "Declare the inner list as a fact of its own.");

    /// <summary>A second unit that measures what the first one or another second unit measures.</summary>
    public static Diagnostic AlsoSameDimension(TextSpan span, string unit, string dimension, TextSpan whole) =>
        Error("NELM3024", span, $"The fact can already be given in units of {dimension}, of which {UserText.Quote(unit)} is one.", "Leave it out: units of one dimension are converted anyway.") with
        {
            Fixes = Remove("it", whole),
        };

    /// <summary>A value that the source leaves open between fewer than two names.</summary>
    public static Diagnostic OneAlternative(TextSpan span) =>
        Error("NELM3025", span, "`unclear between` needs two different values or more.", "Write the other one, or a row without `unclear between`.");

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

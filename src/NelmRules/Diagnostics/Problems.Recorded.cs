using System.Collections.Immutable;
using NelmRules.Text;
using static NelmRules.Diagnostics.UserText;

namespace NelmRules.Diagnostics;

/// <content>NELM51xx: the values in a patient's record. A label names the fact, in backticks.</content>
internal static partial class Problems
{
    /// <summary>Words for not knowing where a value belongs.</summary>
    public static Diagnostic RecordedAsUnknown(TextSpan span, string label, string written) =>
        Error(
            "NELM5101",
            span,
            written.Length == 0 ? $"{label} is left empty." : $"{label} is written {Quote(written)}, which is no value.",
            "Leave it out, or write `null`, where it is not known.") with
        {
            Fixes = Replace(span, "null"),
        };

    /// <summary>Several values or an object where one value belongs.</summary>
    public static Diagnostic RecordedNotOneValue(TextSpan span, string label, string written) =>
        Error("NELM5102", span, $"{label} has one value, and {written} is written.", "Write the one value that counts.");

    /// <summary>A value that is neither yes nor no.</summary>
    public static Diagnostic RecordedNotYesNo(TextSpan span, string label, string written, string? meant) =>
        Error(
            "NELM5103",
            span,
            $"{label} is yes or no, and {(meant is null ? "" : "the text ")}{Quote(written)} is neither.",
            meant is null ? "Write `true` or `false`; leave it out where it is not known." : $"Write `{meant}`, without quotes.") with
        {
            Fixes = Replace(span, meant),
        };

    /// <summary>A name that is no value of the fact.</summary>
    public static Diagnostic RecordedUnknownName(TextSpan span, string label, string written, string names, string? closest)
    {
        string choose = $"Choose one of {names}.";
        return Error(
            "NELM5104",
            span,
            $"{label} has no value {Quote(written)}.",
            closest is null ? choose : $"{DidYouMean(closest)} {choose}") with
        {
            Fixes = ReplaceQuoted(span, closest),
        };
    }

    /// <summary>A text that is no date.</summary>
    public static Diagnostic RecordedNotADate(TextSpan span, string label, string written) =>
        Error(
            "NELM5105",
            span,
            $"{label} is a date, and {Quote(written)} is not written as one.",
            "Write year, month and day with all their digits, for example `2014-01-31`.");

    /// <summary>A date that no calendar has.</summary>
    public static Diagnostic RecordedImpossibleDate(TextSpan span, string label, string written) =>
        Error("NELM5106", span, $"{label} is {Quote(written)}, a day that no calendar has.", "Check year, month and day, in this order.");

    /// <summary>A text that is no number where one belongs.</summary>
    public static Diagnostic RecordedNotANumber(TextSpan span, string label, string written, string example) =>
        Error(
            "NELM5107",
            span,
            $"{label} is one number, and {Quote(written)} is not written as one.",
            $"Write what was measured, for example `{example}`; leave it out where no single number is known.");

    /// <summary>A comma in place of a decimal point.</summary>
    public static Diagnostic RecordedDecimalComma(TextSpan span, string label, string written) =>
        Error(
            "NELM5108",
            span,
            $"{label} is {Quote(written)}, and a number has a decimal point, not a comma.",
            $"Write `{Show(written).Replace(',', '.')}` if the comma stands before decimals; leave it out if it divides thousands.") with
        {
            Fixes = ReplaceQuoted(span, written.Replace(',', '.')),
        };

    /// <summary>More digits than exact arithmetic allows.</summary>
    public static Diagnostic RecordedTooManyDigits(TextSpan span, string label, string written) =>
        Error(
            "NELM5109",
            span,
            $"{label} is {Quote(written)}, which has more digits than can be kept exactly.",
            "Round it to at most 12 digits, 6 of them decimals.");

    /// <summary>A number without its unit.</summary>
    public static Diagnostic RecordedWithoutUnit(TextSpan span, string label, string written, (ImmutableArray<string> Each, string Listed) choices) =>
        Error("NELM5110", span, $"{label} is {Quote(written)} without a unit.", $"Write the unit that was measured in, for example {choices.Listed}.") with
        {
            Fixes = [.. choices.Each.SelectMany(choice => ReplaceQuoted(span, choice))],
        };

    /// <summary>A unit that is not known.</summary>
    public static Diagnostic RecordedUnknownUnit(TextSpan span, string label, string unit, string accepted, (string? Unit, string Whole) closest) =>
        Error(
            "NELM5111",
            span,
            $"{label} has the unit {Quote(unit)}, which is not known.",
            DidYouMean(closest.Unit) ?? $"Accepted are {accepted}.") with
        {
            Fixes = ReplaceQuoted(span, closest.Unit is null ? null : closest.Whole),
        };

    /// <summary>A unit that measures something else.</summary>
    public static Diagnostic RecordedWrongUnit(
        TextSpan span, string label, (string Type, string Accepted) fact, (string Unit, string Measured) written) =>
        Error(
            "NELM5112",
            span,
            $"{label} is {fact.Type}, and `{written.Unit}` is a unit of {written.Measured}.",
            $"Accepted are {fact.Accepted}.");

    /// <summary>Months where days are counted, or the other way round.</summary>
    public static Diagnostic RecordedMonthsAndDays(TextSpan span, string label, (string Own, string Accepted) fact, string unit) =>
        Error(
            "NELM5113",
            span,
            $"{label} is counted in `{fact.Own}`, and `{unit}` cannot be turned into them: a month is not a number of days.",
            $"Accepted are {fact.Accepted}.");

    /// <summary>A unit behind a number that has none.</summary>
    public static Diagnostic RecordedUnitNotWanted(TextSpan span, string label, string type, string unit, string number) =>
        Error("NELM5114", span, $"{label} is {type}, and {Quote(unit)} stands behind it.", $"Write `{Show(number)}` alone.") with
        {
            Fixes = ReplaceQuoted(span, number),
        };

    /// <summary>A fraction of a thing that is counted.</summary>
    public static Diagnostic RecordedNotWhole(TextSpan span, string label, string written) =>
        Error("NELM5115", span, $"{label} is counted, and {Quote(written)} is not a whole number.", "Write a whole number.");

    /// <summary>A number outside the bounds of its fact.</summary>
    public static Diagnostic RecordedOutOfBounds(TextSpan span, string label, string written, string bound) =>
        Error("NELM5116", span, $"{label} is {Quote(written)}, and it cannot be {bound}.", "Check what was measured and how it was written.");

    /// <summary>An object for a quantity that is not a value and a unit.</summary>
    public static Diagnostic RecordedQuantityParts(TextSpan span, string label, string what, string example) =>
        Error("NELM5117", span, $"{label} is written in braces {what}.", $"Write a value and its unit: `{example}`.");

    /// <summary>Something else where a list belongs.</summary>
    public static Diagnostic RecordedNotAList(TextSpan span, string label, string written, string example) =>
        Error(
            "NELM5118",
            span,
            $"{label} is a list of entries, and {written} is written.",
            $"Write the entries in brackets, for example `{example}`.");

    /// <summary>An entry of a list that is not a record.</summary>
    public static Diagnostic RecordedNotAnEntry(TextSpan span, string entry, string written, string example) =>
        Error(
            "NELM5119",
            span,
            $"{entry} is {written}, and an entry is fields by their names.",
            $"Write it as `{example}`, or `{{}}` where nothing of it is known.");
}

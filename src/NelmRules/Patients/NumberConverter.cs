using System.Collections.Frozen;
using System.Globalization;
using NelmRules.Diagnostics;
using NelmRules.Text;
using NelmRules.Vocabularies;

namespace NelmRules.Patients;

/// <summary>Turns the number types of .NET into recorded numbers: exact, within the limits on digits, in base units, inside bounds.</summary>
internal static class NumberConverter
{
    // Stands for what no decimal is; it is beyond every limit on digits.
    private const decimal NotFinite = decimal.MaxValue;

    private const decimal SixDecimals = 1_000_000m;
    private const decimal TwelveDigits = 1_000_000_000_000m;

    private static readonly FrozenDictionary<Type, Delegate> ToDecimal = FrozenDictionary.ToFrozenDictionary<Type, Delegate>(
    [
        new(typeof(decimal), (decimal value) => (decimal?)value), new(typeof(decimal?), (decimal? value) => value),
        new(typeof(double), (double value) => Finite(value)), new(typeof(double?), (double? value) => value is { } known ? Finite(known) : null),
        new(typeof(float), (float value) => Finite(value)), new(typeof(float?), (float? value) => value is { } known ? Finite(known) : null),
        new(typeof(int), (int value) => (decimal?)value), new(typeof(int?), (int? value) => (decimal?)value),
        new(typeof(long), (long value) => (decimal?)value), new(typeof(long?), (long? value) => (decimal?)value),
        new(typeof(short), (short value) => (decimal?)value), new(typeof(short?), (short? value) => (decimal?)value),
        new(typeof(byte), (byte value) => (decimal?)value), new(typeof(byte?), (byte? value) => (decimal?)value),
        new(typeof(sbyte), (sbyte value) => (decimal?)value), new(typeof(sbyte?), (sbyte? value) => (decimal?)value),
        new(typeof(uint), (uint value) => (decimal?)value), new(typeof(uint?), (uint? value) => (decimal?)value),
        new(typeof(ulong), (ulong value) => (decimal?)value), new(typeof(ulong?), (ulong? value) => (decimal?)value),
        new(typeof(ushort), (ushort value) => (decimal?)value), new(typeof(ushort?), (ushort? value) => (decimal?)value),
    ]);

    /// <summary>Whether a type is a number.</summary>
    public static bool IsNumber<TValue>() => ToDecimal.ContainsKey(typeof(TValue));

    /// <summary>What reads numbers of a type, or null where it is no number.</summary>
    public static Func<TValue, BindingProblems, RecordedValue?>? Find<TValue>(ValueTarget target) =>
        ToDecimal.GetValueOrDefault(typeof(TValue)) is Func<TValue, decimal?> toDecimal
            ? (value, problems) => toDecimal(value) is { } number ? Check(target, number, problems) : null
            : null;

    private static RecordedValue? Check(ValueTarget target, decimal number, BindingProblems problems)
    {
        bool isWhole = number == decimal.Truncate(number);
        if (!HasFewDigits(number, isWhole))
        {
            return problems.Reject(target, label => number == NotFinite
                ? Problems.RecordedNotANumber(default, label, "not a finite number", NumberReader.Example(target.Shape.Type))
                : Problems.RecordedTooManyDigits(default, label, Show(target, number)));
        }

        return target.Shape.Type is CountType && !isWhole
            ? problems.Reject(target, label => Problems.RecordedNotWhole(default, label, Show(target, number)))
            : Convert(target, number, problems);
    }

    private static RecordedValue? Convert(ValueTarget target, decimal number, BindingProblems problems)
    {
        decimal? converted = target.Unit is { } unit ? target.Shape.ToBase(number, unit) : number;
        if (converted is not { } value)
        {
            return problems.Reject(target, label => Problems.RecordedTooManyDigits(default, label, Show(target, number)));
        }

        RecordedNumber recorded = new(value, number, target.Unit);
        return target.Shape.Bounds.Contain(value) ? recorded : NumberReader.Check(problems.Slot(target), default, recorded);
    }

    // The common cases are decided without looking at digits.
    private static bool HasFewDigits(decimal number, bool isWhole)
    {
        decimal size = Math.Abs(number);
        return size < TwelveDigits
            && (isWhole
                || (size < SixDecimals && size * SixDecimals is var shifted && shifted == decimal.Truncate(shifted))
                || DecimalText.TryParse(Digits(number), out _, out _));
    }

    private static string Show(ValueTarget target, decimal number) =>
        target.Unit is { } unit ? $"{Digits(number)} {unit.Symbol}" : Digits(number);

    private static string Digits(decimal number) =>
        number.ToString("0.############################", CultureInfo.InvariantCulture);

    private static decimal? Finite(double value) => Math.Abs(value) < 1e15 ? (decimal)value : NotFinite;

    // A single has seven digits; by way of a double it would have made-up ones.
    private static decimal? Finite(float value) => Math.Abs(value) < 1e15f ? (decimal)value : NotFinite;
}

using System.Globalization;
using NelmRules.Values;

namespace NelmRules.Vocabularies;

/// <summary>Between the units that people write for a fact and the base unit that its numbers are held in.</summary>
internal static class ShapeUnits
{
    /// <summary>Whether numbers of a dimension can be read as values of the shape.</summary>
    public static bool Accepts(this ValueShape shape, Dimension dimension) =>
        shape.Type is QuantityType quantity && (quantity.Dimension == dimension || shape.Also.Any(also => also.Unit.Dimension == dimension));

    /// <summary>
    /// A number of a unit in the base unit of the fact's dimension; a unit of a second dimension is first read as the fact's own
    /// unit. Null where the unit does not belong to the fact or the number is too large to hold.
    /// </summary>
    public static decimal? ToBase(this ValueShape shape, decimal value, Unit unit)
    {
        if (shape.Type is not QuantityType own)
        {
            return null;
        }

        return own.Dimension == unit.Dimension
            ? Quantities.ToBase(value, unit)
            : shape.Also.FirstOrDefault(also => also.Unit.Dimension == unit.Dimension) is { } second
                ? Quantities.Held(() => value * unit.Factor / second.Unit.Factor / second.Factor * own.Unit.Factor)
                : null;
    }

    /// <summary>A held number as people read it: in the fact's unit, as a date, or plain.</summary>
    public static string Show(this ValueShape shape, decimal value) => shape.Type switch
    {
        QuantityType quantity => Quantities.Format(value, quantity.Unit),
        DateType => ShowDate(value),
        _ => Quantities.FormatNumber(value),
    };

    /// <summary>The numbers that are possible, as people read them: <c>42 mm</c>, <c>3 cm to 5 cm</c>, <c>0 % or more</c>.</summary>
    public static string Show(this ValueShape shape, NumericRange range) => range switch
    {
        { IsPoint: true } => shape.Show(range.Low!.Value),
        { Low: { } low, High: { } high } => $"{shape.Show(low)} to {shape.Show(high)}",
        { Low: { } low } => $"{shape.Show(low)} or more",
        { High: { } high } => $"{shape.Show(high)} or less",
        _ => "not known",
    };

    private static string ShowDate(decimal day) =>
        day < DateOnly.MinValue.DayNumber || day > DateOnly.MaxValue.DayNumber
            ? Quantities.FormatNumber(day)
            : DateOnly.FromDayNumber((int)day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

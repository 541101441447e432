using System.Collections.Immutable;
using System.Globalization;
using NelmRules.Values;

namespace NelmRules.Vocabularies;

/// <summary>One value of a patient's record, checked against its fact. Immutable.</summary>
public abstract record RecordedValue
{
    /// <summary>What was recorded, for people.</summary>
    public abstract string Text { get; }
}

/// <summary>A recorded yes or no.</summary>
public sealed record RecordedAnswer(bool Value) : RecordedValue
{
    /// <summary>The two answers, so that reading many patients makes no new ones.</summary>
    internal static RecordedAnswer Yes { get; } = new(true);

    internal static RecordedAnswer No { get; } = new(false);

    /// <inheritdoc/>
    public override string Text => Value ? "yes" : "no";
}

/// <summary>A recorded name of an enum, by its zero-based place.</summary>
public sealed record RecordedName(int Index, string Text) : RecordedValue
{
    /// <inheritdoc/>
    public override string Text { get; } = Text;
}

/// <summary>A recorded quantity, count, number or date: in the base unit of its dimension, dates as day numbers.</summary>
public sealed record RecordedNumber : RecordedValue
{
    private readonly string? _text;
    private readonly (decimal Number, Unit? Unit) _written;

    /// <summary>A number as somebody wrote it.</summary>
    /// <param name="value">The number in the base unit.</param>
    /// <param name="text">What was written.</param>
    public RecordedNumber(decimal value, string text)
    {
        Value = value;
        _text = text;
    }

    // Most numbers that a program hands over are never shown; their text is made when somebody asks.
    internal RecordedNumber(decimal value, decimal number, Unit? unit)
    {
        Value = value;
        _written = (number, unit);
    }

    /// <summary>A day.</summary>
    internal static RecordedNumber Of(DateOnly day) => new(day.DayNumber, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>The number in the base unit of its dimension (the factor of <see cref="Unit.Factor"/> is 1); of a date, <see cref="DateOnly.DayNumber"/>.</summary>
    public decimal Value { get; }

    /// <inheritdoc/>
    public override string Text => _text ?? (_written.Unit is { } unit
        ? $"{Quantities.FormatNumber(_written.Number)} {unit.Symbol}"
        : Quantities.FormatNumber(_written.Number));

    /// <inheritdoc/>
    public bool Equals(RecordedNumber? other) => other is not null && Value == other.Value && Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();
}

/// <summary>A recorded list; it is complete. A field that a record leaves out is missing.</summary>
public sealed record RecordedList(ImmutableArray<ImmutableDictionary<FieldSymbol, RecordedValue>> Records, string Text) : RecordedValue
{
    /// <inheritdoc/>
    public override string Text { get; } = Text;

    /// <summary>A list whose text is the number of its entries.</summary>
    internal static RecordedList Of(ImmutableArray<ImmutableDictionary<FieldSymbol, RecordedValue>> records) => new(records, records.Length switch
    {
        0 => "no entries",
        1 => "1 entry",
        _ => $"{Quantities.FormatNumber(records.Length)} entries",
    });
}

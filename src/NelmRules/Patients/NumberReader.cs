using System.Collections.Immutable;
using NelmRules.Diagnostics;
using NelmRules.Text;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Patients;

/// <summary>Reads quantities, counts and plain numbers: exact decimals, never binary floating point.</summary>
internal static class NumberReader
{
    /// <summary>A number or a text with a number and perhaps a unit.</summary>
    public static RecordedValue? Read(ValueSlot slot, JsonNode node)
    {
        string written = ValueReader.TextOf(node).Trim();
        bool isPlain = node is JsonNumberNode or JsonStringNode;
        return isPlain && WrittenNumber.TrySplit(written, out string number, out string unit)
            ? Read(slot, node, new WrittenNumber(written, number, unit))
            : slot.Reject(NotANumber(slot, node, written));
    }

    /// <summary>A quantity as an object with a value and a unit.</summary>
    public static RecordedValue? ReadParts(ValueSlot slot, QuantityType type, JsonObjectNode parts)
    {
        string example = $"{{ \"value\": 5, \"unit\": \"{type.Unit.Symbol}\" }}";
        if (Array.Find(parts.Members, member => member.Name is not ("value" or "unit")) is { } other)
        {
            string what = $"with {UserText.Quote(other.Name)} in it";
            return slot.Reject(Problems.RecordedQuantityParts(other.NameSpan, slot.Label, what, example));
        }

        switch (parts.Find("value")?.Value, parts.Find("unit")?.Value)
        {
            case (null, _):
                return slot.Reject(Problems.RecordedQuantityParts(parts.Span, slot.Label, "without `value`", example));
            case (JsonNullNode, _):
                return null;
            case ((JsonNumberNode or JsonStringNode) and { } value, null or JsonNullNode or JsonStringNode):
                return ReadPair(slot, parts, value);
            case (JsonNumberNode or JsonStringNode, { } unit):
                return slot.Reject(Problems.RecordedQuantityParts(unit.Span, slot.Label, "whose `unit` is no text", example));
            case ({ } value, _):
                return slot.Reject(Problems.RecordedQuantityParts(value.Span, slot.Label, "whose `value` is no number", example));
        }
    }

    private static RecordedValue? ReadPair(ValueSlot slot, JsonObjectNode parts, JsonNode value)
    {
        string number = ValueReader.TextOf(value).Trim();
        string unit = parts.Find("unit")?.Value is JsonStringNode text ? text.Value.Trim() : "";
        string written = unit.Length == 0 ? number : $"{number} {unit}";
        return Read(slot, parts, new WrittenNumber(written, number, unit));
    }

    private static RecordedValue? Read(ValueSlot slot, JsonNode node, WrittenNumber written)
    {
        if (!DecimalText.TryParse(written.Number, out decimal value, out DecimalProblem problem))
        {
            return slot.Reject(Describe(slot, node, written, problem));
        }

        written = written.Shortened(value);
        return slot.Shape.Type switch
        {
            QuantityType quantity => ReadQuantity(slot, quantity, node, (written, value)),
            _ when written.Unit.Length > 0 => slot.Reject(Problems.RecordedUnitNotWanted(
                node.Span, slot.Label, slot.Shape.Type.Description, written.Unit, written.Number)),
            CountType when value != decimal.Truncate(value) =>
                slot.Reject(Problems.RecordedNotWhole(node.Span, slot.Label, written.Text)),
            _ => Check(slot, node.Span, new RecordedNumber(value, written.Number)),
        };
    }

    private static Diagnostic Describe(ValueSlot slot, JsonNode node, WrittenNumber written, DecimalProblem problem) =>
        problem == DecimalProblem.DecimalComma ? Problems.RecordedDecimalComma(node.Span, slot.Label, written.Text)
        : problem == DecimalProblem.NotANumber ? NotANumber(slot, node, written.Text)
        : Problems.RecordedTooManyDigits(node.Span, slot.Label, written.Text);

    private static Diagnostic NotANumber(ValueSlot slot, JsonNode node, string written) =>
        Problems.RecordedNotANumber(node.Span, slot.Label, written, Example(slot.Shape.Type));

    private static RecordedValue? ReadQuantity(
        ValueSlot slot, QuantityType type, JsonNode node, (WrittenNumber Written, decimal Value) read)
    {
        if (read.Written.Unit.Length == 0)
        {
            ImmutableArray<string> choices = [.. OwnUnits(slot.Shape, type).Select(own => $"{read.Written.Number} {own.Symbol}")];
            return slot.Reject(Problems.RecordedWithoutUnit(node.Span, slot.Label, read.Written.Number, (choices, Listing.Or(choices))));
        }

        if (RecordedUnits.Find(read.Written.Unit) is not { } unit)
        {
            return slot.Reject(RecordedUnits.IsUnitLike(read.Written.Unit)
                ? RecordedUnits.DescribeUnknown(slot, node, (read.Written.Number, read.Written.Unit))
                : NotANumber(slot, node, read.Written.Text));
        }

        return slot.Shape.Accepts(unit.Dimension)
            ? Convert(slot, node, unit, read)
            : slot.Reject(RecordedUnits.DescribeWrong(slot, type, node, unit));
    }

    private static RecordedValue? Convert(ValueSlot slot, JsonNode node, Unit unit, (WrittenNumber Written, decimal Value) read) =>
        slot.Shape.ToBase(read.Value, unit) is { } value
            ? Check(slot, node.Span, new RecordedNumber(value, $"{read.Written.Number} {unit.Symbol}"))
            : slot.Reject(Problems.RecordedTooManyDigits(node.Span, slot.Label, read.Written.Text));

    /// <summary>The number, where the bounds of its fact allow it.</summary>
    public static RecordedValue? Check(ValueSlot slot, TextSpan place, RecordedNumber number)
    {
        Bounds bounds = slot.Shape.Bounds;
        if (bounds.Contain(number.Value))
        {
            return number;
        }

        string bound = number.Value < bounds.Low
            ? $"less than {slot.Shape.Show(bounds.Low.Value)}"
            : $"more than {slot.Shape.Show(bounds.High!.Value)}";
        return slot.Reject(Problems.RecordedOutOfBounds(place, slot.Label, number.Text, bound));
    }

    private static IEnumerable<Unit> OwnUnits(ValueShape shape, QuantityType type) =>
        shape.Also.Select(also => also.Unit).Prepend(type.Unit);

    /// <summary>A number as it is written for a type.</summary>
    public static string Example(FactType type) => type is QuantityType quantity ? $"5 {quantity.Unit.Symbol}" : "5";
}

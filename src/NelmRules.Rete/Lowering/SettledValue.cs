using System.Numerics;
using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Rete.Lowering;

/// <summary>The settled values of definitions, as a record would hold them.</summary>
internal static class SettledValue
{
    /// <summary>The value for one patient; null where it is not settled.</summary>
    public static RecordedValue? Of(BoundExpression value, Interpreter interpreter) => value.Type switch
    {
        YesNoType => Answer(interpreter.Condition(value)),
        EnumType names => Name(interpreter.Reading(value), names),
        _ => Number(interpreter.Number(value), value.Type),
    };

    private static RecordedAnswer? Answer(Answers answers) =>
        answers is Answers.Yes or Answers.No ? new RecordedAnswer(answers == Answers.Yes) : null;

    private static RecordedName? Name(Readings readings, EnumType type) =>
        readings.IsSettled && BitOperations.TrailingZeroCount(readings.AllNames) is var index
            ? new RecordedName(index, type.Names[index])
            : null;

    private static RecordedNumber? Number(NumericRange range, FactType type) =>
        range is { IsPoint: true, Low: { } number } ? Number(number, type) : null;

    private static RecordedNumber Number(decimal number, FactType type) => type switch
    {
        QuantityType quantity => new RecordedNumber(number, Quantities.Format(number, quantity.Unit)),
        DateType => RecordedNumber.Of(DateDistance.Date(number)),
        _ => new RecordedNumber(number, Quantities.FormatNumber(number)),
    };
}

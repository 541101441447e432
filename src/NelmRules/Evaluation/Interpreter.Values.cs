using System.Diagnostics;
using NelmRules.Binding;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Evaluation;

internal sealed partial class Interpreter
{
    /// <summary>The readings that an enum value can have.</summary>
    internal Readings Reading(BoundExpression value, ListRecord? record = null)
    {
        Readings readings = DeepStack.HasRoom(_level++) ? Read(value, record) : ReadDeeper(value, record);
        _level--;
        return readings;
    }

    /// <summary>The numbers that a count, number, quantity or date can be.</summary>
    internal NumericRange Number(BoundExpression value, ListRecord? record = null)
    {
        NumericRange range = DeepStack.HasRoom(_level++) ? Measure(value, record) : MeasureDeeper(value, record);
        _level--;
        return range;
    }

    /// <summary>Whether a number is known: unclear where only the source leaves it open.</summary>
    internal Answers IsNumberKnown(BoundExpression value) => Number(value) switch
    {
        { IsPoint: true } => Answers.Yes,
        { IsMissing: true } => Answers.YesOrNo,
        _ => Answers.Unclear,
    };

    private Readings ReadDeeper(BoundExpression value, ListRecord? record) => DeepStack.Continue(() => Read(value, record));

    private NumericRange MeasureDeeper(BoundExpression value, ListRecord? record) => DeepStack.Continue(() => Measure(value, record));

    private Readings Read(BoundExpression value, ListRecord? record) => value switch
    {
        BoundEnumValue constant => Readings.OfName(constant.Index),
        BoundFact fact => FactReading(fact),
        BoundField field => Recorded(field, record) is RecordedName recorded ? Readings.OfName(recorded.Index) : Missing(field.Type),
        BoundDefinition definition => DefinitionReading(definition.Definition),
        _ => throw new UnreachableException(),
    };

    private Readings FactReading(BoundFact fact) => Recorded(fact) is RecordedName recorded ? Readings.OfName(recorded.Index)
        : Supplying(fact) is { } definition ? DefinitionReading(definition)
        : Missing(fact.Type);

    private static Readings Missing(FactType type) => Readings.OfEach(((EnumType)type).AllNames);

    private NumericRange Measure(BoundExpression value, ListRecord? record) => value switch
    {
        BoundNumber constant => NumericRange.Point(constant.Value),
        BoundFact fact => FactNumber(fact),
        BoundField field => Recorded(field, record) is RecordedNumber recorded
            ? NumericRange.Point(recorded.Value)
            : field.Field.Shape.AllNumbers,
        BoundDefinition definition => DefinitionNumber(definition.Definition),
        BoundArithmetic arithmetic => RangeArithmetic.Calculate(
            arithmetic.Operator, Number(arithmetic.Left, record), Number(arithmetic.Right, record)),
        BoundNegation negation => RangeArithmetic.Negate(Number(negation.Operand, record)),
        BoundDateDistance distance => DateDistance.Between(distance.Step, Number(distance.From, record), Number(distance.To, record)),
        BoundAggregate aggregate => Aggregate(aggregate),
        _ => throw new UnreachableException(),
    };

    private NumericRange FactNumber(BoundFact fact) => Recorded(fact) is RecordedNumber recorded ? NumericRange.Point(recorded.Value)
        : Supplying(fact) is { } definition ? Cut(DefinitionNumber(definition), fact.Fact.Shape)
        : fact.Fact.Shape.AllNumbers;

    /// <summary>A derived number outside the bounds of its fact is no number of that fact: as good as not known.</summary>
    internal static NumericRange Cut(NumericRange range, ValueShape shape)
    {
        Bounds bounds = shape.Bounds;
        bool outside = range.High < bounds.Low || range.Low > bounds.High;
        return outside ? shape.AllNumbers : range with
        {
            Low = range.Low is { } low && !(low < bounds.Low) ? low : bounds.Low,
            High = range.High is { } high && !(high > bounds.High) ? high : bounds.High,
            IsWhole = range.IsWhole || shape.Type is CountType,
        };
    }
}

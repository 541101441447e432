using System.Collections.Immutable;
using System.Diagnostics;
using NelmRules.Binding;
using NelmRules.Syntax;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Evaluation;

public sealed partial class Tracer
{
    // A condition that only joins others sees no value itself.
    private ImmutableArray<ValueOrigin> OriginsOf(BoundExpression condition)
    {
        if (condition is BoundNot or BoundLogical or BoundCounting or BoundCriteria)
        {
            return [];
        }

        return [.. Seeing(condition).Select(OriginOf).OfType<ValueOrigin>().Distinct()];
    }

    private static IEnumerable<BoundExpression> Seeing(BoundExpression condition) => condition switch
    {
        BoundFact or BoundDefinition or BoundIsRecorded or BoundReceived or BoundAggregate => [condition],
        _ => BoundTree.Operands(condition).SelectMany(Seeing),
    };

    private ValueOrigin? OriginOf(BoundExpression value) => value switch
    {
        BoundFact fact => OfFact(fact),
        BoundDefinition definition => Defined(definition.Definition, Possible(value)),
        BoundIsRecorded recorded => OfRecord(recorded.Fact) ?? new ValueOrigin(recorded.Fact.Name, OriginKind.Missing, NotRecorded),
        BoundAggregate aggregate => OfRecord(aggregate.List) ?? new ValueOrigin(aggregate.List.Name, OriginKind.Missing, NotRecorded),
        BoundReceived received => OfReceived(received),
        _ => null,
    };

    private ValueOrigin OfFact(BoundFact fact) =>
        _interpreter.Recorded(fact) is { } recorded ? AsRecorded(fact.Fact, recorded)
        : _interpreter.Supplying(fact) is { } definition && !IsUnknown(fact) ? Defined(definition, Possible(fact)) with { Name = fact.Fact.Name }
        : new ValueOrigin(fact.Fact.Name, OriginKind.Missing, NotRecorded);

    private ValueOrigin? OfRecord(FactSymbol fact) => _interpreter.Recorded(fact) is { } recorded ? AsRecorded(fact, recorded) : null;

    private ValueOrigin OfReceived(BoundReceived received)
    {
        bool isOpen = _interpreter.Received(received.Treatment) is not (Answers.Yes or Answers.No);
        return new ValueOrigin($"received {received.Treatment.Name}", isOpen ? OriginKind.Missing : OriginKind.Recorded, ReceivedText(received));
    }

    private static ValueOrigin AsRecorded(FactSymbol fact, RecordedValue recorded)
    {
        bool isConverted = recorded is RecordedNumber
            && fact.Type is QuantityType quantity
            && !recorded.Text.EndsWith($" {quantity.Unit.Symbol}", StringComparison.Ordinal);
        return recorded is RecordedNumber number && isConverted
            ? new ValueOrigin(fact.Name, OriginKind.Recorded, fact.Shape.Show(number.Value)) { ConvertedFrom = recorded.Text }
            : new ValueOrigin(fact.Name, OriginKind.Recorded, recorded.Text);
    }

    private ValueOrigin Defined(DefinitionSymbol definition, string value) =>
        new(definition.Name, OriginKind.Defined, value) { Owner = definition.Owner, Row = RowOf(definition) };

    // A row gave the value where it certainly holds and no row above it may.
    private string? RowOf(DefinitionSymbol definition)
    {
        if (_interpreter.IsLeftOut(definition) || definition.Body is not RowsBody body)
        {
            return null;
        }

        foreach (DefinitionRow row in body.Rows)
        {
            Answers answers = _interpreter.Condition(row.Condition);
            if (answers != Answers.No)
            {
                string head = ValueText.OfRow(row.Reading, definition.Type);
                return answers == Answers.Yes ? $"{head} when {WrittenText.Of(row.Condition.Place)}" : null;
            }
        }

        return body.Otherwise is { } rest ? $"otherwise {ValueText.OfRow(rest, definition.Type)}" : null;
    }

    private string? LimitOf(BoundExpression condition) => condition switch
    {
        BoundComparison comparison => Against(comparison.Left, comparison.Sign, comparison.Right),
        BoundEnumComparison comparison => Against(comparison.Left, comparison.Sign, comparison.Right),
        BoundMembership { Operand.Type: EnumType type } membership => ValueText.Of(Readings.OfEach(membership.Members), type),
        BoundNumberMembership membership =>
            string.Join(" or ", membership.Members.Select(member => ValueText.Of(NumericRange.Point(member), membership.Operand.Type))),
        BoundBetween between => $"{Bound(between.Low, between.Operand)} to {Bound(between.High, between.Operand)}",
        _ => null,
    };

    private string Against(BoundExpression left, ComparisonSign sign, BoundExpression right)
    {
        bool isMirrored = left is BoundNumber or BoundEnumValue;
        (BoundExpression seen, BoundExpression limit) = isMirrored ? (right, left) : (left, right);
        return $"{WordOf(sign, isMirrored, seen.Type is DateType)}{Bound(limit, seen)}";
    }

    // A limit is told in the unit of the value, as the value is.
    private string Bound(BoundExpression limit, BoundExpression seen) => limit is BoundNumber number
        ? ValueText.Of(NumericRange.Point(number.Value), seen.Type)
        : limit is BoundEnumValue constant ? constant.Enum.Names[constant.Index] : Possible(limit);

    private static string WordOf(ComparisonSign sign, bool isMirrored, bool isDate) => (sign, isMirrored) switch
    {
        (ComparisonSign.Equal, _) => "",
        (ComparisonSign.NotEqual, _) => "not ",
        (ComparisonSign.Less, false) or (ComparisonSign.Greater, true) => isDate ? "before " : "less than ",
        (ComparisonSign.Greater, false) or (ComparisonSign.Less, true) => isDate ? "after " : "more than ",
        (ComparisonSign.LessOrEqual, false) or (ComparisonSign.GreaterOrEqual, true) => isDate ? "not after " : "at most ",
        (ComparisonSign.GreaterOrEqual, false) or (ComparisonSign.LessOrEqual, true) => isDate ? "not before " : "at least ",
        _ => throw new UnreachableException(),
    };
}

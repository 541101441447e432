using System.Diagnostics;
using NelmRules.Binding;
using NelmRules.Syntax;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Evaluation;

internal sealed partial class Interpreter
{
    private static readonly NumericRange Nothing = new(0m, 0m) { IsWhole = true };

    /// <summary>Whether a record passes a filter; without a filter it does.</summary>
    internal Answers Passes(BoundExpression? filter, ListRecord record) => filter is null ? Answers.Yes : Condition(filter, record);

    // A list that is not recorded may be empty, and its records may be anything: so a record of which nothing is known stands for them.
    private Answers AnyOrAll(BoundAggregate aggregate)
    {
        bool isAny = aggregate.Kind == AggregateKind.Any;
        Answers ofNone = isAny ? Answers.No : Answers.Yes;
        return Records(aggregate.List) is { } records
            ? records.Select(record => Passes(aggregate.Filter, record)).Aggregate(ofNone, isAny ? AnswerTables.Or : AnswerTables.And)
            : ofNone | Passes(aggregate.Filter, ListRecord.Typical(aggregate.List));
    }

    private NumericRange Aggregate(BoundAggregate aggregate) =>
        Records(aggregate.List) is { } records ? OfRecorded(aggregate, records) : OfUnrecorded(aggregate);

    private NumericRange OfRecorded(BoundAggregate aggregate, IReadOnlyList<ListRecord> records) => aggregate.Kind switch
    {
        AggregateKind.Count => Total(records.Select(record => Share(aggregate, record, NumericRange.Point(1m) with { IsWhole = true }))),
        AggregateKind.Sum => Total(records.Select(record => Share(aggregate, record, Field(aggregate, record)))),
        AggregateKind.Largest => Largest(aggregate, records),
        AggregateKind.Any or AggregateKind.All or _ => throw new UnreachableException(),
    };

    private NumericRange OfUnrecorded(BoundAggregate aggregate)
    {
        Answers passes = Passes(aggregate.Filter, ListRecord.Typical(aggregate.List));
        Bounds field = aggregate.Field?.Shape.Bounds ?? new Bounds(0m, null);
        NumericRange unknown = NumericRange.Unknown with
        {
            IsWhole = aggregate.Type is CountType,
            IsOpen = passes.Contains(Answers.Unclear),
        };
        return aggregate.Kind == AggregateKind.Largest ? unknown
            : passes == Answers.No ? Nothing
            : unknown with { Low = field.Low >= 0m ? 0m : null, High = field.High <= 0m ? 0m : null };
    }

    private static NumericRange Total(IEnumerable<NumericRange> shares) =>
        shares.Aggregate(Nothing, (sum, share) => RangeArithmetic.Calculate(ArithmeticOperator.Add, sum, share));

    private static NumericRange Field(BoundAggregate aggregate, ListRecord record)
    {
        ValueShape shape = aggregate.Field!.Shape;
        NumericRange value = record.Values.GetValueOrDefault(aggregate.Field) is RecordedNumber recorded
            ? NumericRange.Point(recorded.Value)
            : shape.AllNumbers;
        return value with { IsWhole = shape.Type is CountType };
    }

    // What a record adds: its value where it passes the filter, nothing where it does not, anything between where that is undecided.
    private NumericRange Share(BoundAggregate aggregate, ListRecord record, NumericRange value)
    {
        Answers passes = Passes(aggregate.Filter, record);
        return passes == Answers.Yes ? value
            : passes == Answers.No ? Nothing
            : Undecided(RangeArithmetic.Hull(value, Nothing), passes);
    }

    private static NumericRange Undecided(NumericRange range, Answers passes) => range with
    {
        IsOpen = range.IsOpen || passes.Contains(Answers.Unclear),
        IsMissing = range.IsMissing || !passes.IsSingle(),
    };

    // The least possible largest value comes from the records that certainly count, the greatest from all that may. Where none
    // certainly counts, there may be no largest value at all, which is as good as a missing one.
    private NumericRange Largest(BoundAggregate aggregate, IReadOnlyList<ListRecord> records)
    {
        (Answers Passes, NumericRange Value)[] possible =
            [.. records.Select(record => Candidate(aggregate, record)).Where(one => one.Passes != Answers.No)];
        NumericRange[] certain = [.. possible.Where(one => one.Passes == Answers.Yes).Select(one => one.Value)];
        bool isUnbounded = certain.Length == 0 || possible.Any(one => one.Value.High is null);
        return new NumericRange(certain.Max(one => one.Low), isUnbounded ? null : possible.Max(one => one.Value.High))
        {
            IsWhole = aggregate.Type is CountType,
            IsOpen = possible.Any(one => one.Value.IsOpen),
            IsMissing = possible.Length == 0 || possible.Any(one => one.Value.IsMissing),
        };
    }

    private (Answers Passes, NumericRange Value) Candidate(BoundAggregate aggregate, ListRecord record)
    {
        Answers passes = Passes(aggregate.Filter, record);
        NumericRange value = Field(aggregate, record);
        return (passes, passes == Answers.Yes ? value : Undecided(value, passes));
    }
}

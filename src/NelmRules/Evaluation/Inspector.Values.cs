using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Syntax;
using NelmRules.Values;

namespace NelmRules.Evaluation;

internal sealed partial class Inspector
{
    private Contribution Compare(BoundEnumComparison comparison, AnswerFunctions context, ListRecord? record) => Contribution.Merge(
        InspectReading(comparison.Left, new ReadingContext(context, Tests(comparison.Sign, comparison.Right, record)), record),
        InspectReading(comparison.Right, new ReadingContext(context, Tests(Mirror(comparison.Sign), comparison.Left, record)), record));

    private ReadingTest[] Tests(ComparisonSign sign, BoundExpression other, ListRecord? record)
    {
        ReadOnlySpan<ulong> readings = interpreter.Reading(other, record).Span;
        ReadingTest[] tests = new ReadingTest[readings.Length];
        for (int index = 0; index < tests.Length; index++)
        {
            tests[index] = new ComparisonTest(sign, readings[index]);
        }

        return tests;
    }

    /// <summary>The sign of a comparison with its sides exchanged.</summary>
    internal static ComparisonSign Mirror(ComparisonSign sign) => sign switch
    {
        ComparisonSign.Less => ComparisonSign.Greater,
        ComparisonSign.Greater => ComparisonSign.Less,
        ComparisonSign.LessOrEqual => ComparisonSign.GreaterOrEqual,
        ComparisonSign.GreaterOrEqual => ComparisonSign.LessOrEqual,
        ComparisonSign.Equal or ComparisonSign.NotEqual or _ => sign,
    };

    private Contribution InspectReading(BoundExpression value, ReadingContext context, ListRecord? record) =>
        DeepStack.HasRoom() ? OpenReading(value, context, record) : OpenReadingDeeper(value, context, record);

    private Contribution OpenReadingDeeper(BoundExpression value, ReadingContext context, ListRecord? record) =>
        DeepStack.Continue(() => OpenReading(value, context, record));

    private Contribution OpenReading(BoundExpression value, ReadingContext context, ListRecord? record)
    {
        Readings readings = interpreter.Reading(value, record);
        bool matters = !readings.IsSettled && context.Distinguish(readings);
        return readings.IsSettled || context.Outer.IsEmpty ? Contribution.Nothing : value switch
        {
            BoundDefinition definition => InspectReading(definition.Definition, context),
            BoundFact fact when interpreter.Supplying(fact) is { } definition =>
                Derived(fact, InspectReading(definition, context), matters),
            BoundFact fact when matters => Missing(fact.Fact),
            BoundField field when matters => Field(field, record),
            _ => Contribution.Nothing,
        };
    }

    private Contribution InspectReading(DefinitionSymbol definition, ReadingContext context) => Once(definition, context.Outer, context.TestsKey, () =>
        interpreter.IsLeftOut(definition)
            ? LeftOut(definition, context.KeepUnclear(Interpreter.AllNames(definition.Type)))
            : definition.Body switch
            {
                ExpressionBody body => InspectReading(body.Value, context, null),
                RowsBody body => Rows(definition, body, context),
                _ => throw new System.Diagnostics.UnreachableException(),
            });

    // Before a row is tried, each row above was no, or was left open by the source and has added its reading.
    private Contribution Rows(DefinitionSymbol definition, RowsBody body, ReadingContext context)
    {
        Contributions found = new();
        IReadOnlyList<Readings> from = interpreter.RowsFrom(body, definition.Type);
        Readings above = Readings.Of(0);
        bool covered = body.Otherwise is not null;
        for (int i = 0; i < body.Rows.Length && above.Span.Length > 0; i++)
        {
            DefinitionRow row = body.Rows[i];
            Answers answers = interpreter.Condition(row.Condition);
            found.Add(Inspect(row.Condition, context.AroundRow(above, row.Reading, from[i + 1]), null));
            found.Add(Reason(row.Why, answers != Answers.No, above, row.Reading, context));
            above = Fall(above, row.Reading, answers);
            covered |= answers.Contains(Answers.Yes);
        }

        // As long as a row may still hold, that none does is no reason worth telling.
        found.Add(Reason($"no row of `{definition.Name}` covers it", !covered, above, from[^1].AllNames, context));
        return found.Merged();
    }

    private static Contribution Reason(string? why, bool possible, Readings above, ulong reading, ReadingContext context) =>
        why is not null && possible && context.KeepUnclear(above.With(reading))
            ? Contribution.Because(why)
            : Contribution.Nothing;

    private static Readings Fall(Readings above, ulong row, Answers answers) => Readings.OfAll(
        answers.Contains(Answers.No) ? above : Readings.None,
        answers.Contains(Answers.Unclear) ? above.With(row) : Readings.None,
        Readings.None);

    private Contribution InspectNumber(BoundExpression value, ListRecord? record) =>
        DeepStack.HasRoom() ? OpenNumber(value, record) : OpenNumberDeeper(value, record);

    private Contribution OpenNumberDeeper(BoundExpression value, ListRecord? record) => DeepStack.Continue(() => OpenNumber(value, record));

    private Contribution OpenNumber(BoundExpression value, ListRecord? record)
    {
        NumericRange range = interpreter.Number(value, record);
        return range.IsPoint ? Contribution.Nothing : value switch
        {
            BoundDefinition definition => InspectNumber(definition.Definition),
            BoundFact fact when interpreter.Supplying(fact) is { } definition =>
                Derived(fact, InspectNumber(definition), range.IsMissing),
            BoundFact fact => Missing(fact.Fact),
            BoundField field => Field(field, record),
            BoundArithmetic arithmetic => Contribution.Merge(InspectNumber(arithmetic.Left, record), InspectNumber(arithmetic.Right, record)),
            BoundNegation negation => InspectNumber(negation.Operand, record),
            BoundDateDistance distance => Contribution.Merge(InspectNumber(distance.From, record), InspectNumber(distance.To, record)),
            BoundAggregate aggregate => InspectAggregate(aggregate),
            _ => Contribution.Nothing,
        };
    }

    private Contribution InspectNumber(DefinitionSymbol definition) => Once(definition, AnswerFunctions.Identity, "number", () =>
        interpreter.IsLeftOut(definition) ? LeftOut(definition, true) : definition.Body switch
        {
            ExpressionBody body => InspectNumber(body.Value, null),
            _ => throw new System.Diagnostics.UnreachableException(),
        });

    private Contribution InspectAggregate(BoundAggregate aggregate) => interpreter.Records(aggregate.List) is { } records
        ? InspectRecords(aggregate, records)
        : Contribution.Merge(Missing(aggregate.List), Filter(aggregate, ListRecord.Typical(aggregate.List)));

    private Contribution InspectRecords(BoundAggregate aggregate, IReadOnlyList<ListRecord> records)
    {
        Contributions found = new();
        bool isAnyPossible = false;
        foreach (ListRecord record in records)
        {
            if (interpreter.Passes(aggregate.Filter, record) != Answers.No)
            {
                isAnyPossible = true;
                found.Add(Filter(aggregate, record));
                found.Add(MissingField(aggregate, record));
            }
        }

        found.Add(aggregate.Kind == AggregateKind.Largest && !isAnyPossible ? Missing(aggregate.List) : Contribution.Nothing);
        return found.Merged();
    }

    private Contribution Filter(BoundAggregate aggregate, ListRecord record) =>
        aggregate.Filter is { } filter ? Inspect(filter, AnswerFunctions.Identity, record) : Contribution.Nothing;

    private Contribution MissingField(BoundAggregate aggregate, ListRecord record) =>
        aggregate.Field is { } field && !record.Values.ContainsKey(field)
            ? Contribution.Of(Member($"{aggregate.List.Name}.{field.Name}", aggregate.List))
            : Contribution.Nothing;
}

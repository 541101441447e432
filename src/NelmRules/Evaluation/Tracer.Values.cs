using System.Collections.Immutable;
using System.Diagnostics;
using NelmRules.Binding;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Evaluation;

public sealed partial class Tracer
{
    private const string NotRecorded = "not recorded";

    private string? ValuesOf(params BoundExpression[] operands)
    {
        string[] values = [.. operands.Where(operand => operand is not (BoundNumber or BoundEnumValue or BoundAnswer)).Select(ValueOf)];
        return values.Length == 0 ? null : string.Join("; ", values);
    }

    private string ValueOf(BoundExpression value) => value switch
    {
        BoundFact fact when _interpreter.Recorded(fact) is { } recorded => recorded.Text,
        BoundFact fact when _interpreter.Supplying(fact) is { } definition => Derived(fact, definition),
        BoundFact => NotRecorded,
        BoundDefinition definition => $"{Possible(value)} (define {definition.Definition.Name} of {definition.Definition.Owner})",
        BoundAggregate aggregate when _interpreter.Records(aggregate.List) is null => NotRecorded,
        _ => Possible(value),
    };

    private string Derived(BoundFact fact, DefinitionSymbol definition) =>
        IsUnknown(fact) ? NotRecorded : $"{Possible(fact)} (define {definition.Name} of {definition.Owner})";

    private bool IsUnknown(BoundFact fact) => fact.Type switch
    {
        YesNoType => _interpreter.Condition(fact) == Answers.YesOrNo,
        EnumType type => _interpreter.Reading(fact).Span.Length > 1 && _interpreter.Reading(fact).AllNames == type.AllNames,
        _ => _interpreter.Number(fact) is { IsMissing: true, Low: var low, High: var high }
            && low == fact.Fact.Shape.Bounds.Low && high == fact.Fact.Shape.Bounds.High,
    };

    private string Possible(BoundExpression value) => value.Type switch
    {
        YesNoType => ValueText.Of(_interpreter.Condition(value)),
        EnumType type => ValueText.Of(_interpreter.Reading(value), type),
        ListType => NotRecorded,
        _ => ValueText.Of(_interpreter.Number(value), value.Type),
    };

    // A recorded fact and a constant explain themselves.
    private Trace[] Opened(BoundExpression value) => value switch
    {
        BoundFact fact when _interpreter.Recorded(fact) is not null => [],
        BoundFact fact => _interpreter.Supplying(fact) is { } definition ? Body(definition) : [],
        BoundDefinition definition => Body(definition.Definition),
        BoundArithmetic or BoundNegation or BoundDateDistance => OfOperands(value, Shown),
        _ => [],
    };

    private Trace[] Shown(BoundExpression value) => value is BoundNumber ? []
        : [DeepStack.HasRoom() ? Show(value) : ShowDeeper(value)];

    private Trace ShowDeeper(BoundExpression value) => DeepStack.Continue(() => Show(value));

    private Trace Show(BoundExpression value)
    {
        Trace trace = new(WrittenText.Of(value.Place), ValueOf(value), null, ImmutableArray.Create(Opened(value)));
        return _tellsOrigins ? trace with { Origins = OriginsOf(value) } : trace;
    }

    private Trace[] Body(DefinitionSymbol definition) => !_opened.Add(definition) || _interpreter.IsLeftOut(definition) ? [] : definition.Body switch
    {
        ExpressionBody { Value.Type: YesNoType } body => UnlessOpen(body.Open, body.Value),
        ExpressionBody body => Shown(body.Value),
        RowsBody body => Rows(body, definition.Type),
        _ => throw new UnreachableException(),
    };

    // What the source certainly leaves open is never asked any further.
    private Trace[] UnlessOpen(ImmutableArray<OpenCondition> open, BoundExpression value)
    {
        List<Trace> parts = [];
        foreach (OpenCondition one in open)
        {
            Answers answers = _interpreter.Condition(one.Condition);
            if (answers != Answers.No)
            {
                parts.Add(Headed("unclear when", one.Condition));
            }

            if (answers == Answers.Yes)
            {
                return [.. parts];
            }
        }

        parts.Add(OfCondition(value));
        return [.. parts];
    }

    // Rows below one that certainly holds are never tried.
    private Trace[] Rows(RowsBody body, FactType type)
    {
        List<Trace> rows = [];
        foreach (DefinitionRow row in body.Rows)
        {
            rows.Add(Headed($"{ValueText.OfRow(row.Reading, type)} when", row.Condition));
            if (_interpreter.Condition(row.Condition) == Answers.Yes)
            {
                break;
            }
        }

        return [.. rows];
    }

    private Trace Headed(string head, BoundExpression condition)
    {
        Trace trace = OfCondition(condition);
        return trace with { Text = $"{head} {trace.Text}" };
    }
}

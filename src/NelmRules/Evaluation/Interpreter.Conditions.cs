using System.Collections.Immutable;
using System.Diagnostics;
using NelmRules.Binding;
using NelmRules.Syntax;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Evaluation;

internal sealed partial class Interpreter
{
    /// <summary>The answers that a condition can have.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="record">The record at hand inside a filter, or null.</param>
    internal Answers Condition(BoundExpression condition, ListRecord? record = null)
    {
        Answers answers = DeepStack.HasRoom(_level++) ? Decide(condition, record) : DecideDeeper(condition, record);
        _level--;
        return answers;
    }

    /// <summary>The answers of an item: what the source leaves open is tested first.</summary>
    internal Answers Item(CriteriaItem item) => UnlessOpen(item.Open, Condition(item.Condition));

    /// <summary>The items of criteria that count.</summary>
    internal CriteriaItem[] Items(CriteriaSymbol criteria) => Each.Kept(criteria.Items.AsSpan(), item => IsLeftOut(item) ? null : item);

    /// <summary>The answers of criteria; unclear where all their items are left out.</summary>
    internal Answers Criteria(CriteriaSymbol criteria) => Once(_answers, criteria, Check);

    private Answers Decide(BoundExpression condition, ListRecord? record) => condition switch
    {
        BoundAnswer answer => Single(answer.Value),
        BoundFact fact => Fact(fact),
        BoundField field => Recorded(field, record) is RecordedAnswer recorded ? Single(recorded.Value) : Answers.YesOrNo,
        BoundDefinition definition => Definition(definition.Definition),
        BoundCriteria criteria => Criteria(criteria.Criteria),
        BoundNot not => AnswerTables.Not(Condition(not.Operand, record)),
        BoundLogical logical => Join(logical, record),
        BoundCounting counting => Count(counting.Kind, counting.Count, Conditions(counting.Operands, record)),
        BoundComparison comparison => Comparisons.Compare(
            Number(comparison.Left, record), comparison.Sign, Number(comparison.Right, record)),
        BoundEnumComparison comparison => Readings.Compare(
            Reading(comparison.Left, record), comparison.Sign, Reading(comparison.Right, record)),
        BoundMembership membership => Reading(membership.Operand, record).AreAmong(membership.Members),
        BoundNumberMembership membership => Comparisons.IsOneOf(Number(membership.Operand, record), membership.Members),
        BoundBetween between => Comparisons.Between(
            Number(between.Operand, record), Number(between.Low, record), Number(between.High, record)),
        BoundIsKnown or BoundIsRecorded when IsForAnyRecord => Answers.YesOrNo,
        BoundIsKnown known => Single(IsKnown(known.Operand, record)),
        BoundIsRecorded recorded => Single(Recorded(recorded.Fact) is not null),
        BoundReceived received => Received(received.Treatment),
        BoundAggregate aggregate => AnyOrAll(aggregate),
        _ => throw new UnreachableException(),
    };

    private Answers DecideDeeper(BoundExpression condition, ListRecord? record) => DeepStack.Continue(() => Decide(condition, record));

    private Answers Check(CriteriaSymbol criteria)
    {
        Answers[] items = AnswersOf(Items(criteria));
        return items.Length == 0 ? Answers.Unclear : criteria.Kind switch
        {
            CriteriaKind.AllOf or CriteriaKind.AnyOf => Join(criteria.Kind == CriteriaKind.AllOf, items),
            CriteriaKind.AtLeast => Count(CountingKind.AtLeast, criteria.Required, items),
            _ => throw new UnreachableException(),
        };
    }

    private Answers Fact(BoundFact fact) => Recorded(fact) is RecordedAnswer recorded ? Single(recorded.Value)
        : Supplying(fact) is { } definition ? Definition(definition)
        : Answers.YesOrNo;

    private Answers[] AnswersOf(CriteriaItem[] items)
    {
        Answers[] answers = new Answers[items.Length];
        for (int index = 0; index < answers.Length; index++)
        {
            answers[index] = Item(items[index]);
        }

        return answers;
    }

    private Answers Join(BoundLogical logical, ListRecord? record)
    {
        Answers joined = AnswerTables.OfNone(logical.IsAnd);
        foreach (BoundExpression operand in logical.Operands)
        {
            joined = AnswerTables.Join(logical.IsAnd, joined, Condition(operand, record));
        }

        return joined;
    }

    private Answers[] Conditions(ImmutableArray<BoundExpression> operands, ListRecord? record)
    {
        Answers[] answers = new Answers[operands.Length];
        for (int index = 0; index < answers.Length; index++)
        {
            answers[index] = Condition(operands[index], record);
        }

        return answers;
    }

    private static Answers Join(bool isAnd, Answers[] parts)
    {
        Answers joined = AnswerTables.OfNone(isAnd);
        foreach (Answers part in parts)
        {
            joined = AnswerTables.Join(isAnd, joined, part);
        }

        return joined;
    }

    private static Answers Count(CountingKind kind, int required, Answers[] parts)
    {
        AnswerCounts counts = new();
        foreach (Answers part in parts)
        {
            counts.Add(part);
        }

        return counts.Count(kind, required);
    }

    private Answers UnlessOpen(ImmutableArray<OpenCondition> open, Answers value)
    {
        foreach (OpenCondition one in open)
        {
            value = AnswerTables.UnlessOpen(Condition(one.Condition), value);
        }

        return value;
    }

    // Known is one settled value, recorded or derived; what the source leaves open is not settled.
    private bool IsKnown(BoundExpression operand, ListRecord? record) => operand.Type switch
    {
        YesNoType => Condition(operand, record) is Answers.Yes or Answers.No,
        EnumType => Reading(operand, record).IsSettled,
        ListType => operand is BoundFact list && Recorded(list) is not null,
        _ => Number(operand, record).IsPoint,
    };
}

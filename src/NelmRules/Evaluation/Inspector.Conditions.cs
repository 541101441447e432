using System.Globalization;
using NelmRules.Binding;
using NelmRules.Syntax;
using NelmRules.Values;

namespace NelmRules.Evaluation;

internal sealed partial class Inspector
{
    private Contribution Inspect(BoundExpression condition, AnswerFunctions context, ListRecord? record) =>
        DeepStack.HasRoom() ? Open(condition, context, record) : DeepStack.Continue(() => Open(condition, context, record));

    private Contribution Open(BoundExpression condition, AnswerFunctions context, ListRecord? record)
    {
        Answers answers = context.IsEmpty ? Answers.None : interpreter.Condition(condition, record);
        bool settled = answers is Answers.None or Answers.Yes or Answers.No;
        return settled ? Contribution.Nothing : condition switch
        {
            BoundFact fact => Fact(fact, context, answers),
            BoundField field => context.Distinguish(answers) ? Field(field, record) : Contribution.Nothing,
            BoundDefinition definition => Inspect(definition.Definition, context),
            BoundCriteria criteria => Inspect(criteria.Criteria, context),
            BoundNot not => Inspect(not.Operand, context.After(AnswerFunctions.Negation), record),
            BoundLogical logical => Join(logical.IsAnd, context, [.. logical.Operands.Select(operand => PartOf(operand, record))]),
            BoundCounting counting => Count(counting, context, [.. counting.Operands.Select(operand => PartOf(operand, record))]),
            BoundComparison comparison => Numbers(context, answers, [comparison.Left, comparison.Right], record),
            BoundNumberMembership membership => Numbers(context, answers, [membership.Operand], record),
            BoundBetween between => Numbers(context, answers, [between.Operand, between.Low, between.High], record),
            BoundEnumComparison comparison => Compare(comparison, context, record),
            BoundMembership membership => InspectReading(
                membership.Operand, new ReadingContext(context, [new MemberTest(membership.Members)]), record),
            BoundReceived received => context.Distinguish(answers)
                ? Contribution.Of(new NeedMember($"received {received.Treatment.Name}", null))
                : Contribution.Nothing,
            BoundAggregate aggregate => AnyOrAll(aggregate, context, answers),
            _ => Contribution.Nothing,
        };
    }

    private Contribution Fact(BoundFact fact, AnswerFunctions context, Answers answers)
    {
        bool matters = context.Distinguish(answers);
        return interpreter.Supplying(fact) is { } definition
            ? Derived(fact, Inspect(definition, context), matters)
            : matters ? Contribution.Of(Member(fact.Fact)) : Contribution.Nothing;
    }

    private Contribution Inspect(DefinitionSymbol definition, AnswerFunctions context) =>
        Once(definition, context.Bits.ToString(CultureInfo.InvariantCulture), () =>
            interpreter.IsLeftOut(definition) ? LeftOut(definition, context.KeepUnclear()) : definition.Body switch
            {
                ExpressionBody body => UnlessOpen(context, body.Open, PartOf(body.Value, null)),
                RowsBody body => Rows(definition, body, new ReadingContext(context, [new AnswerTest()])),
                _ => throw new System.Diagnostics.UnreachableException(),
            });

    private Contribution Inspect(CriteriaSymbol criteria, AnswerFunctions context) =>
        Once(criteria, context.Bits.ToString(CultureInfo.InvariantCulture), () =>
        {
            Part[] items = [.. interpreter.Items(criteria).Select(ItemPart)];
            return items.Length == 0 ? LeftOut(criteria, context.KeepUnclear()) : criteria.Kind switch
            {
                CriteriaKind.AllOf => Join(true, context, items),
                CriteriaKind.AnyOf => Join(false, context, items),
                CriteriaKind.AtLeast => Count(CountingKind.AtLeast, criteria.Required, context, items),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        });

    private Contribution Numbers(AnswerFunctions context, Answers answers, BoundExpression[] operands, ListRecord? record)
    {
        bool needed = context.Distinguish(answers);
        bool open = answers.Contains(Answers.Unclear) && context.KeepUnclear();
        return needed || open
            ? Contribution.Merge(operands.Select(operand => InspectNumber(operand, record))).Only(needed, open)
            : Contribution.Nothing;
    }

    private Contribution AnyOrAll(BoundAggregate aggregate, AnswerFunctions context, Answers answers) =>
        interpreter.Records(aggregate.List) is { } records
            ? Join(aggregate.Kind == AggregateKind.All, context, [.. records.Select(record => PartOf(aggregate.Filter!, record))])
            : Contribution.Merge(
            [
                context.Distinguish(answers) ? Contribution.Of(Member(aggregate.List)) : Contribution.Nothing,
                Inspect(aggregate.Filter!, context, ListRecord.Typical(aggregate.List)),
            ]);
}

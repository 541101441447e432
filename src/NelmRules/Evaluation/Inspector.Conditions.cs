using NelmRules.Binding;
using NelmRules.Syntax;
using NelmRules.Values;

namespace NelmRules.Evaluation;

internal sealed partial class Inspector
{
    private Contribution Inspect(BoundExpression condition, AnswerFunctions context, ListRecord? record) =>
        context.IsEmpty ? Contribution.Nothing : Inspect(PartOf(condition, record), context);

    private Contribution Inspect(Part part, AnswerFunctions context)
    {
        if (context.IsEmpty || part.Answers is Answers.Yes or Answers.No)
        {
            return Contribution.Nothing;
        }

        Contribution found = DeepStack.HasRoom(_level++) ? Open(part, context) : OpenDeeper(part, context);
        _level--;
        return found;
    }

    private Contribution OpenDeeper(Part part, AnswerFunctions context) => DeepStack.Continue(() => Open(part, context));

    private Contribution Open(Part part, AnswerFunctions context)
    {
        (Answers answers, BoundExpression condition, ListRecord? record) = (part.Answers, part.Condition, part.Record);
        return part.Item is { } item ? UnlessOpen(context, item.Open, PartOf(item.Condition, null)) : condition switch
        {
            BoundFact fact => Fact(fact, context, answers),
            BoundField field => context.Distinguish(answers) ? Field(field, record) : Contribution.Nothing,
            BoundDefinition definition => Inspect(definition.Definition, context),
            BoundCriteria criteria => Inspect(criteria.Criteria, context),
            BoundNot not => Inspect(not.Operand, context.After(AnswerFunctions.Negation), record),
            BoundLogical logical => Join(logical.IsAnd, context, PartsOf(logical.Operands, operand => PartOf(operand, record))),
            BoundCounting counting => Count(counting.Kind, counting.Count, context, PartsOf(counting.Operands, operand => PartOf(operand, record))),
            BoundComparison or BoundNumberMembership or BoundBetween => Numbers(part, context),
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
            : matters ? Missing(fact.Fact) : Contribution.Nothing;
    }

    private Contribution Inspect(DefinitionSymbol definition, AnswerFunctions context) =>
        Once(definition, context, "", () =>
            interpreter.IsLeftOut(definition) ? LeftOut(definition, context.KeepUnclear()) : definition.Body switch
            {
                ExpressionBody body => UnlessOpen(context, body.Open, PartOf(body.Value, null)),
                RowsBody body => Rows(definition, body, new ReadingContext(context, [new AnswerTest()])),
                _ => throw new System.Diagnostics.UnreachableException(),
            });

    private Contribution Inspect(CriteriaSymbol criteria, AnswerFunctions context) =>
        Once(criteria, context, "", () =>
        {
            Part[] items = PartsOf(interpreter.Items(criteria), PartOf);
            return items.Length == 0 ? LeftOut(criteria, context.KeepUnclear()) : criteria.Kind switch
            {
                CriteriaKind.AllOf => Join(true, context, items),
                CriteriaKind.AnyOf => Join(false, context, items),
                CriteriaKind.AtLeast => Count(CountingKind.AtLeast, criteria.Required, context, items),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        });

    private Contribution Numbers(Part part, AnswerFunctions context)
    {
        bool needed = context.Distinguish(part.Answers);
        bool open = part.Answers.Contains(Answers.Unclear) && context.KeepUnclear();
        Contributions found = new();
        foreach (BoundExpression operand in needed || open ? BoundTree.Operands(part.Condition) : [])
        {
            found.Add(InspectNumber(operand, part.Record));
        }

        return found.Merged().Only(needed, open);
    }

    private Contribution AnyOrAll(BoundAggregate aggregate, AnswerFunctions context, Answers answers) =>
        interpreter.Records(aggregate.List) is { } records
            ? Join(aggregate.Kind == AggregateKind.All, context, PartsOf(records, record => PartOf(aggregate.Filter!, record)))
            : Contribution.Merge(
                context.Distinguish(answers) ? Missing(aggregate.List) : Contribution.Nothing,
                Inspect(aggregate.Filter!, context, ListRecord.Typical(aggregate.List)));
}

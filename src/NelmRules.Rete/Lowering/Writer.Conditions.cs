using System.Diagnostics;
using System.Linq.Expressions;
using NelmRules.Binding;
using NelmRules.Syntax;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Rete.Lowering;

internal sealed partial class Writer<T>
{
    private Possibilities Decide(BoundExpression condition) => condition switch
    {
        BoundAnswer answer => Possibilities.Of(answer.Value ? Answers.Yes : Answers.No),
        BoundFact fact => Fact(fact),
        BoundDefinition definition => Definition(definition.Definition),
        BoundCriteria criteria => Criteria(criteria.Criteria),
        BoundNot not => Decide(not.Operand).Not(),
        BoundLogical logical => Join(logical.IsAnd, logical.Operands.Select(Decide)),
        BoundCounting counting => Count(counting.Kind, counting.Count, counting.Operands.Select(Decide)),
        BoundReceived received => Possibilities.Of(source.Received(received.Treatment), Answers.YesOrNo),
        BoundIsKnown known => Asked(IsKnown(known.Operand)),
        BoundIsRecorded recorded => Asked(source.IsRecorded(recorded.Fact)),
        BoundAggregate aggregate => Ask(aggregate),
        _ => Direct(condition) ?? Compared(condition),
    };

    private static Possibilities Join(bool isAnd, IEnumerable<Possibilities> operands)
    {
        Possibilities[] parts = [.. operands];
        string function = isAnd ? nameof(Functions.And) : nameof(Functions.Or);
        Expression all = parts.Select(part => part.All).Aggregate((left, right) => Functions.Call(function, left, right));
        IEnumerable<Expression> yes = parts.Select(part => part.Yes);
        IEnumerable<Expression> no = parts.Select(part => part.No);
        return new Possibilities(
            isAnd ? Logic.And(yes) : Logic.Or(yes),
            isAnd ? Logic.Or(no) : Logic.And(no),
            parts.All(part => Logic.IsFalse(part.Unclear)) ? Logic.False : Possibilities.Has(all, Answers.Unclear),
            all);
    }

    private static Possibilities Count(CountingKind kind, int required, IEnumerable<Possibilities> operands)
    {
        Possibilities[] parts = [.. operands];
        Expression all = Functions.Call(
            nameof(Functions.Count),
            Expression.Constant(kind),
            Expression.Constant(required),
            Expression.NewArrayInit(typeof(Answers), parts.Select(part => part.All)));
        return Possibilities.Of(all, parts.Any(part => !Logic.IsFalse(part.Unclear)));
    }

    // Unclear as soon as one of the open conditions is not no.
    private static Possibilities UnlessOpen(IEnumerable<Possibilities> open, Possibilities value) =>
        open.Aggregate(value, (inside, one) => new Possibilities(
            Logic.And(one.No, inside.Yes),
            Logic.And(one.No, inside.No),
            Logic.Or(one.Yes, one.Unclear, inside.Unclear),
            Functions.Call(nameof(Functions.UnlessOpen), one.All, inside.All)));

    private Possibilities Item(CriteriaItem item) => UnlessOpen(item.Open.Select(open => Decide(open.Condition)), Decide(item.Condition));

    private Possibilities Criteria(CriteriaSymbol criteria)
    {
        CriteriaItem[] items = [.. criteria.Items.Where(item => !options.Strict || item.Inferred is null)];
        return items.Length == 0 ? Possibilities.Of(Answers.Unclear) : criteria.Kind switch
        {
            CriteriaKind.AllOf or CriteriaKind.AnyOf => Join(criteria.Kind == CriteriaKind.AllOf, items.Select(Item)),
            CriteriaKind.AtLeast => Count(CountingKind.AtLeast, criteria.Required, items.Select(Item)),
            _ => throw new UnreachableException(),
        };
    }

    private Possibilities Fact(BoundFact fact)
    {
        Leaf leaf = source.Answer(fact.Fact);
        return Supplying(fact) is { } definition && !leaf.IsNeverMissing
            ? Supplied(leaf, Definition(definition))
            : Possibilities.Of(leaf, Answers.YesOrNo);
    }

    private static Possibilities Supplied(Leaf leaf, Possibilities derived)
    {
        Expression isMissing = Logic.And(Logic.Not(leaf.IsYes), Logic.Not(leaf.IsNo));
        return new Possibilities(
            Logic.Or(leaf.IsYes, Logic.And(isMissing, derived.Yes)),
            Logic.Or(leaf.IsNo, Logic.And(isMissing, derived.No)),
            Logic.And(isMissing, derived.Unclear),
            Functions.Call(nameof(Functions.Tested), leaf.IsYes, leaf.IsNo, derived.All));
    }

    private Possibilities Definition(DefinitionSymbol definition) => IsLeftOut(definition)
        ? Possibilities.Of(Answers.Unclear)
        : definition.Body switch
        {
            ExpressionBody body => UnlessOpen(body.Open.Select(open => Decide(open.Condition)), Decide(body.Value)),
            RowsBody body => Possibilities.Of(Functions.Call(nameof(Functions.AnswerOf), Rows(body, definition.Type)), true),
            _ => throw new UnreachableException(),
        };

    private static Possibilities Asked(Expression condition) => new(
        condition, Logic.Not(condition), Logic.False, Functions.Call(nameof(Functions.Asked), condition));

    private Expression IsKnown(BoundExpression operand) => operand switch
    {
        BoundFact fact when Supplying(fact) is null || fact.Type is ListType => source.IsRecorded(fact.Fact),
        { Type: YesNoType } => Functions.Call(nameof(Functions.IsSettledAnswer), Decide(operand).All),
        { Type: EnumType } => Functions.Call(nameof(Functions.IsSettledName), Reading(operand)),
        _ => Functions.Call(nameof(Functions.IsPoint), Number(operand)),
    };
}

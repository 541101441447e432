using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Syntax;
using NelmRules.Values;

namespace NelmRules.Comparison;

/// <summary>What can be recorded of facts together, and what expressions can be where the facts and lists that they read are recorded, and where some are not.</summary>
internal sealed class LeafConsistency(DiagramStore store, VariableTable table, Interpreter nobody)
{
    /// <summary>The records of which no expression is known although something is missing, or the other way round: 1, all others 0.</summary>
    internal int Kept() => table.All.Select(Of).Concat(OfTwoKinds()).Aggregate(DiagramStore.Everything, store.Both);

    // A fact that has become one of another kind is two variables, and a record has one value of it.
    private IEnumerable<int> OfTwoKinds() =>
        from same in table.All.Where(IsFact).GroupBy(one => one.Name, StringComparer.Ordinal)
        where same.Count() > 1
        select same.Select(fact => store.Without(DiagramStore.Everything, Recorded(fact))).Aggregate(store.Either);

    private static bool IsFact(Variable variable) => variable is AnswerVariable or NameVariable or ListVariable or NumberVariable { Expression: null };

    private int Recorded(Variable fact) => ValuesOf(fact, value => fact is NumberVariable number ? value < number.Cells.Length : value < fact.Count - 1);

    private int Of(Variable variable) => variable switch
    {
        NumberVariable { Expression: { } path } number => Of(number, path),
        ConditionVariable condition => Of(condition),
        _ => DiagramStore.Everything,
    };

    private int Of(NumberVariable number, ExpressionPath path)
    {
        int settled = ValuesOf(number, value => value < number.Cells.Length);
        if (Plain(path.Expression, path.Side) is { } recorded)
        {
            int unsettled = ValuesOf(number, value => value >= number.Cells.Length || number.Kinds.Kinds.Any(kind => number.Kinds.IsOf(kind, value)));
            return Either(recorded, settled, unsettled);
        }

        if (path.Expression is not BoundAggregate aggregate || !Leaves.IsOfListAlone(aggregate))
        {
            return DiagramStore.Everything;
        }

        string kind = UnsettledRanges.KindOf(nobody.Number(aggregate), number.Tests);
        int without = ValuesOf(number, value => UnsettledRanges.KindOf(number.RangeOf(value)!.Value, number.Tests) == kind);
        bool isCounted = aggregate is { Kind: AggregateKind.Count, Filter: null };
        return Either(Recorded(aggregate, path.Side), isCounted ? settled : DiagramStore.Everything, without);
    }

    private int Of(ConditionVariable condition)
    {
        if (Plain(condition.Expression, condition.Side) is { } recorded)
        {
            return Either(recorded, ValuesOf(condition, value => condition.Values[value] is Answers.Yes or Answers.No), DiagramStore.Everything);
        }

        return condition.Expression is BoundAggregate aggregate && Leaves.IsOfListAlone(aggregate)
            ? Either(Recorded(aggregate, condition.Side), DiagramStore.Everything, ValuesOf(condition, value => condition.Values[value] == nobody.Condition(aggregate)))
            : DiagramStore.Everything;
    }

    // Where all facts that an expression reads are recorded; null where it reads anything else.
    private int? Plain(BoundExpression expression, Side side) => Leaves.Of(expression).ToArray() is { Length: > 0 } leaves && Array.TrueForAll(leaves, Leaves.IsPlain)
        ? leaves.Select(leaf => Recorded(table[VariableTable.FactKey(((BoundFact)leaf).Fact, side)])).Aggregate(store.Both)
        : null;

    private int Recorded(BoundAggregate aggregate, Side side) => Recorded(table[VariableTable.FactKey(aggregate.List, side)]);

    private int ValuesOf(Variable variable, Func<int, bool> isIn) =>
        store.WithValues(variable.Level, variable.Count, isIn);

    private int Either(int condition, int yes, int no) => store.Either(store.Both(condition, yes), store.Both(store.Without(DiagramStore.Everything, condition), no));
}

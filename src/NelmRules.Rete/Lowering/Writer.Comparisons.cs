using System.Linq.Expressions;
using NelmRules.Binding;
using NelmRules.Syntax;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Rete.Lowering;

internal sealed partial class Writer<T>
{
    // A fact that no definition supplies against constants is a comparison of one property; null for anything else.
    private Possibilities? Direct(BoundExpression condition) => condition switch
    {
        BoundComparison { Left: BoundFact fact, Right: BoundNumber limit } comparison when Supplying(fact) is null =>
            Against(fact, comparison.Sign, limit.Value),
        BoundComparison { Left: BoundNumber limit, Right: BoundFact fact } comparison when Supplying(fact) is null =>
            Against(fact, Mirrored(comparison.Sign), limit.Value),
        BoundEnumComparison { Left: BoundFact fact, Right: BoundEnumValue value } comparison when Supplying(fact) is null =>
            Member(fact, NamesThat((EnumType)fact.Type, comparison.Sign, value.Index)),
        BoundMembership { Operand: BoundFact fact } membership when Supplying(fact) is null => Member(fact, membership.Members),
        BoundNumberMembership { Operand: BoundFact fact } membership when Supplying(fact) is null => OneOf(fact, [.. membership.Members]),
        BoundBetween { Operand: BoundFact fact, Low: BoundNumber low, High: BoundNumber high } when Supplying(fact) is null =>
            Between(fact, low.Value, high.Value),
        _ => null,
    };

    private Possibilities Compared(BoundExpression condition) => Possibilities.Of(condition switch
    {
        BoundComparison comparison => Functions.Call(
            nameof(Functions.Compare), Number(comparison.Left), Expression.Constant(comparison.Sign), Number(comparison.Right)),
        BoundEnumComparison comparison => Functions.Call(
            nameof(Functions.CompareNames), Reading(comparison.Left), Expression.Constant(comparison.Sign), Reading(comparison.Right)),
        BoundMembership membership => Functions.Call(
            nameof(Functions.IsMember), Reading(membership.Operand), Expression.Constant(membership.Members)),
        BoundNumberMembership membership => Functions.Call(
            nameof(Functions.IsOneOf), Number(membership.Operand), Numbers(membership.Members)),
        BoundBetween between => Functions.Call(
            nameof(Functions.Between), Number(between.Operand), Number(between.Low), Number(between.High)),
        _ => Question(condition).AskAnswers(Patient),
    }, CanBeUnclear(condition));

    private Possibilities Against(BoundFact fact, ComparisonSign sign, decimal limit) => Possibilities.Of(
        source.Compare(fact.Fact, sign, limit),
        Comparisons.Compare(fact.Fact.Shape.AllNumbers, sign, NumericRange.Point(limit)));

    private Possibilities Member(BoundFact fact, ulong members) => Possibilities.Of(
        source.Member(fact.Fact, members),
        Readings.OfEach(((EnumType)fact.Type).AllNames).Test(name => Readings.IsMember(name, members)));

    private Possibilities OneOf(BoundFact fact, decimal[] members)
    {
        Leaf[] each = [.. members.Select(member => source.Compare(fact.Fact, ComparisonSign.Equal, member))];
        return Possibilities.Of(
            new Leaf(Logic.Or(each.Select(leaf => leaf.IsYes)), Logic.And(each.Select(leaf => leaf.IsNo))),
            Comparisons.IsOneOf(fact.Fact.Shape.AllNumbers, members));
    }

    private Possibilities Between(BoundFact fact, decimal low, decimal high)
    {
        Leaf above = source.Compare(fact.Fact, ComparisonSign.GreaterOrEqual, low);
        Leaf below = source.Compare(fact.Fact, ComparisonSign.LessOrEqual, high);
        return Possibilities.Of(
            new Leaf(Logic.And(above.IsYes, below.IsYes), Logic.Or(above.IsNo, below.IsNo)),
            Comparisons.Between(fact.Fact.Shape.AllNumbers, NumericRange.Point(low), NumericRange.Point(high)));
    }

    private static ulong NamesThat(EnumType type, ComparisonSign sign, int index) => Enumerable.Range(0, type.Names.Length)
        .Where(name => Readings.Compare(1UL << name, sign, 1UL << index) == Answers.Yes)
        .Aggregate(0UL, (names, name) => names | (1UL << name));

    private static NewArrayExpression Numbers(IEnumerable<decimal> members) =>
        Expression.NewArrayInit(typeof(decimal), members.Select(member => Expression.Constant(member)));

    private static ComparisonSign Mirrored(ComparisonSign sign) => sign switch
    {
        ComparisonSign.Less => ComparisonSign.Greater,
        ComparisonSign.LessOrEqual => ComparisonSign.GreaterOrEqual,
        ComparisonSign.Greater => ComparisonSign.Less,
        ComparisonSign.GreaterOrEqual => ComparisonSign.LessOrEqual,
        ComparisonSign.Equal or ComparisonSign.NotEqual or _ => sign,
    };
}

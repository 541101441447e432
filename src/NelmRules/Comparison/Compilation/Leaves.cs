using NelmRules.Binding;
using NelmRules.Syntax;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>What an expression reads of a record directly: facts that nothing supplies, and lists.</summary>
internal static class Leaves
{
    /// <summary>The parts that read a record or stand for something that is not looked into.</summary>
    internal static IEnumerable<BoundExpression> Of(BoundExpression expression) => expression switch
    {
        BoundNumber => [],
        BoundDefinition { Definition.Body: ExpressionBody body } when Kinds.IsNumber(expression.Type) => Of(body.Value),
        BoundArithmetic { Operator: ArithmeticOperator.Add or ArithmeticOperator.Subtract } or BoundNegation or BoundDateDistance or BoundComparison or BoundBetween
            => BoundTree.Operands(expression).SelectMany(Of),
        BoundArithmetic product when product.Left is BoundNumber { Value: not 0m } || product.Right is BoundNumber { Value: not 0m } => BoundTree.Operands(product).SelectMany(Of),
        _ => [expression],
    };

    /// <summary>Whether a part is a fact that is known where it is recorded and nowhere else.</summary>
    internal static bool IsPlain(BoundExpression leaf) =>
        leaf is BoundFact { Definition: null, Fact.Shape.Bounds: var bounds } && !(bounds.Low is { } only && only == bounds.High);

    /// <summary>Whether what is said of a list hangs on nothing but the list.</summary>
    internal static bool IsOfListAlone(BoundAggregate aggregate) =>
        aggregate.Filter is null || BoundTree.Closure(aggregate.Filter).All(part => part is not (BoundFact or BoundDefinition or BoundCriteria or BoundReceived or BoundIsRecorded or BoundAggregate));

    /// <summary>The facts and lists whose being recorded is told of by an expression.</summary>
    internal static IEnumerable<FactSymbol> Recorded(BoundExpression expression) => Of(expression).Select(leaf => leaf switch
    {
        BoundFact fact when IsPlain(fact) => fact.Fact,
        BoundAggregate aggregate => aggregate.List,
        _ => null,
    }).OfType<FactSymbol>();
}

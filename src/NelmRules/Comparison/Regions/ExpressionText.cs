using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Syntax;
using NelmRules.Values;

namespace NelmRules.Comparison;

/// <summary>Numbers and conditions on them as text of the language, under the names that both sides have in common.</summary>
internal static class ExpressionText
{
    /// <summary>The expression; what is no number and no condition on numbers as it is written.</summary>
    internal static string Of(BoundExpression expression, Side side) => expression switch
    {
        BoundFact fact => side.NameOf(fact.Fact),
        BoundNumber number => Constant(number),
        BoundDefinition { Definition.Body: ExpressionBody body } when Kinds.IsNumber(expression.Type) => Of(body.Value, side),
        BoundNegation negation => $"-{Operand(negation.Operand, side)}",
        BoundArithmetic sum => $"{Operand(sum.Left, side)} {OperatorTable.Sign(sum.Operator)} {Operand(sum.Right, side)}",
        BoundDateDistance distance => $"{(distance.Step == DateStep.Months ? "months" : "days")} from {Of(distance.From, side)} to {Of(distance.To, side)}",
        BoundIsRecorded recorded => $"{side.NameOf(recorded.Fact)} is recorded",
        BoundIsKnown known => $"{Operand(known.Operand, side)} is known",
        BoundReceived received => $"received {side.NameOf(received.Treatment)}",
        BoundNot not => $"not {Operand(not.Operand, side)}",
        BoundAggregate aggregate => Aggregate(aggregate, side),
        BoundComparison comparison => $"{Of(comparison.Left, side)} {OperatorTable.Sign(comparison.Sign)} {Of(comparison.Right, side)}",
        BoundNumberMembership member => $"{Of(member.Operand, side)} in {{{string.Join(", ", member.Members.Select(one => NumberWriter.Of(one, member.Operand.Type)))}}}",
        BoundBetween between => $"{Of(between.Operand, side)} between {Of(between.Low, side)} and {Of(between.High, side)}",
        _ => WrittenText.Of(expression.Place),
    };

    /// <summary>Whether the text means something else in a ruleset, because a definition supplies a fact there.</summary>
    internal static bool IsShadowed(BoundExpression expression, Side side) =>
        BoundTree.Closure(expression).Any(part => part is BoundFact { Definition: null } fact && side.Defines(side.NameOf(fact.Fact)));

    private static string Aggregate(BoundAggregate aggregate, Side side)
    {
        string what = aggregate.Kind switch
        {
            AggregateKind.Count => "count of",
            AggregateKind.Sum => $"sum of {aggregate.Field!.Name} of",
            AggregateKind.Largest => $"largest {aggregate.Field!.Name} of",
            AggregateKind.Any => "any of",
            AggregateKind.All or _ => "all of",
        };
        string where = aggregate.Filter is null ? "" : $" where ({WrittenText.Of(aggregate.Filter.Place)})";
        return $"{what} {side.NameOf(aggregate.List)}{where}";
    }

    private static string Operand(BoundExpression expression, Side side) =>
        Of(expression, side) is var text && text.Contains(' ', StringComparison.Ordinal) && expression is not BoundNumber ? $"({text})" : text;

    // A number that its unit cannot write without rounding stands as it was written.
    private static string Constant(BoundNumber number) =>
        number.Type is Vocabularies.QuantityType { Unit: var unit } && Quantities.Held(() => number.Value / unit.Factor * unit.Factor) != number.Value
            ? WrittenText.Of(number.Place)
            : NumberWriter.Of(number.Value, number.Type);
}

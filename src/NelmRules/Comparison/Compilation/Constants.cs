using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Values;

namespace NelmRules.Comparison;

/// <summary>Expressions that read nothing.</summary>
internal sealed class Constants
{
    private readonly Dictionary<DefinitionSymbol, NumericRange?> _known = [];

    /// <summary>The number that an expression is whatever is recorded, or null.</summary>
    internal NumericRange? Of(BoundExpression expression) =>
        DeepStack.HasRoom() ? Find(expression) : DeepStack.Continue(() => Find(expression));

    private NumericRange? Find(BoundExpression expression) => expression switch
    {
        BoundNumber number => NumericRange.Point(number.Value),
        BoundNegation negation => Of(negation.Operand) is { } operand ? RangeArithmetic.Negate(operand) : null,
        BoundArithmetic sum => Of(sum.Left) is { } left && Of(sum.Right) is { } right ? RangeArithmetic.Calculate(sum.Operator, left, right) : null,
        BoundDefinition { Definition.Body: ExpressionBody body } definition => Once(definition.Definition, body),
        _ => null,
    };

    private NumericRange? Once(DefinitionSymbol definition, ExpressionBody body)
    {
        if (!_known.TryGetValue(definition, out NumericRange? known))
        {
            known = Of(body.Value);
            _known[definition] = known;
        }

        return known;
    }
}

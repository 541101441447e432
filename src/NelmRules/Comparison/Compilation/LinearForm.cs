using NelmRules.Binding;
using NelmRules.Syntax;

namespace NelmRules.Comparison;

/// <summary>An expression as a sum of parts, each with a factor, and a constant.</summary>
/// <param name="Parts">The parts in the order of their meanings, each once.</param>
/// <param name="Constant">The constant.</param>
internal sealed record LinearForm(IReadOnlyList<LinearPart> Parts, decimal Constant)
{
    /// <summary>The form, or null where a part stands twice, two parts are multiplied, or a number is too large to hold.</summary>
    internal static LinearForm? Of(BoundExpression expression, SideMeanings meanings, Constants constants)
    {
        Builder builder = new(meanings, constants);
        try
        {
            return builder.Add(expression, 1m) ? builder.Build() : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>The same sum without its constant, with a positive first factor, and, where that is exact, with a factor of 1 as early as can be; and what it was divided by.</summary>
    internal (LinearForm Form, decimal Divisor) Normalized()
    {
        decimal divisor = Math.Sign(Parts[0].Factor) * Parts.Select(part => Math.Abs(part.Factor)).FirstOrDefault(DividesAll, 1m);
        return (new LinearForm([.. Parts.Select(part => part with { Factor = part.Factor / divisor })], 0m), divisor);
    }

    private bool DividesAll(decimal divisor) =>
        Parts.All(part => Fraction.Of(part.Factor / divisor) * Fraction.Of(divisor) == Fraction.Of(part.Factor));

    private sealed class Builder(SideMeanings meanings, Constants constants)
    {
        // Definitions that are used many times over would make sums that nobody wrote.
        private const int MostParts = 64;

        private readonly List<LinearPart> _parts = [];
        private decimal _constant;

        internal LinearForm? Build() => _parts.Select(part => part.Key).Distinct(StringComparer.Ordinal).Count() == _parts.Count
            ? new LinearForm([.. _parts.OrderBy(part => part.Key, StringComparer.Ordinal)], _constant)
            : null;

        internal bool Add(BoundExpression expression, decimal factor)
        {
            if (constants.Of(expression) is { } constant)
            {
                _constant += factor * (constant.Low ?? 0m);
                return constant.IsPoint;
            }

            return expression switch
            {
                BoundNegation negation => Add(negation.Operand, -factor),
                BoundDefinition { Definition.Body: ExpressionBody body } => Add(body.Value, factor),
                BoundArithmetic { Operator: ArithmeticOperator.Add } sum => Add(sum.Left, factor) && Add(sum.Right, factor),
                BoundArithmetic { Operator: ArithmeticOperator.Subtract } sum => Add(sum.Left, factor) && Add(sum.Right, -factor),
                BoundArithmetic { Operator: ArithmeticOperator.Divide } ratio => Add(ratio.Left, factor / Number(ratio.Right)),
                BoundArithmetic product => AddProduct(product, factor),
                _ => AddPart(expression, factor),
            };
        }

        private bool AddProduct(BoundArithmetic product, decimal factor) =>
            Number(product.Left) is var left && left != 0m ? Add(product.Right, factor * left)
            : Number(product.Right) is var right && right != 0m ? Add(product.Left, factor * right)
            : false;

        private bool AddPart(BoundExpression expression, decimal factor)
        {
            _parts.Add(new LinearPart(meanings.Of(expression), factor, expression));
            return _parts.Count <= MostParts;
        }

        // A constant as a factor; 0 where it is none.
        private decimal Number(BoundExpression expression) => constants.Of(expression) is { IsPoint: true } number ? number.Low!.Value : 0m;
    }
}

/// <summary>A part of a sum: its meaning, its factor and the expression.</summary>
internal sealed record LinearPart(string Key, decimal Factor, BoundExpression Expression);

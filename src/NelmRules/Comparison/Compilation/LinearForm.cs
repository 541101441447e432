using NelmRules.Binding;
using NelmRules.Syntax;

namespace NelmRules.Comparison;

/// <summary>A sum of parts, each with a factor: the first is positive, and one of them is 1 where that leaves the others decimals.</summary>
/// <param name="Parts">The parts in the order of their meanings, each once.</param>
internal sealed record LinearForm(IReadOnlyList<LinearPart> Parts)
{
    /// <summary>An expression as a sum; null where a part stands twice, two parts are multiplied, or a number is no decimal.</summary>
    internal static DividedSum? Of(BoundExpression expression, SideMeanings meanings, Constants constants)
    {
        Builder builder = new(meanings, constants);
        return builder.Add(expression, Fraction.One) ? builder.Build() : null;
    }

    private sealed class Builder(SideMeanings meanings, Constants constants)
    {
        // Definitions that are used many times over would make sums that nobody wrote.
        private const int MostParts = 64;

        private readonly List<(string Key, Fraction Factor, BoundExpression Expression)> _parts = [];
        private Fraction _constant;

        internal DividedSum? Build()
        {
            _parts.Sort((left, right) => string.CompareOrdinal(left.Key, right.Key));
            Fraction size = _parts.Select(part => part.Factor.Sign < 0 ? -part.Factor : part.Factor).Append(Fraction.One).FirstOrDefault(DividesAll, Common());
            Fraction divisor = _parts[0].Factor.Sign < 0 ? -size : size;
            return _parts.Select(part => part.Key).Distinct(StringComparer.Ordinal).Count() == _parts.Count && DividesAll(divisor) && _constant.ToDecimal() is { } constant
                ? new DividedSum(new LinearForm([.. _parts.Select(part => new LinearPart(part.Key, (part.Factor / divisor).ToDecimal()!.Value, part.Expression))]), divisor, constant)
                : null;
        }

        internal bool Add(BoundExpression expression, Fraction factor)
        {
            if (constants.Of(expression) is { } constant)
            {
                _constant += factor * Fraction.Of(constant.Low ?? 0m);
                return constant.IsPoint;
            }

            return expression switch
            {
                BoundNegation negation => Add(negation.Operand, -factor),
                BoundDefinition { Definition.Body: ExpressionBody body } => Add(body.Value, factor),
                BoundArithmetic { Operator: ArithmeticOperator.Add } sum => Add(sum.Left, factor) && Add(sum.Right, factor),
                BoundArithmetic { Operator: ArithmeticOperator.Subtract } sum => Add(sum.Left, factor) && Add(sum.Right, -factor),
                BoundArithmetic { Operator: ArithmeticOperator.Divide } ratio => Number(ratio.Right) is { Sign: not 0 } by && Add(ratio.Left, factor / by),
                BoundArithmetic product => AddProduct(product, factor),
                _ => AddPart(expression, factor),
            };
        }

        private bool DividesAll(Fraction divisor) => _parts.TrueForAll(part => (part.Factor / divisor).ToDecimal() is not null);

        // What makes every factor whole.
        private Fraction Common() =>
            Fraction.One / Fraction.Whole(_parts.Select(part => part.Factor.Denominator).Distinct().Aggregate((all, one) => all * one));

        private bool AddProduct(BoundArithmetic product, Fraction factor) =>
            Number(product.Left) is { Sign: not 0 } left ? Add(product.Right, factor * left)
            : Number(product.Right) is { Sign: not 0 } right && Add(product.Left, factor * right);

        private bool AddPart(BoundExpression expression, Fraction factor)
        {
            _parts.Add((meanings.Of(expression), factor, expression));
            return _parts.Count <= MostParts;
        }

        // A constant as a factor; 0 where it is none.
        private Fraction Number(BoundExpression expression) => constants.Of(expression) is { IsPoint: true } number ? Fraction.Of(number.Low!.Value) : Fraction.Zero;
    }
}

/// <summary>A part of a sum: its meaning, its factor and the expression.</summary>
internal sealed record LinearPart(string Key, decimal Factor, BoundExpression Expression);

/// <summary>A sum with what it is to be multiplied with, and what then to be added, to be an expression.</summary>
internal sealed record DividedSum(LinearForm Sum, Fraction Divisor, decimal Constant);

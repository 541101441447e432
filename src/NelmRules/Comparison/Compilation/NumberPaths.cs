using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Syntax;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>Finds where the numbers of one side's tests come from.</summary>
internal sealed class NumberPaths(Side side, SideMeanings meanings)
{
    private readonly Constants _constants = new();
    private readonly Dictionary<FactSymbol, string> _keys = [];

    /// <summary>The side.</summary>
    internal Side Side => side;

    /// <summary>The constant that an expression is, or null.</summary>
    internal NumericRange? Constant(BoundExpression expression) => _constants.Of(expression);

    /// <summary>The variable of a fact.</summary>
    internal string KeyOf(FactSymbol fact)
    {
        if (!_keys.TryGetValue(fact, out string? key))
        {
            key = VariableTable.FactKey(fact, side);
            _keys.Add(fact, key);
        }

        return key;
    }

    /// <summary>The way from a number to the test of it.</summary>
    internal NumberPath Find(BoundExpression number, NumberTest test) =>
        DeepStack.HasRoom() ? Open(number, test) : DeepStack.Continue(() => Open(number, test));

    private NumberPath Open(BoundExpression number, NumberTest test) =>
        _constants.Of(number) is { } constant ? new ConstantPath(test.Decide(constant)) : number switch
        {
            BoundFact fact => new FactPath(KeyOf(fact.Fact), fact, test, Otherwise(fact, test)),
            BoundDefinition { Definition.Body: ExpressionBody body } => Find(body.Value, test),
            BoundNegation negation => Find(negation.Operand, test.After(RangeArithmetic.Negate, cut => -cut)),
            BoundArithmetic sum when _constants.Of(sum.Right) is { } right => Find(sum.Left, test.AfterArithmetic(sum.Operator, right, true)),
            BoundArithmetic sum when _constants.Of(sum.Left) is { } left => Find(sum.Right, test.AfterArithmetic(sum.Operator, left, false)),
            _ => Express(number, test),
        };

    private NumberPath? Otherwise(BoundFact fact, NumberTest test) => fact.Definition is { Body: ExpressionBody body }
        ? Find(body.Value, test.AfterCut(fact.Fact.Shape) with { Behind = test.Behind.Add(KeyOf(fact.Fact)) })
        : null;

    private ExpressionPath Express(BoundExpression number, NumberTest test)
    {
        string whole = meanings.Of(number);
        ExpressionPath path = new($"number {whole}", test, whole)
        {
            Expression = number,
            Side = side,
            MayBeWhole = number.Type is CountType,
            MayBeOpen = Openness.MayBeOpen(number),
        };
        return number is BoundAggregate || path.MayBeWhole && test.AsksForWhole || LinearForm.Of(number, meanings, _constants) is not { } divided
            ? path
            : Normalized(path, divided);
    }

    // What a sum of products is divided by is given back to each of its ends, as the products have theirs.
    private static NumericRange EndByEnd(NumericRange range, Fraction factor)
    {
        (decimal? low, decimal? high) = (Times(range.Low, factor), Times(range.High, factor));
        return factor.Sign > 0 ? range with { Low = low, High = high, IsWhole = false } : range with { Low = high, High = low, IsWhole = false };
    }

    private static decimal? Times(decimal? end, Fraction factor) => end is { } number ? (Fraction.Of(number) * factor).Near() : null;

    // a - b < 0, b - a > 0 and 2 * a < 2 * b are tests of one sum.
    private static ExpressionPath Normalized(ExpressionPath path, DividedSum divided)
    {
        (LinearForm sum, Fraction divisor, decimal constant) = divided;
        NumberTest test = path.Test;
        test = constant == 0m ? test : test.AfterArithmetic(ArithmeticOperator.Add, NumericRange.Point(constant), true);
        test = divisor == Fraction.One ? test
            : divisor == -Fraction.One ? test.After(RangeArithmetic.Negate, cut => -cut)
            : test.After(range => EndByEnd(range, divisor), cut => Times(cut, Fraction.One / divisor));
        string key = string.Join(" + ", sum.Parts.Select(part => $"{BoundText.Of(part.Factor)} {part.Key}"));
        return path with { Key = $"sum {key}", Test = test, Form = sum };
    }
}

using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Syntax;
using NelmRules.Values;

namespace NelmRules.Comparison;

/// <summary>An expression as an exact sum of recorded facts.</summary>
/// <param name="Terms">The facts in the order of the expression; one that stands twice is there twice.</param>
/// <param name="Constant">What is added to them.</param>
/// <param name="IsEndByEnd">Whether the ends of its range, where facts are missing, are the sums of the ends of what each adds.</param>
internal sealed record LinearTerms(ImmutableArray<LinearTerm> Terms, Fraction Constant, bool IsEndByEnd)
{
    // Definitions that are used many times over would make sums that nobody wrote.
    private const int MostTerms = 64;

    private static LinearTerms Nothing { get; } = new([], Fraction.Zero, true);

    /// <summary>The sum; null where facts are multiplied with each other, or something else than facts that nothing supplies is read.</summary>
    internal static LinearTerms? Of(BoundExpression expression, Constants constants) => constants.Of(expression) is { } constant
        ? constant is { IsPoint: true, Low: { } number } ? Nothing with { Constant = Fraction.Of(number) } : null
        : expression switch
        {
            BoundFact fact when Leaves.IsPlain(fact) => Nothing with { Terms = [LinearTerm.Of(fact)] },
            BoundDefinition { Definition.Body: ExpressionBody body } => Of(body.Value, constants),
            BoundNegation negation => Of(negation.Operand, constants)?.Times(-Fraction.One),
            BoundDateDistance { Step: DateStep.Days } days => Sum(days.To, days.From, -Fraction.One, constants)?.Product(DaysToBase),
            BoundArithmetic sum => Calculate(sum, constants),
            _ => null,
        };

    /// <summary>The sum divided by a number other than zero, as ranges are divided: end by end.</summary>
    internal LinearTerms Over(Fraction divisor) => Times(Fraction.One / divisor);

    private static Fraction DaysToBase => Fraction.Of(Units.Find("days")!.Factor);

    private static LinearTerms? Calculate(BoundArithmetic sum, Constants constants) => sum.Operator switch
    {
        ArithmeticOperator.Add => Sum(sum.Left, sum.Right, Fraction.One, constants),
        ArithmeticOperator.Subtract => Sum(sum.Left, sum.Right, -Fraction.One, constants),
        ArithmeticOperator.Divide => Number(sum.Right, constants) is { Sign: not 0 } by ? Of(sum.Left, constants)?.Over(by) : null,
        ArithmeticOperator.Multiply => Number(sum.Left, constants) is { } left ? Product(sum.Right, left, constants)
            : Number(sum.Right, constants) is { } right ? Product(sum.Left, right, constants)
            : null,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static LinearTerms? Product(BoundExpression expression, Fraction factor, Constants constants) =>
        factor.Sign == 0 ? null : Of(expression, constants)?.Product(factor);

    private static Fraction? Number(BoundExpression expression, Constants constants) =>
        constants.Of(expression) is { IsPoint: true, Low: { } number } ? Fraction.Of(number) : null;

    private static LinearTerms? Sum(BoundExpression left, BoundExpression right, Fraction sign, Constants constants) =>
        Of(left, constants) is { } one && Of(right, constants)?.Times(sign) is { } other && one.Terms.Length + other.Terms.Length <= MostTerms
            ? new LinearTerms([.. one.Terms, .. other.Terms], one.Constant + other.Constant, one.IsEndByEnd && other.IsEndByEnd)
            : null;

    private LinearTerms Times(Fraction factor) => this with { Terms = [.. Terms.Select(term => term.Times(factor))], Constant = Constant * factor };

    // A product of ranges with an absent end has both ends only where neither side can be negative.
    private LinearTerms Product(Fraction factor) => Terms is [var only] && Constant.Sign == 0
        ? this with { Terms = [only.Product(factor)] }
        : Times(factor) with { IsEndByEnd = IsEndByEnd && Terms.All(term => term.Low is null == term.High is null) };
}

/// <summary>What a fact adds to a sum.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Factor">The factor of its number.</param>
/// <param name="Low">The least that it can add where it is not recorded; null where there is none.</param>
/// <param name="High">The most that it can add where it is not recorded; null where there is none.</param>
internal sealed record LinearTerm(BoundFact Fact, Fraction Factor, Fraction? Low, Fraction? High)
{
    /// <summary>The fact itself.</summary>
    internal static LinearTerm Of(BoundFact fact) => new(
        fact, Fraction.One, fact.Fact.Shape.Bounds.Low is { } low ? Fraction.Of(low) : null, fact.Fact.Shape.Bounds.High is { } high ? Fraction.Of(high) : null);

    /// <summary>Each end times a number other than zero.</summary>
    internal LinearTerm Times(Fraction factor) => this with
    {
        Factor = Factor * factor,
        Low = (factor.Sign > 0 ? Low : High) * factor,
        High = (factor.Sign > 0 ? High : Low) * factor,
    };

    /// <summary>The product with a number other than zero, as ranges are multiplied.</summary>
    internal LinearTerm Product(Fraction factor) => Times(factor) is var product && (Low is null == High is null || factor.Sign > 0 && Low?.Sign >= 0)
        ? product
        : product with { Low = null, High = null };
}

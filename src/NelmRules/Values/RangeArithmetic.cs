using NelmRules.Syntax;

namespace NelmRules.Values;

/// <summary>Exact decimal arithmetic on ranges; a result too large to hold is unbounded.</summary>
internal static class RangeArithmetic
{
    /// <summary>The numbers that <c>left OP right</c> can be.</summary>
    public static NumericRange Calculate(ArithmeticOperator op, NumericRange left, NumericRange right) => op switch
    {
        ArithmeticOperator.Add => Combine(left, right, Sum(left.Low, right.Low), Sum(left.High, right.High)),
        ArithmeticOperator.Subtract => Calculate(ArithmeticOperator.Add, left, Negate(right)),
        ArithmeticOperator.Multiply => Multiply(left, right),
        ArithmeticOperator.Divide => Divide(left, right),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The numbers with the opposite sign.</summary>
    public static NumericRange Negate(NumericRange operand) => operand with { Low = -operand.High, High = -operand.Low };

    /// <summary>The smallest range that holds both; missing and open as either is.</summary>
    public static NumericRange Hull(NumericRange left, NumericRange right) =>
        Combine(left, right, Least(left.Low, right.Low), Greatest(left.High, right.High));

    private static NumericRange Combine(NumericRange left, NumericRange right, decimal? low, decimal? high) => new(low, high)
    {
        IsWhole = left.IsWhole && right.IsWhole,
        IsOpen = left.IsOpen || right.IsOpen,
        IsMissing = left.IsMissing || right.IsMissing,
    };

    private static NumericRange Multiply(NumericRange left, NumericRange right)
    {
        if (IsZero(left) || IsZero(right))
        {
            return Combine(left, right, 0m, 0m);
        }

        bool positive = left.Low >= 0 && right.Low >= 0;
        decimal? low = positive ? Product(left.Low, right.Low) : Extreme(left, right, Math.Min);
        decimal? high = positive ? Product(left.High, right.High) : Extreme(left, right, Math.Max);
        return Combine(left, right, low, high);
    }

    // Without a sign the ends of a product lie among the products of the ends; an unbounded end leaves the product unbounded.
    private static decimal? Extreme(NumericRange left, NumericRange right, Func<decimal, decimal, decimal> choose)
    {
        decimal?[] products =
        [
            Product(left.Low, right.Low), Product(left.Low, right.High), Product(left.High, right.Low), Product(left.High, right.High),
        ];
        return products.Any(product => product is null) ? null : products.Select(product => product!.Value).Aggregate(choose);
    }

    private static NumericRange Divide(NumericRange left, NumericRange divisor)
    {
        decimal by = divisor.Low ?? throw new ArgumentException("A divisor is a constant other than zero.", nameof(divisor));
        NumericRange result = new(Quotient(left.Low, by), Quotient(left.High, by)) { IsOpen = left.IsOpen, IsMissing = left.IsMissing };
        return by > 0 ? result : result with { Low = result.High, High = result.Low };
    }

    private static bool IsZero(NumericRange range) => range is { Low: 0m, High: 0m };

    private static decimal? Sum(decimal? left, decimal? right) => Held(left, right, (l, r) => l + r);

    private static decimal? Product(decimal? left, decimal? right) => Held(left, right, (l, r) => l * r);

    private static decimal? Quotient(decimal? left, decimal divisor) => Held(left, divisor, (l, r) => l / r);

    private static decimal? Held(decimal? left, decimal? right, Func<decimal, decimal, decimal> calculate)
    {
        try
        {
            return left is { } l && right is { } r ? calculate(l, r) : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static decimal? Least(decimal? left, decimal? right) =>
        left is { } l && right is { } r ? Math.Min(l, r) : null;

    private static decimal? Greatest(decimal? left, decimal? right) =>
        left is { } l && right is { } r ? Math.Max(l, r) : null;
}

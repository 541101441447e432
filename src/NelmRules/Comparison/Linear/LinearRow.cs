using System.Numerics;

namespace NelmRules.Comparison;

/// <summary>A sum of numbers, each with a whole factor, that is at most a bound, or less than it; the factors have no common divisor.</summary>
internal sealed record LinearRow(BigInteger[] Factors, Fraction Bound, bool IsStrict)
{
    /// <summary>Whether it speaks of no number and does not hold.</summary>
    internal bool IsContradiction => IsEmpty && (IsStrict ? Bound.Sign <= 0 : Bound.Sign < 0);

    /// <summary>Whether it speaks of no number.</summary>
    internal bool IsEmpty => Array.TrueForAll(Factors, factor => factor.IsZero);

    /// <summary>That a sum is inside a stretch.</summary>
    internal static IEnumerable<LinearRow> Inside(Fraction[] factors, Stretch stretch) =>
    [
        .. stretch.High is { } high ? [Of(factors, high, !stretch.HighIncluded)] : Array.Empty<LinearRow>(),
        .. stretch.Low is { } low ? [Of(Array.ConvertAll(factors, factor => -factor), -low, !stretch.LowIncluded)] : Array.Empty<LinearRow>(),
    ];

    /// <summary>The row that follows from this and another one and no longer speaks of a number, whose factors have opposite signs.</summary>
    internal LinearRow Without(int number, LinearRow other)
    {
        (BigInteger left, BigInteger right) = (BigInteger.Abs(other.Factors[number]), BigInteger.Abs(Factors[number]));
        BigInteger[] factors = new BigInteger[Factors.Length];
        for (int i = 0; i < factors.Length; i++)
        {
            factors[i] = Factors[i] * left + other.Factors[i] * right;
        }

        return Reduced(factors, Bound * Fraction.Whole(left) + other.Bound * Fraction.Whole(right), IsStrict || other.IsStrict);
    }

    /// <summary>The same for whole numbers, where it speaks of no others: their sum is whole.</summary>
    internal LinearRow Tightened(bool[] isWhole)
    {
        for (int i = 0; i < Factors.Length; i++)
        {
            if (!isWhole[i] && !Factors[i].IsZero)
            {
                return this;
            }
        }

        return new LinearRow(Factors, IsStrict ? Bound.Ceiling - Fraction.One : Bound.Floor, false);
    }

    /// <summary>The end that it sets to a number once the others are known.</summary>
    internal Fraction End(int number, Fraction?[] values)
    {
        Fraction rest = Bound;
        for (int i = 0; i < Factors.Length; i++)
        {
            rest = i == number || Factors[i].IsZero ? rest : rest - Fraction.Whole(Factors[i]) * values[i]!.Value;
        }

        return rest / Fraction.Whole(Factors[number]);
    }

    private static LinearRow Of(Fraction[] factors, Fraction bound, bool isStrict)
    {
        BigInteger common = factors.Aggregate(BigInteger.One, (all, factor) => all * factor.Denominator / BigInteger.GreatestCommonDivisor(all, factor.Denominator));
        return Reduced(Array.ConvertAll(factors, factor => factor.Numerator * (common / factor.Denominator)), bound * Fraction.Whole(common), isStrict);
    }

    private static LinearRow Reduced(BigInteger[] factors, Fraction bound, bool isStrict)
    {
        BigInteger common = factors.Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor);
        return common.IsZero || common.IsOne
            ? new LinearRow(factors, bound, isStrict)
            : new LinearRow(Array.ConvertAll(factors, factor => factor / common), bound / Fraction.Whole(common), isStrict);
    }
}

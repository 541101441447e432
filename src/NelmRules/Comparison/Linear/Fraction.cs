using System.Globalization;
using System.Numerics;

namespace NelmRules.Comparison;

/// <summary>An exact ratio of two whole numbers, in lowest terms.</summary>
internal readonly record struct Fraction : IComparable<Fraction>
{
    private const int MostDecimals = 28;

    private static readonly BigInteger Largest = new(decimal.MaxValue);

    private readonly BigInteger _beyondOne;

    private Fraction(BigInteger numerator, BigInteger denominator)
    {
        BigInteger common = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        (Numerator, _beyondOne) = (numerator / common, denominator / common - 1);
    }

    internal static Fraction Zero => default;

    internal static Fraction One { get; } = Whole(BigInteger.One);

    internal BigInteger Numerator { get; }

    /// <summary>The denominator, above zero.</summary>
    internal BigInteger Denominator => _beyondOne + 1;

    internal int Sign => Numerator.Sign;

    /// <summary>Whether it is a decimal, of however many digits: its denominator has no other factors than 2 and 5.</summary>
    internal bool IsDecimal => BigInteger.ModPow(10, (int)Denominator.GetBitLength(), Denominator).IsZero;

    /// <summary>The greatest whole number that is not above it.</summary>
    internal Fraction Floor => Whole(BigInteger.Divide(Numerator - (Numerator.Sign < 0 ? _beyondOne : 0), Denominator));

    /// <summary>The least whole number that is not below it.</summary>
    internal Fraction Ceiling => -(-this).Floor;

    public static Fraction operator +(Fraction left, Fraction right) =>
        new(left.Numerator * right.Denominator + right.Numerator * left.Denominator, left.Denominator * right.Denominator);

    public static Fraction operator -(Fraction left, Fraction right) => left + -right;

    public static Fraction operator -(Fraction one) => new(-one.Numerator, one.Denominator);

    public static Fraction operator *(Fraction left, Fraction right) => new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Fraction operator /(Fraction left, Fraction right) => new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    /// <inheritdoc/>
    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>The number that a decimal is.</summary>
    internal static Fraction Of(decimal number)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        int decimals = bits[3] >> 16 & 0xFF;
        BigInteger digits = ((BigInteger)(uint)bits[2] << 64) + ((BigInteger)(uint)bits[1] << 32) + (uint)bits[0];
        return new Fraction(number < 0m ? -digits : digits, BigInteger.Pow(10, decimals));
    }

    internal static Fraction Whole(BigInteger number) => new(number, BigInteger.One);

    /// <summary>The number as a decimal; null where no decimal is this number.</summary>
    internal decimal? ToDecimal() => Near() is { } near && Of(near) == this ? near : null;

    /// <summary>A decimal as near as decimals come, towards zero; null where the number is too large to hold.</summary>
    internal decimal? Near()
    {
        BigInteger size = BigInteger.Abs(Numerator);
        for (int decimals = MostDecimals; decimals >= 0; decimals--)
        {
            BigInteger digits = size * BigInteger.Pow(10, decimals) / Denominator;
            if (digits <= Largest)
            {
                return new decimal((int)(uint)(digits & uint.MaxValue), (int)(uint)(digits >> 32 & uint.MaxValue), (int)(uint)(digits >> 64), Sign < 0, (byte)decimals);
            }
        }

        return null;
    }
}

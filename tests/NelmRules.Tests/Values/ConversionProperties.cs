using System.Numerics;
using NelmRules.Syntax;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Tests.Values;

/// <summary>Conversion of units against exact fractions: no value moves across a constant, and none onto it.</summary>
public sealed class ConversionProperties
{
    private static readonly decimal[] Steps = [0m, 0m, 0.000001m, -0.000001m, 0.1m, -0.1m];

    [Fact]
    public void Value_in_any_unit_compares_with_a_constant_in_any_other_as_it_does_exactly()
    {
        Random random = new(11);
        foreach (Unit unit in Units.All)
        {
            foreach (Unit other in Units.All.Where(one => one.Dimension == unit.Dimension))
            {
                ValueShape shape = new(new QuantityType(unit), Bounds.None, []);
                for (int run = 0; run < 40; run++)
                {
                    decimal constant = Written(random);
                    if (Near(constant, other.Factor / unit.Factor, random) is { } value)
                    {
                        Compare(shape, (value, unit), (constant, other)).ShouldBe(
                            (Exact(value) * Exact(unit.Factor)).CompareTo(Exact(constant) * Exact(other.Factor)), $"{value} {unit.Symbol} and {constant} {other.Symbol}");
                    }
                }
            }
        }
    }

    [Fact]
    public void Value_in_a_second_dimension_compares_with_a_constant_as_it_does_exactly()
    {
        Random random = new(12);
        Unit own = Units.Find("mg/dL")!;
        Unit second = Units.Find("umol/L")!;
        foreach (Unit unit in Units.All.Where(one => one.Dimension == second.Dimension && one.Factor >= 0.001m))
        {
            for (int run = 0; run < 400; run++)
            {
                decimal factor = Math.Abs(Written(random)) + 0.5m;
                decimal constant = Math.Abs(Written(random));
                ValueShape shape = new(new QuantityType(own), Bounds.None, [new AlsoUnit(second, factor)]);
                if (Near(constant, factor / unit.Factor, random) is { } value)
                {
                    Compare(shape, (value, unit), (constant, own)).ShouldBe(
                        (Exact(value) * Exact(unit.Factor)).CompareTo(Exact(constant) * Exact(factor)), $"{value} {unit.Symbol} and {constant} mg/dL at {factor}");
                }
            }
        }
    }

    [Fact]
    public void Value_and_constant_written_alike_are_equal_in_every_unit()
    {
        Random random = new(13);
        foreach (Unit unit in Units.All)
        {
            ValueShape shape = new(new QuantityType(Units.Find("mmHg")!), Bounds.None, [new AlsoUnit(unit, 17.104m)]);
            decimal number = Written(random);
            Compare(shape, (number, unit), (number, unit)).ShouldBe(0, unit.Symbol);
        }
    }

    private static int Compare(ValueShape shape, (decimal Number, Unit Unit) left, (decimal Number, Unit Unit) right)
    {
        NumericRange value = NumericRange.Point(shape.ToBase(left.Number, left.Unit)!.Value);
        NumericRange constant = NumericRange.Point(shape.ToBase(right.Number, right.Unit)!.Value);
        return Comparisons.Compare(value, ComparisonSign.Equal, constant) == Answers.Yes ? 0
            : Comparisons.Compare(value, ComparisonSign.Less, constant) == Answers.Yes ? -1
            : 1;
    }

    // A number as the language allows it: few digits, six decimals at most.
    private static decimal Written(Random random) => random.Next(4) switch
    {
        0 => random.Next(-20, 200),
        1 => random.Next(1, 2_000) / 10m,
        2 => random.Next(1, 1_000_000) / 1_000m,
        _ => random.Next(1, 1_000_000_000) / 1_000_000m,
    };

    // What the constant is in the other unit, or the number next to it; null where that has too many digits to be written.
    private static decimal? Near(decimal constant, decimal factor, Random random)
    {
        decimal value = decimal.Round(constant * factor, 6) + Steps[random.Next(Steps.Length)];
        return Math.Abs(value) < 1_000_000m ? value : null;
    }

    private static Fraction Exact(decimal number)
    {
        int[] bits = decimal.GetBits(number);
        BigInteger digits = new(new decimal(bits[0], bits[1], bits[2], bits[3] < 0, 0));
        return new Fraction(digits, BigInteger.Pow(10, bits[3] >> 16 & 0xFF));
    }

    private readonly record struct Fraction(BigInteger Numerator, BigInteger Denominator)
    {
        public static Fraction operator *(Fraction left, Fraction right) => new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

        public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);
    }
}

using NelmRules.Comparison;

namespace NelmRules.Tests.Comparison.Linear;

/// <summary>Exact ratios.</summary>
public sealed class FractionTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-2.50")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-0.0000000000000000000000000001")]
    [InlineData("12345678901234567890.12345678")]
    public void Decimal_stays_what_it_is(string number)
    {
        decimal one = decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
        Fraction.Of(one).ToDecimal().ShouldBe(one);
    }

    [Fact]
    public void Third_is_no_decimal()
    {
        Fraction third = Fraction.One / Fraction.Of(3m);
        third.ToDecimal().ShouldBeNull();
        (third * Fraction.Of(3m)).ShouldBe(Fraction.One);
        third.Near().ShouldBe(0.3333333333333333333333333333m);
    }

    [Theory]
    [InlineData("-1.5", "-2", "-1")]
    [InlineData("1.5", "1", "2")]
    [InlineData("-2", "-2", "-2")]
    [InlineData("0", "0", "0")]
    public void Whole_numbers_beside_a_number_are_the_next_ones(string number, string below, string above)
    {
        static Fraction Read(string text) => Fraction.Of(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
        (Read(number).Floor, Read(number).Ceiling).ShouldBe((Read(below), Read(above)));
    }
}

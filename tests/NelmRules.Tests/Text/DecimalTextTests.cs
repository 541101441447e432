using System.Globalization;
using NelmRules.Text;

namespace NelmRules.Tests.Text;

public sealed class DecimalTextTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("42", "42")]
    [InlineData("-3.50", "-3.5")]
    [InlineData("007", "7")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("999999999999", "999999999999")]
    [InlineData("123456.123456", "123456.123456")]
    [InlineData("5.00000000000000", "5")]
    [InlineData("1.2e1", "12")]
    [InlineData("15E-1", "1.5")]
    [InlineData("0e999999999999", "0")]
    [InlineData("1e+2", "100")]
    public void Number_within_the_limits_is_exact(string text, string expected)
    {
        DecimalText.TryParse(text, out decimal value, out DecimalProblem problem).ShouldBeTrue(problem.ToString());
        value.ShouldBe(decimal.Parse(expected, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("", DecimalProblem.NotANumber)]
    [InlineData("-", DecimalProblem.NotANumber)]
    [InlineData(".5", DecimalProblem.NotANumber)]
    [InlineData("5.", DecimalProblem.NotANumber)]
    [InlineData("5 ", DecimalProblem.NotANumber)]
    [InlineData("+5", DecimalProblem.NotANumber)]
    [InlineData("1e", DecimalProblem.NotANumber)]
    [InlineData("1e2x", DecimalProblem.NotANumber)]
    [InlineData("٣", DecimalProblem.NotANumber)]
    [InlineData("NaN", DecimalProblem.NotANumber)]
    [InlineData("5,5", DecimalProblem.DecimalComma)]
    [InlineData("1234567890123", DecimalProblem.TooManyDigits)]
    [InlineData("1234567.123456", DecimalProblem.TooManyDigits)]
    [InlineData("1e12", DecimalProblem.TooManyDigits)]
    [InlineData("1e2147483648", DecimalProblem.TooManyDigits)]
    [InlineData("0.0000001", DecimalProblem.TooManyDecimals)]
    [InlineData("1e-99999999999999", DecimalProblem.TooManyDecimals)]
    internal void Text_that_is_no_usable_number_says_why(string text, DecimalProblem expected)
    {
        DecimalText.TryParse(text, out _, out DecimalProblem problem).ShouldBeFalse();
        problem.ShouldBe(expected);
    }

    [Fact]
    public void Ten_million_digits_are_too_many() =>
        DecimalText.TryParse(new string('1', 10_000_000), out _, out _).ShouldBeFalse();
}

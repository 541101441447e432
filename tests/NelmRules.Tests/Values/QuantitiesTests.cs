using System.Globalization;
using NelmRules.Values;

namespace NelmRules.Tests.Values;

public sealed class QuantitiesTests
{
    [Theory]
    [InlineData("50", "cm", "5 cm")]
    [InlineData("42.50", "mm", "42.5 mm")]
    [InlineData("-0.00000001", "mm", "-0.00000001 mm")]
    [InlineData("0.0116931711880261927034611787", "mg/dL", "1.169317 mg/dL")]
    [InlineData("648", "years", "54 years")]
    [InlineData("0", "%", "0 %")]
    public void Base_number_is_shown_in_its_unit_without_trailing_zeros(string value, string unit, string expected) =>
        Quantities.Format(decimal.Parse(value, CultureInfo.InvariantCulture), Units.Find(unit)!).ShouldBe(expected);

    [Fact]
    public void Number_too_large_to_hold_is_null() =>
        Quantities.ToBase(decimal.MaxValue, Units.Find("cm")!).ShouldBeNull();

    [Fact]
    public void Every_unit_converts_to_its_base_and_back_exactly()
    {
        foreach (Unit unit in Units.All)
        {
            Quantities.Format(Quantities.ToBase(123456.654321m, unit)!.Value, unit).ShouldBe($"123456.654321 {unit.Symbol}");
        }
    }
}

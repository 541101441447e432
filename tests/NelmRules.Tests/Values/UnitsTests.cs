using System.Globalization;
using System.Text.RegularExpressions;
using NelmRules.Values;

namespace NelmRules.Tests.Values;

public sealed partial class UnitsTests
{
    /// <summary>A factor or a spelling that changes changes what rules and records mean.</summary>
    [Fact]
    public Task Every_unit_has_its_code_dimension_factor_and_spellings() => Snapshot.Match(string.Concat(Units.All.Select(Show)));

    [Fact]
    public void Every_unit_stands_in_the_table_of_the_language()
    {
        string table = Repository.Read("docs", "language.md").Split("The units, each with")[1].Split("A small `l`")[0];
        string[] written = [.. Quoted().Matches(table).Select(match => match.Groups["text"].Value)];

        written.Where(spelling => Units.Find(spelling) is null).ShouldBeEmpty();
        Units.All.Select(unit => unit.Symbol).Except(written).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("months", "days", true)]
    [InlineData("weeks", "years", true)]
    [InlineData("months", "years", false)]
    [InlineData("days", "weeks", false)]
    [InlineData("months", "cm", false)]
    [InlineData("cm", "days", false)]
    [InlineData("cm", "%", false)]
    public void Calendar_time_and_elapsed_time_are_both_times(string left, string right, bool expected) =>
        Units.AreBothTimes(Units.Find(left)!, Units.Find(right)!).ShouldBe(expected);

    [Fact]
    public void Number_too_large_to_write_in_its_unit_is_said_to_be_so() =>
        Quantities.Format(decimal.MaxValue, Units.Find("ng/L")!).ShouldBe("a number of ng/L too large to write");

    [Theory]
    [InlineData("0.00000012", "0.00000012")]
    [InlineData("-0.0", "0")]
    [InlineData("1.2345675", "1.234568")]
    [InlineData("120.50", "120.5")]
    public void Number_is_shown_with_at_most_six_decimals_unless_it_would_vanish(string number, string expected) =>
        Quantities.FormatNumber(decimal.Parse(number, CultureInfo.InvariantCulture)).ShouldBe(expected);

    private static string Show(Unit unit)
    {
        IEnumerable<string> others = Units.Spellings.Where(spelling => Units.Find(spelling) == unit && spelling != unit.Symbol).Order(StringComparer.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"{unit.Symbol} | {unit.Ucum} | {unit.Dimension.Name} | {unit.Factor} | {string.Join(' ', others)}\n");
    }

    [GeneratedRegex("`(?<text>[^`]+)`")]
    private static partial Regex Quoted();
}

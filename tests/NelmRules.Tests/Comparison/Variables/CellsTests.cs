using System.Collections.Immutable;
using NelmRules.Comparison;
using NelmRules.Vocabularies;

namespace NelmRules.Tests.Comparison.Variables;

/// <summary>Numbers in cells: every possible number is in exactly one, and no cut lies inside a cell.</summary>
public sealed class CellsTests
{
    [Fact]
    public void Points_stand_between_the_stretches_that_they_divide() =>
        Shown(Cells.Cut([5m, 2m, 5m], Bounds.None, false)).ShouldBe(["..2", "2", "2..5", "5", "5.."]);

    [Fact]
    public void No_cut_leaves_one_stretch() => Shown(Cells.Cut([], Bounds.None, false)).ShouldBe([".."]);

    [Fact]
    public void Bounds_are_points_and_nothing_lies_beyond() =>
        Shown(Cells.Cut([5m, -1m, 20m], new Bounds(0m, 10m), false)).ShouldBe(["0", "0..5", "5", "5..10", "10"]);

    [Fact]
    public void Bounds_that_are_one_number_are_one_point() => Shown(Cells.Cut([5m], new Bounds(3m, 3m), false)).ShouldBe(["3"]);

    [Fact]
    public void Stretch_without_a_whole_number_is_none_for_whole_numbers() =>
        Shown(Cells.Cut([1m, 2m, 4.5m], new Bounds(0m, null), true)).ShouldBe(["0", "1", "2", "2..4.5", "4.5.."]);

    [Fact]
    public void Ends_of_the_number_range_divide_nothing() =>
        Shown(Cells.Cut([decimal.MaxValue, decimal.MinValue], Bounds.None, false)).ShouldBe([".."]);

    [Fact]
    public void Stretch_next_to_the_largest_number_that_can_be_held_is_left_out_where_it_has_no_number_to_show()
    {
        ImmutableArray<Cell> cells = Cells.Cut([decimal.MaxValue - 0.5m], Bounds.None, false);
        cells.ShouldAllBe(cell => cell.Low == null || cell.Sample >= cell.Low);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_number_within_bounds_is_in_exactly_one_cell(bool whole)
    {
        Random random = new(11);
        for (int round = 0; round < 300; round++)
        {
            decimal[] cuts = [.. Enumerable.Range(0, random.Next(6)).Select(_ => random.Next(-8, 9) / 2m)];
            Bounds bounds = new(random.Next(2) == 0 ? null : random.Next(-4, 1), random.Next(2) == 0 ? null : random.Next(1, 5));
            ImmutableArray<Cell> cells = Cells.Cut(cuts, bounds, whole);
            cells.ShouldAllBe(cell => Holds(cell, cell.Sample) && bounds.Contain(cell.Sample) && (!whole || cell.Sample == decimal.Truncate(cell.Sample)));
            foreach (decimal number in Enumerable.Range(-40, 81).Select(one => one / 4m).Where(one => !whole || one == decimal.Truncate(one)))
            {
                Cell[] holding = [.. cells.Where(cell => Holds(cell, number))];
                holding.Length.ShouldBe(bounds.Contain(number) ? 1 : 0);
                cuts.ShouldAllBe(cut => holding.Length == 0 || (cut < number) == (cut < holding[0].Sample) && (cut > number) == (cut > holding[0].Sample));
            }
        }
    }

    private static bool Holds(Cell cell, decimal number) =>
        cell.IsPoint ? number == cell.Low : (cell.Low is null || number > cell.Low) && (cell.High is null || number < cell.High);

    private static string[] Shown(ImmutableArray<Cell> cells) =>
        [.. cells.Select(cell => cell.IsPoint ? FormattableString.Invariant($"{cell.Low}") : FormattableString.Invariant($"{cell.Low}..{cell.High}"))];
}

using NelmRules.Comparison;
using NelmRules.Vocabularies;

namespace NelmRules.Tests.Comparison.Linear;

/// <summary>Systems of inequalities: what is found satisfies them, and what is called impossible is.</summary>
public sealed class LinearSystemTests
{
    private const int Systems = 400;
    private const int Reach = 4;

    [Fact]
    public void Whole_numbers_are_found_exactly_where_a_grid_has_some() => CheckAll(1, (system, random) =>
    {
        (LinearRow[] rows, int count) = Rows(random);
        (LinearOutcome outcome, decimal?[] numbers) = new LinearSystem([.. Enumerable.Repeat<FactType>(CountType.Instance, count)]).Solve(rows);
        outcome.ShouldBe(Grid(count, 1).Any(point => Holds(rows, point)) ? LinearOutcome.Possible : LinearOutcome.Impossible, $"system {system}");
        CheckNumbers(rows, outcome, numbers, system);
        numbers.ShouldAllBe(number => number == decimal.Truncate(number!.Value));
    });

    [Fact]
    public void Other_numbers_are_found_wherever_a_grid_has_some() => CheckAll(2, (system, random) =>
    {
        (LinearRow[] rows, int count) = Rows(random);
        FactType[] types = [.. Enumerable.Range(0, count).Select(index => index == 0 ? (FactType)CountType.Instance : NumberType.Instance)];
        (LinearOutcome outcome, decimal?[] numbers) = new LinearSystem(types).Solve(rows);
        bool isThere = Grid(count, 2).Any(point => point[0] == decimal.Truncate(point[0]) && Holds(rows, point));
        (outcome == LinearOutcome.Possible || !isThere).ShouldBeTrue($"system {system}: {outcome}");
        CheckNumbers(rows, outcome, numbers, system);
    });

    [Fact]
    public void Chain_that_closes_is_impossible() =>
        Solve(3, ([1, -1, 0], 0m, true), ([0, 1, -1], 0m, true), ([-1, 0, 1], 0m, false)).ShouldBe(LinearOutcome.Impossible);

    [Fact]
    public void Chain_of_strict_steps_that_does_not_close_is_possible() =>
        Solve(3, ([1, -1, 0], 0m, true), ([0, 1, -1], 0m, true), ([-1, 0, 1], 0.001m, false)).ShouldBe(LinearOutcome.Possible);

    [Fact]
    public void Even_number_is_no_odd_one() =>
        Whole(2, ([2, -2], 1m, false), ([-2, 2], -1m, false)).ShouldBe(LinearOutcome.Impossible);

    [Fact]
    public void Number_that_no_decimal_is_is_impossible() =>
        Solve(1, ([3], 1m, false), ([-3], -1m, false)).ShouldBe(LinearOutcome.Impossible);

    [Fact]
    public void Numbers_that_no_decimals_are_together_are_impossible() =>
        Solve(3, ([1, 1, -2], 0m, false), ([-1, -1, 2], 0m, false), ([1, 1, 1], 2m, false), ([-1, -1, -1], -2m, false)).ShouldBe(LinearOutcome.Impossible);

    [Fact]
    public void Decimals_that_satisfy_equalities_are_found() =>
        Solve(3, ([1, 1, -3], 0m, false), ([-1, -1, 3], 0m, false), ([1, 1, 1], 2m, false), ([-1, -1, -1], -2m, false)).ShouldBe(LinearOutcome.Possible);

    [Fact]
    public void Every_third_number_is_found() =>
        Solve(2, ([3, -2], 20m, false), ([-3, 2], -20m, false), ([0, 1], 20m, false), ([0, -1], -5m, true)).ShouldBe(LinearOutcome.Possible);

    [Fact]
    public void Equality_that_only_follows_has_no_decimal_either() =>
        Solve(2, ([3, -1], 1m, false), ([0, 1], 0m, false), ([-3, 0], -1m, false)).ShouldBe(LinearOutcome.Impossible);

    [Fact]
    public void Whole_numbers_that_two_equalities_rule_out_are_impossible() => Whole(
        3, ([1, 1, 1], 1m, false), ([-1, -1, -1], -1m, false), ([1, -1, 3], 2m, false), ([-1, 1, -3], -2m, false))
        .ShouldBe(LinearOutcome.Impossible);

    [Fact]
    public void Stretch_between_two_decimals_has_a_number() =>
        Solve(1, ([3], 1m, true), ([-3], -0.9999999999m, true)).ShouldBe(LinearOutcome.Possible);

    private static LinearOutcome Solve(int count, params (int[] Factors, decimal Bound, bool IsStrict)[] rows) => Solve(NumberType.Instance, count, rows);

    private static LinearOutcome Whole(int count, params (int[] Factors, decimal Bound, bool IsStrict)[] rows) => Solve(CountType.Instance, count, rows);

    private static LinearOutcome Solve(FactType type, int count, (int[] Factors, decimal Bound, bool IsStrict)[] rows) =>
        new LinearSystem([.. Enumerable.Repeat(type, count)]).Solve(rows.Select(row => Row(row.Factors, row.Bound, row.IsStrict))).Outcome;

    private static void CheckAll(int seed, Action<int, Random> check)
    {
        Random random = new(20151 + seed);
        for (int system = 0; system < Systems; system++)
        {
            check(system, random);
        }
    }

    private static void CheckNumbers(LinearRow[] rows, LinearOutcome outcome, decimal?[] numbers, int system)
    {
        if (outcome == LinearOutcome.Possible)
        {
            Holds(rows, [.. numbers.Select(number => number!.Value)]).ShouldBeTrue($"system {system}: {string.Join(", ", numbers)}");
        }
    }

    // A few sums of a few numbers, each of which is near zero.
    private static (LinearRow[] Rows, int Count) Rows(Random random)
    {
        int count = random.Next(1, 4);
        IEnumerable<LinearRow> box = Enumerable.Range(0, count).SelectMany(one => new[] { 1, -1 }.Select(sign =>
            Row([.. Enumerable.Range(0, count).Select(other => other == one ? sign : 0)], Reach, false)));
        return ([.. box, .. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Row(
            [.. Enumerable.Range(0, count).Select(_ => random.Next(-3, 4))], random.Next(-8, 9) / 2m, random.Next(2) == 0))], count);
    }

    private static LinearRow Row(int[] factors, decimal bound, bool isStrict) =>
        LinearRow.Inside([.. factors.Select(factor => Fraction.Of(factor))], new Stretch(null, false, Fraction.Of(bound), !isStrict)).Single();

    private static IEnumerable<decimal[]> Grid(int count, int steps) => count == 0
        ? [[]]
        : Grid(count - 1, steps).SelectMany(rest => Enumerable.Range(-Reach * steps, 2 * Reach * steps + 1).Select(number => (decimal[])[.. rest, (decimal)number / steps]));

    private static bool Holds(LinearRow[] rows, decimal[] point) => Array.TrueForAll(rows, row =>
    {
        Fraction sum = row.Factors.Zip(point, (factor, number) => Fraction.Whole(factor) * Fraction.Of(number)).Aggregate((all, one) => all + one);
        return row.IsStrict ? sum < row.Bound : sum <= row.Bound;
    });
}

using NelmRules.Syntax;
using NelmRules.Values;

namespace NelmRules.Tests.Values;

/// <summary>Arithmetic and comparisons of ranges against every number inside them.</summary>
public sealed class RangeProperties
{
    private const int Runs = 3_000;

    [Theory]
    [InlineData(ArithmeticOperator.Add)]
    [InlineData(ArithmeticOperator.Subtract)]
    [InlineData(ArithmeticOperator.Multiply)]
    internal void Range_of_a_result_is_that_of_all_results(ArithmeticOperator op)
    {
        Random random = new(21);
        for (int run = 0; run < Runs; run++)
        {
            (NumericRange left, NumericRange right) = (Next(random), Next(random));
            decimal[] all = [.. from l in Ends(left) from r in Ends(right) select Of(op, l, r)];

            NumericRange result = RangeArithmetic.Calculate(op, left, right);
            (result.Low, result.High).ShouldBe((all.Min(), all.Max()), $"{left} {op} {right}");
            Marks(result).ShouldBe((left.IsWhole && right.IsWhole, left.IsOpen || right.IsOpen, left.IsMissing || right.IsMissing));
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(-4)]
    [InlineData(0.5)]
    public void Division_divides_both_ends_and_exchanges_them_where_the_divisor_is_negative(double divisor)
    {
        Random random = new(22);
        for (int run = 0; run < Runs; run++)
        {
            NumericRange left = Next(random);
            decimal[] all = [.. Ends(left).Select(end => end / (decimal)divisor)];

            NumericRange result = RangeArithmetic.Calculate(ArithmeticOperator.Divide, left, NumericRange.Point((decimal)divisor));
            (result.Low, result.High).ShouldBe((all.Min(), all.Max()));
            Marks(result).ShouldBe((false, left.IsOpen, left.IsMissing));
        }
    }

    [Fact]
    public void Absent_ends_stay_absent_and_a_product_with_them_is_bounded_only_where_no_sign_can_change()
    {
        NumericRange positive = new(2m, null);
        NumericRange negative = new(null, -2m);
        NumericRange one = new(1m, 3m);
        Calculate(ArithmeticOperator.Add, positive, one).ShouldBe(new NumericRange(3m, null));
        Calculate(ArithmeticOperator.Subtract, one, positive).ShouldBe(new NumericRange(null, 1m));
        Calculate(ArithmeticOperator.Multiply, positive, one).ShouldBe(new NumericRange(2m, null));
        Calculate(ArithmeticOperator.Multiply, new NumericRange(0m, null), one).ShouldBe(new NumericRange(0m, null));
        Calculate(ArithmeticOperator.Multiply, one, new NumericRange(0m, null)).ShouldBe(new NumericRange(0m, null));
        Calculate(ArithmeticOperator.Multiply, negative, one).ShouldBe(new NumericRange(null, null));
        Calculate(ArithmeticOperator.Multiply, one, negative).ShouldBe(new NumericRange(null, null));
        Calculate(ArithmeticOperator.Multiply, positive, new NumericRange(-1m, 1m)).ShouldBe(new NumericRange(null, null));
        Calculate(ArithmeticOperator.Multiply, NumericRange.Point(0m), NumericRange.Unknown).ShouldBe(NumericRange.Point(0m) with { IsMissing = true });
        Calculate(ArithmeticOperator.Multiply, NumericRange.Unknown, NumericRange.Point(0m)).ShouldBe(NumericRange.Point(0m) with { IsMissing = true });
        Calculate(ArithmeticOperator.Divide, positive, NumericRange.Point(-2m)).ShouldBe(new NumericRange(null, -1m));
        RangeArithmetic.Hull(positive, one).ShouldBe(new NumericRange(1m, null));
        RangeArithmetic.Negate(positive).ShouldBe(negative);
    }

    [Fact]
    public void Result_too_large_to_hold_is_an_absent_end()
    {
        NumericRange huge = new(1m, decimal.MaxValue);
        Calculate(ArithmeticOperator.Add, huge, huge).ShouldBe(new NumericRange(2m, null));
        Calculate(ArithmeticOperator.Multiply, huge, NumericRange.Point(2m)).ShouldBe(new NumericRange(2m, null));
        Calculate(ArithmeticOperator.Divide, huge, NumericRange.Point(0.5m)).ShouldBe(new NumericRange(2m, null));
    }

    [Fact]
    public void Comparison_has_one_answer_where_every_pair_of_numbers_has_it()
    {
        Random random = new(23);
        for (int run = 0; run < 4 * Runs; run++)
        {
            (NumericRange left, NumericRange right) = (Next(random), Next(random));
            ComparisonSign sign = (ComparisonSign)random.Next(6);
            bool[] pairs = [.. from l in Inside(left) from r in Inside(right) select Holds(l, sign, r)];

            Comparisons.Compare(left, sign, right).ShouldBe(Of(pairs, left, right), $"{left} {sign} {right}");
        }
    }

    [Fact]
    public void Between_and_membership_have_one_answer_where_every_number_has_it()
    {
        Random random = new(24);
        for (int run = 0; run < 4 * Runs; run++)
        {
            NumericRange operand = Next(random);
            (decimal low, decimal high) = (random.Next(-4, 5), random.Next(-4, 5));
            decimal[] members = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(-8, 9) / 2m)];

            Comparisons.Between(operand, NumericRange.Point(low), NumericRange.Point(high))
                .ShouldBe(Of([.. Inside(operand).Select(number => number >= low && number <= high)], operand, operand), $"{operand} between {low} and {high}");
            Comparisons.IsOneOf(operand, members)
                .ShouldBe(Of([.. Inside(operand).Select(members.Contains)], operand, operand), $"{operand} in {string.Join(", ", members)}");
        }
    }

    [Fact]
    public void Between_with_ends_that_are_not_settled_is_two_comparisons()
    {
        Random random = new(25);
        for (int run = 0; run < Runs; run++)
        {
            (NumericRange operand, NumericRange low, NumericRange high) = (Next(random), Next(random), Next(random));
            if (!low.IsPoint || !high.IsPoint)
            {
                Comparisons.Between(operand, low, high).ShouldBe(AnswerTables.And(
                    Comparisons.Compare(operand, ComparisonSign.GreaterOrEqual, low), Comparisons.Compare(operand, ComparisonSign.LessOrEqual, high)));
            }
        }
    }

    private static NumericRange Calculate(ArithmeticOperator op, NumericRange left, NumericRange right) => RangeArithmetic.Calculate(op, left, right);

    private static (bool IsWhole, bool IsOpen, bool IsMissing) Marks(NumericRange range) => (range.IsWhole, range.IsOpen, range.IsMissing);

    // A small range whose width comes from what is missing, from what the source leaves open, or from both.
    private static NumericRange Next(Random random)
    {
        int low = random.Next(-4, 5);
        int width = random.Next(3) == 0 ? 0 : random.Next(4);
        int from = width == 0 ? 0 : random.Next(1, 4);
        return new NumericRange(low, low + width) { IsWhole = random.Next(2) == 0, IsMissing = (from & 1) != 0, IsOpen = (from & 2) != 0 };
    }

    private static decimal[] Ends(NumericRange range) => [range.Low!.Value, range.High!.Value];

    // Numbers enough to tell ranges with whole ends apart: the ends, and halves between them.
    private static IEnumerable<decimal> Inside(NumericRange range)
    {
        decimal step = range.IsWhole ? 1m : 0.25m;
        for (decimal number = range.Low!.Value; number <= range.High; number += step)
        {
            yield return number;
        }
    }

    private static decimal Of(ArithmeticOperator op, decimal left, decimal right) =>
        op == ArithmeticOperator.Add ? left + right : op == ArithmeticOperator.Subtract ? left - right : left * right;

    private static bool Holds(decimal left, ComparisonSign sign, decimal right) => sign switch
    {
        ComparisonSign.Equal => left == right,
        ComparisonSign.NotEqual => left != right,
        ComparisonSign.Less => left < right,
        ComparisonSign.LessOrEqual => left <= right,
        ComparisonSign.Greater => left > right,
        ComparisonSign.GreaterOrEqual => left >= right,
        _ => throw new ArgumentOutOfRangeException(nameof(sign)),
    };

    private static Answers Of(bool[] all, NumericRange left, NumericRange right) =>
        Array.TrueForAll(all, holds => holds) ? Answers.Yes
        : !all.Contains(true) ? Answers.No
        : (left.IsOpen || right.IsOpen, left.IsMissing || right.IsMissing) switch
        {
            (true, true) => Answers.Any,
            (true, false) => Answers.Unclear,
            _ => Answers.YesOrNo,
        };
}

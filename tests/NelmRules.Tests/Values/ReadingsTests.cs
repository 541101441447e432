using NelmRules.Syntax;
using NelmRules.Values;

namespace NelmRules.Tests.Values;

public sealed class ReadingsTests
{
    [Fact]
    public void Comparison_of_readings_is_decided_where_all_pairs_of_names_agree()
    {
        foreach (ComparisonSign sign in Enum.GetValues<ComparisonSign>())
        {
            for (ulong left = 1; left < 16; left++)
            {
                for (ulong right = 1; right < 16; right++)
                {
                    Readings.Compare(left, sign, right).ShouldBe(ByPairs(left, sign, right), $"{left} {sign} {right}");
                }
            }
        }
    }

    [Theory]
    [InlineData(0b001, Answers.Yes)]
    [InlineData(0b011, Answers.Yes)]
    [InlineData(0b110, Answers.Unclear)]
    [InlineData(0b100, Answers.No)]
    public void Membership_is_decided_where_all_names_agree(ulong reading, Answers expected) =>
        Readings.IsMember(reading, 0b011).ShouldBe(expected);

    [Fact]
    public void Missing_value_is_each_name_by_itself_and_an_open_one_is_not_settled()
    {
        Readings.OfEach(0b101).Masks.ShouldBe([1UL, 4UL]);
        Readings.OfName(63).IsSettled.ShouldBeTrue();
        Readings.Of(0b11).IsSettled.ShouldBeFalse();
        Readings.OfEach(0b11).IsSettled.ShouldBeFalse();
    }

    [Fact]
    public void Too_many_readings_lose_no_answer()
    {
        ulong[] masks = [.. Enumerable.Range(1, Readings.Maximum + 1).Select(mask => (ulong)mask)];
        Readings all = Readings.OfAll(masks);
        all.Masks.Length.ShouldBe(12);
        foreach (ulong members in new[] { 1UL, 6UL, 0b111_1111_1111UL, 1UL << 20 })
        {
            Answers each = masks.Aggregate(Answers.None, (answers, mask) => answers | Readings.IsMember(mask, members));
            all.Test(mask => Readings.IsMember(mask, members)).ShouldBe(each);
        }
    }

    private static Answers ByPairs(ulong left, ComparisonSign sign, ulong right)
    {
        bool[] pairs =
        [
            .. from l in Enumerable.Range(0, 4)
               where (left >> l & 1) != 0
               from r in Enumerable.Range(0, 4)
               where (right >> r & 1) != 0
               select Holds(l, sign, r),
        ];
        return pairs.All(holds => holds) ? Answers.Yes : pairs.Any(holds => holds) ? Answers.Unclear : Answers.No;
    }

    private static bool Holds(int left, ComparisonSign sign, int right) => sign switch
    {
        ComparisonSign.Equal => left == right,
        ComparisonSign.NotEqual => left != right,
        ComparisonSign.Less => left < right,
        ComparisonSign.LessOrEqual => left <= right,
        ComparisonSign.Greater => left > right,
        ComparisonSign.GreaterOrEqual => left >= right,
        _ => throw new ArgumentOutOfRangeException(nameof(sign)),
    };
}

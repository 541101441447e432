using NelmRules.Syntax;

namespace NelmRules.Values;

/// <summary>Comparisons of ranges: which answers are possible.</summary>
internal static class Comparisons
{
    /// <summary>The answers that <c>left OP right</c> can have.</summary>
    public static Answers Compare(NumericRange left, ComparisonSign sign, NumericRange right) => sign switch
    {
        ComparisonSign.Less => Less(left, right),
        ComparisonSign.Greater => Less(right, left),
        ComparisonSign.GreaterOrEqual => AnswerTables.Not(Less(left, right)),
        ComparisonSign.LessOrEqual => AnswerTables.Not(Less(right, left)),
        ComparisonSign.Equal => Equal(left, right),
        ComparisonSign.NotEqual => AnswerTables.Not(Equal(left, right)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The answers that <c>operand between low and high</c> can have; both ends are included.</summary>
    public static Answers Between(NumericRange operand, NumericRange low, NumericRange high)
    {
        if (!low.IsPoint || !high.IsPoint)
        {
            return AnswerTables.And(
                Compare(operand, ComparisonSign.GreaterOrEqual, low), Compare(operand, ComparisonSign.LessOrEqual, high));
        }

        bool inside = operand.Low >= low.Low && operand.High <= high.High;
        bool outside = low.Low > high.Low || operand.High < low.Low || operand.Low > high.High;
        return Decide(inside, outside, operand, low);
    }

    /// <summary>The answers that <c>operand in {members}</c> can have.</summary>
    public static Answers IsOneOf(NumericRange operand, IReadOnlyCollection<decimal> members)
    {
        HashSet<decimal> inside = [.. members.Where(member => Equal(operand, NumericRange.Point(member)) != Answers.No)];
        return Decide(CoversAll(operand, inside), inside.Count == 0, operand, operand);
    }

    // Of a settled number or of whole numbers between two ends one can say that each is a member.
    private static bool CoversAll(NumericRange operand, HashSet<decimal> members)
    {
        if (operand.IsPoint)
        {
            return members.Contains(operand.Low!.Value);
        }

        return operand is { IsWhole: true, Low: { } low, High: { } high }
            && Quantities.Held(() => Math.Floor(high) - Math.Ceiling(low)) < members.Count(member => member == decimal.Truncate(member));
    }

    private static Answers Less(NumericRange left, NumericRange right) =>
        Decide(left.High < right.Low, left.Low >= right.High, left, right);

    private static Answers Equal(NumericRange left, NumericRange right)
    {
        bool same = left.IsPoint && right.IsPoint && left.Low == right.Low;
        bool apart = left.High < right.Low || right.High < left.Low || NeverWhole(left, right) || NeverWhole(right, left);
        return Decide(same, apart, left, right);
    }

    private static bool NeverWhole(NumericRange whole, NumericRange other) =>
        whole.IsWhole && other.IsPoint && other.Low != decimal.Truncate(other.Low!.Value);

    // An undecided comparison of values that only the source leaves open is itself left open; no measurement settles it.
    private static Answers Decide(bool yes, bool no, NumericRange left, NumericRange right)
    {
        bool open = left.IsOpen || right.IsOpen;
        bool missing = left.IsMissing || right.IsMissing;
        return yes ? Answers.Yes
            : no ? Answers.No
            : !open ? Answers.YesOrNo
            : missing ? Answers.Any
            : Answers.Unclear;
    }
}

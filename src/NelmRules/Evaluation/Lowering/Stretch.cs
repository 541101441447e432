using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Syntax;
using NelmRules.Values;

namespace NelmRules.Evaluation;

/// <summary>A stretch of the number line between constants; a test of a number is yes inside and no outside, or the other way round.</summary>
/// <param name="Low">The lower end, or null where it has none.</param>
/// <param name="High">The upper end, or null where it has none.</param>
/// <param name="IsClosed">Whether its ends belong to it.</param>
/// <param name="Inside">The answer inside.</param>
internal sealed record Stretch(decimal? Low, decimal? High, bool IsClosed, Answers Inside)
{
    // A position that no number has.
    private const int Nowhere = int.MaxValue;

    /// <summary>The ends that it has.</summary>
    internal IEnumerable<decimal> Ends => new[] { Low, High }.OfType<decimal>();

    /// <summary>Where a comparison with a constant on the right holds.</summary>
    internal static Stretch Of(ComparisonSign sign, decimal limit) => sign switch
    {
        ComparisonSign.Less => new Stretch(null, limit, false, Answers.Yes),
        ComparisonSign.GreaterOrEqual => new Stretch(null, limit, false, Answers.No),
        ComparisonSign.Greater => new Stretch(limit, null, false, Answers.Yes),
        ComparisonSign.LessOrEqual => new Stretch(limit, null, false, Answers.No),
        ComparisonSign.Equal => new Stretch(limit, limit, true, Answers.Yes),
        ComparisonSign.NotEqual => new Stretch(limit, limit, true, Answers.No),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Where a test of a number with constants holds; null where it is none.</summary>
    internal static Stretch? Of(BoundExpression test) => test switch
    {
        BoundComparison { Right: BoundNumber limit } comparison => Of(comparison.Sign, limit.Value),
        BoundComparison { Left: BoundNumber limit } mirrored => Of(Inspector.Mirror(mirrored.Sign), limit.Value),
        BoundBetween { Low: BoundNumber low, High: BoundNumber high } => Between(low.Value, high.Value),
        _ => null,
    };

    /// <summary>Whether two tests hold of no number both.</summary>
    internal static bool Exclude(Stretch one, Stretch other)
    {
        // Each end, a number in every gap between two of them, and numbers beyond all.
        decimal?[] ends = [one.Low, one.High, other.Low, other.High];
        foreach (decimal? end in ends)
        {
            bool beyond = HoldBoth(one, other, end - 1) || HoldBoth(one, other, end + 1);
            if (beyond || Array.Exists(ends, next => HoldBoth(one, other, (end + next) / 2)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HoldBoth(Stretch one, Stretch other, decimal? number) => number is { } some && one.Holds(some) && other.Holds(some);

    private bool Holds(decimal number) =>
        (IsClosed ? !(number < Low || number > High) : !(number <= Low || number >= High)) == (Inside == Answers.Yes);

    /// <summary>From one constant to another, both included; nowhere where the first is the greater.</summary>
    internal static Stretch Between(decimal low, decimal high) => new(low, high, true, Answers.Yes);

    /// <summary>Its first position on a number line with these cuts, see <see cref="NumberInput"/>.</summary>
    internal int First(ImmutableArray<decimal> cuts) => Low > High ? Nowhere : Low is { } low ? At(cuts, low) + (IsClosed ? 0 : 1) : 0;

    /// <summary>Its last position, likewise.</summary>
    internal int Last(ImmutableArray<decimal> cuts) =>
        Low > High ? Nowhere : High is { } high ? At(cuts, high) - (IsClosed ? 0 : 1) : 2 * cuts.Length;

    private static int At(ImmutableArray<decimal> cuts, decimal cut) => 2 * cuts.BinarySearch(cut) + 1;
}

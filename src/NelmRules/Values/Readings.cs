using System.Collections.Immutable;
using System.Numerics;
using NelmRules.Syntax;

namespace NelmRules.Values;

/// <summary>What an enum value can still be: a set of readings, each a bit for every name that the source leaves possible.</summary>
/// <remarks>
/// A settled value is one reading of one bit; what is missing makes several readings; what the source leaves open makes one reading
/// of several bits. The readings stand in ascending order.
/// </remarks>
public sealed class Readings
{
    /// <summary>The greatest number of readings kept; more become each of their names by itself and all of them together.</summary>
    public const int Maximum = 1024;

    private Readings(ImmutableArray<ulong> masks)
    {
        Masks = masks;
    }

    /// <summary>The readings in ascending order.</summary>
    public ImmutableArray<ulong> Masks { get; }

    /// <summary>Whether one name is settled.</summary>
    public bool IsSettled => Masks is [var only] && BitOperations.IsPow2(only);

    /// <summary>Every name that some reading holds.</summary>
    public ulong AllNames => Masks.Aggregate(0UL, (all, mask) => all | mask);

    /// <summary>One reading.</summary>
    public static Readings Of(ulong mask) => new([mask]);

    /// <summary>One name, by its zero-based place.</summary>
    public static Readings OfName(int index) => Of(1UL << index);

    /// <summary>A missing value: each of the names by itself.</summary>
    public static Readings OfEach(ulong names) =>
        new([.. Enumerable.Range(0, 64).Select(index => 1UL << index).Where(name => (names & name) != 0)]);

    /// <summary>All of the readings given, each once.</summary>
    public static Readings OfAll(IEnumerable<ulong> masks)
    {
        ImmutableArray<ulong> kept = [.. new SortedSet<ulong>(masks)];
        return kept.Length <= Maximum ? new Readings(kept) : Widened(kept);
    }

    // So many readings come of what is missing. The few that stand for them give every answer that they give, and perhaps more.
    private static Readings Widened(ImmutableArray<ulong> masks)
    {
        ulong all = masks.Aggregate((names, mask) => names | mask);
        return new Readings([.. new SortedSet<ulong>(OfEach(all).Masks.Append(all).Concat(masks.Where(mask => mask == 0)))]);
    }

    /// <summary>The answers of a test over all readings.</summary>
    public Answers Test(Func<ulong, Answers> test) => Masks.Aggregate(Answers.None, (answers, mask) => answers | test(mask));

    /// <summary>The answers of a comparison over all pairs of readings.</summary>
    public static Answers Compare(Readings left, ComparisonSign sign, Readings right) =>
        left.Test(one => right.Test(other => Compare(one, sign, other)));

    /// <summary>Yes if all pairs of names satisfy the comparison, no if none does, else unclear.</summary>
    public static Answers Compare(ulong left, ComparisonSign sign, ulong right) => sign switch
    {
        ComparisonSign.Less => Decide(Last(left) < First(right), First(left) >= Last(right)),
        ComparisonSign.Greater => Compare(right, ComparisonSign.Less, left),
        ComparisonSign.GreaterOrEqual => AnswerTables.Not(Compare(left, ComparisonSign.Less, right)),
        ComparisonSign.LessOrEqual => AnswerTables.Not(Compare(right, ComparisonSign.Less, left)),
        ComparisonSign.Equal => Decide(left == right && BitOperations.IsPow2(left), (left & right) == 0),
        ComparisonSign.NotEqual => AnswerTables.Not(Compare(left, ComparisonSign.Equal, right)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Yes if all names of the reading are members, no if none is, else unclear.</summary>
    public static Answers IsMember(ulong reading, ulong members) =>
        Decide((reading & ~members) == 0, (reading & members) == 0);

    private static Answers Decide(bool yes, bool no) => yes ? Answers.Yes : no ? Answers.No : Answers.Unclear;

    private static int First(ulong reading) => BitOperations.TrailingZeroCount(reading);

    private static int Last(ulong reading) => BitOperations.Log2(reading);
}

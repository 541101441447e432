using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using NelmRules.Syntax;

namespace NelmRules.Values;

/// <summary>What an enum value can still be: a set of readings, each a bit for every name that the source leaves possible.</summary>
/// <remarks>
/// A settled value is one reading of one bit; what is missing makes several readings; what the source leaves open makes one reading
/// of several bits. The readings stand in ascending order.
/// </remarks>
internal sealed class Readings
{
    /// <summary>The greatest number of readings kept; more become each of their names by itself and all of them together.</summary>
    public const int Maximum = 1024;

    private const int MostNames = 64;
    private const int UsualNames = 16;

    // What is asked for again and again, made once: each name, and all names of an enum that has not many.
    private static readonly ImmutableArray<Readings> Names = Made(MostNames, index => Of(1UL << index));
    private static readonly ImmutableArray<Readings> FirstNames = Made(UsualNames, count => Each((1UL << count) - 1));

    // An array of its own, since generic collections of numbers would have to be compiled at every start.
    private readonly ulong[] _masks;

    private Readings(params ulong[] masks)
    {
        _masks = masks;
    }

    /// <summary>No reading at all, which nothing joins to something.</summary>
    internal static Readings None { get; } = new();

    /// <summary>The readings in ascending order.</summary>
    public ImmutableArray<ulong> Masks => ImmutableCollectionsMarshal.AsImmutableArray(_masks);

    /// <summary>The same without a collection, for which code would have to be compiled.</summary>
    internal ReadOnlySpan<ulong> Span => _masks;

    /// <summary>Whether one name is settled.</summary>
    public bool IsSettled => _masks is [var only] && BitOperations.IsPow2(only);

    /// <summary>Every name that some reading holds.</summary>
    public ulong AllNames
    {
        get
        {
            ulong all = 0;
            foreach (ulong mask in _masks)
            {
                all |= mask;
            }

            return all;
        }
    }

    /// <summary>One reading.</summary>
    public static Readings Of(ulong mask) => new(mask);

    /// <summary>One name, by its zero-based place.</summary>
    public static Readings OfName(int index) => Names[index];

    /// <summary>A missing value: each of the names by itself.</summary>
    public static Readings OfEach(ulong names) =>
        names < (1UL << (UsualNames - 1)) && (names & (names + 1)) == 0 ? FirstNames[BitOperations.PopCount(names)] : Each(names);

    private static ImmutableArray<Readings> Made(int count, Func<int, Readings> make)
    {
        Readings[] made = new Readings[count];
        for (int index = 0; index < count; index++)
        {
            made[index] = make(index);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(made);
    }

    private static Readings Each(ulong names)
    {
        ulong[] masks = new ulong[BitOperations.PopCount(names)];
        for (int index = 0; index < masks.Length; index++)
        {
            masks[index] = 1UL << First(names);
            names &= names - 1;
        }

        return new Readings(masks);
    }

    /// <summary>All of the readings given, each once.</summary>
    public static Readings OfAll(IEnumerable<ulong> masks) => Kept(masks.ToArray());

    /// <summary>All of the readings of three values.</summary>
    internal static Readings OfAll(Readings one, Readings two, Readings three) => Kept([.. one._masks, .. two._masks, .. three._masks]);

    /// <summary>Each reading with these names among its own.</summary>
    internal Readings With(ulong names) => Kept(Array.ConvertAll(_masks, mask => mask | names));

    // Takes the array for its own.
    private static Readings Kept(ulong[] masks)
    {
        Array.Sort(masks);
        int count = 0;
        foreach (ulong mask in masks)
        {
            if (count == 0 || mask != masks[count - 1])
            {
                masks[count++] = mask;
            }
        }

        Readings kept = new(masks[..count]);
        return count <= Maximum ? kept : Widened(kept);
    }

    // So many readings come of what is missing. The few that stand for them give every answer that they give, and perhaps more.
    private static Readings Widened(Readings kept)
    {
        ulong all = kept.AllNames;
        return kept._masks[0] == 0 ? Kept([0, .. OfEach(all)._masks, all]) : Kept([.. OfEach(all)._masks, all]);
    }

    /// <summary>The answers of a test over all readings.</summary>
    public Answers Test(Func<ulong, Answers> test)
    {
        Answers answers = Answers.None;
        foreach (ulong mask in _masks)
        {
            answers |= test(mask);
        }

        return answers;
    }

    /// <summary>The answers over all readings of whether a name is one of several.</summary>
    public Answers AreAmong(ulong members) => AreAmong(_masks, members);

    /// <summary>The answers over some readings of whether a name is one of several.</summary>
    internal static Answers AreAmong(ReadOnlySpan<ulong> readings, ulong members)
    {
        Answers answers = Answers.None;
        foreach (ulong reading in readings)
        {
            answers |= IsMember(reading, members);
        }

        return answers;
    }

    /// <summary>The answers of a comparison over all pairs of readings.</summary>
    public static Answers Compare(Readings left, ComparisonSign sign, Readings right)
    {
        Answers answers = Answers.None;
        foreach (ulong one in left._masks)
        {
            foreach (ulong other in right._masks)
            {
                answers |= Compare(one, sign, other);
            }
        }

        return answers;
    }

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

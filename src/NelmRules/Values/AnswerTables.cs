using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace NelmRules.Values;

/// <summary>How answers combine: the one place that says what <c>and</c>, <c>or</c>, <c>not</c> and counting do.</summary>
/// <remarks>
/// Each operator is given on single answers; on sets, all combinations are taken. Without <c>unclear</c> this is Kleene's
/// strong three-valued logic.
/// </remarks>
internal static class AnswerTables
{
    // A set of answers has three bits, so each operator on sets is a table of 8 times 8, worked out once from its single answers.
    private const int SetBits = 3;
    private const int Sets = 1 << SetBits;

    private static readonly ImmutableArray<Answers> AndOnSets = OnSets(SingleAnd);

    private static readonly ImmutableArray<Answers> OrOnSets = OnSets(SingleOr);

    private static readonly ImmutableArray<Answers> UnlessOpenOnSets = OnSets(SingleUnlessOpen);

    /// <summary>The three single answers.</summary>
    public static ReadOnlySpan<Answers> Singles => [Answers.Yes, Answers.No, Answers.Unclear];

    /// <summary>No if a side is no, else unclear if a side is unclear, else yes.</summary>
    public static Answers And(Answers left, Answers right) => AndOnSets[Entry(left, right)];

    /// <summary>Yes if a side is yes, else unclear if a side is unclear, else no.</summary>
    public static Answers Or(Answers left, Answers right) => OrOnSets[Entry(left, right)];

    /// <summary>What <c>and</c> or <c>or</c> over no conditions is, which changes nothing that it is joined with.</summary>
    public static Answers OfNone(bool isAnd) => isAnd ? Answers.Yes : Answers.No;

    /// <summary><c>and</c>, or <c>or</c>.</summary>
    public static Answers Join(bool isAnd, Answers left, Answers right) => isAnd ? And(left, right) : Or(left, right);

    /// <summary>Unclear where the source leaves the value open (tested first) or leaves open whether it does, else the value.</summary>
    public static Answers UnlessOpen(Answers open, Answers value) => UnlessOpenOnSets[Entry(open, value)];

    /// <summary>Swaps yes and no.</summary>
    public static Answers Not(Answers operand) =>
        (operand & Answers.Unclear)
        | (Answers)((int)(operand & Answers.Yes) << 1)
        | (Answers)((int)(operand & Answers.No) >> 1);

    /// <summary>The status of a condition with these possible answers.</summary>
    public static Status ToStatus(this Answers answers) =>
        answers == Answers.Yes ? Status.Met
        : answers == Answers.No ? Status.NotMet
        : answers == Answers.Unclear ? Status.Unclear
        : Status.Undetermined;

    /// <summary>Whether exactly one answer is possible.</summary>
    public static bool IsSingle(this Answers answers) => BitOperations.IsPow2((int)answers);

    /// <summary>Whether <paramref name="answer"/> is among the answers.</summary>
    public static bool Contains(this Answers answers, Answers answer) => (answers & answer) != Answers.None;

    internal static Answers SingleAnd(Answers left, Answers right) =>
        left == Answers.No || right == Answers.No ? Answers.No
        : left == Answers.Unclear || right == Answers.Unclear ? Answers.Unclear
        : Answers.Yes;

    internal static Answers SingleOr(Answers left, Answers right) => Not(SingleAnd(Not(left), Not(right)));

    internal static Answers SingleUnlessOpen(Answers open, Answers value) => open == Answers.No ? value : Answers.Unclear;

    private static int Entry(Answers left, Answers right) => (int)left << SetBits | (int)right;

    private static ImmutableArray<Answers> OnSets(Func<Answers, Answers, Answers> single)
    {
        Answers[] table = new Answers[Sets * Sets];
        for (int entry = 0; entry < table.Length; entry++)
        {
            table[entry] = OnSets((Answers)(entry >> SetBits), (Answers)(entry % Sets), single);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(table);
    }

    private static Answers OnSets(Answers left, Answers right, Func<Answers, Answers, Answers> single)
    {
        Answers result = Answers.None;
        foreach (Answers l in Singles)
        {
            foreach (Answers r in Singles)
            {
                result |= left.Contains(l) && right.Contains(r) ? single(l, r) : Answers.None;
            }
        }

        return result;
    }
}

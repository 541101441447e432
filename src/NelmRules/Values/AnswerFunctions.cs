using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace NelmRules.Values;

/// <summary>A set of functions from a single answer to a single answer: what the rest of a condition can make of one operand.</summary>
/// <remarks>
/// There are 27 such functions; function <c>f</c> stands at bit <c>f(yes) + 3 f(no) + 9 f(unclear)</c> with yes, no and unclear
/// numbered 0 to 2, each from the answer that is asked of: identity stands at bit 0. Whether an operand matters is then a question
/// about this set, asked top-down.
/// </remarks>
internal readonly record struct AnswerFunctions(uint Bits)
{
    private const int Count = 27;

    private static readonly ImmutableArray<byte> Composed = ImmutableCollectionsMarshal.AsImmutableArray(Compose());

    private static readonly ImmutableArray<uint> Telling = ImmutableCollectionsMarshal.AsImmutableArray(FindTelling());

    /// <summary>No function: the operand is never asked.</summary>
    public static AnswerFunctions Empty => default;

    /// <summary>The function that returns its operand: the context of a whole condition.</summary>
    public static AnswerFunctions Identity { get; } = Of(answer => answer);

    /// <summary>The function that swaps yes and no.</summary>
    public static AnswerFunctions Negation { get; } = Of(AnswerTables.Not);

    /// <summary>Whether there is no function.</summary>
    public bool IsEmpty => Bits == 0;

    /// <summary>The set with one function.</summary>
    public static AnswerFunctions Of(Func<Answers, Answers> function) =>
        Of(function(Answers.Yes), function(Answers.No), function(Answers.Unclear));

    /// <summary>The set with the function that gives these answers for yes, no and unclear.</summary>
    public static AnswerFunctions Of(Answers yes, Answers no, Answers unclear) =>
        new(1u << Code(Index(yes), Index(no), Index(unclear)));

    /// <summary>The union of two sets.</summary>
    public static AnswerFunctions operator |(AnswerFunctions left, AnswerFunctions right) => new(left.Bits | right.Bits);

    /// <summary>Every function of this set behind <paramref name="inner"/>: first inner, then the function.</summary>
    public AnswerFunctions After(Func<Answers, Answers> inner) => After(Of(inner));

    /// <summary>Every function of this set behind every function of <paramref name="inner"/>.</summary>
    public AnswerFunctions After(AnswerFunctions inner)
    {
        uint bits = 0;
        for (uint outer = Bits; outer != 0; outer &= outer - 1)
        {
            int row = BitOperations.TrailingZeroCount(outer) * Count;
            for (uint first = inner.Bits; first != 0; first &= first - 1)
            {
                bits |= 1u << Composed[row + BitOperations.TrailingZeroCount(first)];
            }
        }

        return new AnswerFunctions(bits);
    }

    /// <summary>Whether some function tells two of the given answers apart.</summary>
    public bool Distinguish(Answers answers) => (Bits & Telling[(int)answers]) != 0;

    /// <summary>Whether some function tells the two single answers apart.</summary>
    public bool Separate(Answers left, Answers right) => left != right && Distinguish(left | right);

    /// <summary>Whether some function leaves unclear what is unclear.</summary>
    public bool KeepUnclear() => (Bits & (1u << 9) - 1) != 0;

    private static byte[] Compose()
    {
        byte[] table = new byte[Count * Count];
        for (int code = 0; code < Count * Count; code++)
        {
            (int outer, int inner) = (code / Count, code % Count);
            table[code] = (byte)Code(Apply(outer, Apply(inner, 0)), Apply(outer, Apply(inner, 1)), Apply(outer, Apply(inner, 2)));
        }

        return table;
    }

    private static uint[] FindTelling()
    {
        uint[] table = new uint[8];
        for (int answers = 0; answers < table.Length; answers++)
        {
            for (int code = 0; code < Count; code++)
            {
                table[answers] |= Tells(code, (Answers)answers) ? 1u << code : 0;
            }
        }

        return table;
    }

    private static bool Tells(int code, Answers answers)
    {
        Answers image = Answers.None;
        foreach (Answers answer in AnswerTables.Singles)
        {
            image |= answers.Contains(answer) ? AnswerTables.Singles[Apply(code, Index(answer))] : Answers.None;
        }

        return image != Answers.None && !image.IsSingle();
    }

    private static int Code(int yes, int no, int unclear) => yes + 3 * ((no + 2) % 3) + 9 * ((unclear + 1) % 3);

    private static int Apply(int code, int answer) => ((answer == 0 ? code : answer == 1 ? code / 3 : code / 9) + answer) % 3;

    private static int Index(Answers answer) => answer == Answers.Yes ? 0 : answer == Answers.No ? 1 : 2;
}

namespace NelmRules.Values;

/// <summary>A set of functions from a single answer to a single answer: what the rest of a condition can make of one operand.</summary>
/// <remarks>
/// There are 27 such functions; function <c>f</c> stands at bit <c>f(yes) + 3 f(no) + 9 f(unclear)</c> with yes, no and unclear
/// numbered 0 to 2. Whether an operand matters is then a question about this set, asked top-down.
/// </remarks>
public readonly record struct AnswerFunctions(uint Bits)
{
    /// <summary>The function that returns its operand: the context of a whole condition.</summary>
    public static AnswerFunctions Identity { get; } = Of(answer => answer);

    /// <summary>The set with one function.</summary>
    public static AnswerFunctions Of(Func<Answers, Answers> function) => new(1u << Code(function));

    /// <summary>The union of two sets.</summary>
    public static AnswerFunctions operator |(AnswerFunctions left, AnswerFunctions right) => new(left.Bits | right.Bits);

    /// <summary>Every function of this set behind <paramref name="inner"/>: first inner, then the function.</summary>
    public AnswerFunctions After(Func<Answers, Answers> inner)
    {
        uint bits = 0;
        for (int code = 0; code < 27; code++)
        {
            if ((Bits >> code & 1) != 0)
            {
                int known = code;
                bits |= 1u << Code(answer => Apply(known, inner(answer)));
            }
        }

        return new AnswerFunctions(bits);
    }

    /// <summary>Whether some function tells two of the given answers apart.</summary>
    public bool Distinguish(Answers answers)
    {
        for (int code = 0; code < 27; code++)
        {
            if ((Bits >> code & 1) != 0 && !Image(code, answers).IsSingle())
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether some function tells the two single answers apart.</summary>
    public bool Separate(Answers left, Answers right) => left != right && Distinguish(left | right);

    private static Answers Image(int code, Answers answers)
    {
        Answers image = Answers.None;
        foreach (Answers answer in AnswerTables.Singles)
        {
            image |= answers.Contains(answer) ? Apply(code, answer) : Answers.None;
        }

        return image;
    }

    private static int Code(Func<Answers, Answers> function) =>
        Index(function(Answers.Yes)) * Weight(Answers.Yes)
        + Index(function(Answers.No)) * Weight(Answers.No)
        + Index(function(Answers.Unclear)) * Weight(Answers.Unclear);

    private static Answers Apply(int code, Answers answer) =>
        AnswerTables.Singles[code / Weight(answer) % 3];

    private static int Weight(Answers answer) => answer == Answers.Yes ? 1 : answer == Answers.No ? 3 : 9;

    private static int Index(Answers answer) => answer == Answers.Yes ? 0 : answer == Answers.No ? 1 : 2;
}

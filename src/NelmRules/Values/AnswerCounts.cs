using NelmRules.Syntax;

namespace NelmRules.Values;

/// <summary>How many of several conditions can be yes and how many unclear, all together: a number for each set of answers.</summary>
/// <remarks>
/// For a given number of yes the possible numbers of unclear are all those between a least and a greatest one, so that the
/// results over all combinations follow from a few pairs, however many conditions there are.
/// </remarks>
internal sealed class AnswerCounts
{
    private readonly int[] _having = new int[8];

    /// <summary>Adds a condition with these answers.</summary>
    public void Add(Answers answers) => _having[(int)answers]++;

    /// <summary>Takes a condition with these answers away again.</summary>
    public void Remove(Answers answers) => _having[(int)answers]--;

    /// <summary>The answers of the counting over all combinations.</summary>
    public Answers Count(CountingKind kind, int required)
    {
        Answers result = Answers.None;
        foreach ((int yes, int unclear) in Pairs(required))
        {
            result |= Decide(kind, required, yes, unclear);
        }

        return result;
    }

    /// <summary>What these conditions can make of the answer of one more.</summary>
    public AnswerFunctions Functions(CountingKind kind, int required)
    {
        AnswerFunctions result = AnswerFunctions.Empty;
        foreach ((int yes, int unclear) in Pairs(required))
        {
            result |= AnswerFunctions.Of(
                Decide(kind, required, yes + 1, unclear), Decide(kind, required, yes, unclear), Decide(kind, required, yes, unclear + 1));
        }

        return result;
    }

    /// <summary>Yes if so many are yes, no if the yes and unclear are fewer, else unclear; likewise for the other kinds.</summary>
    public static Answers Decide(CountingKind kind, int required, int yes, int unclear) => kind switch
    {
        CountingKind.AtLeast => yes >= required ? Answers.Yes : yes + unclear < required ? Answers.No : Answers.Unclear,
        CountingKind.AtMost => AnswerTables.Not(Decide(CountingKind.AtLeast, required + 1, yes, unclear)),
        CountingKind.Exactly => yes == required && unclear == 0 ? Answers.Yes
            : yes > required || yes + unclear < required ? Answers.No
            : Answers.Unclear,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private int Having(Answers answers) => _having[(int)answers];

    // A result changes with the number of unclear only at none and around what is left to reach the required number.
    private IEnumerable<(int Yes, int Unclear)> Pairs(int required)
    {
        int least = Having(Answers.Yes);
        int movable = Having(Answers.YesOrNo) + Having(Answers.Yes | Answers.Unclear) + Having(Answers.Any);
        for (int yes = least; yes <= least + movable; yes++)
        {
            (int low, int high) = UnclearWith(yes - least);
            if (low == high)
            {
                yield return (yes, low);
                continue;
            }

            int left = required - yes;
            foreach (int unclear in new[] { low, low + 1, left - 2, left - 1, left, left + 1, left + 2, high })
            {
                yield return (yes, Math.Clamp(unclear, low, high));
            }
        }
    }

    // The least: a yes is taken first from those that would else be unclear. The greatest: first from those that would else be no.
    private (int Low, int High) UnclearWith(int chosenYes)
    {
        int certain = Having(Answers.Unclear);
        int either = Having(Answers.Yes | Answers.Unclear);
        int open = Having(Answers.No | Answers.Unclear) + Having(Answers.Any);
        int low = certain + Math.Max(0, either - chosenYes);
        int high = certain + either + open - Math.Max(0, chosenYes - Having(Answers.YesOrNo));
        return (low, high);
    }
}

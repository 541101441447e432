using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Syntax;
using NelmRules.Values;

namespace NelmRules.Evaluation;

internal sealed partial class Inspector
{
    private static readonly AnswerFunctions AndUnclear =
        AnswerFunctions.Of(answer => AnswerTables.SingleAnd(answer, Answers.Unclear));

    private static readonly AnswerFunctions OrUnclear =
        AnswerFunctions.Of(answer => AnswerTables.SingleOr(answer, Answers.Unclear));

    /// <summary>A condition, perhaps as an item of criteria or inside a filter, and its answers.</summary>
    private readonly record struct Part(Answers Answers, BoundExpression Condition, CriteriaItem? Item, ListRecord? Record);

    private Part PartOf(BoundExpression condition, ListRecord? record) => new(interpreter.Condition(condition, record), condition, null, record);

    private Part PartOf(CriteriaItem item) => new(interpreter.Item(item), item.Condition, item, null);

    // The framework has no code compiled ahead for sequences of a struct that is not its own.
    private static Part[] PartsOf<T>(IReadOnlyList<T> all, Func<T, Part> partOf)
    {
        Part[] parts = new Part[all.Count];
        for (int index = 0; index < parts.Length; index++)
        {
            parts[index] = partOf(all[index]);
        }

        return parts;
    }

    // The rest of an operand is everything before it and everything after it. Where the rest decides alone, the operand is not asked.
    private Contribution Join(bool isAnd, AnswerFunctions context, Part[] parts)
    {
        Answers neutral = isAnd ? Answers.Yes : Answers.No;
        AnswerFunctions besideUnclear = context.After(isAnd ? AndUnclear : OrUnclear);
        Answers[] after = new Answers[parts.Length + 1];
        after[^1] = neutral;
        for (int i = parts.Length - 1; i >= 0; i--)
        {
            after[i] = Joined(isAnd, parts[i].Answers, after[i + 1]);
        }

        Contributions found = new();
        Answers before = neutral;
        for (int i = 0; i < parts.Length; i++)
        {
            Answers rest = Joined(isAnd, before, after[i + 1]);
            found.Add(Inspect(parts[i], Where(rest.Contains(neutral), context) | Where(rest.Contains(Answers.Unclear), besideUnclear)));
            before = Joined(isAnd, before, parts[i].Answers);
        }

        return found.Merged();
    }

    private static Answers Joined(bool isAnd, Answers left, Answers right) =>
        isAnd ? AnswerTables.And(left, right) : AnswerTables.Or(left, right);

    private Contribution Count(CountingKind kind, int required, AnswerFunctions context, Part[] parts)
    {
        AnswerCounts counts = new();
        foreach (Part part in parts)
        {
            counts.Add(part.Answers);
        }

        // What the rest can do depends only on the answers of the operand that is taken out of it.
        AnswerFunctions[] around = new AnswerFunctions[(int)Answers.Any + 1];
        Contributions found = new();
        foreach (Part part in parts)
        {
            ref AnswerFunctions rest = ref around[(int)part.Answers];
            rest = rest.IsEmpty ? context.After(Without(counts, part.Answers, kind, required)) : rest;
            found.Add(Inspect(part, rest));
        }

        return found.Merged();
    }

    private static AnswerFunctions Without(AnswerCounts counts, Answers answers, CountingKind kind, int required)
    {
        counts.Remove(answers);
        AnswerFunctions functions = counts.Functions(kind, required);
        counts.Add(answers);
        return functions;
    }

    // The first open condition that may hold gives the reason; the value matters only where all of them may be no.
    private Contribution UnlessOpen(AnswerFunctions context, ImmutableArray<OpenCondition> open, Part value)
    {
        Contributions found = new();
        Part[] opens = PartsOf(open, one => PartOf(one.Condition, null));
        int closable = 0;
        foreach (Part one in opens)
        {
            closable += one.Answers.Contains(Answers.No) ? 1 : 0;
        }

        bool reached = true;
        for (int i = 0; i < opens.Length; i++)
        {
            bool mayBeNo = opens[i].Answers.Contains(Answers.No);
            bool reason = reached && opens[i].Answers != Answers.No && context.KeepUnclear();
            bool alone = closable - (mayBeNo ? 1 : 0) == opens.Length - 1;
            found.Add(reason ? Contribution.Because(open[i].Why) : Contribution.Nothing);
            found.Add(Inspect(opens[i], Where(alone, context.After(OpenAgainst(value.Answers)))));
            reached = reached && mayBeNo;
        }

        found.Add(Inspect(value, Where(closable == opens.Length, context)));
        return found.Merged();
    }

    private static AnswerFunctions OpenAgainst(Answers value)
    {
        AnswerFunctions result = AnswerFunctions.Empty;
        foreach (Answers answer in AnswerTables.Singles)
        {
            result |= Where(value.Contains(answer), AnswerFunctions.Of(open => AnswerTables.SingleUnlessOpen(open, answer)));
        }

        return result;
    }

    private static AnswerFunctions Where(bool possible, AnswerFunctions functions) => possible ? functions : AnswerFunctions.Empty;
}

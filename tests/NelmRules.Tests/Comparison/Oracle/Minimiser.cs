namespace NelmRules.Tests.Comparison.Oracle;

/// <summary>Takes away from two books what a failure does not need.</summary>
internal static class Minimiser
{
    private const int MostSteps = 60;

    /// <summary>The smallest books found with a problem of the same kind.</summary>
    public static (SmallBook Old, SmallBook New) Smallest(SmallBook old, SmallBook newer, string kind, Func<SmallBook, SmallBook, IReadOnlyList<string>> problems)
    {
        bool Fails((SmallBook Old, SmallBook New) pair) => problems(pair.Old, pair.New).Any(problem => problem.Contains(kind, StringComparison.Ordinal));
        (SmallBook Old, SmallBook New) smallest = (old, newer);
        int steps = MostSteps;
        while (steps-- > 0 && Smaller(smallest.Old, smallest.New).Where(Fails).Take(1).ToArray() is [var smaller])
        {
            smallest = smaller;
        }

        return smallest;
    }

    private static IEnumerable<(SmallBook Old, SmallBook New)> Smaller(SmallBook old, SmallBook newer)
    {
        foreach (string text in old.All.Concat(newer.All).Select(one => one.Text).Distinct().Reverse())
        {
            yield return (Without(old, text), Without(newer, text));
        }

        foreach (string text in old.All.Concat(newer.All).SelectMany(one => one.Lines.Skip(1)).Where(line => !line.SaysFormerName).Select(line => line.Text).Distinct())
        {
            yield return (WithoutLine(old, text), WithoutLine(newer, text));
        }

        foreach (Condition condition in old.All.Concat(newer.All).SelectMany(one => one.Lines).Select(line => line.Condition).OfType<Condition>().SelectMany(one => one.All))
        {
            foreach (Condition part in condition.Parts)
            {
                yield return (Replaced(old, condition.Text, part), Replaced(newer, condition.Text, part));
            }

            foreach (int index in Enumerable.Range(0, condition.Parts.Length > 1 ? condition.Parts.Length : 0))
            {
                Condition fewer = condition.Of(condition.Parts.RemoveAt(index));
                yield return (Replaced(old, condition.Text, fewer), Replaced(newer, condition.Text, fewer));
            }
        }
    }

    private static SmallBook Without(SmallBook book, string text) =>
        new([.. book.Vocabulary.Where(one => one.Text != text)], [.. book.Rules.Where((one, index) => index == 0 || one.Text != text)]);

    private static SmallBook WithoutLine(SmallBook book, string text) =>
        Each(book, one => new Declaration([.. one.Lines.Where((line, index) => index == 0 || line.Text != text)]));

    private static SmallBook Replaced(SmallBook book, string text, Condition other) => Each(book, one => new Declaration(
        [.. one.Lines.Select(line => line.Condition is null ? line : line with { Condition = Replaced(line.Condition, text, other) })]));

    private static Condition Replaced(Condition condition, string text, Condition other) => condition.Text == text
        ? other
        : condition.Parts.IsEmpty ? condition : condition.Of([.. condition.Parts.Select(part => Replaced(part, text, other))]);

    private static SmallBook Each(SmallBook book, Func<Declaration, Declaration> change) =>
        new([.. book.Vocabulary.Select(change)], [.. book.Rules.Select(change)]);
}

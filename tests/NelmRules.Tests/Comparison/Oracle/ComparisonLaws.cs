using NelmRules.Binding;
using NelmRules.Comparison;
using NelmRules.Tests.Generation;

namespace NelmRules.Tests.Comparison.Oracle;

/// <summary>What holds of comparisons among each other, over random books; <c>NELM_DIFF_PAIRS</c> and <c>NELM_DIFF_SEED</c> as for the oracle.</summary>
public sealed class ComparisonLaws
{
    private const int Pairs = 40;

    [Fact]
    public void A_book_compared_with_itself_has_no_difference() => Check((dice, _, book) =>
    {
        BookDifference difference = Compare(book, dice.OneIn(2) ? book : book with { Rules = [book.Rules[0], .. book.Rules.Skip(1).Reverse()] });
        return difference is { ChangesBehaviour: false, IsDecided: true, Step: VersionStep.None } && difference.Vocabulary.IsEmpty ? null : Told(difference);
    });

    [Fact]
    public void Other_names_treat_nobody_differently() => Check((dice, _, book) =>
    {
        BookDifference difference = Compare(book, new Refactorings(dice).Rename(book));
        return !difference.ChangesBehaviour && difference.IsDecided ? null : Told(difference);
    });

    [Fact]
    public void Rewriting_treats_nobody_differently() => Check((dice, _, book) =>
    {
        SmallBook rewritten = new Refactorings(dice).Edit(book);
        BookDifference difference = Compare(book, rewritten);
        return !difference.ChangesBehaviour && difference.IsDecided ? null : $"{Told(difference)}\n{rewritten.Text}";
    });

    [Fact]
    public void Differences_are_mirrored_when_the_books_are_exchanged() => Check((dice, atoms, book) =>
    {
        SmallBook edited = new Edits(dice, atoms) { Renames = false }.Edit(book);
        string there = StatusesOf(Compare(book, edited), false);
        string back = StatusesOf(Compare(edited, book), true);
        return there == back ? null : $"{there}\n{back}\n{edited.Text}";
    });

    [Fact]
    public void A_change_over_two_edits_is_a_change_of_one_of_them() => Check((dice, atoms, book) =>
    {
        Edits edits = new(dice, atoms) { Renames = false };
        SmallBook second = edits.Edit(book);
        SmallBook third = edits.Edit(second);
        BookDifference[] steps = [Compare(book, second), Compare(second, third)];
        HashSet<string> changed = [.. steps.SelectMany(Subjects)];
        string[] unexplained = [.. Subjects(Compare(book, third)).Except(changed)];
        bool otherPatients = changed.Contains("applies") || steps.Any(step => !step.Vocabulary.IsEmpty);
        return otherPatients || unexplained.Length == 0 ? null : $"{string.Join(", ", unexplained)}\n{second.Text}\n{third.Text}";
    });

    private static void Check(Func<Dice, AtomWriter, SmallBook, string?> failure) => OracleRun.Check(Pairs, seed => Failure(seed, failure));

    private static string? Failure(int seed, Func<Dice, AtomWriter, SmallBook, string?> failure)
    {
        Dice dice = new(seed);
        (SmallBook book, AtomWriter atoms) = SmallBookWriter.Write(dice, Expressions.None);
        return failure(dice, atoms, book) is { } told ? $"seed {seed}\n{told}\n--- of\n{book.Text}" : null;
    }

    private static BookDifference Compare(SmallBook old, SmallBook newer) => BookComparison.Compare(Bound(old), Bound(newer), ComparisonOptions.Default);

    private static BoundBook Bound(SmallBook book) => book.Bind().ShouldNotBeNull();

    private static IEnumerable<string> Subjects(BookDifference difference) => difference.Rulesets.SelectMany(one => one.Changes).Select(one => Behaviour.KeyOf(one.Subject));

    private static string StatusesOf(BookDifference difference, bool mirrored) => string.Join('\n', difference.Rulesets
        .SelectMany(one => one.Changes)
        .Select(change => $"{Behaviour.KeyOf(change.Subject)}: {string.Join(", ", Statuses(change, mirrored).Distinct().Order(StringComparer.Ordinal))}")
        .Order(StringComparer.Ordinal));

    private static IEnumerable<string> Statuses(SubjectChange change, bool mirrored) => change.Transitions.Select(one => new StatusPair(one.Old, one.New))
        .Concat(change.Echo?.Transitions ?? [])
        .Select(one => mirrored ? $"{one.New} -> {one.Old}" : $"{one.Old} -> {one.New}");

    private static string Told(BookDifference difference) => string.Join(
        '\n',
        difference.Rulesets.SelectMany(one => one.Changes.Select(change => $"{change.Subject.Text}: {string.Join(" | ", change.Transitions.Select(transition => $"{transition.Old} -> {transition.New}"))}")
            .Concat(one.Needs.Select(needs => $"needs of {needs.Subject.Text}"))
            .Concat(one.Unconfirmed.Select(doubt => $"not confirmed {doubt.Subject.Text}"))
            .Concat(one.Exhausted.Select(exhausted => $"exhausted {exhausted.Subject.Text}"))));
}

using NelmRules.Comparison;

namespace NelmRules.Tests.Comparison;

/// <summary>Sources that an edit of other files reaches, and those that it does not.</summary>
public sealed class UntouchedTests
{
    private const string Vocabulary = "fact a : yes/no\nfact size : cm from 0\ntreatment t\ntreatment other\n";
    private const string Middle = "ruleset middle\n  version 1.0.0\n  uses v 1\ndefine both = first.large and a\nrule two\n  when both\n  then consider t\n";
    private const string Last = "ruleset last\n  version 1.0.0\n  uses v 1\nrule three\n  when middle.both\n  then consider t\n  then consider other\n";
    private const string Apart = "ruleset apart\n  version 1.0.0\n  uses v 1\nrule four\n  when size > 3cm\n  then consider t\nrule five\n  when a\n  then consider other\n";

    [Fact]
    public void Edit_reaches_what_uses_its_definition_through_others() =>
        Changed(Difference(First("5cm"), First("6cm"))).ShouldBe(["first", "last", "middle"]);

    [Fact]
    public void Only_what_an_edit_cannot_reach_is_untouched()
    {
        (TestBook old, TestBook newer) = (Book(Vocabulary, First("5cm")), Book(Vocabulary, First("6cm")));
        Untouched.Of(old.Bound, newer.Bound).Rulesets.ShouldBe(["apart"]);
        Untouched.Of(old.Bound, old.Bound).Rulesets.ShouldBe(["apart", "first", "last", "middle"], ignoreOrder: true);
    }

    [Fact]
    public void Name_that_is_part_of_another_word_is_no_mention()
    {
        string nearly = "ruleset z\n  version 1.0.0\n  uses v 1\n# firstly afirst\nrule one\n  when a\n  then consider t\n";
        TestBook old = TestBook.WithVocabulary(Vocabulary, First("5cm"), nearly);
        TestBook newer = TestBook.WithVocabulary(Vocabulary, First("6cm"), nearly);
        Untouched.Of(old.Bound, newer.Bound).Rulesets.ShouldBe(["z"]);
    }

    [Fact]
    public void Edit_of_the_vocabulary_leaves_nothing_untouched()
    {
        Untouched untouched = Untouched.Of(Book(Vocabulary, First("5cm")).Bound, Book(Vocabulary + "treatment third\n", First("5cm")).Bound);
        untouched.Vocabulary.ShouldBeFalse();
        untouched.Rulesets.ShouldBeEmpty();
    }

    [Fact]
    public void Untouched_source_counts_its_subjects_like_any_other()
    {
        BookDifference same = Difference(First("5cm"), First("5cm"));
        BookDifference moved = BookComparison.Compare(
            Book(Vocabulary, First("5cm")).Bound, Book(Vocabulary + "\n", First("5cm")).Bound, ComparisonOptions.Default);
        same.Rulesets.Select(one => one.Compared).ShouldBe(moved.Rulesets.Select(one => one.Compared));
        same.Rulesets.Select(one => one.Compared).ShouldBe([3, 2, 3, 2]);
        same.Rulesets.ShouldAllBe(one => one.IsInBoth && !one.ChangesBehaviour);
    }

    private static string First(string size) =>
        $"ruleset first\n  version 1.0.0\n  uses v 1\ndefine large = size > {size}\nrule one\n  when large\n  then consider t\n";

    private static TestBook Book(string vocabulary, string first) => TestBook.WithVocabulary(vocabulary, first, Middle, Last, Apart);

    private static BookDifference Difference(string old, string newer) =>
        BookComparison.Compare(Book(Vocabulary, old).Bound, Book(Vocabulary, newer).Bound, ComparisonOptions.Default);

    private static IEnumerable<string> Changed(BookDifference difference) => difference.Rulesets.Where(one => one.ChangesBehaviour).Select(one => one.Name);
}

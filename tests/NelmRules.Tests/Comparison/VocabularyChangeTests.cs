using NelmRules.Binding;
using NelmRules.Comparison;

namespace NelmRules.Tests.Comparison;

/// <summary>What is told of an edited vocabulary where no ruleset says anything else for it.</summary>
public sealed class VocabularyChangeTests
{
    [Theory]
    [InlineData("define old = age > 80 years", "define old = age > 85 years", "The definition `old` changed: values, with no effect here.")]
    [InlineData("define old = age > 80 years", "define old = not age <= 80 years", "")]
    [InlineData("treatment t \"Removal\"", "treatment t \"Removal of tumour\"", "The words of `t` changed.")]
    [InlineData("goal comfort \"Comfort\"", "goal comfort \"Relief\"", "The words of `comfort` changed.")]
    [InlineData("fact size : cm from 0 \"Size\"", "fact size : cm from 0 \"Largest size\"", "The words, codes or units of `size` changed; records are read as before.")]
    public void Edit_without_effect_is_told_where_it_means_something(string before, string after, string told)
    {
        BookDifference difference = BookComparison.Compare(Book(before), Book(after), ComparisonOptions.Default);
        difference.ChangesBehaviour.ShouldBeFalse();
        string.Join(" ", difference.Vocabulary.Select(change => change.Effect)).ShouldBe(told);
        difference.Step.ShouldBe(told.Length > 0 ? VersionStep.Patch : VersionStep.None);
    }

    [Fact]
    public void Definition_behind_a_change_is_told_there_alone()
    {
        BookDifference difference = BookComparison.Compare(
            Book("define old = age > 80 years", "old"), Book("define old = age > 85 years", "old"), ComparisonOptions.Default);
        difference.Rulesets[0].Changes.ShouldHaveSingleItem();
        difference.Vocabulary.ShouldBeEmpty();
    }

    private static BoundBook Book(string vocabulary, string condition = "a") =>
        TestBook.WithVocabulary($"fact age : years from 0 to 130\nfact a : yes/no\ntreatment ablation\n{vocabulary}\n", $"rule one\n  when {condition}\n  then consider ablation\n").Bound;
}

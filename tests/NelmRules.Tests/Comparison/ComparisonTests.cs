using NelmRules.Comparison;
using NelmRules.Values;

namespace NelmRules.Tests.Comparison;

/// <summary>What a small edit changes, for whom, and with which patient to look at.</summary>
public sealed class ComparisonTests
{
    private const string Vocabulary = """
        fact a : yes/no
        fact b : yes/no
        fact n : count from 0 to 10
        fact g : G1 < G2 < G3
        fact size : cm from 0
        fact other : cm from 0
        fact lesions : list of
          diameter : cm from 0
        treatment t
        treatment kind is t
        """;

    [Fact]
    public void Same_rules_in_other_words_change_nothing()
    {
        BookDifference difference = Compare("rule one\n  when a and size > 5cm\n  then consider t\n", "rule two\n  when 50mm < size\n    and a\n  then consider t\n");
        difference.ChangesBehaviour.ShouldBeFalse();
        difference.IsDecided.ShouldBeTrue();
    }

    [Fact]
    public void Rule_that_is_split_changes_no_behaviour() => Compare(
        "rule one\n  when a or b\n  then consider t\n",
        "rule one\n  when a\n  then consider t\nrule two\n  when b\n  then consider t\n").ChangesBehaviour.ShouldBeFalse();

    [Fact]
    public void Moved_threshold_is_the_stretch_between()
    {
        TransitionChange change = Only(Compare("rule one\n  when size > 5cm\n  then consider t\n", "rule one\n  when size >= 6cm\n  then consider t\n"));
        (change.Old, change.New).ShouldBe((Status.Met, Status.NotMet));
        change.Region.Lines.ShouldHaveSingleItem().Text.ShouldBe("size > 5cm and size < 6cm");
        change.Witness.Facts.ShouldBe([new WitnessFact("size", "5.5cm")]);
    }

    [Fact]
    public void Inclusive_bound_that_becomes_strict_is_one_number()
    {
        TransitionChange change = Only(Compare("rule one\n  when n >= 3\n  then consider t\n", "rule one\n  when n > 3\n  then consider t\n"));
        change.Region.Lines.ShouldHaveSingleItem().Text.ShouldBe("n == 3");
    }

    [Fact]
    public void Change_through_a_definition_names_it()
    {
        SubjectChange change = Compare(
            "define large = size > 5cm\nrule one\n  when large\n  then consider t\n",
            "define large = size > 6cm\nrule one\n  when large\n  then consider t\n").Rulesets[0].Changes.ShouldHaveSingleItem();
        change.Responsible.Where(one => one.IsThrough).Select(one => $"{one.Kind} {one.Name}").ShouldBe(["define large"]);
    }

    [Theory]
    [InlineData("define large = size > 5cm", "define large = size > 6cm", "define large: values, with no effect here")]
    [InlineData("define large = size > 5cm and n > 3", "define large = n >= 4 and not size <= 50mm", "")]
    [InlineData("define class by\n  G1 when n < 3\n  G2 when n < 9", "define class by\n  G1 when n < 3\n  G2 when n < 8", "define class: values, with no effect here")]
    [InlineData("define total = size + 2 * other", "define total = size + 3 * other", "define total: expression, with no effect here")]
    public void Definition_that_nothing_depends_on_is_told_where_it_stands_for_something_else(string before, string after, string told)
    {
        BookDifference difference = Compare($"{before}\nrule one\n  when a\n  then consider t\n", $"{after}\nrule one\n  when a\n  then consider t\n");
        difference.ChangesBehaviour.ShouldBeFalse();
        string.Join("; ", difference.Rulesets[0].Evidence.Select(one => $"{one.Kind} {one.Name}: {string.Join(", ", one.What)}")).ShouldBe(told);
    }

    [Fact]
    public void Weaker_verb_takes_one_action_away_and_adds_the_other()
    {
        RulesetDifference ruleset = Compare("rule one\n  when a\n  then recommend t\n", "rule one\n  when a\n  then consider t\n").Rulesets[0];
        ruleset.Changes.Select(change => $"{change.Subject.Text}: {change.Transitions[0].Old} to {change.Transitions[0].New}")
            .ShouldBe(["consider t: NotMet to Met", "recommend t: Met to NotMet"]);
        ruleset.Step.ShouldBe(VersionStep.Major);
    }

    [Fact]
    public void Narrower_population_is_a_change_of_its_own()
    {
        RulesetDifference ruleset = Compare(
            "ruleset r\n  version 1.0.0\n  uses v 1\n  applies when a\nrule one\n  when b\n  then consider t\n",
            "ruleset r\n  version 1.0.0\n  uses v 1\n  applies when a and size > 5cm\nrule one\n  when b\n  then consider t\n").Rulesets[0];
        SubjectChange change = ruleset.Changes.ShouldHaveSingleItem();
        change.Subject.Kind.ShouldBe(SubjectKind.Applicability);
        change.Reaches.Select(one => one.Text).ShouldBe(["consider t"]);
    }

    [Fact]
    public void Treatment_in_place_of_its_kind_is_told_by_what_was_received()
    {
        SubjectChange change = Compare("rule one\n  when received kind\n  then consider t\n", "rule one\n  when received t\n  then consider t\n")
            .Rulesets[0].Changes.ShouldHaveSingleItem();
        change.Transitions.Select(one => one.Region.Lines.ShouldHaveSingleItem().Text).ShouldBe(["not received kind and received t"]);
    }

    [Fact]
    public void What_follows_for_the_whole_is_not_said_beside_its_kind()
    {
        SubjectChange change = Compare("rule one\n  when received t\n  then consider t\n", "rule one\n  when received t and not received kind\n  then consider t\n")
            .Rulesets[0].Changes.ShouldHaveSingleItem();
        TransitionChange lost = change.Transitions.Single(one => (one.Old, one.New) == (Status.Met, Status.NotMet));
        lost.Region.Lines.ShouldHaveSingleItem().Text.ShouldBe("received kind");
        lost.Witness.Facts.ShouldBe([new WitnessFact("received kind", "yes")]);
    }

    [Fact]
    public void Treatment_that_moves_to_another_class_is_told_as_each_version_reads_it()
    {
        const string Rule = "rule one\n  when received t\n  then consider t\n";
        TestBook old = TestBook.WithVocabulary("treatment t\ntreatment other\ntreatment kind is t\n", Rule);
        TestBook newer = TestBook.WithVocabulary("treatment t\ntreatment other\ntreatment kind is other\n", Rule);
        TransitionChange change = Only(BookComparison.Compare(old.Bound, newer.Bound, ComparisonOptions.Default));
        (change.Old, change.New).ShouldBe((Status.Met, Status.Undetermined));
        change.Region.Lines.ShouldHaveSingleItem().Parts.Select(part => $"{part.ReadBy}: {part.Text}").ShouldBe(["Old: received t is known", "New: not (received t is known)"]);
        change.Witness.Facts.ShouldBe([new WitnessFact("received kind", "yes")]);
    }

    [Fact]
    public void Count_of_a_list_is_confirmed_by_a_list()
    {
        SubjectChange change = Compare(
            "rule one\n  when count of lesions where (diameter > 3cm) >= 2\n  then consider t\n",
            "rule one\n  when count of lesions where (diameter > 4cm) >= 2\n  then consider t\n").Rulesets[0].Changes.ShouldHaveSingleItem();
        TransitionChange lost = change.Transitions.Single(one => (one.Old, one.New) == (Status.Met, Status.NotMet));
        lost.Witness.Facts.ShouldHaveSingleItem().Name.ShouldBe("lesions");
    }

    [Fact]
    public void Comparison_of_facts_turned_round_is_the_same_expression() =>
        Compare("rule one\n  when size + 1cm < other\n  then consider t\n", "rule one\n  when other - size > 10mm\n  then consider t\n")
            .Rulesets[0].Changes.ShouldBeEmpty();

    [Fact]
    public void Change_of_what_is_asked_for_stands_apart()
    {
        RulesetDifference ruleset = Compare("rule one\n  when a and b\n  then consider t\n", "rule one\n  when a and (b or b and size > 5cm)\n  then consider t\n").Rulesets[0];
        ruleset.Changes.ShouldBeEmpty();
        ruleset.Needs.ShouldHaveSingleItem().New.SelectMany(need => need.AnyOf).ShouldContain("size");
    }

    [Fact]
    public void Renamed_fact_is_asked_for_under_its_new_name()
    {
        TestBook old = TestBook.WithVocabulary("fact was : yes/no\nfact b : yes/no\ntreatment t\n", "rule one\n  when was and b\n  then consider t\n");
        TestBook newer = TestBook.WithVocabulary("fact becomes : yes/no\n  formerly was\nfact b : yes/no\ntreatment t\n", "rule one\n  when b and not not becomes\n  then consider t\n");
        RulesetDifference ruleset = BookComparison.Compare(old.Bound, newer.Bound, ComparisonOptions.Default).Rulesets[0];
        (ruleset.Changes.Length + ruleset.Needs.Length + ruleset.Unconfirmed.Length).ShouldBe(0);
    }

    [Fact]
    public void Example_records_what_an_invariant_asks_to_be_known()
    {
        const string Kept = "invariant (grade is known) or (size between 2 cm and 5 mm)\ninvariant not (grade == G1)\n";
        const string Facts = "fact grade : G1 < G2\nfact size : cm from 0\nfact n : count from 0\ntreatment t\n";
        TestBook old = TestBook.WithVocabulary(Facts + Kept, "rule one\n  when n in {3, 5}\n  then consider t\n");
        TestBook newer = TestBook.WithVocabulary(Facts + Kept, "rule one\n  when n == 3\n  then consider t\n");
        Only(BookComparison.Compare(old.Bound, newer.Bound, ComparisonOptions.Default)).Witness.Facts
            .ShouldBe([new WitnessFact("grade", "G2"), new WitnessFact("n", "5")]);
    }

    [Theory]
    [InlineData("fact grade : G1 < G2 < G3\nfact size : cm from 0 to 90\n", "fact size")]
    [InlineData("fact grade : G1 < G2 < G3 < G4\nfact size : cm from 0\n", "fact grade")]
    public void Invariant_is_no_change_where_only_its_facts_are(string facts, string change)
    {
        const string Kept = "invariant grade < G3 implies size < 9cm\ntreatment t\n";
        TestBook old = TestBook.WithVocabulary($"fact grade : G1 < G2 < G3\nfact size : cm from 0\n{Kept}", "rule one\n  when size > 1cm\n  then consider t\n");
        TestBook newer = TestBook.WithVocabulary(facts + Kept, "rule one\n  when size > 1cm\n  then consider t\n");
        BookComparison.Compare(old.Bound, newer.Bound, ComparisonOptions.Default).Vocabulary.Select(one => $"{one.Kind} {one.Name}").ShouldBe([change]);
    }

    [Fact]
    public void Invariant_over_a_definition_that_changes_is_told_with_what_reads_its_facts()
    {
        const string Facts = "fact a : yes/no\nfact size : cm from 0\ntreatment t\ninvariant large implies a\n";
        TestBook old = TestBook.WithVocabulary($"{Facts}define large = size > 5cm\n", "rule one\n  when a\n  then consider t\n");
        TestBook newer = TestBook.WithVocabulary($"{Facts}define large = size > 6cm\n", "rule one\n  when a\n  then consider t\n");
        VocabularyChange change = BookComparison.Compare(old.Bound, newer.Bound, ComparisonOptions.Default).Vocabulary.ShouldHaveSingleItem();
        change.Effect.ShouldBe("Other records than before break `large implies a`, because of `large`.");
        change.Reaches.ShouldBe(["r0: consider t"]);
    }

    [Fact]
    public void Unchanged_criteria_stand_under_their_name()
    {
        const string Fit = "criteria fit all of\n  one : a\n  two : b or g == G3\n";
        TransitionChange change = Only(Compare($"{Fit}rule one\n  when fit and size > 5cm\n  then consider t\n", $"{Fit}rule one\n  when fit and size > 6cm\n  then consider t\n"), "consider t");
        change.Region.Lines.ShouldHaveSingleItem().Text.ShouldBe("size > 5cm and size <= 6cm and fit");
    }

    [Fact]
    public void Criteria_that_change_themselves_do_not()
    {
        TransitionChange change = Only(
            Compare("criteria fit all of\n  one : a\nrule one\n  when fit\n  then consider t\n", "criteria fit all of\n  one : a\n  two : b\nrule one\n  when fit\n  then consider t\n"),
            "consider t");
        change.Region.Lines.ShouldHaveSingleItem().Text.ShouldBe("a and not b");
    }

    [Fact]
    public void Count_that_is_one_higher_concerns_those_with_exactly_as_many() => Only(Compare(
        "rule one\n  when at least 2 of (a, b, n > 3, g == G3)\n  then consider t\n",
        "rule one\n  when at least 3 of (a, b, n > 3, g == G3)\n  then consider t\n"))
        .Region.Lines.ShouldHaveSingleItem().Text.ShouldBe("exactly 2 of (a, b, n > 3, g == G3)");

    [Fact]
    public void Citation_and_wording_are_evidence_only()
    {
        BookDifference difference = Compare(
            "rule one\n  when a\n  then consider t\n  wording \"may\"\n  cite \"p 1\"\n", "rule one\n  when a\n  then consider t\n  wording \"can\"\n  cite \"p 2\"\n");
        difference.ChangesBehaviour.ShouldBeFalse();
        difference.Rulesets[0].Evidence.ShouldHaveSingleItem().What.ShouldBe(["wording", "citation"]);
        difference.Step.ShouldBe(VersionStep.Patch);
    }

    [Fact]
    public void Subject_beyond_its_budget_is_named_and_others_stay_exact()
    {
        BookDifference difference = Compare(
            "rule one\n  when a or n > 3\n  then consider t\nrule two\n  when a\n  then consider kind\n",
            "rule one\n  when b or g == G2\n  then consider t\nrule two\n  when a\n  then consider kind\n",
            new ComparisonOptions(Nodes: 5));
        difference.Rulesets[0].Exhausted.ShouldHaveSingleItem().Subject.Text.ShouldBe("consider t");
        difference.IsDecided.ShouldBeFalse();
    }

    private static TransitionChange Only(BookDifference difference, string? subject = null) =>
        difference.Rulesets[0].Changes.Where(change => subject is null || change.Subject.Text == subject).ShouldHaveSingleItem().Transitions.ShouldHaveSingleItem();

    private static BookDifference Compare(string old, string newer, ComparisonOptions? options = null) => BookComparison.Compare(
        TestBook.WithVocabulary(Vocabulary, old).Bound, TestBook.WithVocabulary(Vocabulary, newer).Bound, options ?? ComparisonOptions.Default);
}

using NelmRules.Evaluation;

namespace NelmRules.Tests.Evaluation;

/// <summary>The sources for and against a treatment, side by side.</summary>
public sealed class TreatmentTests
{
    private const string Vocabulary = """
        fact fit : yes/no
        fact studied : yes/no
        treatment local
        treatment surgery is local
        treatment liver_surgery is surgery
        treatment ablation is local
        treatment drug
        goal relief "Relief"
        party society "A society"
        party board "A board"

        """;

    [Fact]
    public void Sources_disagree_where_one_is_for_and_another_against()
    {
        TreatmentSummary summary = Of("drug", "", Ruleset("a", "consider drug"), Ruleset("b", "discourage drug"));
        Text(summary.For).ShouldBe("a: consider drug");
        Text(summary.Against).ShouldBe("b: discourage drug");
        summary.Disagreement.ShouldBeTrue();
        summary.DiffersIn.ShouldBeEmpty();
    }

    [Fact]
    public void One_source_does_not_disagree_with_itself() =>
        Of("drug", "", Ruleset("a", "consider drug", "discourage drug")).Disagreement.ShouldBeFalse();

    [Fact]
    public void Advice_on_other_terms_differs_in_them()
    {
        TreatmentSummary summary = Of(
            "drug", "", Ruleset("a", "consider drug after surgery for relief"), Ruleset("b", "discourage drug with ablation for relief"));
        summary.Disagreement.ShouldBeFalse();
        summary.DiffersIn.ShouldBe(["with", "after"]);
    }

    [Fact]
    public void Terms_that_differ_stand_in_their_order_whichever_source_differs_first() =>
        Of(
            "drug",
            "",
            Ruleset("a", "consider drug for relief"),
            Ruleset("b", "discourage drug"),
            Ruleset("c", "discourage drug after surgery for relief"),
            Ruleset("d", "discourage drug with ablation for relief")).DiffersIn.ShouldBe(["with", "after", "for"]);

    [Fact]
    public void Disagreement_on_the_same_terms_leaves_other_terms_aside()
    {
        TreatmentSummary summary = Of("drug", "", Ruleset("a", "consider drug"), Ruleset("b", "discourage drug", "discourage drug with ablation"));
        summary.Disagreement.ShouldBeTrue();
        summary.DiffersIn.ShouldBeEmpty();
    }

    [Fact]
    public void Comparator_is_no_advice_against_and_no_other_term()
    {
        Of("drug", "", Ruleset("a", "consider drug over surgery"), Ruleset("b", "discourage drug")).Disagreement.ShouldBeTrue();
        All("", Ruleset("a", "consider drug over surgery")).Select(one => one.Treatment.Name).ShouldBe(["drug"]);
    }

    [Fact]
    public void Advice_against_a_class_holds_for_its_kinds()
    {
        TreatmentSummary summary = Of("liver_surgery", "", Ruleset("a", "consider liver_surgery"), Ruleset("b", "discourage local"));
        Text(summary.Against).ShouldBe("b: discourage local");
        summary.Disagreement.ShouldBeTrue();
    }

    [Fact]
    public void Advice_for_a_class_is_shown_at_its_kinds_as_for_the_broader_class()
    {
        TreatmentSummary summary = Of("surgery", "", Ruleset("a", "consider local"), Ruleset("b", "discourage surgery"));
        summary.For.ShouldBeEmpty();
        Text(summary.Broader).ShouldBe("a: consider local");
        summary.Disagreement.ShouldBeFalse();
        Of("local", "", Ruleset("a", "consider local"), Ruleset("b", "discourage surgery")).Against.ShouldBeEmpty();
    }

    [Fact]
    public void Advice_of_a_source_on_a_kind_replaces_there_what_it_says_of_the_class()
    {
        string[] rulesets = [Ruleset("a", "discourage local", "consider surgery"), Ruleset("b", "consider liver_surgery", "consider ablation")];
        Of("surgery", "", rulesets).Against.ShouldBeEmpty();
        Of("liver_surgery", "", rulesets).Against.ShouldBeEmpty();
        Text(Of("liver_surgery", "", rulesets).Broader).ShouldBe("a: consider surgery");
        Text(Of("ablation", "", rulesets).Against).ShouldBe("a: discourage local");
    }

    [Fact]
    public void Advice_on_a_kind_replaces_nothing_while_it_is_not_met() => Text(Of(
        "surgery", "", Ruleset("a", "discourage local"), "ruleset c\n  version 1.0.0\n  uses v 1\nrule x\n  when fit\n  then consider surgery\n").Against)
        .ShouldBe("a: discourage local");

    [Fact]
    public void Insufficient_evidence_never_counts()
    {
        TreatmentSummary summary = Of("drug", "", Ruleset("a", "insufficient evidence for drug"), Ruleset("b", "consider drug"));
        Text(summary.Insufficient).ShouldBe("a: insufficient evidence for drug");
        summary.Disagreement.ShouldBeFalse();
    }

    [Fact]
    public void Reported_position_stands_once_under_its_party_and_never_counts()
    {
        string[] rulesets =
        [
            Ruleset("a", "recommend drug") + "  reported from society \"ref 1\" challenged\n",
            Ruleset("b", "recommend drug") + "  reported from society \"ref 2\"\n",
            Ruleset("c", "discourage drug"),
            Ruleset("d", "discourage drug") + "  reported from board \"ref 3\"\n",
        ];
        TreatmentSummary summary = Of("drug", "", rulesets);
        summary.Reported.Select(one => $"{one.Party.Name} {one.Verb.Word}: {string.Join(", ", one.By.Select(by => by.Ruleset.Name))}")
            .ShouldBe(["board discourage: d", "society recommend: a, b"]);
        Text(summary.Against).ShouldBe("c: discourage drug");
        summary.Disagreement.ShouldBeFalse();
    }

    [Fact]
    public void Positions_of_a_party_stand_by_their_verb_and_then_by_how_certain_they_are()
    {
        const string Position = "  reported from society \"ref 1\"\n";
        string[] rules = ["when fit\n  then consider drug", "then discourage drug", "then consider drug", "then recommend drug"];
        string ruleset = Ruleset("a") + string.Concat(rules.Select((rule, i) => $"rule r{i}\n  {rule}\n{Position}"));
        Of("drug", "", ruleset).Reported.Select(one => $"{one.Verb.Word} {one.Status}")
            .ShouldBe(["recommend Met", "consider Met", "consider Undetermined", "discourage Met"]);
    }

    [Fact]
    public void Endorsed_position_is_the_source_s_own_within_its_population()
    {
        string endorsing = Ruleset("a", "recommend drug") + "  reported from society \"ref 1\" endorsed\n";
        string[] rulesets = [endorsing.Replace("uses v 1", "uses v 1\n  applies when studied"), Ruleset("b", "discourage drug")];
        Of("drug", "studied = yes", rulesets).Disagreement.ShouldBeTrue();
        TreatmentSummary outside = Of("drug", "studied = no", rulesets);
        outside.Disagreement.ShouldBeFalse();
        outside.For.ShouldBeEmpty();
        outside.Reported.Length.ShouldBe(1);
    }

    [Fact]
    public void Source_that_may_not_apply_is_listed_and_not_counted()
    {
        string[] rulesets = [Ruleset("a", "consider drug").Replace("uses v 1", "uses v 1\n  applies when studied"), Ruleset("b", "discourage drug")];
        TreatmentSummary undecided = Of("drug", "", rulesets);
        undecided.For.Single().IfApplies.ShouldBeTrue();
        undecided.Disagreement.ShouldBeFalse();
        Of("drug", "studied = yes", rulesets).Disagreement.ShouldBeTrue();
        Of("drug", "studied = no", rulesets).For.ShouldBeEmpty();
    }

    [Fact]
    public void Undetermined_advice_is_listed_and_advice_not_met_is_not()
    {
        string ruleset = "ruleset a\n  version 1.0.0\n  uses v 1\nrule x\n  when fit\n  then consider drug\n";
        Of("drug", "", ruleset).For.Single().Status.ShouldBe(NelmRules.Values.Status.Undetermined);
        All("fit = no", ruleset).ShouldBeEmpty();
    }

    private static string Ruleset(string name, params string[] advice) =>
        $"ruleset {name}\n  version 1.0.0\n  uses v 1\n" + string.Concat(advice.Select((one, i) => $"rule r{i}\n  then {one}\n"));

    private static TreatmentSummary Of(string treatment, string given, params string[] rulesets) =>
        All(given, rulesets).Single(summary => summary.Treatment.Name == treatment);

    private static IEnumerable<TreatmentSummary> All(string given, params string[] rulesets) =>
        TestBook.WithVocabulary(Vocabulary, rulesets).Evaluate(given).Treatments;

    private static string Text(IEnumerable<TreatmentEntry> entries) =>
        string.Join("; ", entries.Select(entry => $"{entry.Ruleset.Name}: {FindingText.Of(entry.Action)}"));
}

using NelmRules.Evaluation;
using NelmRules.Reporting;

namespace NelmRules.Tests.Evaluation;

/// <summary>Treatments by sources, where the sources disagree, and which missing fact to obtain first.</summary>
public sealed class SideBySideTests
{
    private const string Vocabulary = """
        fact fit : yes/no
        fact studied : yes/no
        fact stage : early | late
        fact ki67 : % from 0 to 100 "Proliferation"
        fact remnant : cm from 0
          measured after surgery "first follow-up"
        treatment local
        treatment surgery is local
        treatment liver_surgery is surgery
        treatment drug
        task a_talk
        task z_talk
        goal relief "Relief"
        party society "A society"

        """;

    [Fact]
    public void Cell_tells_each_kind_of_statement_with_the_rules_behind_it()
    {
        string source = Ruleset(
            "a",
            "then consider drug",
            "then recommend drug with surgery",
            "when fit then discourage drug",
            "then insufficient evidence for drug after surgery",
            "then discourage drug\n  reported from society \"ref 1\"");

        Cell("drug", "", source).ShouldBe(
            "For recommend [r1]; For consider [r0]; Insufficient insufficient evidence for [r3]; "
            + "ReportedAgainst discourage by society [r4]; Undetermined discourage [r2] needs fit");
    }

    [Fact]
    public void Rule_that_reports_several_positions_says_of_each_treatment_its_own()
    {
        string source = Ruleset("a", "then consider drug\n  then consider surgery\n  then discourage surgery\n  reported from society \"ref 1\"");

        Cell("drug", "", source).ShouldBe("ReportedFor consider by society [r0]");
        Cell("surgery", "", source).ShouldBe("ReportedFor consider by society [r0]; ReportedAgainst discourage by society [r0]");
    }

    [Fact]
    public void Rules_that_say_the_same_stand_together() =>
        Cell("drug", "", Ruleset("a", "then consider drug", "then consider drug for relief")).ShouldBe("For consider [r0, r1]");

    [Fact]
    public void What_the_source_leaves_open_is_unclear_and_not_undetermined()
    {
        string source = Ruleset("a", "when edge then consider drug") + "criteria edge all of\n  one : fit\n    unclear when not studied \"the paper does not say\"\n";

        Cell("drug", "fit = yes, studied = no", source).ShouldBe("Unclear consider [r0]");
        Cell("drug", "fit = yes", source).ShouldBe("Undetermined consider [r0] needs studied");
    }

    [Fact]
    public void Advice_on_a_class_is_told_at_its_kinds_as_said_of_the_whole()
    {
        string[] sources = [Ruleset("a", "then consider surgery"), Ruleset("b", "then contraindicate local"), Ruleset("c", "then consider liver_surgery")];

        Cells("liver_surgery", "", sources).ShouldBe(["ForWhole consider of surgery [r0]", "Against contraindicate of local [r0]", "For consider [r0]"]);
    }

    [Fact]
    public void Sources_that_say_nothing_and_sources_about_others_are_told_apart()
    {
        string[] sources = [Ruleset("a", "then consider drug"), Ruleset("b", "then consider surgery"), For("c", "fit", "then consider drug")];

        Cells("drug", "fit = no", sources).ShouldBe(["For consider [r0]", "says nothing", "outside"]);
    }

    [Fact]
    public void Source_about_others_still_reports_positions() => Cells(
        "drug", "fit = no", For("a", "fit", "then consider drug\n  reported from society \"ref 1\" endorsed", "then recommend drug"))
        .ShouldBe(["outside ReportedFor consider by society [r0]"]);

    [Fact]
    public void Undecided_source_says_what_it_says_only_if_it_applies()
    {
        string source = For("a", "fit", "then consider drug", "then discourage drug\n  reported from society \"ref 1\"");

        Cell("drug", "", source).ShouldBe("For consider (if applies) [r0]; ReportedAgainst discourage by society [r1]");
    }

    [Theory]
    [InlineData("fit", "fit = no", "fit: no")]
    [InlineData("fit and ki67 > 20 %", "fit = yes, ki67 = 20 %", "ki67 > 20 %: 20 % (more than 20 %)")]
    [InlineData("fit and ki67 > 20 %", "fit = no, ki67 = 20 %", "fit: no; ki67 > 20 %: 20 % (more than 20 %)")]
    [InlineData("fit or stage == early", "fit = no, stage = late", "fit: no; stage == early: late (early)")]
    [InlineData("studied_group", "fit = no, stage = early", "fit: no")]
    [InlineData("not fit", "fit = yes", "not fit: yes")]
    public void Source_says_which_conditions_put_the_patient_outside(string applies, string given, string expected)
    {
        string source = For("a", applies, "then consider drug") + "criteria studied_group all of\n  one : fit\n  two : stage == early\n";
        RulesetResult result = Of(given, source).Sources.Single();

        string.Join("; ", Because.Failing(result.Applies.Status, result.WhyOutside).Select(part => $"{part.Text}: {part.Value}{(part.Limit is null ? "" : $" ({part.Limit})")}")).ShouldBe(expected);
    }

    [Fact]
    public void Source_that_applies_has_nothing_to_explain() => Of("fit = yes", For("a", "fit", "then consider drug")).Sources.Single().WhyOutside.ShouldBeNull();

    [Fact]
    public void Two_sources_on_one_treatment_disagree()
    {
        Opposition found = Of("", Ruleset("a", "then consider drug", "then recommend drug"), Ruleset("b", "then discourage drug")).Oppositions.Single();

        found.Kind.ShouldBe(OppositionKind.SameTreatment);
        found.IsDisagreement.ShouldBeTrue();
        found.For.Select(entry => entry.Rule.Name).ShouldBe(["r0", "r1"]);
        found.Against.Select(entry => entry.Rule.Name).ShouldBe(["r0"]);
    }

    [Fact]
    public void Kind_advised_against_its_whole_is_a_disagreement_of_its_own_kind()
    {
        SideBySide table = Of("", Ruleset("a", "then consider surgery"), Ruleset("b", "then discourage local"));
        Opposition found = table.Oppositions.Single();

        (found.Treatment.Name, found.Kind, found.IsDisagreement).ShouldBe(("surgery", OppositionKind.AgainstWhole, true));
        table.Rows.Select(row => (row.Treatment.Name, row.Disagreement)).ShouldBe([("surgery", true), ("local", false)]);
    }

    [Fact]
    public void Whole_advised_against_a_kind_is_shown_and_no_disagreement()
    {
        Opposition found = Of("", Ruleset("a", "then consider local"), Ruleset("b", "then discourage surgery")).Oppositions.Single();

        (found.Treatment.Name, found.Kind, found.IsDisagreement).ShouldBe(("surgery", OppositionKind.ForWhole, false));
    }

    [Fact]
    public void Advice_on_other_terms_says_what_it_differs_in()
    {
        Opposition found = Of("", Ruleset("a", "then consider drug with surgery"), Ruleset("b", "then discourage drug for relief")).Oppositions.Single();

        found.IsDisagreement.ShouldBeFalse();
        found.DiffersIn.ShouldBe(["with", "for"]);
    }

    [Fact]
    public void Terms_that_differ_stand_in_their_order()
    {
        string[] against = ["then discourage drug", "then discourage drug after local for relief", "then discourage drug with surgery for relief"];

        Of("", Ruleset("a", "then consider drug for relief"), Ruleset("b", against)).Oppositions.Single().DiffersIn.ShouldBe(["with", "after", "for"]);
    }

    [Fact]
    public void What_is_open_opposes_nothing()
    {
        Of("", Ruleset("a", "when fit then consider drug"), Ruleset("b", "then discourage drug")).Oppositions.ShouldBeEmpty();
        Of("", For("a", "fit", "then consider drug"), Ruleset("b", "then discourage drug")).Oppositions.ShouldBeEmpty();
        Of("", Ruleset("a", "then consider drug"), Ruleset("b", "when fit then discourage drug")).Oppositions.ShouldBeEmpty();
        Of("", Ruleset("a", "then consider drug"), For("b", "fit", "then discourage drug")).Oppositions.ShouldBeEmpty();
    }

    [Fact]
    public void Rows_begin_with_disagreement_then_advice_by_its_strength_then_what_is_open()
    {
        string[] sources =
        [
            Ruleset("a", "when fit then recommend local", "then consider liver_surgery", "then consider surgery"),
            Ruleset("b", "then recommend drug", "then discourage liver_surgery"),
        ];

        Of("", sources).Rows.Select(row => row.Treatment.Name).ShouldBe(["liver_surgery", "drug", "surgery", "local"]);
    }

    [Theory]
    [InlineData("drug local surgery", "then consider surgery", "then consider local", "then consider drug")]
    [InlineData("surgery a_talk z_talk", "then recommend z_talk", "then recommend a_talk", "then consider surgery")]
    [InlineData("surgery drug", "then consider drug", "then recommend surgery")]
    [InlineData("drug surgery", "then consider surgery", "then consider drug")]
    [InlineData("surgery drug", "then recommend surgery", "when fit then consider surgery", "then consider drug")]
    [InlineData("surgery drug", "then consider surgery", "then insufficient evidence for drug")]
    [InlineData("surgery drug", "then insufficient evidence for surgery", "then recommend drug\n  reported from society \"ref 1\"")]
    [InlineData("surgery drug", "then discourage surgery\n  reported from society \"ref 1\"", "when fit then recommend drug")]
    public void Row_stands_by_the_most_telling_of_its_statements(string order, params string[] rules) =>
        string.Join(' ', Of("", Ruleset("a", rules)).Rows.Select(row => row.Treatment.Name)).ShouldBe(order);

    [Fact]
    public void Source_does_not_disagree_with_itself() =>
        Of("", Ruleset("a", "then consider drug", "then discourage drug"), Ruleset("b", "then consider surgery")).Oppositions.ShouldBeEmpty();

    [Fact]
    public void Advice_that_meets_on_the_same_terms_once_is_a_disagreement()
    {
        Opposition found = Of("", Ruleset("a", "then consider drug with surgery", "then consider drug"), Ruleset("b", "then discourage drug")).Oppositions.Single();

        found.DiffersIn.ShouldBeEmpty();
        found.IsDisagreement.ShouldBeTrue();
    }

    [Fact]
    public void Missing_fact_is_described_with_the_moment_at_which_it_is_measured()
    {
        const string Margin = "fact margin : cm from 0 \"Margin\"\n  measured after surgery \"in the report\"\n";
        SideBySide.Of(TestBook.WithVocabulary(Vocabulary + Margin, Ruleset("a", "when margin > 1 cm and remnant > 1 cm then consider drug")).Evaluate(""))
            .Missing.Select(missing => $"{missing.Name}: {missing.Description}").ShouldBe(["margin: Margin, in the report", "remnant: first follow-up"]);
    }

    [Fact]
    public void Missing_facts_are_ranked_by_the_rules_they_could_decide()
    {
        SideBySide table = Of(
            "",
            Ruleset("a", "when fit then consider drug", "when fit and stage == early then consider surgery"),
            Ruleset("b", "when fit or ki67 > 20 % then consider drug", "when stage == late then discourage surgery", "when remnant > 5 cm then consider local"));

        Ranking(table).ShouldBe(
        [
            "fit: a.r0 alone, a.r1, b.r0",
            "stage: a.r1, b.r1 alone",
            "ki67: b.r0",
            "remnant after surgery: b.r2 alone",
        ]);
        table.Missing[0].Sources.Length.ShouldBe(2);
        table.Missing[0].DecidedAlone.ShouldBe(1);
        table.Missing[2].Description.ShouldBe("Proliferation");
    }

    [Fact]
    public void Facts_that_decide_equally_many_rules_stand_by_name() =>
        Ranking(Of("", Ruleset("a", "when studied and fit then consider drug"))).ShouldBe(["fit: a.r0", "studied: a.r0"]);

    [Fact]
    public void Alternatives_decide_alone_where_all_that_is_needed_is_one_of_them()
    {
        string source = Ruleset("a", "when fit then consider drug") + "define fit = stage == early and studied\n";

        Ranking(Of("", source)).ShouldBe(["fit: a.r0 alone", "stage: a.r0", "studied: a.r0"]);
    }

    [Fact]
    public void Population_that_is_undecided_is_among_the_needs_of_the_advice_and_not_of_reported_positions()
    {
        string source = For(
            "a", "studied", "when fit then consider drug", "then consider surgery", "when fit then discourage drug\n  reported from society \"ref 1\"");

        Ranking(Of("", source)).ShouldBe(["fit: a.r0, a.r2 alone", "studied: a.r0, a.r1 alone"]);
    }

    [Fact]
    public void Nothing_is_missing_where_all_is_decided() => Of("fit = yes", Ruleset("a", "when fit then consider drug")).Missing.ShouldBeEmpty();

    private static string Ruleset(string name, params string[] rules) =>
        $"ruleset {name}\n  version 1.0.0\n  uses v 1\n" + string.Concat(rules.Select((rule, i) => $"rule r{i}\n  {rule}\n"));

    private static string For(string name, string applies, params string[] rules) =>
        Ruleset(name, rules).Replace("uses v 1", $"uses v 1\n  applies when {applies}");

    private static SideBySide Of(string given, params string[] rulesets) =>
        SideBySide.Of(TestBook.WithVocabulary(Vocabulary, rulesets).Evaluate(given));

    private static string Cell(string treatment, string given, string ruleset) => Cells(treatment, given, ruleset).Single();

    private static IEnumerable<string> Cells(string treatment, string given, params string[] rulesets) =>
        Of(given, rulesets).Rows.Single(row => row.Treatment.Name == treatment).Cells.Select(Text);

    private static string Text(SourceCell cell) => cell.SaysNothing
        ? "says nothing"
        : string.Join("; ", new[] { cell.IsOutside ? "outside" : "", string.Join("; ", cell.Statements.Select(Text)) }.Where(part => part.Length > 0))
            .Replace("outside; ", "outside ");

    private static string Text(CellStatement statement) => string.Concat(
        $"{statement.Kind} {statement.Verb.Word}",
        statement.Party is { } party ? $" by {party.Name}" : "",
        statement.Whole is { } whole ? $" of {whole.Name}" : "",
        statement.IfApplies ? " (if applies)" : "",
        $" [{string.Join(", ", statement.Rules.Select(rule => rule.Rule.Name))}]",
        statement.Needs.IsEmpty ? "" : $" needs {string.Join(", ", statement.Needs.Select(FindingText.Of))}");

    private static IEnumerable<string> Ranking(SideBySide table) => table.Missing.Select(missing =>
        $"{missing.Name}{(missing.OnlyAfter is null ? "" : $" after {missing.OnlyAfter}")}: "
        + string.Join(", ", missing.Rules.Select(rule => $"{rule.Ruleset.Name}.{rule.Rule.Name}{(rule.DecidedAlone ? " alone" : "")}")));
}

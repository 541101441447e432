namespace NelmRules.Tests.Binding;

/// <summary>NELM40xx: what is said of the meaning of rules, shown as <c>nelm check</c> shows it.</summary>
public sealed class MeaningProblemTests
{
    [Fact]
    public Task Rules_of_a_source() => Snapshot.Match(Check.Examples("""
        ruleset r
          source "A paper"
        term LT = locoregional_treatment
        rule
          when fit
          then consider LT
        rule plan
          when fit
          then consider ST for OS
          wording "should probably always be taken into account by all of us"
        criteria c any of, among others
          one : fit
          two : symptomatic
        rule open
          when not c
          then consider LT
          wording "may"
          cite "Page 1"
        note claim text "A text"
        prognosis factor
          when fit
          worsens survival
            univariate p 0.01
        outcome arm
          n 10
        case x
          given fit = yes

        """));

    [Fact]
    public Task Conditions_with_one_answer() => Snapshot.Match(Check.Examples(
        "when ki67 > 120% and fit then consider OLT",
        "when ki67 >= 0% then consider OLT",
        "when count of lesions where (diameter < 0 mm) > 0 then consider OLT",
        "when at least 0 of (fit, symptomatic) then consider OLT",
        """
        ruleset r
          applies when age > 200 years
        define class by
          A when ki67 < 0%
          B when fit
        define impossible = burden < 0 cm
          unclear when score > 10 "not said"
        criteria c any of
          always : grade in {G1, G2, G3}
          seldom : fit
        rule follows when impossible and c then consider OLT
        note claim text "A text"
          when lesion_count < 0

        """));

    [Theory]
    [InlineData("when yes then consider OLT")]
    [InlineData("ruleset r\ndefine always = yes\nrule one when always then consider OLT")]
    [InlineData("when ki67 is known or not ki67 is known then consider OLT")]
    [InlineData("when received LT or grade is recorded then consider OLT")]
    [InlineData("when ki67 > 99.9% and age <= 119 years then consider OLT")]
    [InlineData("ruleset r\ndefine grade by\n  G3 when fit\n  otherwise G2\nrule one when grade == G1 then consider OLT")]
    public void Conditions_that_may_go_either_way_are_not_reported(string rules) => Check.Codes(rules).ShouldBe("");

    [Fact]
    public Task Conditions_that_exclude_each_other() => Snapshot.Match(Check.Examples(
        "when fit and ki67 > 20% and\n  ki67 <= 3% then consider OLT",
        "when grade == G3 unless grade in {G2, G3} then consider OLT",
        """
        ruleset r
        define fast = ki67 > 20% and fit
        define slow = fit and not (ki67 > 20% or symptomatic)
        criteria c all of
          one : slow
          two : burden < 5 cm
        rule both when symptomatic implies fit and fast and c then consider OLT
        rule one when fast and c then consider OLT
        criteria d all of
          one : ki67 between 3% and 20%
          two : fit and ki67 > 20%

        """));

    [Theory]
    [InlineData("when grade == G1 and grade == G2 then consider OLT")]
    [InlineData("when grade < G2 and (fit and grade >= G2) then consider OLT")]
    [InlineData("when G1 == grade and grade != G1 then consider OLT")]
    [InlineData("when fit and not fit then consider OLT")]
    [InlineData("when received LT and symptomatic unless received LT then consider OLT")]
    [InlineData("when ki67 < 3% and 3% <= ki67 then consider OLT")]
    [InlineData("when ki67 == 3% and ki67 != 3% then consider OLT")]
    [InlineData("when ki67 between 3% and 5% and ki67 between 6% and 9% then consider OLT")]
    [InlineData("when burden > 5 cm and burden < 30 mm then consider OLT")]
    [InlineData("when diagnosed_on > 2014-01-31 and diagnosed_on < 2013-01-31 then consider OLT")]
    [InlineData("ruleset r\ndefine d = fit or symptomatic\nrule one when d and not fit and not d then consider OLT")]
    [InlineData("ruleset r\ndefine grade by\n  G3 when fit\n  otherwise G2\nrule one when grade == G3 and grade == G2 then consider OLT")]
    [InlineData("ruleset r\ndefine both = fit and not fit\nrule one when both and symptomatic then consider OLT")]
    [InlineData("ruleset r\n  applies when fit and not fit\n")]
    [InlineData("ruleset r\ncriteria c any of\n  one : fit\n  two : symptomatic\nrule one when not c and fit then consider OLT")]
    public void Conditions_that_exclude_each_other_are_reported_once(string rules) => Check.Codes(rules).ShouldBe("NELM4006");

    [Theory]
    [InlineData("when ki67 > 3% and ki67 <= 20% then consider OLT")]
    [InlineData("when ki67 >= 3% and ki67 <= 3% then consider OLT")]
    [InlineData("when ki67 between 3% and 5% and ki67 between 5% and 9% then consider OLT")]
    [InlineData("when ki67 != 3% and ki67 < 4% then consider OLT")]
    [InlineData("when ki67 > 20% and fit or ki67 < 3% and fit then consider OLT")]
    [InlineData("when ki67 > 20% implies ki67 < 3% then consider OLT")]
    [InlineData("when not (ki67 > 20% and ki67 < 3%) then consider OLT")]
    [InlineData("when at least 1 of (ki67 > 20%, ki67 < 3%) then consider OLT")]
    [InlineData("when not (grade == G1) and not (grade == G2) then consider OLT")]
    [InlineData("when fit and not symptomatic then consider OLT")]
    [InlineData("when received LT and not received OLT then consider OLT")]
    [InlineData("when any of lesions where (diameter > 5 cm) and any of lesions where (diameter < 3 cm) then consider OLT")]
    [InlineData("ruleset r\ncriteria c any of\n  one : fit\n  two : symptomatic\nrule one when c and not fit then consider OLT")]
    [InlineData("ruleset r\ncriteria c all of\n  one : fit\n  two : symptomatic\nrule one when not c and fit then consider OLT")]
    [InlineData("ruleset r\ncriteria c any of\n  one : fit\n  two : not fit\n")]
    [InlineData("ruleset r\ncriteria c all of\n  one : symptomatic\n  two : fit inferred \"why\"\nrule one when c and not fit then consider OLT")]
    public void Conditions_that_can_hold_together_are_not_reported(string rules) => Check.Codes(rules).ShouldBe("");

    [Fact]
    public Task Rows_that_are_never_reached() => Snapshot.Match(Check.Examples(
        "ruleset r\ndefine grade by\n  G3 when fit\n  otherwise G2\n  G1 when symptomatic\n  unclear between G1, G2 when ki67 > 3% \"not said\"\n"));

    [Theory]
    [InlineData("when not c then consider OLT", "NELM4005")]
    [InlineData("when c == no then consider OLT", "NELM4005")]
    [InlineData("when c != yes then consider OLT", "NELM4005")]
    [InlineData("when c implies fit then consider OLT", "NELM4005")]
    [InlineData("when symptomatic unless c then consider OLT", "NELM4005")]
    [InlineData("when c == yes then consider OLT", "")]
    [InlineData("when fit implies c then consider OLT", "")]
    [InlineData("when not closed then consider OLT", "")]
    public void Negation_of_an_open_list_is_reported(string rule, string codes) => Check.Codes(
        $"ruleset r\ncriteria c any of, among others\n  one : fit\ncriteria closed any of\n  one : fit\nrule x {rule}").ShouldBe(codes);

    [Fact]
    public void Rules_of_a_source_that_show_everything_are_not_reported() => Check.Codes("""
        ruleset r
          source "A paper"
        term LT = locoregional_treatment
        rule plan
          when fit
          then consider LT for survival
          wording "may be considered in some of these patients"
          cite "Page 1"
        """).ShouldBe("");

    [Fact]
    public void Rulesets_without_a_source_owe_no_wording_citation_or_term() =>
        Check.Codes("ruleset r\nrule plan\n  when fit\n  then consider LT for OS\n").ShouldBe("");

    [Fact]
    public void Missing_wording_is_shown_at_the_name_of_the_rule() => Check.Compile(
        ("r.nelm", "ruleset r\n  source \"A paper\"\nrule plan\n  when fit\n  then consider surgery\n  cite \"Page 1\"\n"), ("small.nelm", Check.Vocabulary))
        .Diagnostics.Select(problem => $"{problem.Code} {problem.Source!.Slice(problem.Span)}").ShouldBe(["NELM4003 plan"]);

    [Fact]
    public void Only_a_file_with_a_header_owes_names() => Check.Codes("when fit then consider LT\n\nrule\n  when fit\n  then consider LT\n").ShouldBe("");
}

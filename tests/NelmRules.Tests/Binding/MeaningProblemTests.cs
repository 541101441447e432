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
    [InlineData("when grade == G1 and grade == G2 then consider OLT")]
    [InlineData("ruleset r\ndefine grade by\n  G3 when fit\n  otherwise G2\nrule one when grade == G1 then consider OLT")]
    public void Conditions_that_may_go_either_way_are_not_reported(string rules) => Check.Codes(rules).ShouldBe("");

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

namespace NelmRules.Tests.Binding;

/// <summary>NELM2xxx: what is said of names, shown as <c>nelm check</c> shows it.</summary>
public sealed class NameProblemTests
{
    [Fact]
    public Task Names_in_conditions() => Snapshot.Match(Check.Examples(
        "when remnant_burdn < 5cm then consider OLT",
        "when G3 and fit then consider OLT",
        "when grade == G4 and site in {pancreas, liver} then consider OLT",
        "when surgery then consider OLT",
        "when digestive then consider OLT",
        "when lesions then consider OLT",
        "when site in digestiv then consider OLT",
        "when received surgry then consider OLT",
        "when any of lesions where (diametr > 3cm) then consider OLT",
        "when sum of diametr of lesions > 3cm then consider OLT",
        "when count of lesion > 3 then consider OLT",
        "define big = burden > 5cm\n\nwhen big is recorded then consider OLT"));

    [Fact]
    public Task Names_of_treatments_and_the_like() => Snapshot.Match(Check.Examples(
        "when fit then consider survery over LTT for survivl",
        "when fit then consider survivl",
        "ruleset r\nterm OP = surgary\nrule one \"x\"\n  when fit\n  then consider OP\n  reported from bord \"ref 1\"",
        "ruleset r\nnote claim one \"A text\"\n  about locoregional_treatmnt",
        "ruleset r\nterm grade = surgery\nterm ablation = surgery\nterm OP = surgery\nrule one when fit then consider OP"));

    [Fact]
    public Task Names_of_other_files() => Snapshot.Match(Text(
        ("a.nelm", "ruleset alpha\ndefine large = burden > 5cm\n"),
        ("b.nelm", """
            ruleset beta
            rule one when alpha.large and alpha.larg then consider OLT
            rule two when alhpa.large then consider OLT
            rule three when large then consider OLT
            rule four when alphalarge then consider OLT
            define own = fit
            rule five when betaown then consider OLT

            """)));

    [Fact]
    public Task Names_declared_twice() => Snapshot.Match(Text(
        ("a.nelm", """
            ruleset alpha
            define same = fit
            rule same
              when brdn > 5cm
              then consider OLT
            criteria grade any of
              one : fit
              one : symptomatic
            case x
              given fit = yes, fit = no, received LT = yes, received LT = no, lesions = [ {diameter = 1 mm, diameter = 2 mm} ]
              expect nothing
            case x
              expect nothing

            """),
        ("b.nelm", "ruleset alpha\n")));

    [Fact]
    public Task Vocabularies_declare_each_name_once() => Snapshot.Match(Check.Vocabularies(
        "fact one : yes/no\ntreatment one\n",
        "fact one : A | B | A\nfact two : list of\n  x : yes/no\n  x : count\n",
        "fact one : A | B\ngroup some of one = A | B | A\n",
        "treatment a (X)\ntreatment b (X)\nendpoint X\ngoal g (a)\n",
        "define one = yes\ndefine one = no\n"));

    [Fact]
    public Task Two_vocabularies_declare_one_name() => Snapshot.Match(Check.Text(
        ("a.nelm", "vocabulary first\n  version 1.0.0\nfact grade : G1 < G2\ntreatment surgery (OP)\nendpoint survival\n"),
        ("b.nelm", "vocabulary second\n  version 1.0.0\nfact grade : yes/no\ntreatment operation (OP)\ntreatment resection\nparty survival\n"),
        ("c.nelm", "vocabulary second\n  version 1.0.0\nfact fresh : yes/no\n")));

    [Fact]
    public Task Vocabularies_that_are_not_there() => Snapshot.Match(
        Text(("a.nelm", "ruleset alpha\n  uses smal 1\nrule one when fit and fitt then consider OLT\n"))
        + Text(("b.nelm", "ruleset beta\n  uses small 2\nrule one when fit then consider OLT\n"))
        + Text(("c.nelm", "ruleset gamma\n  uses small 1.2\nrule one when fit then consider OLT\n"))
        + Check.Text(("d.nelm", "ruleset delta\n  uses small 1\nrule one when fit then consider OLT\n"))
        + Check.Text(("e.nelm", "when fit and symptomatic then consider OLT\n"))
        + Text(("h.nelm", "ruleset eta\n  uses others 1\ndefine big = fitt and x in those\nrule one when big or fit == 3 then consider anything\n"))
        + Check.Text(("f.nelm", "vocabulary f\n  version 1.0\nfact fit : yes/no\ntreatment OLT\n"), ("g.nelm", "ruleset g\n  uses f 3\nrule one when fit then consider OLT\n")));

    [Fact]
    public Task Definitions_in_a_circle() => Snapshot.Match(
        Check.Examples(
            "ruleset r\ndefine a = fit or b\ndefine b = not c\ncriteria c all of\n  one : a\n  two : symptomatic\nrule one when a then consider OLT",
            "ruleset r\ndefine a = a\n",
            "ruleset r\ndefine ki67 = ki67 * 2\n",
            "ruleset r\ndefine grade by\n  G3 when ki67 > 20%\n  G1 when metastasis_grade == G1\ndefine metastasis_grade = grade\n")
        + Text(("a.nelm", "ruleset alpha\ndefine x = beta.x\n"), ("b.nelm", "ruleset beta\ndefine x = fit and alpha.x\n")));

    [Fact]
    public Task Declarations_in_the_wrong_file() => Snapshot.Match(
        Check.Vocabularies("rule one when fit then consider OLT\nnote claim one \"A text\"\n")
        + Check.Examples(
            "when fit then consider OLT\n\nruleset r\n",
            "ruleset r\nfact pain : yes/no\ntreatment opioid\nrule one when pain then consider opioid\n",
            "ruleset r\nvocabulary w\nruleset s\n"));

    [Theory]
    [InlineData("group g of site = lung")]
    [InlineData("fact pain : yes/no")]
    [InlineData("treatment opioid")]
    [InlineData("task imaging")]
    [InlineData("goal comfort")]
    [InlineData("endpoint response")]
    [InlineData("party society")]
    [InlineData("invariant fit")]
    public void Declaration_of_a_vocabulary_in_a_ruleset_is_named_by_its_word(string declaration) =>
        Misplaced($"ruleset r\n{declaration}\n").ShouldBe([$"A `{declaration.Split(' ')[0]}` belongs in a vocabulary."]);

    [Theory]
    [InlineData("term OP = surgery")]
    [InlineData("rule one when fit then consider OLT")]
    [InlineData("\nwhen fit then consider OLT")]
    [InlineData("criteria c all of\n  one : fit")]
    [InlineData("prognosis factor\n  when fit\n  worsens OS\n    univariate p 0.01")]
    [InlineData("outcome o\n  n 3")]
    [InlineData("note claim n \"A text\"")]
    [InlineData("case c\n  expect nothing")]
    public void Declaration_of_a_ruleset_in_a_vocabulary_is_named_by_its_word(string declaration) =>
        Misplaced($"vocabulary w\n  version 1.0.0\n{declaration}\n").ShouldBe([$"A `{declaration.TrimStart().Split(' ')[0]}` belongs in a ruleset."]);

    [Fact]
    public void Former_name_of_a_ruleset_that_another_one_has_is_reported()
    {
        (string, string)[] others = [("a.nelm", "ruleset alpha\ndefine big = burden > 5cm\n"), ("small.nelm", Check.Vocabulary)];
        Check.Codes([.. others, ("b.nelm", "ruleset beta\n  formerly alpha\nrule one when alpha.big then consider OLT\n")]).ShouldBe("NELM2013");
        Check.Codes([.. others, ("b.nelm", "ruleset beta\n  formerly gamma\nrule one when alpha.big then consider OLT\n")]).ShouldBe("");
    }

    [Theory]
    [InlineData(7, "`d0` -> `d1` -> `d2` -> `d3` -> `d4` -> `d5` -> `d6` -> `d0`")]
    [InlineData(8, "`d0` -> `d1` -> `d2` -> `d3` -> `d4` -> `d5` -> ... -> `d0`")]
    [InlineData(30, "`d0` -> `d1` -> `d2` -> `d3` -> `d4` -> `d5` -> ... -> `d0`")]
    public void Circle_of_definitions_is_told_as_far_as_it_can_be_read(int length, string circle) =>
        Messages("NELM2007", "ruleset r\n" + string.Concat(Enumerable.Range(0, length).Select(at => $"define d{at} = d{(at + 1) % length}\n")))
            .ShouldHaveSingleItem().ShouldContain(circle);

    [Theory]
    [InlineData(1000, 0)]
    [InlineData(1001, 1)]
    [InlineData(1200, 1)]
    public void Definitions_inside_one_another_are_refused_where_they_are_too_many(int depth, int problems)
    {
        string chain = string.Concat(Enumerable.Range(1, depth - 1).Select(at => $"define d{at} = d{at - 1}\n"));
        string[] messages = Messages("NELM2008", $"ruleset r\ndefine d0 = fit\n{chain}");
        messages.ShouldBe(Enumerable.Repeat("`d1000` builds on too many definitions inside one another.", problems));
    }

    [Fact]
    public void Guessing_ends_after_two_hundred_wrong_names()
    {
        string rules = string.Concat(Enumerable.Range(0, 202).Select(at => $"rule r{at} when burdn > 5 cm then consider OLT\n"));
        string?[] hints = [.. Check.Compile(("r.nelm", $"ruleset r\n{rules}"), ("small.nelm", Check.Vocabulary)).Diagnostics.Where(problem => problem.Code == "NELM2001").Select(problem => problem.Hint)];
        hints.Length.ShouldBe(202);
        hints.TakeWhile(hint => hint == "Did you mean `burden`?").Count().ShouldBe(100);
        hints.Skip(100).ShouldAllBe(hint => hint == "Look for its name in the vocabulary, or declare it.");
    }

    [Fact]
    public Task Kinds_of_treatments() => Snapshot.Match(Check.Vocabularies(
        "treatment a is c\ntreatment b is a\ntreatment c is b\n",
        "treatment a is a\n",
        "treatment a is d\n",
        "fact grade : G1 | unknown\nfact size : cm\n  measured after surgery\n"));

    [Fact]
    public Task Names_that_were_changed() => Snapshot.Match(Check.Text(
        ("a.nelm", """
            vocabulary words
              version 1.0.0
            fact tumour_burden : cm from 0
              formerly burden
            fact fit : yes/no
              formerly tumour_burden
            fact able : yes/no
              formerly burden
            treatment operation
              formerly surgery
            endpoint os
              formerly survival
            party board
              formerly panel
            group few of kind = a
              formerly some
            fact kind : a | b
            define large = tumour_burden > 5cm
              formerly big
            goal ease
              formerly relief

            """),
        ("b.nelm", """
            ruleset new_name
              formerly old_name
            define high = fit
              formerly is_high
            rule one
              formerly uno
              when burden > 5cm and is_high and big and kind in some
              then consider surgery for survival
              reported from panel "ref 1"
            case x
              given burden = 6 cm, received surgery = yes
              expect uno met
              expect consider operation by uno

            """),
        ("c.nelm", "ruleset gamma\nrule one when old_name.high and new_name.is_high then consider operation for relief\n")));

    [Fact]
    public Task Unreadable_declarations_make_no_second_mistake() => Snapshot.Match(Check.Text(
        ("a.nelm", "vocabulary words\n  version one\nfact size : cmm from 0\nfact grade : G1 |\nfact fit : yes/no\ntreatment op\n"),
        ("b.nelm", """
            ruleset r
              uses words 1
            define large = size > 5cm and grade == G1
            define both = large and fit
            term OP = opp
            rule broken
              when ( fit
              then consider op
            rule uses_all
              when both and size < 3cm and grade == G1
              then consider OP
            case x
              given size = 3 cm
              expect consider op by broken
              expect both == yes

            """)));

    [Fact]
    public Task A_header_that_cannot_be_read_still_says_what_the_file_is() => Snapshot.Match(Check.Text(
        ("a.nelm", "vocabulry words\n  version 1.0.0\nfact fit : yes/no\ntreatment op\n"),
        ("b.nelm", "ruleset r (\nrule one when fit then consider op\n"),
        ("c.nelm", "ruleset s\n  uses words 2\nrule one when fit then consider op\n")));

    [Fact]
    public Task Mistakes_in_several_declarations_and_files_are_all_reported_in_file_order() => Snapshot.Match(Text(
        ("b.nelm", """
            ruleset beta
            rule one
              when grde == G3 and burden < 5 and ki67 > 5cm
              then consider surgey
            rule two
              when ( fit
              then consider OLT
            define high = burden >
            rule three when high and oops then recommend OLTT

            """),
        ("a.nelm", "when fit = yes then consider OLT\n\nwhen age > 5 days then consider LT after LLT\n")));

    [Theory]
    [InlineData("when fit is known and lesions is known and fit is recorded then consider OLT")]
    [InlineData("when grade == G3 and G3 == grade and metastasis_grade > grade then consider LT for OS")]
    [InlineData("ruleset r\ndefine grade by\n  G3 when ki67 > 20%\n  otherwise G1\nrule one when grade == G3 then consider OLT")]
    [InlineData("ruleset r\nterm OP = surgery\nterm G = grade\nrule one when G == G3 and received OP then consider OP after ST")]
    [InlineData("ruleset r\ndefine a = fit\ncase a\n  expect nothing\n")]
    [InlineData("ruleset r\ndefine a = b\ndefine b = c\ndefine c = fit\n")]
    [InlineData("ruleset r\n  uses small 1\n  formerly q\ndefine high = fit\n  formerly low\n")]
    [InlineData("rule high when fit then consider OLT\n\ncase high\n  given fit = yes\n  expect consider OLT by high\n")]
    public void Names_that_mean_something_are_not_reported(string rules) => Check.Codes(rules).ShouldBe("");

    private static string Text(params (string Path, string Text)[] files) => Check.Text([.. files, ("small.nelm", Check.Vocabulary)]);

    private static string[] Misplaced(string text) => Messages("NELM2009", text);

    private static string[] Messages(string code, string text) =>
        [.. Check.Compile(("a.nelm", text), ("small.nelm", Check.Vocabulary)).Diagnostics.Where(problem => problem.Code == code).Select(problem => problem.Message)];
}

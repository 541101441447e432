using System.Runtime.CompilerServices;
using System.Text;
using NelmRules.Syntax;
using NelmRules.Text;

namespace NelmRules.Tests.Syntax;

public sealed class SyntaxProblemTests
{
    [Fact]
    public Task Slips_of_typing_are_named_and_mended() => Match([
        "rule a when x ≤ 5cm and y ≥ 3 and z ≠ 2 then consider LT",
        "rule a when x =< 5cm && y => 3 || z <> 2 then consider LT",
        "rule a when x > 5 – 3 then consider LT",
        "rule a “Title” when x then consider LT cite ‘Table 3’",
        "rule a 'Title' when x then consider LT",
        "rule a \"Title\n  when x\n  then consider LT",
        "rule a when x then consider LT cite \"Table 3",
        "rule a \"a \\n b \\\" c \\\\ d\" when x then consider LT",
        "rule a when x > 5,5cm then consider LT",
        "rule a when x > 1,200 then consider LT",
        "rule a when (x > 5,5cm) then consider LT",
        "rule a when x in {1,2} then consider LT",
        "rule a when x; then consider LT;;;",
        "rule a when count of x > 10^9/L then consider LT",
        "rule a when !x then consider LT",
        "rule größe when é then consider LT",
        "rule _a when x > 5 m² and µg == 3 then consider LT",
        "rule a when x > 2014-02-30 and y < 2014-1-5 then consider LT",
        "rule a when x > 1234567890123 or x > 1.1234567 or x > 1.100000000 then consider LT"]);

    [Fact]
    public Task Hidden_characters_are_made_visible() => Match([
        "rule a \"a title with [cm] and \u001b[31m\" when x then consider LT",
        "# right to left \u202e here\nrule a when x then consider LT",
        "rule a when x\u200b then consider LT",
        "rule a when x \u0007\u0008 then consider LT",
        "rule a when x \U0001F600 then consider LT"]);

    [Fact]
    public Task Files_that_hold_no_rules_are_named() => Match([
        "",
        " \n\t\n",
        "# only\n# comments\n",
        "rule a\0 when x",
        "\u0001\u0002\u0003abc\u0004"]);

    [Fact]
    public Task Declarations_are_told_apart() => Match([
        "then consider LT\nrule b when x then consider LT",
        "\"a text\" 5\nrule b when x then consider LT",
        "ruel a when x then consider LT\nrule b when x then consider LT",
        "When x > 5 cm then consider LT",
        "if x > 5 cm then consider LT",
        "Dear all,\nhere are our rules\nrule b when x then consider LT",
        "rule a\n  when x\nand y\n  then consider LT",
        "  rule a when x then consider LT\n\trule b when x then consider LT",
        "rule a when x then consider LT rule b when x then consider LT",
        "when x then consider LT\nwhen y then consider LT",
        "when x then consider LT\n\nwhen y then consider LT",
        "rule a\nwhen x\nthen consider LT",
        "rule \"x\" when x then",
        "grade == G3 then consider LT"]);

    [Fact]
    public Task Mistakes_in_several_declarations_are_all_reported() => Match([
        """
        fact grade G1 < G2
        fact size : cm from 0cm
        rule one when size > then consider LT
        rule two when size = 5cm then consider LT
        rule three when size > 5cm consider LT
        rule four when (size > 5cm then consider LT
        rule five when size > 5cm then consider LT
        note remark six "text"
        case seven given size 5cm expect nothing
        """]);

    [Fact]
    public Task Conditions_are_explained() => Match([
        "rule a when grade = G3 then consider LT",
        "rule a when 1 < x < 5 then consider LT",
        "rule a when x is G3 then consider LT",
        "rule a when x in 3% to 20% then consider LT",
        "rule a when 9 >= x > y + 1 >= 5 cm then consider LT",
        "rule a when 1 < x > 5 then consider LT",
        "rule a when x == y = z then consider LT",
        "rule a when then consider LT",
        "rule a when x and then consider LT",
        "rule a when x y then consider LT",
        "rule a when x 5 then consider LT",
        "rule a when x is not known then consider LT",
        "rule a when x is missing then consider LT",
        "rule a when (x + 1) is recorded then consider LT",
        "rule a when x not in {a, b} then consider LT",
        "rule a when x in then consider LT",
        "rule a when x in {a, b then consider LT",
        "rule a when x in {} then consider LT",
        "rule a when x between 1 then consider LT",
        "rule a when ((x) then consider LT",
        "rule a when x) then consider LT",
        "rule a when count > 5 then consider LT",
        "rule a when source == b then consider LT",
        "rule a when x == note then consider LT",
        "rule a when sum diameter of l > 3cm then consider LT",
        "rule a when any of l then consider LT",
        "rule a when at least two of (x, y) then consider LT",
        "rule a when at least 2 of x, y then consider LT",
        "rule a when months from x > 3 then consider LT",
        "rule a when received then consider LT",
        "rule a when x > 31.12.2014 then consider LT",
        "rule a when x > \"5\" then consider LT",
        "rule a when du2015b.5 then consider LT",
        "rule a when x > .5 then consider LT",
        "rule a when"]);

    [Fact]
    public Task Advice_is_explained() => Match([
        "rule a when x consider LT",
        "rule my-rule when x then consider LT",
        "rule large tumours when x then consider LT",
        "rule a: when x then consider LT",
        "rule a when x",
        "when x",
        "rule a when x then LT",
        "rule a when x then suggest LT",
        "rule a when x then insufficient evidence LT",
        "rule a when x then consider",
        "rule a when x then consider note",
        "rule a when x then consider LT and discourage OLT",
        "rule a when x then consider LT with A with B after C",
        "rule a when x then consider LT, OLT",
        "rule count when x then consider LT",
        "rule a when x when y then consider LT unless z unless w",
        "rule a wehn x then consider LT",
        "rule a when x then consider LT n 26",
        "rule a when x then consider LT expect nothing",
        "rule a when x then consider LT certainty hihg",
        "rule a when x then consider LT certainty very high",
        "rule a when x then consider LT cite Table 3",
        "rule a when x then consider LT reported from nccn",
        "rule a when x then consider LT reported from nccn \"ref 6\" challenged challenged",
        "rule a when x then consider LT accept \"why\""]);

    [Fact]
    public Task Vocabularies_are_explained() => Match([
        "vocabulary v version \"1.0.0\"",
        "ruleset r uses nelm",
        "ruleset r applies grade == G3",
        "ruleset r source \"x\" doi 10.1097",
        "fact size cm",
        "fact size :",
        "fact size : yes | no",
        "fact size : a < b | c",
        "fact size : a | source",
        "fact size : cm from 0 cm to 5 cm",
        "fact size : cm from low",
        "fact size : mg/dL also umol/L 17.1",
        "fact size : cm from 0 measured LT",
        "fact size : cm lobe : left | right",
        "fact l : list of \"records\"",
        "fact count : count",
        "group g of f = a, b",
        "treatment t (T is u",
        "term LT locoregional",
        "party nccn when x"]);

    [Fact]
    public Task Definitions_and_criteria_are_explained() => Match([
        "define d",
        "define my-name = x",
        "define d : x > 5",
        "define d = x > 5 unclear x \"why\"",
        "define d = x > 5 unclear when x",
        "define d by\n  cite \"x\"",
        "define d by\n  G3 if x > 5",
        "define d by\n  G3 when x\n  unclear when y \"why\"",
        "define d by\n  G3 when x\n  otherwise G1\n  otherwise G2",
        "criteria c\n  a : x",
        "criteria c some of\n  a : x",
        "criteria c any of, among\n  a : x",
        "criteria c at least of\n  a : x",
        "criteria c all of",
        "criteria c all of\n  a x\n  b : y",
        "criteria c all of\n  a : x\n    inferred \"1\"\n    inferred \"2\"",
        "criteria c all of\n  a : x\n  when y\n  when z",
        "criteria c all of\n  a : x\n  unless y"]);

    [Fact]
    public Task Evidence_is_explained() => Match([
        "prognosis p1\n  when x",
        "prognosis p1\n  when x\n  worsens",
        "prognosis p1\n  when x\n  no effect on overall_survival",
        "prognosis p1\n  when x\n  worsens os\n    univariate hr (1 to 2)",
        "prognosis p1\n  when x\n  worsens os\n    univariate hr 1.2 (1 - 2)",
        "prognosis p1\n  when x\n  worsens os\n    univariate hr 1.2 (1 to 2 p 0.3",
        "prognosis p1\n  when x\n  worsens os\n    univariate p = 0.3",
        "prognosis p1\n  when x\n  worsens os\n    multivariate not done",
        "prognosis p1\n  when p > 5\n  worsens os",
        "prognosis p1\n  per 1 cm size\n  worsens os",
        "outcome o\n  n 26 patients\n  os median 28 months",
        "outcome o\n  os 28 months",
        "outcome o\n  os median months",
        "outcome o\n  os median 28 months (15 months to 40)",
        "outcome o\n  os median 28 months spread 2 months",
        "outcome o\n  os 20 out of 23",
        "outcome o\n  os log_rank p 0.02",
        "outcome o\n  os median not yet",
        "outcome o\n  os 1 year 72%, 3 years",
        "outcome o\n  n 26\n  n 27",
        "outcome o\n  worsens os"]);

    [Fact]
    public Task Notes_and_cases_are_explained() => Match([
        "note finding a \"text\"",
        "note claim \"text\"",
        "note claim a",
        "note claim a \"text\" then consider LT",
        "case c",
        "case c given x == 5 expect nothing",
        "case c given x = [ {a = 1}, {b 2} ] expect nothing",
        "case c given x = \"pancreas\" expect nothing",
        "case c given received = yes expect nothing",
        "case c expect",
        "case c expect r",
        "case c expect r not",
        "case c expect x = 5",
        "case c expect r undetermined needs",
        "case c expect consider LT by",
        "case c expect only"]);

    [Fact]
    public void Text_problem_hides_the_stumble_that_it_causes()
    {
        Codes("rule a when x > 5 \"Title\n  then consider LT").ShouldBe(["NELM1008"]);
    }

    [Fact]
    public void Problem_in_one_declaration_leaves_the_others_readable()
    {
        FileSyntax read = Read("rule a when then consider LT\nrule b when x then consider LT");

        read.Declarations.Single().Name!.Text.ShouldBe("b");
        read.Unread.Single().Name!.Text.ShouldBe("a");
    }

    [Fact]
    public void More_than_a_thousand_problems_end_in_a_count()
    {
        FileSyntax read = Read(string.Concat(Enumerable.Repeat("; ", 1500)));

        read.Diagnostics.Length.ShouldBe(1001);
        read.Diagnostics[^1].Code.ShouldBe("NELM1003");
        read.Diagnostics[^1].Message.ShouldBe("The file has 500 more problems, not listed here.");
    }

    private static FileSyntax Read(string text) => Parser.Parse(new SourceText("a.nelm", text));

    private static IEnumerable<string> Codes(string text) => Read(text).Diagnostics.Select(problem => problem.Code);

    private static Task Match(string[] texts, [CallerMemberName] string method = "")
    {
        StringBuilder all = new();
        foreach (string text in texts)
        {
            all.Append(Rendering.Visible(text)).Append('\n').Append(Rendering.Of(Read(text).Diagnostics)).Append('\n');
        }

        return Snapshot.Match(all.ToString(), method: method);
    }
}

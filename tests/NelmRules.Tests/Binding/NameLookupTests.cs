using NelmRules.Binding;
using NelmRules.Syntax;
using NelmRules.Text;

namespace NelmRules.Tests.Binding;

/// <summary>Which of several things of one name a name stands for.</summary>
public sealed class NameLookupTests
{
    private const string Words = """
        vocabulary words
          version 1.0.0
        fact well : yes/no
        fact state : well | poor
        fact size : cm from 0
        fact spots : list of
          size : mm from 0
          state : left | right
        fact count_of_spots : count from 0
        treatment locoregional (LT)
        treatment transplantation (OLT)
        endpoint survival (OS)
        goal relief (OR)
        define count_of_spots = count of spots
        define large = size > 5cm
        define doubled = size * 2

        """;

    [Theory]
    [InlineData("state == well", "(Equal (fact \"state\" ) (value \"well\"))")]
    [InlineData("well == state", "(Equal (value \"well\") (fact \"state\" ))")]
    [InlineData("well", "(fact \"well\" )")]
    [InlineData("state in {well}", "(in (fact \"state\" ) 1)")]
    public void Value_of_the_other_side_comes_before_a_fact(string condition, string meaning) => Meaning(condition).ShouldBe(meaning);

    [Theory]
    [InlineData("any of spots where (size > 1 cm)", "(Any \"spots\" - (Greater (field \"size\") (number (quantity \"length\") 10)))")]
    [InlineData("any of spots where (state == left and well)", "(Any \"spots\" - (and (Equal (field \"state\") (value \"left\")) (fact \"well\" )))")]
    [InlineData("any of spots where (fine)", "(Any \"spots\" - (define \"r\" \"fine\"))")]
    public void Field_comes_before_a_fact_inside_a_filter_alone(string condition, string meaning) =>
        Meaning(condition, "define fine = size > 1 cm").ShouldBe(meaning);

    [Theory]
    [InlineData("", "(fact \"count_of_spots\" (define \"words\" \"count_of_spots\"))")]
    [InlineData("define count_of_spots = 3", "(fact \"count_of_spots\" (define \"r\" \"count_of_spots\"))")]
    [InlineData("define count_of_spots = count of spots + 1", "(fact \"count_of_spots\" (define \"r\" \"count_of_spots\"))")]
    public void Definition_of_a_fact_in_the_ruleset_replaces_that_of_the_vocabulary(string definition, string fact) =>
        Meaning("count_of_spots > 2", definition).ShouldStartWith($"(Greater {fact} ");

    [Fact]
    public void Definition_of_the_vocabulary_keeps_its_own_meaning_where_a_ruleset_replaces_it()
    {
        Meaning("large and words.large", "define large = size > 9cm").ShouldBe("(and (define \"r\" \"large\") (define \"words\" \"large\"))");
        Meaning("doubled > 1 cm").ShouldBe("(Greater (define \"words\" \"doubled\") (number (quantity \"length\") 10))");
    }

    [Theory]
    [InlineData("", "locoregional")]
    [InlineData("term LT = transplantation", "transplantation")]
    public void Term_comes_before_the_abbreviation_of_the_vocabulary(string term, string treatment)
    {
        RuleAction action = Rule("well", term).Actions.Single();

        action.Treatment.Name.ShouldBe(treatment);
        Meaning("received LT", term).ShouldBe($"(received \"{treatment}\")");
    }

    [Theory]
    [InlineData("term EX = size", "EX > 1 cm", "(Greater (fact \"size\" ) (number (quantity \"length\") 10))")]
    [InlineData("term N = count_of_spots", "N > 1", "(Greater (fact \"count_of_spots\" (define \"words\" \"count_of_spots\")) (number plain 1))")]
    [InlineData("term S = state", "poor == S", "(Equal (value \"poor\") (fact \"state\" ))")]
    [InlineData("term S = state", "S is recorded", "(recorded \"state\")")]
    public void Term_stands_for_a_fact(string term, string condition, string meaning) => Meaning(condition, term).ShouldBe(meaning);

    [Theory]
    [InlineData("OS", "survival")]
    [InlineData("survival", "survival")]
    [InlineData("OR", "relief")]
    [InlineData("term_of_source", "survival")]
    public void Purpose_is_a_goal_or_an_endpoint(string purpose, string name) =>
        Rule("well", "term term_of_source = survival", $"LT for {purpose}").Actions.Single().For.ShouldNotBeNull().Name.ShouldBe(name);

    [Fact]
    public void Names_of_one_ruleset_are_reached_from_another_by_its_name()
    {
        BoundBook book = Bind(("a.nelm", "ruleset alpha\ndefine shared = size > 1 cm\ncriteria both all of\n  one : shared\n"),
            ("b.nelm", "ruleset beta\ndefine shared = size > 9 cm\nrule one when shared and alpha.shared and alpha.both then consider LT\n"));

        BoundText.Of(book.Rulesets.Single(ruleset => ruleset.Name == "beta").Rules.Single().Condition!)
            .ShouldBe("(and (define \"beta\" \"shared\") (define \"alpha\" \"shared\") (criteria \"alpha\" \"both\"))");
    }

    [Fact]
    public void Anonymous_file_has_the_name_of_its_file_and_two_of_one_name_their_paths()
    {
        BoundBook book = Bind(("one/rules.nelm", "when well then consider LT\n"), ("two/rules.nelm", "when well then consider OLT\n"), ("plan.nelm", "when well then consider LT\n"));

        book.Rulesets.Select(ruleset => ruleset.Name).ShouldBe(["plan", "rules", "two/rules.nelm"]);
        book.Rulesets.ShouldAllBe(ruleset => ruleset.IsAnonymous);
    }

    [Fact]
    public void Name_of_a_header_is_never_taken_by_a_file()
    {
        BoundBook book = Bind(("alpha.nelm", "when well then consider LT\n"), ("z.nelm", "ruleset alpha\ndefine shared = well\n"), ("b.nelm", "when alpha.shared then consider LT\n"));

        book.Rulesets.Select(ruleset => ruleset.Name).ShouldBe(["alpha", "alpha.nelm", "b"]);
    }

    [Fact]
    public void Order_of_files_and_declarations_changes_nothing()
    {
        string[] declarations = ["define a = b and well", "define b = c or large", "define c = size > 1 cm", "rule one when a then consider LT", "rule two when c unless b then consider OLT"];
        string forward = $"ruleset r\n{string.Join('\n', declarations)}\n";
        string backward = $"ruleset r\n{string.Join('\n', declarations.Reverse())}\n";

        Shown(Bind(("r.nelm", forward), ("s.nelm", "when r.a then consider LT\n"))).ShouldBe(Shown(Bind(("s.nelm", "when r.a then consider LT\n"), ("r.nelm", backward))));
    }

    [Fact]
    public void Rules_without_a_name_never_share_one_with_another_member()
    {
        BoundBook book = Bind(("r.nelm", "when well then consider LT\n\nrule rule_1 when large then consider LT\n\nwhen size > 1 cm then consider LT\n"));

        book.Rulesets.Single().Rules.Select(rule => rule.Name).ShouldBe(["rule_1", "rule_1_", "rule_3"]);
    }

    [Fact]
    public void Files_without_a_declaration_are_no_rulesets() =>
        Bind(("empty.nelm", ""), ("comments.nelm", "# nothing yet\n"), ("r.nelm", "when well then consider LT\n")).Rulesets.Single().Name.ShouldBe("r");

    [Theory]
    [InlineData("first.nelm", "first")]
    [InlineData("folder/first.nelm", "first")]
    [InlineData("first.txt", "first.txt")]
    [InlineData("a.b.nelm", "a.b")]
    public void Ruleset_without_a_header_is_named_after_its_file(string path, string name) =>
        Bind((path, "when well then consider LT\n")).Rulesets.Single().Name.ShouldBe(name);

    private static IEnumerable<string> Shown(BoundBook book) => book.Rulesets.SelectMany(ruleset =>
        ruleset.Rules.Select(rule => $"{ruleset.Name}.{rule.Name} {BoundText.Of(rule.Condition!)}").Concat(ruleset.Definitions.Select(definition => definition.Name)));

    private static string Meaning(string condition, string declarations = "") => BoundText.Of(Rule(condition, declarations).Condition!);

    private static RuleSymbol Rule(string condition, string declarations, string action = "LT") =>
        Bind(("r.nelm", $"ruleset r\n{declarations}\nrule probe\n  when {condition}\n  then consider {action}\n")).Rulesets.Single().Rules.Single();

    private static BoundBook Bind(params (string Path, string Text)[] files)
    {
        BoundBook book = Binder.Bind(files.Append(("words.nelm", Words)).Select(file => Parser.Parse(new SourceText(file.Item1, file.Item2))));
        book.Diagnostics.Where(problem => problem.IsError).Select(problem => problem.Message).ShouldBeEmpty();
        return book;
    }
}

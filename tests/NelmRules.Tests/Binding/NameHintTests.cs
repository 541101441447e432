using NelmRules.Diagnostics;

namespace NelmRules.Tests.Binding;

/// <summary>What a reader is told to write instead of a name, a version or a comparison that means nothing.</summary>
public sealed class NameHintTests
{
    private const string Words = "vocabulary words\n  version 1.0.0\nfact well : yes/no\ntreatment op\n";

    [Theory]
    [InlineData("define enormous = burden > 9 cm\nrule one when enormus then consider OLT", "enormous")]
    [InlineData("rule one when fit == true then consider OLT", "yes")]
    [InlineData("rule one when fit != FALSE then consider OLT", "no")]
    [InlineData("term OPERATION = surgery\nrule one when fit then consider OPERATIN", "OPERATION")]
    [InlineData("term OP = survivl", "survival")]
    [InlineData("term OP = relif", "relief")]
    [InlineData("term OP = bord", "board")]
    [InlineData("term OP = burdn", "burden")]
    [InlineData("rule one when fit then consider OLT\ncase x\n  given fit = yes\n  expect consider OLT by onee\n", "one")]
    public void Name_that_was_probably_meant_is_shown(string rules, string name) =>
        Problem($"ruleset r\n{rules}\n").Hint.ShouldBe($"Did you mean `{name}`?");

    [Fact]
    public void Definition_of_the_vocabulary_is_among_the_names_that_may_be_meant() => Problem(
        ("w.nelm", $"{Words}define enormous = well\n"), ("r.nelm", "when enormus then consider op\n")).Hint.ShouldBe("Did you mean `enormous`?");

    [Fact]
    public void First_value_of_a_choice_in_place_of_a_condition_is_shown_with_its_fact() =>
        Problem("when G1 then consider OLT").Hint.ShouldBe("Write `grade == G1`.");

    [Fact]
    public void Group_of_one_of_several_vocabularies_is_told_how_to_be_asked_for() => Problem(
        ("a.nelm", Words), ("small.nelm", Check.Vocabulary), ("r.nelm", "when digestive then consider op\n")).Hint.ShouldBe("A group is asked for as `... in digestive`.");

    [Theory]
    [InlineData("imaging", "A task is no fact; ask for what it gives, for example `ki67 is known`.")]
    [InlineData("op", "A treatment is asked for as `received IM`.")]
    public void Hint_follows_the_term_and_not_the_abbreviation_of_the_vocabulary(string meaning, string hint)
    {
        string abbreviated = meaning == "op" ? "task scan (IM)\ntask imaging\n" : "treatment scan (IM)\ntask imaging\n";

        Problem(("w.nelm", Words + abbreviated), ("r.nelm", $"ruleset r\nterm IM = {meaning}\nrule a when IM then consider op\n")).Hint.ShouldBe(hint);
    }

    [Fact]
    public void Former_name_in_the_file_comes_before_that_in_the_vocabulary() => Problem(
        ("w.nelm", $"{Words}fact fit : yes/no\n  formerly able\n"),
        ("r.nelm", "ruleset r\ndefine strong = well\n  formerly able\nrule a when able then consider op\n")).Message.ShouldBe("`able` is now called `strong`.");

    [Fact]
    public void Treatment_where_no_vocabulary_is_among_the_files_is_not_called_unknown() =>
        Problem(("r.nelm", "ruleset r\nrule a then consider op\n")).Code.ShouldBe("NELM2017");

    [Fact]
    public void Guessing_of_treatments_ends_after_two_hundred()
    {
        string rules = string.Concat(Enumerable.Range(0, 202).Select(at => $"rule r{at} then consider surgey\n"));

        Check.Compile(("r.nelm", $"ruleset r\n{rules}"), ("small.nelm", Check.Vocabulary)).Diagnostics.Count(problem => problem.Hint == "Did you mean `surgery`?").ShouldBe(200);
    }

    [Theory]
    [InlineData(99, "NELM2011")]
    [InlineData(100, "NELM2001")]
    public void Guessing_of_values_ends_with_that_of_names(int before, string code)
    {
        string rules = string.Concat(Enumerable.Range(0, before).Select(at => $"rule r{at} when burdn > 5 cm then consider OLT\n"));

        Check.Compile(("r.nelm", $"ruleset r\n{rules}rule last when G3 then consider OLT\n"), ("small.nelm", Check.Vocabulary)).Diagnostics[^1].Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("when fit == symptomatic then consider OLT\n", "when (fit and symptomatic or not fit and not symptomatic) then consider OLT\n")]
    [InlineData("when fit != symptomatic then consider OLT\n", "when (fit and not symptomatic or not fit and symptomatic) then consider OLT\n")]
    [InlineData("ruleset r\ndefine big = fit\nrule one when big is recorded then consider OLT\n", "ruleset r\ndefine big = fit\nrule one when big is known then consider OLT\n")]
    [InlineData("ruleset r\n  version 1.0.0.1\n", "ruleset r\n  version 1.0.0\n")]
    [InlineData("ruleset r\n  version 1.2.3.4\n", "ruleset r\n  version 1.2.3\n")]
    public void Suggested_change_mends_what_was_written(string rules, string mended)
    {
        TextEdit edit = Problem(rules).Fixes.Single().Edits.Single();

        $"{rules[..edit.Span.Start]}{edit.NewText}{rules[edit.Span.End..]}".ShouldBe(mended);
        Check.Codes(mended).ShouldBe("");
    }

    private static Diagnostic Problem(string rules) => Problem(("r.nelm", rules), ("small.nelm", Check.Vocabulary));

    private static Diagnostic Problem(params (string Path, string Text)[] files) => Check.Compile(files).Diagnostics.Single(problem => problem.IsError);
}

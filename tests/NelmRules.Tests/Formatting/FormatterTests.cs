using System.Collections.Immutable;
using NelmRules.Diagnostics;
using NelmRules.Formatting;
using NelmRules.Syntax;
using NelmRules.Text;

namespace NelmRules.Tests.Formatting;

public sealed class FormatterTests
{
    private const string Untidy = """
        # what this is about


        ruleset  demo   "A demo"
          version 1.0.0
          uses nelm 1
          source "Somebody 2015" doi "10.1/x"
           applies when grade==G3   # the population
        term LT=locoregional_treatment
        term NSLRI = nonsurgical_locoregional_intervention # theirs
        define bulky = remnant_burden>5cm
          unclear when remnant_burden == 5 cm "left open"
        define very_bulky = remnant_burden > 10   cm
        rule plan "Plan" when ki67 between 5% and 20% and (symptomatic or not bulky) and adequate_organ_function and fit_for_procedure and age>=18 years
          # why this is here
          then consider LT after cytoreductive_surgery # the advice
          wording "should" cite "Discussion"

        prognosis p1
          when bulky
          worsens overall_survival
            univariate hr 3.40 (1.38 to 8.34) p 0.008
            multivariate hr 6.03 (2.03 to 17.1) p 0.001
            # the log-rank test
            log_rank p 0.005
        criteria c "Criteria" all of
          a "first" : symptomatic
            unclear when age == 18 years "why"
          second_one : not
            # in between
            bulky
        case one
          given ki67 = 55%, liver_metastases = [{diameter=31 mm,lobe=left},{diameter = 8 mm}], received LT = yes, adequate_organ_function = yes
          expect nothing
            # the end
        """;

    [Fact]
    public Task Untidy_text_gets_the_one_layout() => Snapshot.Match(Format(Untidy + "\n"));

    [Fact]
    public void Layout_is_its_own_layout() => Format(Format(Untidy)).ShouldBe(Format(Untidy));

    [Theory]
    [InlineData("nelm.nelm")]
    [InlineData("du2015b.nelm")]
    public void Bundled_files_have_the_one_layout(string file)
    {
        string text = Repository.Read("rules", file);

        Format(text).ShouldBe(text);
    }

    [Fact]
    public void Comments_all_stay()
    {
        FileSyntax before = Parser.Parse(new SourceText("x.nelm", Untidy));
        SourceText after = new("x.nelm", Format(Untidy));

        Parser.Parse(after).Comments.Select(after.Slice).ShouldBe(before.Comments.Select(before.Source.Slice));
    }

    [Fact]
    public void Line_ends_of_the_file_stay()
    {
        string text = Format(Untidy.ReplaceLineEndings("\r\n"));

        text.ReplaceLineEndings("\n").ShouldBe(Format(Untidy));
        text.Split('\n')[..^1].ShouldAllBe(line => line.EndsWith('\r'));
    }

    [Theory]
    [InlineData("rule a\n  when grade = G3\n  then consider LT\n")]
    [InlineData("rule a\n  wen symptomatic\n  then consider LT\n")]
    [InlineData("rule a\n  when x > 5,5cm\n  then consider LT\n")]
    public void Text_with_errors_is_refused(string text)
    {
        Formatter.Format(new SourceText("x.nelm", text), out ImmutableArray<Diagnostic> problems).ShouldBeNull();
        problems.ShouldContain(problem => problem.IsError);
    }

    [Fact]
    public void One_line_rule_stays_on_one_line() =>
        Format("when grade==G3 and remnant_burden<5cm then consider LT").ShouldBe("when grade == G3 and remnant_burden < 5cm then consider LT\n");

    [Theory]
    [InlineData("a - 5", "a - 5")]
    [InlineData("a-5", "a - 5")]
    [InlineData("-5", "-5")]
    [InlineData("a * -5", "a * -5")]
    [InlineData("(a - 5) / 2", "(a - 5) / 2")]
    [InlineData("5mg/dL", "5mg/dL")]
    [InlineData("5 mg/dL", "5 mg/dL")]
    [InlineData("x.y", "x.y")]
    public void Signs_and_units_are_spaced(string written, string laidOut) =>
        Format($"define d = {written}\n").ShouldBe($"define d = {laidOut}\n");

    [Fact]
    public void Files_of_comments_alone_are_refused_or_kept() =>
        (Formatter.Format(new SourceText("x.nelm", "# only this\n"), out _) ?? "# only this\n").ShouldBe("# only this\n");

    private static string Format(string text)
    {
        string? formatted = Formatter.Format(new SourceText("x.nelm", text), out ImmutableArray<Diagnostic> problems);
        formatted.ShouldNotBeNull(string.Join('\n', problems.Select(problem => problem.Message)));
        return formatted;
    }
}

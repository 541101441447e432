using System.Globalization;
using System.Xml.Linq;
using NelmRules.Reporting.Html;

namespace NelmRules.Tests.Reporting;

/// <summary>What the forest plot draws, and what it tells in words instead.</summary>
public sealed class ForestPlotTests
{
    [Fact]
    public void Digits_are_those_printed()
    {
        Page page = Plot("univariate hr 1.10 (0.600 to 2.0) p 0.040");

        page.Drawn("figures").Single().Value.ShouldBe("1.10 (0.600 to 2.0), p 0.040");
        page.Shown.ShouldContain("1.10 0.600 to 2.0 0.040");
    }

    [Fact]
    public void Tests_are_told_apart_by_shape_and_by_word()
    {
        Page page = Plot("univariate hr 1.5 (1.1 to 2.0)\n    multivariate hr 1.4 (1.0 to 1.9)\n    \"Cox\" hr 1.3 (0.9 to 1.8)");

        page.Drawn("hollow").Select(mark => mark.Name.LocalName).Distinct().ShouldBe(["circle", "polygon"]);
        page.Drawn("full").ShouldNotBeEmpty();
        page.Drawn("words").Select(word => word.Value).ShouldBe(["univariate", "multivariate", "Cox"]);
        page.Shown.ShouldContain("another test");
    }

    [Fact]
    public void Places_are_logarithmic()
    {
        Page page = Plot("univariate hr 1 (0.5 to 2)");
        XElement interval = page.Drawn("interval").Single();
        double one = Number(page.Drawn("one").First(), "x1");

        Number(interval, "x1").ShouldBe(one - (Number(interval, "x2") - one), 0.2);
        Number(page.Drawn("hollow").Last(), "cx").ShouldBe(one, 0.1);
    }

    [Fact]
    public void Interval_that_leaves_the_axis_has_an_arrow_there()
    {
        Plot("univariate hr 1.5 (0.001 to 90)").Drawn("arrow").Count().ShouldBe(2);
        Plot("univariate hr 1.5 (1.1 to 90)").Drawn("arrow").Count().ShouldBe(1);
        Plot("univariate hr 1.5 (0.0 to 3)").Drawn("arrow").Count().ShouldBe(1);
        Plot("univariate hr 1.5 (0.05 to 20)").Drawn("arrow").ShouldBeEmpty();
    }

    [Fact]
    public void Ratio_beyond_the_axis_has_no_mark_there()
    {
        Page page = Plot("univariate hr 60 (30 to 120)");

        page.Drawn("arrow").ShouldHaveSingleItem();
        page.Drawn("hollow").Count().ShouldBe(1, "the mark beside the word");
        page.Drawn("figures").Single().Value.ShouldBe("60 (30 to 120)");
    }

    [Theory]
    [InlineData("univariate hr 1.85 (1.11 to 1.10) doubtful \"why\"", "univariate: HR 1.85 (1.11 to 1.10); doubtful, not drawn")]
    [InlineData("univariate hr 2.13 (1.20 to 0.77)", "univariate: HR 2.13 (1.20 to 0.77); impossible as printed, not drawn")]
    [InlineData("univariate hr 2.13 (0.20 to 0.77)", "univariate: HR 2.13 (0.20 to 0.77); impossible as printed, not drawn")]
    public void Interval_that_is_impossible_as_printed_is_told_and_not_drawn(string test, string told)
    {
        Page page = Plot(test);

        page.Drawn("words").Single().Value.ShouldBe(told);
        page.Drawn("interval").Concat(page.Drawn("interval doubtful")).ShouldBeEmpty();
        page.Drawn("hollow").ShouldBeEmpty();
    }

    [Fact]
    public void Doubtful_interval_that_is_possible_is_dashed_and_called_doubtful()
    {
        Page page = Plot("univariate hr 0.68 (0.40 to 1.44) doubtful \"not in the middle\"");

        page.Drawn("interval doubtful").ShouldHaveSingleItem();
        page.Drawn("figures").Single().Value.ShouldBe("0.68 (0.40 to 1.44), doubtful");
        page.Shown.ShouldContain("doubtful: not in the middle");
    }

    [Fact]
    public void Ratio_stands_where_only_its_impossible_interval_is_doubtful()
    {
        Page page = Plot("univariate hr 1.85 (1.11 to 1.10) p 0.02 doubtful interval \"backwards\"");

        page.Drawn("interval").Concat(page.Drawn("interval doubtful")).ShouldBeEmpty();
        page.Drawn("hollow").Count().ShouldBe(2);
        page.Drawn("figures").Single().Value.ShouldBe("1.85 (1.11 to 1.10), p 0.02, interval doubtful");
    }

    [Theory]
    [InlineData("univariate p 0.15", "univariate: p 0.15")]
    [InlineData("multivariate not entered", "multivariate: not entered")]
    [InlineData("\"test not named\" not significant", "test not named: not significant")]
    [InlineData("\"called similar\"", "called similar: no figures printed")]
    public void Line_without_a_ratio_is_told_in_words(string test, string told) => Plot(test).Drawn("words").Single().Value.ShouldBe(told);

    [Fact]
    public void Effect_without_any_line_says_that_no_figures_are_printed()
    {
        Page page = Page.Of("prognosis f\n  when grade == G3\n  worsens overall_survival\n  cite \"Table\"\n", "grade = G3");

        page.Drawn("words").Single().Value.ShouldBe("no figures printed");
        page.Shown.ShouldContain("worsens; not tested");
    }

    [Fact]
    public void Factor_that_is_not_present_is_not_drawn()
    {
        Page page = Page.Of("prognosis f\n  when grade == G3\n  worsens overall_survival\n    univariate hr 2 (1.1 to 3)\n  cite \"Table\"\n", "grade = G1");

        page.Drawings.ShouldBeEmpty();
    }

    [Fact]
    public void Factors_of_one_endpoint_stand_together_under_their_sources()
    {
        Page page = Page.Of(
            "prognosis f\n  when grade == G3\n  worsens overall_survival\n    univariate hr 2 (1.1 to 3)\n"
            + "  worsens recurrence_free_survival\n    univariate hr 3 (1.1 to 4)\n", "grade = G3");

        page.All("h3").Select(Page.Plain).ShouldContain(title => title.StartsWith("overall_survival"));
        page.All("h3").Select(Page.Plain).ShouldContain(title => title.StartsWith("recurrence_free_survival"));
        page.Drawn("source").Select(name => name.Value).ShouldBe(["r0", "r0"]);
    }

    [Fact]
    public void Long_list_has_several_plots_that_each_fit_a_page()
    {
        string rules = string.Concat(Enumerable.Range(1, 40).Select(number =>
            $"prognosis f{number}\n  when grade == G3\n  worsens overall_survival\n    univariate hr 2 (1.1 to 3)\n"));
        Page page = Page.Of(rules, "grade = G3");

        page.Drawings.Count().ShouldBeGreaterThan(4);
        page.Drawings.Select(drawing => drawing.Elements().First().Value).ShouldContain("Forest plot of overall_survival, part 2 of 4");
        page.Drawn("factor").Count().ShouldBe(40);
    }

    [Fact]
    public void Long_words_are_cut_to_the_line()
    {
        string[] lines = [.. ForestLines.Wrapped($"{new string('x', 25)} y z", 10)];

        lines.ShouldBe(["xxxxxxxxxx", "xxxxxxxxxx", "xxxxx y z"]);
    }

    private static Page Plot(string tests) =>
        Page.Of($"prognosis f \"F\"\n  when grade == G3\n  worsens overall_survival\n    {tests}\n  cite \"Table\"\n", "grade = G3");

    private static double Number(XElement element, string attribute) =>
        double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}

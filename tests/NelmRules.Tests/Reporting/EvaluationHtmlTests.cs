using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NelmRules.Evaluation;
using NelmRules.Reporting;
using NelmRules.Reporting.Html;

namespace NelmRules.Tests.Reporting;

public sealed partial class EvaluationHtmlTests
{
    private static readonly string[] Headings = ["h1", "h2", "h3", "h4"];

    private static readonly EvaluationHtmlOptions Whole = new(ShowsAll: true, new Tracing(Sample.Trace, IsWhole: true));

    public static TheoryData<bool> Options => [true, false];

    [Theory]
    [MemberData(nameof(Options))]
    public void Links_lead_to_places_of_the_page_and_identifiers_are_unique(bool isWhole)
    {
        Page page = Page.Of(Sample.Evaluation, isWhole ? Whole : null);
        string[] ids = [.. page.Root.Descendants().Attributes("id").Select(id => id.Value)];

        ids.ShouldBeUnique();
        string[] targets = [.. page.All("a").Select(link => link.Attribute("href")!.Value).Where(target => target.StartsWith('#'))];
        targets.Length.ShouldBeGreaterThan(10);
        targets.Where(target => !ids.Contains(target[1..])).ShouldBeEmpty();
    }

    [Fact]
    public void Page_needs_no_other_file_and_no_script()
    {
        Page page = Page.Of(Sample.Evaluation, Whole);

        page.Root.Descendants().Select(element => element.Name.LocalName).ShouldNotContain(name => name == "script" || name == "link" || name == "img" || name == "iframe");
        page.Root.Descendants().Attributes().Select(attribute => attribute.Name.LocalName)
            .ShouldNotContain(name => name == "src" || name == "style" || name.StartsWith("on", StringComparison.Ordinal));
        page.Text.ShouldNotContain("url(");
        page.Text.ShouldNotContain("@import");
        page.All("a").Select(link => link.Attribute("href")!.Value).Where(target => !target.StartsWith('#'))
            .ShouldAllBe(target => target.StartsWith("https://doi.org/"));
    }

    [Fact]
    public void Style_sheet_reads_the_same_as_xml() => HtmlStyle.Text.ShouldNotContain(character => character == '<' || character == '>' || character == '&');

    [Theory]
    [MemberData(nameof(Options))]
    public void Headings_go_down_one_level_at_a_time(bool isWhole)
    {
        int[] levels = [.. Page.Of(Sample.Evaluation, isWhole ? Whole : null).Root.Descendants()
            .Select(element => Array.IndexOf(Headings, element.Name.LocalName)).Where(level => level >= 0)];

        levels[0].ShouldBe(0);
        levels.Count(level => level == 0).ShouldBe(1);
        levels.Zip(levels.Skip(1)).Where(pair => pair.Second > pair.First + 1).ShouldBeEmpty();
    }

    [Fact]
    public void Tables_have_a_caption_and_headings_with_their_scope()
    {
        XElement[] tables = [.. Page.Of(Sample.Evaluation).All("table")];

        tables.Length.ShouldBeGreaterThan(3);
        tables.ShouldAllBe(table => table.Elements().First().Name.LocalName == "caption" && Page.Plain(table.Elements().First()).Length > 0);
        tables.Descendants().Where(cell => cell.Name.LocalName == "th").ShouldAllBe(cell => cell.Attribute("scope") != null);
    }

    [Fact]
    public void Drawings_tell_in_words_what_they_show_and_have_a_table_beside_them()
    {
        Page page = Page.Of(Sample.Evaluation);

        page.Drawings.ShouldNotBeEmpty();
        foreach (XElement drawing in page.Drawings)
        {
            drawing.Attribute("role")!.Value.ShouldBe("img");
            page.WithId(drawing.Attribute("aria-labelledby")!.Value).Value.ShouldStartWith("Forest plot of overall_survival");
            page.WithId(drawing.Attribute("aria-describedby")!.Value).Value.ShouldContain("hazard ratio");
            drawing.Parent!.ElementsAfterSelf().ShouldContain(element => element.Name.LocalName == "table");
        }
    }

    [Fact]
    public void Colour_is_never_alone()
    {
        string shown = Page.Of(Sample.Evaluation).Shown;

        foreach (string word in new[] { "consider (weak)", "contraindicate (strong)", "insufficient evidence", "undetermined", "sources disagree", "does not concern this patient" })
        {
            shown.ShouldContain(word);
        }
    }

    [Theory]
    [InlineData("<b>&\"'", "<b>&\"'")]
    [InlineData("]]><script>alert(1)</script>", "]]><script>alert(1)</script>")]
    [InlineData("a\u0000\u001b\ufffe\u202eb", "a<U+0000><U+001B><U+FFFE><U+202E>b")]
    [InlineData("مريض ١٢", "مريض ١٢")]
    public void Identifier_of_any_text_is_shown_and_steers_nothing(string identifier, string shown)
    {
        Page page = Page.Of(Sample.EvaluationOf(identifier));

        XElement heading = page.All("h1").Single();
        Page.Plain(heading).ShouldBe($"Patient {shown}");
        heading.Elements().Single().Name.LocalName.ShouldBe("bdi");
        page.All("script").ShouldBeEmpty();
    }

    [Fact]
    public void Half_a_character_does_not_break_the_page()
    {
        string half = $"a{(char)0xd800}b";

        Page.Plain(Page.Of(Sample.EvaluationOf(half)).All("h1").Single()).ShouldBe("Patient a\ufffdb");
    }

    [Fact]
    public void Text_of_rules_is_shown_as_it_is()
    {
        Page page = Page.Of(
            "rule r \"Less < more & 'x' \\\"\"\n  when grade == G3\n  then consider resection\n  cite \"<i>Table</i> & 3\"\n", "grade = G3");

        page.Shown.ShouldContain("<i>Table</i> & 3");
        page.All("i").ShouldBeEmpty();
    }

    [Fact]
    public void Names_that_differ_give_identifiers_that_differ()
    {
        string[] names = ["a b", "a_b", "a-b", "a.b", "aé", "a-20-b", "A b"];

        names.Select(name => Tag.Id("x", name)).ShouldBeUnique();
        Tag.Id("x", "a", "b").ShouldNotBe(Tag.Id("x", "a.b"));
        names.Where(name => !IdentifierCharacters().IsMatch(Tag.Id("x", name))).ShouldBeEmpty();
    }

    [Fact]
    public void Culture_changes_nothing()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        string usual = Page.Of(Sample.Evaluation).Text;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            Page.Of(Sample.Evaluation).Text.ShouldBe(usual);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void What_is_folded_is_unfolded_where_all_is_asked_for()
    {
        Page.Of(Sample.Evaluation).All("details").ShouldAllBe(part => part.Attribute("open") == null);
        Page.Of(Sample.Evaluation, Whole).All("details").ShouldAllBe(part => part.Attribute("open") != null);
    }

    [Fact]
    public void Explanation_is_there_where_it_is_asked_for()
    {
        Page.Of(Sample.Evaluation).Shown.ShouldNotContain("Explanation");
        Page.Of(Sample.Evaluation, Whole).Shown.ShouldContain("grade == G3: G3 (from ki67)");
    }

    [Fact]
    public void Empty_evaluation_is_a_page_too()
    {
        Page page = Page.Of(new PatientEvaluation("sha256:00", [], [], []));

        page.Shown.ShouldContain("No advice of a source is met for this patient.");
        Page.Plain(page.All("h1").Single()).ShouldBe("Patient without an identifier");
    }

    [GeneratedRegex("^[A-Za-z0-9._-]+$")]
    private static partial Regex IdentifierCharacters();
}

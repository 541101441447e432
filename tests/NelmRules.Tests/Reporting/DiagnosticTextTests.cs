using NelmRules.Diagnostics;
using NelmRules.Reporting;
using NelmRules.Tests.Language;
using NelmRules.Text;

namespace NelmRules.Tests.Reporting;

public sealed class DiagnosticTextTests
{
    private const string Rule = "rule r \"Plan\"\n  when remnant_burdn < 5cm\n  then consider LT\n";

    [Fact]
    public void Problem_shows_place_line_underline_and_hint()
    {
        string text = DiagnosticText.Format(Problem(Rule, "remnant_burdn", "Unknown fact `remnant_burdn`.", "Did you mean `remnant_burden`?"));

        text.ShouldBe("""
            rules/x.nelm:2:8: error NELM2001: Unknown fact `remnant_burdn`.
                2 |   when remnant_burdn < 5cm
                  |        ^^^^^^^^^^^^^
              hint: Did you mean `remnant_burden`?

            """, StringCompareShould.IgnoreLineEndings);
    }

    [Fact]
    public void Empty_place_gets_one_caret()
    {
        Diagnostic diagnostic = Problem("when a and b consider LT", "consider", "Here `then` is missing.", null);

        Underline(diagnostic with { Span = new TextSpan(diagnostic.Span.Start, 0) }).ShouldBe("             ^");
    }

    [Fact]
    public void Place_at_the_end_of_the_text_gets_a_caret_behind_the_last_character() =>
        Underline(new Diagnostic("NELM1001", Severity.Error, new TextSpan(6, 0), "More is needed.") { Source = Text("when a") })
            .ShouldBe("      ^");

    [Fact]
    public void Span_over_several_lines_underlines_the_first()
    {
        Diagnostic diagnostic = Problem("when a\n  then b", "a\n  then", "Both.", null);

        DiagnosticText.Format(diagnostic).ShouldBe("""
            rules/x.nelm:1:6: error NELM2001: Both.
                1 | when a
                  |      ^

            """, StringCompareShould.IgnoreLineEndings);
    }

    [Fact]
    public void Carets_stand_under_the_place_behind_tabs_wide_and_hidden_characters()
    {
        string line = "\t\"肝臓\u001b[31m\" e\u0301 x";

        string[] lines = DiagnosticText.Format(Problem(line, "x", "Here.", null)).Split('\n');

        lines[1].ShouldBe("    1 |     \"肝臓<U+001B>[31m\" e\u0301 x");
        lines[2].ShouldBe("      |                          ^");
        Printable.Width(lines[1]).ShouldBe(lines[2].Length);
    }

    [Fact]
    public void Hidden_characters_in_message_and_path_are_shown_by_their_code()
    {
        Diagnostic diagnostic = new("NELM2001", Severity.Error, default, "Bad \u001b[2J \u202e name.") { Source = new SourceText("a\u0007.nelm", "x") };

        string text = DiagnosticText.Format(diagnostic);

        text.ShouldStartWith("a<U+0007>.nelm:1:1: error NELM2001: Bad <U+001B>[2J <U+202E> name.");
        text.ShouldNotContain('\u001b');
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5_000_000)]
    [InlineData(9_999_990)]
    public void Long_line_is_shown_around_the_place(int at)
    {
        string line = string.Concat(new string('a', at), "WRONG", new string('b', 10_000_000 - at));

        string[] lines = DiagnosticText.Format(Problem(line, "WRONG", "Here.", null)).Split('\n');

        lines[1].Length.ShouldBeLessThanOrEqualTo(ReportStyle.UsualWidth);
        lines[1].Substring(lines[2].IndexOf('^', StringComparison.Ordinal), 5).ShouldBe("WRONG");
        lines[2].Count(character => character == '^').ShouldBe(5);
    }

    [Fact]
    public void Characters_without_width_do_not_make_a_line_endless()
    {
        string line = "x" + new string('\u0301', 1_000_000);

        DiagnosticText.Format(Problem(line, "x", "Here.", null)).Length.ShouldBeLessThan(2000);
    }

    [Fact]
    public void Message_that_repeats_a_very_long_name_is_cut() =>
        DiagnosticText.Format(Problem("when a", "a", $"Unknown fact `{new string('x', 1_000_000)}`.", null)).Length.ShouldBeLessThan(1000);

    [Fact]
    public void Half_of_a_surrogate_pair_is_shown_by_its_code() =>
        DiagnosticText.Format(Problem("a \ud83d b", "b", "Here.", null)).ShouldContain("1 | a <U+D83D> b");

    [Fact]
    public void Carriage_return_is_no_part_of_the_line() =>
        DiagnosticText.Format(Problem("when a\r\nthen b\r\n", "a", "Here.", null)).ShouldContain("1 | when a\n");

    [Fact]
    public void Related_places_follow_with_their_own_lines()
    {
        SourceText other = new("rules/y.nelm", "fact grade : G1 < G2");
        Diagnostic diagnostic = Problem("fact grade : count", "grade", "The fact `grade` is declared twice.", null) with
        {
            Related = [new RelatedPlace(other, new TextSpan(5, 5), "first declared here")],
        };

        DiagnosticText.Format(diagnostic).ShouldBe("""
            rules/x.nelm:1:6: error NELM2001: The fact `grade` is declared twice.
                1 | fact grade : count
                  |      ^^^^^
              see rules/y.nelm:1:6: first declared here
                1 | fact grade : G1 < G2
                  |      ^^^^^

            """, StringCompareShould.IgnoreLineEndings);
    }

    [Fact]
    public void Message_and_hint_are_wrapped_on_a_terminal_alone()
    {
        Diagnostic diagnostic = Problem(
            Rule, "remnant_burdn", "The fact `remnant_burdn` is one that this sentence says rather a lot about.", "Write another fact, one of those that the vocabulary has.") with
        {
            Related = [new RelatedPlace(null, new TextSpan(5, 1), "another place about which there is something to say as well")],
        };

        Written(diagnostic, new ReportStyle(60, IsTerminal: true)).ShouldBe("""
            rules/x.nelm:2:8: error NELM2001: The fact `remnant_burdn`
                is one that this sentence says rather a lot about.
                2 |   when remnant_burdn < 5cm
                  |        ^^^^^^^^^^^^^
              hint: Write another fact, one of those that the vocabulary
                    has.
              see rules/x.nelm:1:6: another place about which there is
                something to say as well
                1 | rule r "Plan"
                  |      ^


            """, StringCompareShould.IgnoreLineEndings);
        Written(diagnostic, new ReportStyle(60)).Split('\n').Where(line => line.Length > 60).Count().ShouldBe(3);
    }

    [Fact]
    public void What_is_to_be_written_is_not_broken_where_a_line_holds_it()
    {
        string longer = $"`{string.Join(' ', Enumerable.Repeat("word", 20))}`";

        string text = Written(
            Problem(Rule, "remnant_burdn", $"This is {longer}.", "Write its name, or declare `term LT = locoregional_treatment`."),
            new ReportStyle(60, IsTerminal: true));

        text.ShouldContain("\n        `term LT = locoregional_treatment`.\n");
        text.Split('\n').ShouldAllBe(line => line.Length <= 60);
    }

    [Fact]
    public void Every_problem_fits_a_narrow_terminal_with_all_its_words()
    {
        ReportStyle narrow = new(ReportStyle.Narrowest, IsTerminal: true);
        Diagnostic[] problems = [.. DocumentExample.In("diagnostics.md").SelectMany(example => example.Compile().Diagnostics)];

        problems.Length.ShouldBeGreaterThan(80);
        foreach (Diagnostic problem in problems)
        {
            string text = Written(problem, narrow);
            text.Split('\n').Where(line => Printable.Width(line) > narrow.Width).ShouldBeEmpty();
            text.ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal)
                .ShouldContain(problem.Message.Replace(" ", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Colour_is_written_only_where_asked_for()
    {
        Diagnostic diagnostic = Problem(Rule, "remnant_burdn", "Unknown fact.", null);

        Written(diagnostic, new ReportStyle(Colour: true)).ShouldContain("\u001b[31merror NELM2001\u001b[0m");
        Written(diagnostic, ReportStyle.Plain).ShouldNotContain('\u001b');
    }

    [Fact]
    public void Accepted_findings_are_counted_not_shown()
    {
        Diagnostic open = Problem(Rule, "LT", "One.", null) with { Severity = Severity.Warning };
        Diagnostic accepted = open with { Accepted = "printed so" };

        DiagnosticText.Count([open, accepted]).ShouldBe("no errors, 1 warning, 1 accepted");
        Written(accepted, ReportStyle.Plain).ShouldBeEmpty();
    }

    private static string Written(Diagnostic diagnostic, ReportStyle style)
    {
        StringWriter writer = new();
        DiagnosticText.Write(writer, [diagnostic], style);
        return writer.ToString();
    }

    private static string Underline(Diagnostic diagnostic) => DiagnosticText.Format(diagnostic).Split('\n')[2]["      | ".Length..];

    private static Diagnostic Problem(string text, string place, string message, string? hint) =>
        new("NELM2001", Severity.Error, new TextSpan(text.IndexOf(place, StringComparison.Ordinal), place.Length), message, hint)
        {
            Source = Text(text),
        };

    private static SourceText Text(string text) => new("rules/x.nelm", text);
}

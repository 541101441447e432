using NelmRules.Text;

namespace NelmRules.Tests.Binding;

public sealed class FingerprintTests
{
    private const string Vocabulary =
        """
        vocabulary tiny "A few names"
          version 1.0.0

        fact remnant_burden : cm from 0 "Sum of the diameters"
        fact grade : G1 < G2 < G3
        fact liver_metastases : list of
          diameter : mm from 0
          lobe : left | right

        treatment surgery (SX) "Any operation"
        treatment resection is surgery
        endpoint overall_survival (OS) "Time to death"
        party board
        """;

    private const string Rules =
        """
        ruleset paper "One paper"
          version 1.0.0
          uses tiny 1
          source "Author A. Journal 2015;1:1" doi "10.1000/182"
          applies when grade == G3

        term SX = surgery

        define high_burden = remnant_burden > 5cm
          unclear when remnant_burden == 5cm "left open"
          cite "Results"

        rule operate "Operate"
          when not high_burden and any of liver_metastases where (diameter < 30 mm)
          then consider SX
          wording "may be considered"
          cite "Discussion", "Table 1"

        criteria fit "Both" all of
          small "Small" : remnant_burden <= 5cm
          graded : grade is known
          cite "Methods"

        prognosis burden
          when high_burden
          worsens overall_survival
            univariate hr 3.40 (1.38 to 8.34) p 0.008
          cite "Table 3"

        outcome operated
          after SX "once"
          n 26
          overall_survival median 28.0 months (15.1 to 40.9)
          overall_survival 1 year 72.1%, 3 years 34.2%
          cite "Table 2"

        note claim helps "It helps."
          about SX
          cite "Abstract"

        case small_burden
          given remnant_burden = 3 cm, grade = G3, liver_metastases = [ {diameter = 8 mm} ]
          expect consider SX by operate
        """;

    private static readonly string Original = Of(Vocabulary, Rules);

    [Fact]
    public void Fingerprint_names_its_algorithm() => Original.ShouldMatch("^sha256:[0-9a-f]{64}$");

    [Fact]
    public void Order_of_files_does_not_matter() =>
        Fingerprint(("rules.nelm", Rules), ("vocabulary.nelm", Vocabulary)).ShouldBe(Original);

    [Fact]
    public void Paths_do_not_matter() =>
        Fingerprint(("elsewhere/z.nelm", Vocabulary), ("elsewhere/a.nelm", Rules)).ShouldBe(Original);

    [Fact]
    public void Order_of_declarations_does_not_matter()
    {
        string[] declarations = Rules.Split("\n\n");

        Of(Vocabulary, string.Join("\n\n", declarations.Skip(1).Reverse().Prepend(declarations[0]))).ShouldBe(Original);
    }

    [Theory]
    [InlineData("remnant_burden > 5cm", "remnant_burden   >   5 cm # centimetres")]
    [InlineData("  when high_burden", "  when\n    high_burden")]
    [InlineData("n 26", "n   26 # patients")]
    public void Layout_and_comments_do_not_matter(string before, string after) => Edited(before, after).ShouldBe(Original);

    [Theory]
    [InlineData("given remnant_burden = 3 cm", "given remnant_burden = 4 cm")]
    [InlineData("  wording \"may be considered\"", "  wording \"may be considered\"\n  formerly operate_now")]
    public void What_no_result_shows_does_not_matter(string before, string after) => Edited(before, after).ShouldBe(Original);

    [Fact]
    public void Line_ends_do_not_matter() => Of(Vocabulary, Rules.ReplaceLineEndings("\r\n")).ShouldBe(Original);

    [Theory]
    [InlineData("remnant_burden > 5cm", "remnant_burden > 6cm")]
    [InlineData("remnant_burden > 5cm", "remnant_burden >= 5cm")]
    [InlineData("remnant_burden > 5cm", "remnant_burden > 50mm")]
    [InlineData("\"left open\"", "\"not said\"")]
    [InlineData("ruleset paper \"One paper\"", "ruleset paper \"The paper\"")]
    [InlineData("  version 1.0.0", "  version 1.0.1")]
    [InlineData("10.1000/182", "10.1000/183")]
    [InlineData("Journal 2015", "Journal 2016")]
    [InlineData("applies when grade == G3", "applies when grade == G2")]
    [InlineData("rule operate \"Operate\"", "rule operate \"Do operate\"")]
    [InlineData("then consider SX", "then recommend SX")]
    [InlineData("then consider SX", "then consider SX for overall_survival")]
    [InlineData("then consider SX", "then consider resection")]
    [InlineData("term SX = surgery", "term SX = resection")]
    [InlineData("\"may be considered\"", "\"could be considered\"")]
    [InlineData("cite \"Discussion\", \"Table 1\"", "cite \"Discussion\"")]
    [InlineData("diameter < 30 mm", "diameter < 31 mm")]
    [InlineData("any of liver_metastases", "all of liver_metastases")]
    [InlineData("\"Both\" all of", "\"Both\" any of")]
    [InlineData("\"Both\" all of", "\"Both\" any of, among others")]
    [InlineData("small \"Small\"", "small \"Not large\"")]
    [InlineData("  graded : grade is known\n", "  graded : grade is known\n  when grade == G3\n")]
    [InlineData("p 0.008", "p 0.008 doubtful interval \"why\"")]
    [InlineData("hr 3.40", "hr 3.4")]
    [InlineData("p 0.008", "p 0.008 doubtful \"why\"")]
    [InlineData("worsens", "improves")]
    [InlineData("after SX \"once\"", "after SX \"twice\"")]
    [InlineData("n 26", "n 27")]
    [InlineData("28.0 months", "28.0 years")]
    [InlineData("3 years 34.2%", "3 years 34.3%")]
    [InlineData("note claim helps", "note practice helps")]
    [InlineData("note claim helps", "note caution helps")]
    [InlineData("note claim helps", "note limitation helps")]
    [InlineData("note claim helps", "note discrepancy helps")]
    [InlineData("note claim helps", "note question helps")]
    [InlineData("  about SX", "  about resection")]
    [InlineData("  cite \"Abstract\"", "  when grade == G3\n  cite \"Abstract\"")]
    [InlineData("\"It helps.\"", "\"It may help.\"")]
    public void What_a_result_shows_matters(string before, string after) => Edited(before, after).ShouldNotBe(Original);

    [Theory]
    [InlineData("version 1.0.0", "version 1.0.1")]
    [InlineData("cm from 0 \"Sum", "mm from 0 \"Sum")]
    [InlineData("cm from 0 \"Sum", "cm from 0 to 90 \"Sum")]
    [InlineData("Sum of the diameters", "Sum of all diameters")]
    [InlineData("resection is surgery", "resection")]
    [InlineData("\"Any operation\"", "\"An operation\"")]
    [InlineData("party board", "party board \"Tumour board\"")]
    [InlineData("left | right", "right | left")]
    public void Vocabulary_matters(string before, string after)
    {
        Vocabulary.ShouldContain(before);

        Of(Vocabulary.Replace(before, after, StringComparison.Ordinal), Rules).ShouldNotBe(Original);
    }

    private static string Edited(string before, string after)
    {
        Rules.ShouldContain(before);
        return Of(Vocabulary, Rules.Replace(before, after, StringComparison.Ordinal));
    }

    private static string Of(string vocabulary, string rules) => Fingerprint(("vocabulary.nelm", vocabulary), ("rules.nelm", rules));

    private static string Fingerprint(params (string Path, string Text)[] files)
    {
        RuleBook book = RuleBook.Compile(files.Select(file => new SourceText(file.Path, file.Text)));
        book.Diagnostics.Where(problem => problem.IsError).Select(problem => problem.Message).ShouldBeEmpty();
        return book.Fingerprint;
    }
}

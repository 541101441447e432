using NelmRules.Binding;
using NelmRules.Syntax;
using NelmRules.Text;

namespace NelmRules.Tests.Binding;

/// <summary>What expressions mean once their names, types and units are settled.</summary>
public sealed class BoundExpressionTests
{
    private static readonly string[] Conditions =
    [
        "fit", "not fit", "fit == yes", "fit != yes", "no == fit", "yes",
        "fit and symptomatic and not fit", "fit or symptomatic and fit", "fit implies symptomatic implies fit", "(fit or symptomatic) and fit",
        "at least 2 of (fit, symptomatic, grade == G3)", "at most 1 of (fit, symptomatic)", "exactly 0 of (fit, symptomatic)",
        "grade == G3", "G3 == grade", "grade > G1", "metastasis_grade != grade", "grade in {G1, G3}", "grade between G1 and G2", "grade between G2 and G3", "grade between G3 and G1",
        "site in digestive", "site in {lung}",
        "burden > 5cm", "5 cm < burden", "burden <= 50 mm", "burden == 0.05 m", "ki67 >= 20%", "age < 2 years", "waited > 2 weeks",
        "burden between 1 cm and 50 mm", "burden in {1 cm, 20 mm}", "lesion_count in {1, 2}", "score between -1.5 and lesion_count",
        "bilirubin > 17.104 umol/L", "bilirubin > 17104 nmol/L", "bilirubin in {17.104 umol/L, 2 mg/dL}",
        "diagnosed_on < 2014-01-31", "treated_on between 2014-01-01 and 2014-01-31", "diagnosed_on in {2014-01-31}",
        "burden + 1 cm > 2 * remnant_burden - 3 mm", "burden / 2 > 1 cm", "burden / 2 cm > 1.5", "-score > -2", "lesion_count * 2 + 1 > score", "1.0 + lesion_count > 3", "lesion_count + 1.5 > 3",
        "months from diagnosed_on to treated_on > 1 year", "days from diagnosed_on to 2014-01-31 < 2 weeks",
        "count of lesions > 3", "count of lesions where (lobe == left and diameter > 3 cm) > 0", "sum of diameter of lesions < burden",
        "largest diameter of lesions where (treated) > 1 cm", "largest found_on of lesions > diagnosed_on",
        "any of lesions where (diameter > burden or treated)", "all of lesions where (not treated and diameter is recorded)",
        "fit is known", "burden is known", "lesions is known", "grade is recorded", "received LT", "received surgery",
        "high", "class == B", "checklist and not checklist", "metastasis_grade == G1", "other.limit > 3 cm", "other.grade == G3",
    ];

    [Fact]
    public Task Every_form_of_expression_has_its_meaning() =>
        Snapshot.Match(string.Concat(Conditions.Select(condition => $"{condition}\n    {Meaning(condition)}\n")));

    [Theory]
    [InlineData("burden<5cm and fit", "  burden < 50mm\n  and (fit) # a comment")]
    [InlineData("fit != no", "fit")]
    [InlineData("received LT", "received locoregional_treatment")]
    [InlineData("bilirubin > 17.104 umol/L", "bilirubin > 1 mg/dL")]
    public void Different_writing_of_one_condition_means_the_same(string one, string other) => Meaning(one).ShouldBe(Meaning(other));

    [Fact]
    public void Exception_of_a_rule_holds_against_its_whole_condition() =>
        Meaning("fit or symptomatic unless grade == G3").ShouldBe("(and (or (fact \"fit\" ) (fact \"symptomatic\" )) (not (Equal (fact \"grade\" (define \"r\" \"grade\")) (value \"G3\"))))");

    private static string Meaning(string condition) => BoundText.Of(Bind(condition));

    private static BoundExpression Bind(string condition)
    {
        string rules = $"""
            ruleset r
            define grade by
              G3 when ki67 > 20%
              otherwise G1
            define high = burden > 5cm
            define class by
              A when fit
              otherwise B
            criteria checklist all of
              one : fit
            rule probe
              when {condition}
              then consider OLT

            """;
        BoundBook book = Binder.Bind([
            Parser.Parse(new SourceText("r.nelm", rules)),
            Parser.Parse(new SourceText("other.nelm", "ruleset other\ndefine limit = burden * 2\ndefine grade = metastasis_grade\n")),
            Parser.Parse(new SourceText("small.nelm", Check.Vocabulary)),
        ]);
        book.Diagnostics.Select(problem => problem.Message).ShouldBeEmpty(condition);
        return book.Rulesets.Single(ruleset => ruleset.Name == "r").Rules.Single().Condition.ShouldNotBeNull();
    }
}

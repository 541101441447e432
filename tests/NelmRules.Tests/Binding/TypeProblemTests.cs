using NelmRules.Diagnostics;
using NelmRules.Text;

namespace NelmRules.Tests.Binding;

/// <summary>NELM3xxx: what is said of types, units and numbers, shown as <c>nelm check</c> shows it.</summary>
public sealed class TypeProblemTests
{
    [Fact]
    public Task Units() => Snapshot.Match(Check.Examples(
        "when burden < 5 cn then consider OLT",
        "when age > 65 y then consider OLT",
        "when burden < 5 then consider OLT",
        "when 5 > burden then consider OLT",
        "when burden + 5 < 3 cm then consider OLT",
        "when burden between 1 and 5 cm then consider OLT",
        "when burden in {1 cm, 2} then consider OLT",
        "when ki67 > 5cm then consider OLT",
        "when ki67 + burden > 5cm then consider OLT",
        "when age > 30 days then consider OLT",
        "when months from diagnosed_on to treated_on < 30 days then consider OLT",
        "when lesion_count > 3 cm then consider OLT",
        "when burden < 20 umol/L then consider OLT",
        "when ki67 > 5 percnt then consider OLT"));

    [Fact]
    public Task Conditions() => Snapshot.Match(Check.Examples(
        "when burden then consider OLT",
        "when not ki67 or grade then consider OLT",
        "when fit implies count of lesions then consider OLT",
        "when at least 2 of (fit, burden, symptomatic) then consider OLT",
        "when at least 4 of (fit, symptomatic) then consider OLT",
        "when exactly 1.5 of (fit, symptomatic) then consider OLT",
        "ruleset r\ncriteria c at least 3 of\n  one : fit\n  two : symptomatic\nrule one when not c then consider OLT",
        "ruleset r\ndefine size = burden + 1cm\n  unclear when burden == 5cm \"not said\"\n"));

    [Fact]
    public Task Comparisons() => Snapshot.Match(Check.Examples(
        "when grade == 3 then consider OLT",
        "when grade == differentiation then consider OLT",
        "when differentiation > poor then consider OLT",
        "when differentiation between well and poor then consider OLT",
        "when fit == symptomatic then consider OLT",
        "when fit != symptomatic then consider OLT",
        "when fit == not symptomatic then consider OLT",
        "when fit > no then consider OLT",
        "when diagnosed_on > 5 months then consider OLT",
        "when fit in {yes} then consider OLT",
        "when burden in digestive then consider OLT",
        "when burdn between 1 cm and agee then consider OLT",
        "when burden in {age} then consider OLT",
        "when grade in {G1, fit, burden} then consider OLT",
        "when diagnosed_on in {2014-01-31, 5 cm} then consider OLT",
        "when burden in {2014-01-31, 5 cm} then consider OLT",
        "when diagnosed_on between 2014-01-31 and 5 cm then consider OLT",
        "when diagnosed_on between 5 cm and 2014-01-31 then consider OLT",
        "when lesions == 3 then consider OLT"));

    [Fact]
    public Task Arithmetic() => Snapshot.Match(Check.Examples(
        "when burden * burden > 5cm then consider OLT",
        "when burden / age > 5 then consider OLT",
        "when burden / lesion_count > 5cm then consider OLT",
        "when burden / 0 > 5cm then consider OLT",
        "when burden / (1 + 1) > 5cm then consider OLT",
        "when treated_on - diagnosed_on > 5 then consider OLT",
        "when grade + 1 > 2 then consider OLT",
        "when treated_on + 5 days > diagnosed_on then consider OLT",
        "when 5 days + treated_on > diagnosed_on then consider OLT",
        "when -fit then consider OLT",
        "when -diagnosed_on > 2014-01-01 then consider OLT",
        "when months from burden to treated_on > 5 months then consider OLT",
        "when days from diagnosed_on to burden > 5 days then consider OLT"));

    [Fact]
    public Task Lists() => Snapshot.Match(Check.Examples(
        "when lesions is known and lesions then consider OLT",
        "when sum of lobe of lesions > 3 then consider OLT",
        "when largest treated of lesions > 3 then consider OLT",
        "when sum of found_on of lesions > 2014-01-01 then consider OLT",
        "when any of lesions then consider OLT",
        "when count of burden > 3 then consider OLT",
        "when all of lesions where (diameter) then consider OLT",
        "when any of lesions where (lobe == top and diameter > 5 and grade == G9) then consider OLT"));

    [Fact]
    public Task Definitions() => Snapshot.Match(Check.Examples(
        "ruleset r\ndefine ki67 = 5cm\ndefine fit = burden\ndefine grade = differentiation\n",
        "ruleset r\ndefine ki67 by\n  high when fit\n  low when symptomatic\n",
        "ruleset r\ndefine grade by\n  G3 when fit\n  G5 when symptomatic\n  otherwise none_of_them\n",
        "ruleset r\ndefine mixed by\n  yes when fit\n  perhaps when symptomatic\n",
        "ruleset r\ndefine grade by\n  unclear between G1 when fit \"not said\"\n  unclear between G2, G2 when fit \"not said\"\n",
        "ruleset r\ndefine class by\n  unknown when fit\n  otherwise known_class\n",
        $"ruleset r\ndefine many by\n{string.Concat(Enumerable.Range(0, 65).Select(number => $"  value_{number} when fit\n"))}rule one when many == value_3 then consider OLT\n",
        "ruleset r\ndefine class by\n  A when ki67\n  otherwise B\nrule one when class == C then consider OLT\n"));

    [Fact]
    public Task Values_of_cases() => Snapshot.Match(Check.Examples("""
        ruleset r
        rule one when fit then consider OLT
        criteria c all of
          one : fit
        case wrong
          given ki67 = 120 %, burden = 5, age = 30 days, grade = G4, fit = maybe, lesion_count = 2.5,
                score = 3 cm, diagnosed_on = fit, differentiation = yes, lesions = 3, received LT = 2,
                waited = [ {diameter = 1 mm} ]
          expect nothing
        case records
          given lesions = [ {diameter = 5, lobe = top, depth = 3 mm, treated = 3}, {diameter = -3 mm} ],
                bilirubin = 20 umol/L, symptomatic = burden, site = lungs
          expect grade == G7
          expect c met
          expect one undetermined needs fitt, lesions.depth, received_LT
          expect consider OLT by c
          expect consider OLT by two
          expect three met
        case empty
          given fit = yes

        """));

    [Fact]
    public Task Types_of_facts() => Snapshot.Match(Check.Vocabularies(
        "fact size : cmm from 0\nfact weight : kgs\n",
        "fact size : cm from 5 to 0\n",
        "fact bilirubin : mg/dL from 0 also umol/L at 0 also g/L at 0.01 also mmol/L at 58 also nmol/L at 3\n",
        "fact lesions : list of\n  diameter : mm\n  parts : list of\n",
        $"fact many : {string.Join(" | ", Enumerable.Range(0, 65).Select(number => $"value_{number}"))}\ndefine other = many == value_3\n",
        "fact grade : G1 < G2\nfact size : cm\ngroup large of size = big\ngroup some of grade = G1 | G7\n",
        "fact size : cm\ngroup large of sise = big\nfact big : yes/no\ninvariant big and size in large\n",
        "fact size : cm\ninvariant size\ninvariant size < 5\n"));

    [Fact]
    public Task Versions() => Snapshot.Match(
        Check.Text(("a.nelm", "vocabulary words\n  version 1.0\n"), ("b.nelm", "ruleset r\n  version 1.2.3.4\n  uses words 1\n")));

    [Fact]
    public Task More_conditions_than_can_be_counted()
    {
        string many = string.Join(", ", Enumerable.Repeat("fit", 257));

        return Snapshot.Match(Check.Text(
            ("a.nelm", $"when at least 3 of ({many}) then consider OLT\n\ncriteria c at least 3 of\n{string.Concat(Enumerable.Range(0, 257).Select(item => $"  i{item} : fit\n"))}"),
            ("small.nelm", Check.Vocabulary)));
    }

    [Theory]
    [InlineData("0", 2, "")]
    [InlineData("1", 2, "")]
    [InlineData("2", 2, "")]
    [InlineData("3", 2, "NELM3012")]
    [InlineData("-1", 2, "NELM1024")]
    [InlineData("1.5", 2, "NELM3012")]
    [InlineData("2", 256, "")]
    [InlineData("2", 257, "NELM3021")]
    public void Criteria_ask_for_some_of_their_items(string number, int items, string code)
    {
        Check.Codes($"ruleset r\ncriteria c at least {number} of\n{string.Concat(Enumerable.Range(0, items).Select(item => $"  i{item} : fit\n"))}").ShouldBe(code);
        string operands = string.Join(", ", Enumerable.Repeat("fit", items));
        Check.Codes($"when at least {number} of ({operands}) then consider OLT").ShouldBe(number == "0" ? "NELM4007" : code);
    }

    [Fact]
    public void Set_of_numbers_takes_constants_alone() => Check.Compile(
        ("r.nelm", "when burden in {remnant_burden, 3 cm} then consider OLT"), ("small.nelm", Check.Vocabulary))
        .Diagnostics.Select(problem => problem.Message).ShouldBe(["A value that varies cannot be compared with constants."]);

    [Theory]
    [InlineData("burden < 50 mm and burden between 1 mm and 5 cm and burden in {1 cm, 20 mm}")]
    [InlineData("bilirubin > 20 umol/L and 20 umol/L < bilirubin and bilirubin between 1 mg/dL and 40 umol/L")]
    [InlineData("largest diameter of lesions > 3 cm and sum of diameter of lesions where (lobe == left) < burden")]
    [InlineData("burden / 2 > 1 cm and burden / 2 cm > 1.5 and 2 * burden > 3 cm and lesion_count * 2 > score")]
    [InlineData("age > 30 months and waited > 2 weeks and months from diagnosed_on to treated_on > 1 year")]
    [InlineData("diagnosed_on > 2014-01-31 and treated_on between 2014-01-01 and 2014-12-31 and treated_on in {2014-01-01}")]
    [InlineData("at least 1 of (fit, symptomatic) or exactly 2 of (fit, symptomatic)")]
    [InlineData("any of lesions where (diameter is recorded and treated and found_on < diagnosed_on)")]
    [InlineData("fit == yes and no != symptomatic and (grade) == (G3) and grade between G2 and G3")]
    [InlineData("-score < -1.5 and -burden < -3 cm and score == lesion_count")]
    public void Conditions_that_fit_together_are_not_reported(string condition) =>
        Check.Codes($"when {condition} then consider OLT").ShouldBe("");

    [Fact]
    public void A_case_with_values_of_every_type_is_not_reported() => Check.Codes("""
        rule one when fit then consider OLT
        case every
          given grade = G3, differentiation = well, ki67 = 20 %, burden = 31 mm, bilirubin = 20 umol/L, age = 30 months,
                waited = 2 weeks, fit = yes, lesion_count = 3, score = 1.5, diagnosed_on = 2014-01-31, site = lung,
                lesions = [ {diameter = 3 cm, lobe = left, found_on = 2014-01-31, treated = no}, {} ], received LT = no
          expect one met
          expect grade == G3
          expect only one undetermined needs fit, LT, lesions.diameter
        """).ShouldBe("");

    [Theory]
    [InlineData("G1 < unknown < G2", "G1 < G2")]
    [InlineData("G1 < G2 < unknown", "G1 < G2")]
    [InlineData("unknown | G1 | G2", "G1 | G2")]
    public void Value_that_is_called_unknown_can_be_taken_out(string values, string mended)
    {
        SourceText source = new("w.nelm", $"vocabulary w\n  version 1.0.0\nfact grade : {values}\n");
        TextEdit edit = RuleBook.Compile([source]).Diagnostics.Single(problem => problem.Code == "NELM2016").Fixes.Single().Edits.Single();
        $"{source.Content[..edit.Span.Start]}{edit.NewText}{source.Content[edit.Span.End..]}".ShouldEndWith($" : {mended}\n");
    }

    [Fact]
    public void A_definition_of_64_values_works() => Check.Codes(
        $"ruleset r\ndefine many by\n{string.Concat(Enumerable.Range(0, 64).Select(number => $"  value_{number} when burden > {number + 1} cm\n"))}rule one when many == value_63 then consider OLT\n")
        .ShouldBe("");

    [Fact]
    public void A_choice_of_64_values_works() => Check.Codes(
        ("w.nelm", $"vocabulary w\n  version 1.0.0\nfact many : {string.Join(" < ", Enumerable.Range(0, 64).Select(number => $"v{number}"))}\ntreatment t\n"),
        ("r.nelm", "when many > v3 and many in {v0, v63} then consider t\n")).ShouldBe("");
}

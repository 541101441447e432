using NelmRules.Binding;

namespace NelmRules.Tests.Binding;

/// <summary>Of one mistake one problem is reported, of two mistakes both; what could not be understood is left out of the book.</summary>
public sealed class SecondMistakeTests
{
    [Theory]
    [InlineData("when burden between burdn and 5 cm then consider OLT", "NELM2001")]
    [InlineData("when burden between 1 cm and burdn then consider OLT", "NELM2001")]
    [InlineData("when burdn == lesions then consider OLT", "NELM2001 NELM3019")]
    [InlineData("ruleset r\ndefine ki67 = burden\nrule one when ki67 > 5 cm then consider OLT", "NELM3015 NELM3004")]
    [InlineData("ruleset r\ndefine mixed by\n  yes when fit\n  perhaps when symptomatic\nrule one when mixed then consider OLT", "NELM2004")]
    [InlineData("ruleset r\ndefine none by\nrule one when none then consider OLT", "NELM1029")]
    public void Mistakes_in_conditions_are_reported_once_each(string rules, string codes) => Check.Codes(rules).ShouldBe(codes);

    [Fact]
    public void Name_whose_declaration_in_another_ruleset_cannot_be_read_is_not_called_unknown() => Check.Codes(
        ("a.nelm", "ruleset alpha\ndefine large = ( burden\n"), ("b.nelm", "when alpha.large then consider OLT\n"), ("small.nelm", Check.Vocabulary)).ShouldBe("NELM1024");

    [Fact]
    public void Ruleset_whose_header_cannot_be_read_keeps_its_name() => Check.Codes(
        ("a.nelm", "ruleset alpha (\ndefine large = burden > 5 cm\n"), ("b.nelm", "when alpha.large then consider OLT\n"), ("small.nelm", Check.Vocabulary)).ShouldBe("NELM1031");

    [Theory]
    [InlineData("fact size : cm\ngroup large of size = big\ninvariant size in large\n", "NELM3018")]
    [InlineData("fact grade : G1 | G2\ngroup some of grade = G7 | G8\n", "NELM2004 NELM2004")]
    [InlineData("fact grade : G1 | G2\ngroup some of grade = G1 | G2 | G2\n", "NELM2018")]
    [InlineData("treatment surgery\ndefine surgery = yes\n", "NELM2003")]
    [InlineData("fact well : yes/no\nparty well\ndefine well = yes\n", "NELM2003")]
    public void Mistakes_of_a_vocabulary_are_reported_once_each(string declarations, string codes) =>
        Check.Codes(("w.nelm", $"vocabulary w\n  version 1.0.0\n{declarations}")).ShouldBe(codes);

    [Theory]
    [InlineData("fact same : yes/no")]
    [InlineData("treatment same")]
    [InlineData("task same")]
    [InlineData("goal same")]
    [InlineData("endpoint same")]
    [InlineData("party same")]
    [InlineData("group same of kind = a")]
    public void Name_of_any_kind_stands_in_one_vocabulary_alone(string declaration) => Check.Codes(
        ("a.nelm", "vocabulary a\n  version 1.0.0\nfact same : yes/no\n"),
        ("b.nelm", $"vocabulary b\n  version 1.0.0\nfact kind : a | b\n{declaration}\n")).ShouldBe("NELM2003");

    [Theory]
    [InlineData("define score = burden")]
    [InlineData("define burden = count of lesions")]
    public void Definition_of_a_number_takes_no_value_with_another_unit(string definition) => Check.Codes($"ruleset r\n{definition}\n").ShouldBe("NELM3015");

    [Theory]
    [InlineData("when burdn > 5 cm then consider surgery")]
    [InlineData("when fit unless symptomatik then consider surgery")]
    [InlineData("when fit then consider surgry")]
    [InlineData("when fit then consider surgry for survival")]
    [InlineData("when fit then consider surgery over ablatoin")]
    [InlineData("when fit then consider surgery then consider surgry")]
    [InlineData("when fit then consider surgery reported from bord \"ref 1\"")]
    public void Rule_that_is_understood_in_part_is_left_out(string rule)
    {
        RuleBook book = Check.Compile(("r.nelm", $"ruleset r\nrule one {rule}\nrule two when fit then consider surgery\n"), ("small.nelm", Check.Vocabulary));

        book.HasErrors.ShouldBeTrue();
        book.Rulesets.Single().Rules.Select(kept => kept.Name).ShouldBe(["two"]);
    }

    [Theory]
    [InlineData("fit", "fit")]
    [InlineData("LT", "locoregional_treatment")]
    [InlineData("lesions.diameter", "lesions.diameter")]
    public void Need_of_a_case_is_kept_under_its_full_name(string need, string name)
    {
        RuleBook book = Check.Compile(("r.nelm", $"rule one when fit then consider OLT\n\ncase x\n  given age = 3 years\n  expect one undetermined needs {need}\n"), ("small.nelm", Check.Vocabulary));

        book.Diagnostics.ShouldBeEmpty();
        book.Rulesets.Single().Cases.Single().Expectations.OfType<StatusExpected>().Single().Needs.ShouldBe([name]);
    }

    [Fact]
    public void Case_can_expect_what_a_definition_of_the_vocabulary_says() => Check.Codes(
        ("w.nelm", "vocabulary w\n  version 1.0.0\nfact fit : yes/no\ndefine able = fit\ntreatment op\n"),
        ("r.nelm", "rule one when fit then consider op\n\ncase x\n  given fit = yes\n  expect able met\n")).ShouldBe("");
}

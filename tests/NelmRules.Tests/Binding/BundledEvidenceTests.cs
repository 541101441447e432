using NelmRules.Binding;
using NelmRules.Diagnostics;
using NelmRules.Text;

namespace NelmRules.Tests.Binding;

public sealed class BundledEvidenceTests
{
    private static readonly RuleBook Book = RuleBook.Compile(
        Directory.EnumerateFiles(Repository.PathTo("rules"), "*.nelm", SearchOption.AllDirectories)
            .Select(path => new SourceText(Path.GetFileName(path), File.ReadAllText(path))));

    [Fact]
    public void Bundled_sources_contradict_themselves_only_where_they_say_so() =>
        Book.Diagnostics.Where(IsContradiction).Select(problem => $"{problem.Source!.Path}: {problem.Message}").ShouldBeEmpty();

    [Theory]
    [InlineData("male_sex", EvidenceVerdict.NotSignificant)]
    [InlineData("pancreatic_site", EvidenceVerdict.Independent)]
    [InlineData("remnant_burden_high", EvidenceVerdict.Independent)]
    [InlineData("resected", EvidenceVerdict.UnivariateOnly)]
    [InlineData("hepatic_involvement", EvidenceVerdict.NotTested)]
    public void Verdicts_of_du2015b_are_those_of_its_table(string prognosis, EvidenceVerdict verdict) =>
        Book.Rulesets.Single(ruleset => ruleset.Name == "du2015b").Prognoses.Single(factor => factor.Name == prognosis)
            .Effects.Single().Verdict.ShouldBe(verdict);

    private static bool IsContradiction(Diagnostic problem) => problem.Code.StartsWith("NELM41", StringComparison.Ordinal) && problem.Accepted is null;
}

namespace NelmRules.Tests.Binding;

/// <summary><c>accept CODE "why"</c> accepts one finding of its declaration.</summary>
public sealed class AcceptanceTests
{
    [Theory]
    [InlineData("rule a when remnant_burden < 5cm then consider LT\n  accept NELM4001 \"why\"", "(NELM4001)")]
    [InlineData("rule a when fit then consider LT\n  accept NELM4001 \"why\"", "NELM4008")]
    [InlineData("rule a when remnant_burden < 5cm then consider LT\n  accept NELM4001 \"why\"\n  accept NELM4001 \"again\"", "(NELM4001) NELM4008")]
    [InlineData("rule a when remnant_burden < 5cm then consider LT\nrule b when fit then consider LT\n  accept NELM4001 \"why\"", "NELM4001 NELM4008")]
    [InlineData("rule a when oops then consider LT\n  accept NELM2001 \"why\"", "NELM2001 NELM4013")]
    [InlineData("case a\n  given fit = yes\n  accept NELM4012 \"why\"", "NELM4012 NELM4013")]
    [InlineData("rule a when ki67 > 120% then consider LT\n  accept NELM4006 \"why\"", "(NELM4006)")]
    [InlineData("rule a when ki67 > 120% then consider LT\n  accept NELM3001 \"why\"", "NELM4006 NELM4013")]
    public void Acceptance_takes_one_finding_of_its_declaration(string rules, string codes) => Check.Codes($"ruleset r\n{rules}").ShouldBe(codes);

    [Fact]
    public void Each_clause_accepts_one_of_two_findings() => Check.Codes(
        "ruleset r\ncriteria c any of\n  one : ki67 >= 0%\n  two : burden >= 0cm\n  accept NELM4007 \"why\"\n").ShouldBe("(NELM4007) NELM4007");

    [Fact]
    public void Accepted_findings_are_listed_apart_and_keep_their_reason()
    {
        RuleBook book = Check.Compile(
            ("r.nelm", "ruleset r\nrule a when ki67 > 120% then consider LT\n  accept NELM4006 \"a placeholder\"\n"), ("small.nelm", Check.Vocabulary));

        book.Diagnostics.Single().Accepted.ShouldBe("a placeholder");
        book.HasErrors.ShouldBeFalse();
        NelmRules.Reporting.DiagnosticText.Count(book.Diagnostics).ShouldBe("no errors, no warnings, 1 accepted");
    }
}

using NelmRules.Patients;
using NelmRules.Reporting;
using NelmRules.Text;

namespace NelmRules.Tests.Reporting;

public sealed class MomentReportTests
{
    [Theory]
    [InlineData("""{ "received": { "resection": true } }""", "lesions, first follow-up after the major treatment (helps 1 rule)")]
    [InlineData("{}", "known only after locoregional_treatment: remnant_burden")]
    public void Fact_of_a_later_moment_is_asked_for_with_its_moment_once_it_exists(string patient, string told)
    {
        RuleBook book = RuleBook.Compile(
        [
            new SourceText("nelm.nelm", Repository.Read("rules", "nelm.nelm")),
            new SourceText("one.nelm", "when remnant_burden > 5cm then consider systemic_therapy\n"),
        ]);

        string report = EvaluationText.Format(
            book.Evaluate(Patient.FromJson(patient, book.Vocabulary)), new EvaluationTextOptions(new ReportStyle(200)));

        report.ShouldContain(told);
    }
}

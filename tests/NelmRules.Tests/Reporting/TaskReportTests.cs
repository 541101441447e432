using NelmRules.Evaluation;
using NelmRules.Patients;
using NelmRules.Reporting;
using NelmRules.Text;

namespace NelmRules.Tests.Reporting;

/// <summary>Advice beside treatment, checklists for some patients, and intervals in doubt, as reports show them.</summary>
public sealed class TaskReportTests
{
    private const string Vocabulary = """
        vocabulary v
          version 1.0.0
        fact margin : yes/no
        fact old : yes/no
        treatment surgery "Removal of tumour"
        task imaging "Imaging of the liver"
        endpoint survival
        """;

    private const string Rules = """
        ruleset r
          version 1.0.0
          uses v 1
        rule operate "Operate"
          then consider surgery
        rule look "Look again"
          when received surgery
          then recommend imaging after surgery for survival
        note caution alone "Images alone settle nothing."
          about imaging
        criteria report "What a report holds" all of
          when received surgery
          margin_known "the margin" : margin is known
        prognosis age
          when old
          worsens survival
            univariate   hr 1.85 (1.11 to 1.10) p 0.02 doubtful interval "the limits are swapped"
            multivariate not entered
        prognosis age_again
          when old
          no effect shown on survival
            univariate hr 1.85 (1.11 to 1.10) p 0.2 doubtful interval "the limits are swapped"
        outcome everybody
          survival median 12 months (20 to 15) doubtful interval "the limits are swapped"
        """;

    [Theory]
    [InlineData("operated", """{ "facts": { "old": true }, "received": { "surgery": true } }""")]
    [InlineData("not_operated", """{ "received": { "surgery": false } }""")]
    [InlineData("not_recorded", "{}")]
    public Task Text_shows_them(string name, string patient) =>
        Snapshot.Match(EvaluationText.Format(Evaluate(patient), new EvaluationTextOptions(ReportStyle.Plain)), name);

    [Fact]
    public void Text_of_all_shows_the_items_of_a_list_that_may_concern_the_patient() =>
        EvaluationText.Format(Evaluate("{}"), new EvaluationTextOptions(ReportStyle.Plain, ShowsAll: true)).ShouldContain("margin_known: the margin");

    [Fact]
    public void Text_of_all_names_the_lists_of_others() =>
        EvaluationText.Format(
            Evaluate("""{ "received": { "surgery": false } }"""), new EvaluationTextOptions(ReportStyle.Plain, ShowsAll: true)).ShouldContain("1 checklist: r.report");

    [Fact]
    public void Without_advice_on_a_treatment_that_is_said()
    {
        RuleBook book = RuleBook.Compile(
            [new SourceText("v.nelm", Vocabulary), new SourceText("r.nelm", "ruleset r\n  version 1.0.0\n  uses v 1\nrule a then recommend imaging\n")]);

        string report = EvaluationText.Format(book.Evaluate(Patient.FromJson("{}", book.Vocabulary)), new EvaluationTextOptions(ReportStyle.Plain));

        report.ShouldContain("No advice of a source on a treatment is met for this patient.");
        report.ShouldContain("imaging: Imaging of the liver");
    }

    [Fact]
    public Task Json_holds_them() => Snapshot.Match(
        ReportJson.Format(json => EvaluationJson.Write(json, Evaluate("""{ "facts": { "old": true }, "received": { "surgery": true } }"""))));

    private static PatientEvaluation Evaluate(string patient)
    {
        RuleBook book = RuleBook.Compile([new SourceText("v.nelm", Vocabulary), new SourceText("r.nelm", Rules)]);
        book.HasErrors.ShouldBeFalse();
        return book.Evaluate(Patient.FromJson(patient, book.Vocabulary));
    }
}

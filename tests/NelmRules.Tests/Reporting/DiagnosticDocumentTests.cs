using NelmRules.Diagnostics;
using NelmRules.Reporting;
using NelmRules.Text;

namespace NelmRules.Tests.Reporting;

public sealed class DiagnosticDocumentTests
{
    private static readonly SourceText Rules = new("rules/my file.nelm", "when grade = G3\n  and x\n  then consider LT\n");

    private static readonly Diagnostic[] Problems =
    [
        new("NELM1010", Severity.Error, new TextSpan(11, 1), "`=` gives a value; a comparison is written `==`.", "Write `==`.")
        {
            Source = Rules,
            Fixes = [new CodeFix("Write `==`", [new TextEdit(new TextSpan(11, 1), "==")], IsSafe: true)],
        },
        new("NELM4003", Severity.Warning, new TextSpan(22, 1), "The fact “x” is \u001b odd.")
        {
            Source = Rules,
            Accepted = "printed so",
            Related = [new RelatedPlace(null, new TextSpan(5, 5), "first used here")],
        },
        new("NELM1010", Severity.Error, default, "A file that could not be read."),
    ];

    [Fact]
    public Task Json_holds_places_fixes_and_acceptance() =>
        Snapshot.Match(ReportJson.Format(json => DiagnosticJson.Write(json, Problems)));

    [Fact]
    public Task Sarif_holds_rules_results_and_fixes() =>
        Snapshot.Match(ReportJson.Format(json => DiagnosticSarif.Write(json, Problems, "1.2.3")));

    [Fact]
    public void Empty_list_of_problems_makes_a_whole_document()
    {
        ReportJson.Format(json => DiagnosticJson.Write(json, [])).ShouldContain("\"diagnostics\": []");
        ReportJson.Format(json => DiagnosticSarif.Write(json, [], "1.2.3")).ShouldContain("\"results\": []");
    }
}

using System.Text.Json;
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
    public void Sarif_has_the_shape_of_its_schema_and_its_replacements_are_the_fixes()
    {
        SourceText source = new("r.nelm", "rule r ‘a “b”’\r\n  when symptomatic = yes\r\n  then consider resectoin\r\n");
        Diagnostic[] problems = [.. RuleBook.Compile([source, new SourceText("nelm.nelm", Repository.Read("rules", "nelm.nelm"))]).Diagnostics.Where(found => found.Source == source)];
        using JsonDocument log = JsonDocument.Parse(ReportJson.Format(json => DiagnosticSarif.Write(json, problems, "1.2.3")));

        log.RootElement.GetProperty("version").GetString().ShouldBe("2.1.0");
        JsonElement run = log.RootElement.GetProperty("runs").EnumerateArray().ShouldHaveSingleItem();
        string[] rules = [.. run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()!)];
        foreach ((Diagnostic problem, JsonElement result) in problems.Zip(run.GetProperty("results").EnumerateArray()))
        {
            rules[result.GetProperty("ruleIndex").GetInt32()].ShouldBe(problem.Code);
            result.GetProperty("level").GetString().ShouldBeOneOf("error", "warning");
            result.GetProperty("message").GetProperty("text").GetString().ShouldNotBeNullOrEmpty();
            JsonElement[] fixes = result.TryGetProperty("fixes", out JsonElement given) ? [.. given.EnumerateArray()] : [];
            fixes.Select(Replacements).ShouldBe(problem.Fixes.Select(fix => string.Join(';', fix.Edits.Select(edit => $"{edit.Span.Start}+{edit.Span.Length}={edit.NewText}"))));
        }

        problems.Count(problem => !problem.Fixes.IsEmpty).ShouldBeGreaterThanOrEqualTo(3);
    }

    private static string Replacements(JsonElement fix)
    {
        fix.GetProperty("description").GetProperty("text").GetString().ShouldNotBeNullOrEmpty();
        JsonElement change = fix.GetProperty("artifactChanges").EnumerateArray().ShouldHaveSingleItem();
        change.GetProperty("artifactLocation").GetProperty("uri").GetString().ShouldBe("r.nelm");
        return string.Join(';', change.GetProperty("replacements").EnumerateArray().Select(Replacement));
    }

    private static string Replacement(JsonElement replacement)
    {
        JsonElement region = replacement.GetProperty("deletedRegion");
        region.GetProperty("startLine").GetInt32().ShouldBeGreaterThan(0);
        region.GetProperty("startColumn").GetInt32().ShouldBeGreaterThan(0);
        return $"{region.GetProperty("charOffset")}+{region.GetProperty("charLength")}={replacement.GetProperty("insertedContent").GetProperty("text").GetString()}";
    }

    [Fact]
    public void Empty_list_of_problems_makes_a_whole_document()
    {
        ReportJson.Format(json => DiagnosticJson.Write(json, [])).ShouldContain("\"diagnostics\": []");
        ReportJson.Format(json => DiagnosticSarif.Write(json, [], "1.2.3")).ShouldContain("\"results\": []");
    }
}

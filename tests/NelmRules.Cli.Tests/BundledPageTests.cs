using System.Text.RegularExpressions;

namespace NelmRules.Cli.Tests;

/// <summary>Pages of example patients, as a browser gets them but for the style sheet.</summary>
public sealed partial class BundledPageTests
{
    [Fact]
    public Task Page_under_the_patients_own_paper() => Snapshot.Match(PageOf("rules/nelm.nelm", "rules/du2015a.nelm", "du2015a/typical"));

    [Fact]
    public Task Page_of_a_patient_whom_no_paper_is_about() => Snapshot.Match(PageOf("rules", "du2015a/no-metastases"));

    [Fact]
    public void Page_holds_the_whole_evaluation_where_all_and_the_explanation_are_asked_for()
    {
        string page = PageOf("rules", "aoki2021/typical", "--all", "--explain");

        page.ShouldContain("<h2 id=\"explanation\">Explanation</h2>");
        page.ShouldContain("<details open=\"open\">");
        page.ShouldNotContain("<details>");
    }

    private static string PageOf(params string[] call)
    {
        string[] paths = [.. call.Where(part => part.StartsWith("rules", StringComparison.Ordinal))];
        string patient = call.First(part => !part.StartsWith("rules", StringComparison.Ordinal));
        using MemoryStream stdin = new();
        using StringWriter output = new();
        using StringWriter error = new();
        using Surroundings surroundings = new(stdin, output, error, Repository.Root);
        int code = NelmCommand.Run(
            [
                "eval", .. paths, "--patient", $"rules/patients/{patient}.json", "--format", "html",
                .. call.Where(part => part.StartsWith("--", StringComparison.Ordinal)),
            ],
            surroundings);
        code.ShouldBe(0);
        error.ToString().ShouldBeEmpty();
        string page = output.ToString();
        page.ShouldStartWith("<!DOCTYPE html>\n<html lang=\"en\"");
        return Fingerprint().Replace(Style().Replace(page, "<style>(the style sheet)</style>"), "sha256:(64 digits)");
    }

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("sha256:[0-9a-f]{64}")]
    private static partial Regex Fingerprint();
}

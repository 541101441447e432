using System.Text.RegularExpressions;

namespace NelmRules.Cli.Tests;

/// <summary>What each source recommends for its example patients, as a reader of the paper would check it.</summary>
public sealed partial class BundledPatientTests
{
    public static TheoryData<string, string> Patients()
    {
        TheoryData<string, string> patients = [];
        string root = Repository.PathTo("rules", "patients");
        foreach (string file in Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) != "together")
            .Order(StringComparer.Ordinal))
        {
            patients.Add(Path.GetFileName(Path.GetDirectoryName(file)!), Path.GetFileNameWithoutExtension(file));
        }

        return patients;
    }

    [Theory]
    [MemberData(nameof(Patients))]
    public Task Report_of(string source, string patient)
    {
        Run run = Evaluate(source, patient);

        run.Code.ShouldBe(0);
        run.Error.ShouldBeEmpty();
        return Snapshot.Match(run.Output, $"{source}.{patient}");
    }

    [Fact]
    public Task Json_of_a_patient_with_missing_facts()
    {
        Run run = Evaluate("du2015b", "missing-facts", "--format", "json");

        run.Code.ShouldBe(0);
        return Snapshot.Match(Fingerprint().Replace(run.Output, "sha256:(64 digits)"));
    }

    private static Run Evaluate(string source, string patient, params string[] options)
    {
        using MemoryStream stdin = new();
        using StringWriter output = new();
        using StringWriter error = new();
        using Surroundings surroundings = new(stdin, output, error, Repository.Root);
        int code = NelmCommand.Run(
            ["eval", "rules/nelm.nelm", $"rules/{source}.nelm", "--patient", $"rules/patients/{source}/{patient}.json", .. options], surroundings);
        return new Run(code, output.ToString(), error.ToString());
    }

    // The fingerprint changes with every edit of the rules; what it depends on has tests of its own.
    [GeneratedRegex("sha256:[0-9a-f]{64}")]
    private static partial Regex Fingerprint();
}

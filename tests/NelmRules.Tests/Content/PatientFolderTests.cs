using System.Text.Json;

namespace NelmRules.Tests.Content;

/// <summary>The example patients of each bundled source: enough of them, each saying in one line what it shows.</summary>
public sealed class PatientFolderTests
{
    public static TheoryData<string> Sources => [.. Directory.GetFiles(Repository.PathTo("docs", "papers"), "*.md")
        .Select(file => Path.GetFileNameWithoutExtension(file))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Sources))]
    public void Source_has_twelve_patients_with_different_titles(string source)
    {
        string[] titles = [.. Patients(source).Select(patient => patient.Title)];

        titles.Length.ShouldBeGreaterThanOrEqualTo(12);
        titles.ShouldBeUnique();
        titles.ShouldAllBe(title => title.Length > 20 && !title.Contains('\n'));
    }

    [Fact]
    public void Patients_of_all_sources_have_different_identifiers() =>
        Directory.GetDirectories(Repository.PathTo("rules", "patients"))
            .SelectMany(folder => Patients(Path.GetFileName(folder)))
            .Select(patient => patient.Id)
            .ShouldBeUnique();

    private static IEnumerable<(string Id, string Title)> Patients(string source)
    {
        foreach (string file in Directory.GetFiles(Repository.PathTo("rules", "patients", source), "*.json"))
        {
            using JsonDocument patient = JsonDocument.Parse(File.ReadAllText(file));
            yield return (patient.RootElement.GetProperty("id").GetString()!, patient.RootElement.GetProperty("title").GetString()!);
        }
    }
}

using System.Text.Json;
using System.Xml.Linq;

namespace NelmRules.Tests.Architecture;

/// <summary>What the lock files say of the packages that come with a shipped project.</summary>
public sealed class ShippedPackagesTests
{
    public static TheoryData<string> ShippedProjects() =>
        [.. Directory.GetDirectories(Repository.PathTo("src")).Select(folder => Path.GetFileName(folder))];

    [Theory]
    [MemberData(nameof(ShippedProjects))]
    public void Shipped_project_brings_no_compiler(string project) =>
        Closure(project).ShouldNotContain(name => name.StartsWith("Microsoft.CodeAnalysis", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Core_depends_on_Sprache_alone() =>
        Closure("NelmRules").Except(Analyzers()).ShouldBe(["Sprache"]);

    private static IEnumerable<string> Closure(string project)
    {
        using var file = JsonDocument.Parse(Repository.Read("src", project, "packages.lock.json"));
        return file.RootElement.GetProperty("dependencies").EnumerateObject()
            .SelectMany(framework => framework.Value.EnumerateObject())
            .Select(package => package.Name)
            .ToArray();
    }

    private static IEnumerable<string> Analyzers() =>
        XDocument.Parse(Repository.Read("Directory.Packages.props"))
            .Descendants("GlobalPackageReference")
            .Select(reference => reference.Attribute("Include")!.Value);
}

using NelmRules.Text;

namespace NelmRules.Rete.Tests;

/// <summary>The rules and patients of the repository.</summary>
internal static class BundledBook
{
    private static readonly Lazy<RuleBook> Compiled = new(() => RuleBook.Compile(Directory
        .GetFiles(Repository.PathTo("rules"), "*.nelm")
        .Select(path => new SourceText(Path.GetFileName(path), File.ReadAllText(path)))));

    public static RuleBook Book => Compiled.Value;

    /// <summary>Every patient file, as a path below the folder of patients.</summary>
    public static IEnumerable<string> PatientFiles => Directory
        .GetFiles(Repository.PathTo("rules", "patients"), "*.json", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Repository.PathTo("rules", "patients"), path))
        .Order(StringComparer.Ordinal);

    public static string Json(string file) => Repository.Read("rules", "patients", file);
}

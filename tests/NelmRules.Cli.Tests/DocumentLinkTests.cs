using System.Text.RegularExpressions;

namespace NelmRules.Cli.Tests;

/// <summary>Links between the documents lead somewhere.</summary>
public sealed partial class DocumentLinkTests
{
    public static TheoryData<string> Documents =>
        [.. Directory.EnumerateFiles(Repository.PathTo("docs"), "*.md", SearchOption.AllDirectories)
            .Append(Repository.PathTo("README.md"))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Links_resolve(string document)
    {
        IEnumerable<string> links = Link().Matches(WithoutCode(Repository.Read(document))).Select(match => match.Groups[1].Value);

        links.Where(link => !link.Contains("://", StringComparison.Ordinal) && !Resolves(document, link)).ShouldBeEmpty();
    }

    private static bool Resolves(string document, string link)
    {
        string[] parts = link.Split('#', 2);
        string target = parts[0].Length == 0
            ? Repository.PathTo(document)
            : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Repository.PathTo(document))!, parts[0]));
        return parts.Length == 1
            ? File.Exists(target) || Directory.Exists(target)
            : File.Exists(target) && AnchorsOf(File.ReadAllText(target)).Contains(parts[1]);
    }

    private static HashSet<string> AnchorsOf(string text) =>
        [.. Heading().Matches(WithoutCode(text.ReplaceLineEndings("\n"))).Select(match => Anchor(match.Groups[1].Value))];

    // As code hosts make anchors: small letters, blanks as hyphens, other signs left out.
    private static string Anchor(string heading) =>
        string.Concat(heading.Where(sign => char.IsLetterOrDigit(sign) || sign is ' ' or '-' or '_')).Replace(' ', '-').ToLowerInvariant();

    private static string WithoutCode(string text) => Code().Replace(text, "");

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();
}

using System.Runtime.CompilerServices;

namespace NelmRules.Testing;

/// <summary>The work tree the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(FolderOfThisFile(), "..", ".."));

    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A text file of the work tree, with line feeds as its only line ends.</summary>
    public static string Read(params string[] parts) =>
        File.ReadAllText(PathTo(parts)).ReplaceLineEndings("\n");

    private static string FolderOfThisFile([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}

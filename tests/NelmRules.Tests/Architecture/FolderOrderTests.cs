using System.Text.RegularExpressions;

namespace NelmRules.Tests.Architecture;

/// <summary>A folder of the core uses only folders before it.</summary>
public sealed partial class FolderOrderTests
{
    private static readonly string[] Order =
    [
        "Text", "Diagnostics", "Syntax", "Formatting", "Values", "Vocabularies",
        "Binding", "Patients", "Evaluation", "Analysis", "Comparison", "Reporting",
    ];

    [Fact]
    public void Core_folders_use_only_folders_before_them() =>
        Folders().SelectMany(FilesUsingLaterFolders).ShouldBeEmpty();

    [Fact]
    public void Core_folders_all_have_a_place_in_the_order() =>
        Folders().Except(Order).ShouldBeEmpty();

    [Theory]
    [InlineData("using NelmRules.Binding;", "Binding")]
    [InlineData("using static NelmRules.Evaluation.Interpreter;", "Evaluation")]
    [InlineData("using Report = NelmRules.Reporting.Report;", "Reporting")]
    public void Later_folder_is_found_in_every_form_of_using(string line, string folder) =>
        LaterFolders("Values", line).ShouldBe([folder]);

    [Fact]
    public void Earlier_folder_is_allowed() =>
        LaterFolders("Values", "using NelmRules.Text;\nusing NelmRules.Values;\n").ShouldBeEmpty();

    private static IEnumerable<string> Folders() =>
        Directory.GetDirectories(Repository.PathTo("src", "NelmRules"))
            .Select(folder => Path.GetFileName(folder))
            .Where(name => name is not ("bin" or "obj"));

    private static IEnumerable<string> FilesUsingLaterFolders(string folder) =>
        from file in Directory.EnumerateFiles(Repository.PathTo("src", "NelmRules", folder), "*.cs", SearchOption.AllDirectories)
        from used in LaterFolders(folder, File.ReadAllText(file))
        select $"{folder}/{Path.GetFileName(file)} uses {used}";

    private static IEnumerable<string> LaterFolders(string folder, string source) =>
        UsingLine().Matches(source)
            .Select(match => match.Groups["folder"].Value)
            .Where(used => Array.IndexOf(Order, used) > Array.IndexOf(Order, folder));

    [GeneratedRegex(@"^\s*(global\s+)?using\s+(static\s+)?(\w+\s*=\s*)?NelmRules\.(?<folder>\w+)", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UsingLine();
}

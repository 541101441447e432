using System.Text.RegularExpressions;

namespace NelmRules.Tests.Diagnostics;

/// <summary>Codes are for ever: each means one thing, and the files that declare them read in their order.</summary>
public sealed partial class CodeTests
{
    public static TheoryData<string> Files => [.. Names];

    private static IEnumerable<string> Names => Directory.EnumerateFiles(Repository.PathTo("src", "NelmRules", "Diagnostics"), "Problems*.cs")
        .Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Files))]
    public void Codes_of_a_file_stand_in_their_order(string file)
    {
        string[] codes = CodesOf(file);

        codes.ShouldBe(codes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_code_stands_in_two_files()
    {
        string[] codes = [.. Names.SelectMany(file => CodesOf(file).Distinct(StringComparer.Ordinal))];

        codes.ShouldBeUnique();
    }

    [Fact]
    public void Every_problem_is_reported_somewhere()
    {
        string source = string.Concat(Directory.EnumerateFiles(Repository.PathTo("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText));
        IEnumerable<string> makers = Names.SelectMany(file => Maker().Matches(Text(file)).Select(match => match.Value));

        makers.Where(maker => Regex.Count(source, $@"\b{maker}\b") < 2).ShouldBeEmpty("nothing reports these");
    }

    private static string[] CodesOf(string file) => [.. Code().Matches(Text(file)).Select(match => match.Value)];

    private static string Text(string file) => Repository.Read("src", "NelmRules", "Diagnostics", file);

    [GeneratedRegex("(?<=\")NELM[0-9]{4}(?=\")")]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<=public static Diagnostic )\w+(?=\()")]
    private static partial Regex Maker();
}

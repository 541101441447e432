using NelmRules.Syntax;
using NelmRules.Text;

namespace NelmRules.Tests.Syntax;

public sealed class BundledRulesTests
{
    public static TheoryData<string> Files => [.. Directory.GetFiles(Repository.PathTo("rules"), "*.nelm", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Bundled_file_has_no_problem_of_text_or_syntax(string file)
    {
        FileSyntax read = Parser.Parse(new SourceText(file, Repository.Read(file.Split('/'))));

        Rendering.Of(read.Diagnostics).ShouldBe("");
        read.Declarations.ShouldNotBeEmpty();
    }
}

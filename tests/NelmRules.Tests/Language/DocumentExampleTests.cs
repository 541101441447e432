namespace NelmRules.Tests.Language;

/// <summary>Every example of the language documents says what the tool does.</summary>
public sealed class DocumentExampleTests
{
    private static readonly string[] Documents = ["language.md", "diagnostics.md"];

    public static TheoryData<string, int> Examples()
    {
        TheoryData<string, int> data = [];
        foreach (DocumentExample example in Documents.SelectMany(DocumentExample.In))
        {
            data.Add(example.Document, example.Line);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_is_reported_as_it_announces(string document, int line)
    {
        DocumentExample example = Find(document, line);

        example.Reported(example.Compile()).Order(StringComparer.Ordinal).ShouldBe(example.Announced.Order(StringComparer.Ordinal), $"example at {example}");
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Cases_of_an_example_pass(string document, int line)
    {
        RuleBook book = Find(document, line).Compile();
        if (!book.HasErrors)
        {
            book.RunCases().Where(result => result.Failures.Length > 0)
                .Select(result => $"{result.Case.Name}: {string.Join("; ", result.Failures.Select(failure => $"expected {failure.Expected}, got {failure.Actual}"))}").ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("language.md", 20)]
    [InlineData("diagnostics.md", 60)]
    public void Documents_have_examples(string document, int atLeast) => DocumentExample.In(document).Count().ShouldBeGreaterThanOrEqualTo(atLeast);

    private static DocumentExample Find(string document, int line) => DocumentExample.In(document).Single(example => example.Line == line);
}

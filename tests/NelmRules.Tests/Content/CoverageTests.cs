namespace NelmRules.Tests.Content;

public sealed class CoverageTests
{
    private const string Rules =
        """
        ruleset p "A paper"
          version 1.0.0
        rule first "A rule"
          when symptomatic
          then consider ablation
        note claim second "A claim."
        """;

    public static TheoryData<string> Papers => [.. Directory.GetFiles(Repository.PathTo("docs", "papers"), "*.md")
        .Select(file => Path.GetFileNameWithoutExtension(file))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Papers))]
    public void Page_of_a_paper_names_declarations_that_exist_and_each_item_once(string paper)
    {
        CoveragePage page = new(paper, Repository.Read("docs", "papers", $"{paper}.md"), file => Repository.Read("rules", file));

        page.Problems().ShouldBeEmpty();
        page.Rows.Length.ShouldBeGreaterThan(100);
    }

    [Theory]
    [InlineData("p-R1", "rule `first`, note `second`; as printed")]
    [InlineData("p-R1", "fact `symptomatic`")]
    [InlineData("p-R1", "not encoded: background")]
    public void Row_with_a_declaration_or_a_reason_is_accepted(string id, string carrier) => ProblemsOf(id, carrier).ShouldBeEmpty();

    [Theory]
    [InlineData("p-R1", "rule `third`", "p-R1: there is no rule `third` in p.nelm or nelm.nelm")]
    [InlineData("p-R1", "note `first`", "p-R1: there is no note `first` in p.nelm or nelm.nelm")]
    [InlineData("p-R1", "shown by `third`", "p-R1: there is no `third` in p.nelm or nelm.nelm")]
    [InlineData("p-R1", "background", "p-R1 names no declaration and no reason")]
    [InlineData("q-R1", "rule `first`", "q-R1 is no item of p")]
    public void Row_that_is_not_true_is_reported(string id, string carrier, string problem) => ProblemsOf(id, carrier).ShouldBe([problem]);

    [Fact]
    public void Item_that_stands_twice_is_reported() =>
        PageOf("| p-R1 | rule `first` |\n| p-R1 | note `second` |\n").Problems().ShouldBe(["p-R1 stands 2 times"]);

    private static IEnumerable<string> ProblemsOf(string id, string carrier) => PageOf($"| {id} | {carrier} |\n").Problems();

    private static CoveragePage PageOf(string rows) =>
        new("p", $"# Coverage of p\n\n| item | carried by |\n|---|---|\n{rows}", file => file == "p.nelm" ? Rules : Repository.Read("rules", file));
}

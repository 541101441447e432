using NelmRules.Reporting;
using NelmRules.Reporting.Difference;
using NelmRules.Text;

namespace NelmRules.Tests.Comparison.RealEdits;

/// <summary>Edits of the rules of this repository, each with what an auditor is told of it.</summary>
public sealed class RealEditTests
{
    private static readonly string[] Files = ["aoki2021", "du2015a", "du2015b", "lesurtel2015", "nelm"];
    private static readonly Lazy<RuleBook> Old = new(() => Compile(null));

    public static TheoryData<string> Names => [.. RealEdit.All.Select(edit => edit.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Edit_is_told(string name)
    {
        RealEdit edit = RealEdit.All.Single(one => one.Name == name);
        DifferenceReport report = new(Old.Value.CompareTo(Compile(edit)), "the rules", $"the rules, {name.Replace('_', ' ')}");
        return Snapshot.Match(DifferenceText.Format(report, ReportStyle.Plain), name);
    }

    // The registry is built on all items of four lists: what it asks for hangs on 33 facts at once.
    [Theory]
    [InlineData("  extrahepatic   \"presence or absence of extrahepatic metastases\" : extrahepatic_metastasis is known\n")]
    [InlineData("  kinds       \"type of each\" : all of nonresective_treatments where (kind is known)\n")]
    [InlineData("  indications \"neoadjuvant, adjunctive or adjuvant\" : all of nonresective_treatments where (indication is known)\n")]
    public void Item_of_long_lists_is_compared_within_the_budget(string item) =>
        Old.Value.CompareTo(Compile(new RealEdit("item", "lesurtel2015", (item, "")))).Rulesets.SelectMany(one => one.Exhausted).ShouldBeEmpty();

    private static RuleBook Compile(RealEdit? edit)
    {
        RuleBook book = RuleBook.Compile(Files.Select(file => new SourceText($"rules/{file}.nelm", Text(file, edit))));
        book.Diagnostics.Where(problem => problem.IsError).Select(DiagnosticText.Format).ShouldBeEmpty();
        return book;
    }

    private static string Text(string file, RealEdit? edit)
    {
        string text = Repository.Read("rules", $"{file}.nelm");
        return edit?.File == file ? edit.Apply(text) : text;
    }
}

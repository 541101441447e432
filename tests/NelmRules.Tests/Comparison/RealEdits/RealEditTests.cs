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

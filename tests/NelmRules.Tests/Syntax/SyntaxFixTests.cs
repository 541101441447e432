using NelmRules.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Text;

namespace NelmRules.Tests.Syntax;

public sealed class SyntaxFixTests
{
    [Theory]
    [MemberData(nameof(Fixable))]
    public void Every_fix_leads_to_a_text_without_that_problem(string text)
    {
        FileSyntax read = Read(text);
        foreach (CodeFix fix in read.Diagnostics.Take(1).SelectMany(problem => problem.Fixes))
        {
            string mended = fix.Edits.OrderByDescending(edit => edit.Span.Start)
                .Aggregate(text, (content, edit) => content[..edit.Span.Start] + edit.NewText + content[edit.Span.End..]);

            Read(mended).Diagnostics.Select(problem => problem.Code).ShouldBe(read.Diagnostics.Skip(1).Select(problem => problem.Code));
        }
    }

    public static TheoryData<string> Fixable =>
    [
        "rule a when x ≤ 5cm then consider LT",
        "rule a when x – 3 > 2 then consider LT",
        "rule a “Title” when x then consider LT",
        "rule a when x then consider LT cite \"Table 3",
        "rule a \"one \\ two\" when x then consider LT",
        "rule a when x > 5,5cm then consider LT",
        "rule a when x > 1,200 then consider LT",
        "rule a when x; then consider LT",
        "rule größe when x then consider LT",
        "rule a when x > 2014-1-5 then consider LT",
        "  rule a when x then consider LT",
        "ruel a when x then consider LT",
        "rule a when x = 3 then consider LT",
        "rule a when 1 < x < 3 then consider LT",
        "rule a when x consider LT",
        "rule a wehn x then consider LT",
        "rule a when x then consider LT rule b when x then consider LT",
        "fact a : cm from 0 cm",
    ];

    private static FileSyntax Read(string text) => Parser.Parse(new SourceText("a.nelm", text));
}

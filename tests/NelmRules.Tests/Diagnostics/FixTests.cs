using System.Text.RegularExpressions;
using NelmRules.Diagnostics;
using NelmRules.Text;

namespace NelmRules.Tests.Diagnostics;

/// <summary>A fix removes the problem that it is offered for.</summary>
public sealed partial class FixTests
{
    private static readonly SourceText Vocabulary = new("nelm.nelm", Repository.Read("rules", "nelm.nelm"));

    /// <summary>A text for every code that has a fix; rules stand behind a header.</summary>
    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["NELM1004"] = "rule r\n  when symptomatic ;\n  then consider LT\n",
        ["NELM1005"] = "rule r\n  when liver_burden ≥ 5 cm\n  then consider LT\n",
        ["NELM1006"] = "rule r\n  when liver_burden – primary_size > 5 cm\n  then consider LT\n",
        ["NELM1007"] = "rule r “A title”\n  when symptomatic\n  then consider LT\n",
        ["NELM1008"] = "rule r \"A title\n  when symptomatic\n  then consider LT\n",
        ["NELM1009"] = "rule r \"A \\title\"\n  when symptomatic\n  then consider LT\n",
        ["NELM1010"] = "rule résection\n  when symptomatic\n  then consider LT\n",
        ["NELM1011"] = "rule r\n  when liver_burden > 5,5 cm\n  then consider LT\n",
        ["NELM1012"] = "rule r\n  when diagnosed_on > 2014-1-31\n  then consider LT\n",
        ["NELM1013"] = "rule r \"A \u200Btitle\"\n  when symptomatic\n  then consider LT\n",
        ["NELM1021"] = "rul r\n  when symptomatic\n  then consider LT\n",
        ["NELM1022"] = "  rule r\n  when symptomatic\n  then consider LT\n",
        ["NELM1026"] = "rule r\n  when grade = G3\n  then consider LT\n",
        ["NELM1027"] = "rule r\n  when 1 cm < liver_burden < 5 cm\n  then consider LT\n",
        ["NELM1028"] = "rule r\n  when symptomatic\n  consider LT\n",
        ["NELM1031"] = "rule r\n  whn symptomatic\n  then consider LT\n",
        ["NELM1033"] = "rule r when symptomatic then consider LT rule s when symptomatic then consider LT\n",
        ["NELM1034"] = "vocabulary v\n  version 1.0.0\nfact size : cm from 0 cm\n",
        ["NELM2001"] = "rule r\n  when symptomatc\n  then consider LT\n",
        ["NELM2002"] = "rule r\n  when symptomatic\n  then consider resectoin\n",
        ["NELM2004"] = "rule r\n  when grade == G33\n  then consider LT\n",
        ["NELM2011"] = "rule r\n  when G3\n  then consider LT\n",
        ["NELM2012"] = "define bulky = symptomatic\n  formerly large\nrule r\n  when large\n  then consider LT\n",
        ["NELM3002"] = "rule r\n  when liver_burden > 5 cmm\n  then consider LT\n",
        ["NELM3003"] = "rule r\n  when liver_burden > 5\n  then consider LT\n",
    };

    public static TheoryData<string> Codes => [.. Texts.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Fix_removes_its_problem(string code)
    {
        SourceText source = Source(Texts[code]);
        Diagnostic problem = Problems(source).First(found => found.Code == code);

        problem.Fixes.ShouldNotBeEmpty();
        foreach (CodeFix fix in problem.Fixes)
        {
            SourceText mended = Mended.Apply(source, fix);
            Mended.Remains(problem, fix, Problems(mended)).ShouldBeFalse($"{fix.Title}:\n{mended.Content}");
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Text_with_all_safe_fixes_has_none_left(string code)
    {
        SourceText source = Source(Texts[code]);
        AppliedFixes applied = AppliedFixes.Of(source, Problems(source));

        Problems(applied.Source).ShouldAllBe(problem => problem.SafeFix == null);
    }

    [Fact]
    public void Every_code_with_a_fix_has_a_text_here() =>
        CodesWithFixes().Order(StringComparer.Ordinal).ShouldBe(Texts.Keys.Order(StringComparer.Ordinal));

    private static IEnumerable<string> CodesWithFixes() => Directory.EnumerateFiles(Repository.PathTo("src", "NelmRules", "Diagnostics"), "Problems*.cs")
        .SelectMany(file => File.ReadAllText(file).Split("public static Diagnostic ")[1..])
        .Where(method => method.Contains("Fixes = ", StringComparison.Ordinal))
        .Select(method => Code().Match(method).Value)
        .Distinct(StringComparer.Ordinal);

    private static SourceText Source(string text) =>
        new("rules.nelm", text.StartsWith("vocabulary", StringComparison.Ordinal) ? text : $"ruleset example\n  version 1.0.0\n  uses nelm 1\n{text}");

    private static IEnumerable<Diagnostic> Problems(SourceText source) => RuleBook.Compile([source, Vocabulary]).Diagnostics.Where(problem => problem.Source == source);

    [GeneratedRegex("NELM[0-9]{4}")]
    private static partial Regex Code();
}

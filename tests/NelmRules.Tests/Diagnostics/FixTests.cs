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
        ["NELM1020"] = "  symptomatic\n\nruleset example\n  version 1.0.0\n  uses nelm 1\n",
        ["NELM1021"] = "rul r\n  when symptomatic\n  then consider LT\n",
        ["NELM1022"] = "  rule r\n  when symptomatic\n  then consider LT\n",
        ["NELM1025"] = "define count = symptomatic\n",
        ["NELM1026"] = "rule r\n  when grade = G3\n  then consider LT\n",
        ["NELM1027"] = "rule r\n  when 1 cm < liver_burden < 5 cm\n  then consider LT\n",
        ["NELM1028"] = "rule r\n  when symptomatic\n  consider LT\n",
        ["NELM1031"] = "rule r\n  whn symptomatic\n  then consider LT\n",
        ["NELM1033"] = "rule r when symptomatic then consider LT rule s when symptomatic then consider LT\n",
        ["NELM1034"] = "vocabulary v\n  version 1.0.0\nfact size : cm from 0 cm\n",
        ["NELM2001"] = "rule r\n  when symptomatc\n  then consider LT\n",
        ["NELM2002"] = "rule r\n  when symptomatic\n  then consider resectoin\n",
        ["NELM2004"] = "rule r\n  when grade == G33\n  then consider LT\n",
        ["NELM2005"] = "ruleset example\n  version 1.0.0\n  uses nelmm 1\n",
        ["NELM2006"] = "ruleset example\n  version 1.0.0\n  uses nelm 2\n",
        ["NELM2011"] = "rule r\n  when G3\n  then consider LT\n",
        ["NELM2012"] = "define bulky = symptomatic\n  formerly large\nrule r\n  when large\n  then consider LT\n",
        ["NELM2013"] = "define sick = symptomatic\ndefine ill = functional\n  formerly sick\n",
        ["NELM2014"] = "define sick = symptomatic\nrule r\n  when sick is recorded\n  then consider LT\n",
        ["NELM2016"] = "vocabulary v\n  version 1.0.0\nfact margin : unknown | R0 | R1\n",
        ["NELM3002"] = "rule r\n  when liver_burden > 5 cmm\n  then consider LT\n",
        ["NELM3003"] = "rule r\n  when liver_burden > 5\n  then consider LT\n",
        ["NELM3014"] = "vocabulary v\n  version 1.0.0\nfact share : % from 100 to 0\n",
        ["NELM3016"] = "ruleset example\n  version 1.0.0.1\n  uses nelm 1\n",
        ["NELM3019"] = "rule r\n  when liver_metastases > 3\n  then consider LT\n",
        ["NELM3020"] = "rule r\n  when symptomatic == functional\n  then consider LT\n",
        ["NELM3024"] = "vocabulary v\n  version 1.0.0\nfact size : cm from 0 also mm at 10\n",
        ["NELM3103"] = "outcome arm\n  overall_survival 1 year 72\n",
        ["NELM4004"] = "ruleset example\n  version 1.0.0\n  uses nelm 1\n  source \"S\"\nrule r\n  when symptomatic\n  then consider LT\n",
        ["NELM4008"] = "rule r\n  when symptomatic\n  then consider LT\n  accept NELM4001 \"why\"\n",
        ["NELM4011"] = "define setting by\n  curative when symptomatic\n  otherwise palliative\n  curative when functional\n",
        ["NELM4012"] = "case c\n  given symptomatic = yes\n",
        ["NELM4124"] = "prognosis factor\n  when symptomatic\n  worsens overall_survival\n    univariate p 0.01 doubtful interval \"so\"\n",
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
        // Records are no texts of rules; SuggestedFixTests has them.
        .Where(code => code[4] != '5')
        .Distinct(StringComparer.Ordinal);

    private static SourceText Source(string text) =>
        new("rules.nelm", text.StartsWith("vocabulary", StringComparison.Ordinal) || text.Contains("ruleset ", StringComparison.Ordinal) ? text : $"ruleset example\n  version 1.0.0\n  uses nelm 1\n{text}");

    private static IEnumerable<Diagnostic> Problems(SourceText source) => RuleBook.Compile([source, Vocabulary]).Diagnostics.Where(problem => problem.Source == source);

    [GeneratedRegex("NELM[0-9]{4}")]
    private static partial Regex Code();
}

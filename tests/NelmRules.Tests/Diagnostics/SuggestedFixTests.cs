using System.Text.RegularExpressions;
using NelmRules.Diagnostics;
using NelmRules.Patients;
using NelmRules.Tests.Language;
using NelmRules.Text;

namespace NelmRules.Tests.Diagnostics;

/// <summary>Changes that problems suggest: each mends its problem, and docs/diagnostics.md says which problems carry one.</summary>
public sealed partial class SuggestedFixTests
{
    private static readonly SourceText Vocabulary = new("nelm.nelm", Repository.Read("rules", "nelm.nelm"));

    public static TheoryData<int, string> Examples()
    {
        string[] lines = Repository.Read("docs", "diagnostics.md").Split('\n');
        TheoryData<int, string> data = [];
        foreach (DocumentExample example in DocumentExample.In("diagnostics.md"))
        {
            data.Add(example.Line, Heading().Match(lines[..example.Line].Last(line => line.StartsWith("## ", StringComparison.Ordinal))).Value);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_fix_mends_its_problem_and_is_documented(int line, string code)
    {
        DocumentExample example = DocumentExample.In("diagnostics.md").Single(found => found.Line == line);
        Diagnostic[] before = [.. example.Compile().Diagnostics.Where(found => found.Code == code)];

        string section = Section(code);
        before.ShouldNotBeEmpty();
        before.ShouldAllBe(found => found.Fixes.IsEmpty || section.Contains("Fix (", StringComparison.Ordinal), code);
        before.ShouldAllBe(found => (found.SafeFix != null) == section.Contains("Fix (safe", StringComparison.Ordinal), code);
        foreach ((Diagnostic found, CodeFix fix) in before.SelectMany(found => found.Fixes.Select(fix => (found, fix))))
        {
            Counts(Changed(found.Source!, fix), code).ShouldBeLessThan(before.Length, $"{code}: {fix.Title}");
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Hint_that_names_the_text_to_write_carries_it(int line, string code)
    {
        Diagnostic[] problems = [.. DocumentExample.In("diagnostics.md").Single(found => found.Line == line).Compile().Diagnostics];

        problems.ShouldContain(found => found.Code == code);
        problems.Where(found => NamesAChange(found.Hint)).ShouldAllBe(found => !found.Fixes.IsEmpty, string.Join('\n', problems.Select(found => $"{found.Code}: {found.Hint}")));
    }

    [Theory]
    [InlineData("rule a ‘see \"A\" in C:\\x’\n  when symptomatic\n  then consider LT\n", "rule a \"see \\\"A\\\" in C:\\\\x\"\n")]
    [InlineData("rule a\n  when symptomatic&&functional\n  then consider LT\n", "  when symptomatic and functional\n")]
    [InlineData("rule a\n  when (ki67 < 5%)&&functional\n  then consider LT\n", "  when (ki67 < 5%) and functional\n")]
    public void Safe_fix_keeps_what_was_meant(string rules, string line)
    {
        SourceText source = new("r.nelm", rules);

        AppliedFixes fixes = AppliedFixes.Of(source, RuleBook.Compile([Vocabulary, source]).Diagnostics);

        fixes.Source.Content.ShouldContain(line);
        RuleBook.Compile([Vocabulary, fixes.Source]).HasErrors.ShouldBeFalse();
    }

    [Theory]
    [InlineData("rule a 'it's bad'\n  when symptomatic\n  then consider LT\n")]
    [InlineData("rule a “see \"A\" there”\n  when symptomatic\n  then consider LT\n")]
    public void Text_that_may_end_elsewhere_is_not_fixed_safely(string rules)
    {
        SourceText source = new("r.nelm", rules);

        AppliedFixes.Of(source, RuleBook.Compile([Vocabulary, source]).Diagnostics).Mended.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("rule a\n  when !symptomatic\n  then consider LT\n", "NELM1004", "  when not symptomatic\n")]
    [InlineData("rule a\n  when symptomatic != functional\n  then consider LT\n", "NELM3020", "  when (symptomatic and not functional or not symptomatic and functional)\n")]
    [InlineData("ruleset r\n  version 1\n  uses nelm 1\n", "NELM3016", "  version 1.0.0\n")]
    [InlineData("ruleset r\n  version 1.2\n  uses nelm 1\n", "NELM3016", "  version 1.2.0\n")]
    [InlineData("ruleset r\n  version 1.0.0\n  uses nelm 1.0.0\n", "NELM3016", "  uses nelm 1\n")]
    [InlineData("ruleset r\n  version 1.0.0.1\n  uses nelm 1\n", "NELM3016", "  version 1.0.0\n")]
    [InlineData("ruleset r\n  version 1.0.0\n  uses nelm 1.0\n", "NELM3016", "  uses nelm 1\n")]
    [InlineData("rule a\n  when symptomatic\n  then consider LT\r\n  accept NELM4001 \"why\"\r\n  cite \"here\"\n", "NELM4008", "  then consider LT\r\n  cite \"here\"\n")]
    [InlineData("rule a \"A\"\n  when platelets > 100 10^9/L\n  then consider LT\n", "NELM1004", null)]
    public void Suggested_change_is_what_the_hint_says(string rules, string code, string? text)
    {
        SourceText source = new("r.nelm", rules);
        Diagnostic problem = RuleBook.Compile([Vocabulary, source]).Diagnostics.First(found => found.Code == code);

        problem.SafeFix.ShouldBeNull();
        if (text is null)
        {
            problem.Fixes.ShouldBeEmpty();
        }
        else
        {
            Edited(source, problem.Fixes[0]).ShouldContain(text);
        }
    }

    [Theory]
    [InlineData("{ \"received\": { \"LT\": true } }", "NELM5012", "\"locoregional_treatment\": true")]
    [InlineData("{ \"facts\": { \"primary_site\": \"pancreass\" } }", "NELM5104", "\"primary_site\": \"pancreas\"")]
    [InlineData("{ \"fact\": { } }", "NELM5005", "{ \"facts\": { } }")]
    [InlineData("{ \"schema\": \"nelm.patient/9\" }", "NELM5006", "\"nelm.patient/1\"")]
    [InlineData("{ \"facts\": { \"ki76\": \"55 %\" } }", "NELM5008", "\"ki67\": \"55 %\"")]
    [InlineData("{ \"received\": { \"hepatic_resektion\": true } }", "NELM5010", "\"hepatic_resection\": true")]
    [InlineData("{ \"facts\": { \"ki67\": \"unknown\" } }", "NELM5101", "\"ki67\": null")]
    [InlineData("{ \"facts\": { \"symptomatic\": \"No\" } }", "NELM5103", "\"symptomatic\": false")]
    [InlineData("{ \"facts\": { \"liver_burden\": \"5,5 cm\" } }", "NELM5108", "\"5.5 cm\"")]
    [InlineData("{ \"facts\": { \"ki67\": 55 } }", "NELM5110", "\"55 %\"")]
    [InlineData("{ \"facts\": { \"liver_burden\": \"5.5 cmm\" } }", "NELM5111", "\"5.5 cm\"")]
    [InlineData("{ \"facts\": { \"liver_metastasis_count\": \"3 cm\" } }", "NELM5114", "\"3\"")]
    [InlineData("{ \"facts\": { \"liver_metastases\": [ { \"diametre\": \"3 cm\" } ] } }", "NELM5015", "{ \"diameter\": \"3 cm\" }")]
    public void Fix_of_a_record_writes_the_name_in_quotes(string json, string code, string text)
    {
        SourceText source = new("p.json", json);
        Diagnostic problem = Problems(source).ShouldHaveSingleItem();

        problem.Code.ShouldBe(code);
        string mended = Edited(source, problem.Fixes[0]);
        mended.ShouldContain(text);
        Problems(new SourceText("p.json", mended)).ShouldBeEmpty();
    }

    [Fact]
    public void Fix_of_a_record_keeps_the_quotes_of_what_was_written_apart()
    {
        SourceText source = new("p.json", """{ "facts": { "liver_burden": "5,5 \"cm" } }""");
        Diagnostic problem = Problems(source)[0];

        problem.Code.ShouldBe("NELM5108");
        Problems(new SourceText("p.json", Edited(source, problem.Fixes[0]))).ShouldAllBe(found => found.Code != "NELM5001");
    }

    // "Write `31 mm`." can be done by a program; "Add `wording "..."`" and "Add `when CONDITION`" need the paper.
    private static bool NamesAChange(string? hint) => hint is not null && Change().IsMatch(hint);

    private static IReadOnlyList<Diagnostic> Problems(SourceText patient) =>
        PatientReader.Read(patient, RuleBook.Compile([Vocabulary]).Vocabulary).Diagnostics;

    private static RuleBook Changed(SourceText source, CodeFix fix)
    {
        SourceText changed = new(source.Path, Edited(source, fix));
        bool isVocabulary = changed.Content.StartsWith("vocabulary ", StringComparison.Ordinal);
        return RuleBook.Compile(isVocabulary ? [changed] : [changed, Vocabulary]);
    }

    private static string Edited(SourceText source, CodeFix fix) => fix.Edits
        .OrderByDescending(edit => edit.Span.Start)
        .Aggregate(source.Content, (text, edit) => text[..edit.Span.Start] + edit.NewText + text[edit.Span.End..]);

    private static int Counts(RuleBook book, string code) => book.Diagnostics.Count(found => found.Code == code);

    private static string Section(string code)
    {
        string text = Repository.Read("docs", "diagnostics.md");
        int start = text.IndexOf($"## {code} ", StringComparison.Ordinal);
        int end = text.IndexOf("\n#", start + 1, StringComparison.Ordinal);
        string section = end < 0 ? text[start..] : text[start..end];
        return Fence().Replace(section, "");
    }

    [GeneratedRegex("NELM[0-9]{4}")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(Did you mean `|Write `(?![^`]*(?:\.\.\.|[A-Z]{4}))[^`]+`|Remove (it|the)\b|Swap|Leave (it|the)\b|Add `(?![^`]*(?:\.\.\.|[A-Z]{4}))[^`]+`)")]
    private static partial Regex Change();

    [GeneratedRegex("^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}

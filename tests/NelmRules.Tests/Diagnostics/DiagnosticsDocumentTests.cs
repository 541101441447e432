using System.Text.RegularExpressions;
using NelmRules.Syntax;

namespace NelmRules.Tests.Diagnostics;

/// <summary>The documents name every code and every word of the language, once.</summary>
public sealed partial class DiagnosticsDocumentTests
{
    [Fact]
    public void Every_code_has_one_heading_in_the_order_of_the_codes()
    {
        string[] headings = [.. Heading().Matches(Repository.Read("docs", "diagnostics.md")).Select(match => match.Groups[1].Value)];

        CodesInSource().Except(headings).ShouldBeEmpty("these codes need a heading");
        headings.Except(CodesInSource()).ShouldBeEmpty("these headings have no code");
        headings.ShouldBe(CodesInSource());
    }

    [Fact]
    public void Every_code_has_its_meaning_an_example_and_what_to_write_instead()
    {
        Match[] sections = [.. Section().Matches(Repository.Read("docs", "diagnostics.md")).Cast<Match>()];

        sections.Length.ShouldBe(CodesInSource().Length);
        sections.Where(section => !InOrder().IsMatch(section.Groups["text"].Value)).Select(section => section.Groups["code"].Value).ShouldBeEmpty();
    }

    [Fact]
    public void Every_reserved_word_is_listed()
    {
        string language = Repository.Read("docs", "language.md");
        string list = language[language.IndexOf("Reserved everywhere", StringComparison.Ordinal)..];

        Word().Matches(list).Select(match => match.Value).ShouldBe(Keywords.Reserved.Concat(Keywords.EvidenceOnly), ignoreOrder: true);
    }

    private static string[] CodesInSource() =>
    [
        .. Directory.EnumerateFiles(Repository.PathTo("src", "NelmRules", "Diagnostics"), "Problems*.cs")
            .SelectMany(file => Code().Matches(File.ReadAllText(file)).Select(match => match.Value))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    [GeneratedRegex("^## (NELM[0-9]{4}) .", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^## (?<code>NELM[0-9]{4}) .+\n(?<text>(?:(?!#{1,2} [A-Z]).*\n)+)", RegexOptions.Multiline)]
    private static partial Regex Section();

    // A sentence on what it means, an example of its code, the answer.
    [GeneratedRegex("^\n(?!```).{20,}(?:.*\n)+?(?:```[a-z ]+\n|Example: )(?:.*\n)+?Instead: ")]
    private static partial Regex InOrder();

    [GeneratedRegex("(?<=\")NELM[0-9]{4}(?=\")")]
    private static partial Regex Code();

    [GeneratedRegex("(?<=`)[a-z_]+(?=`)")]
    private static partial Regex Word();
}

using System.Text.Json;
using System.Text.RegularExpressions;
using NelmRules.Comparison;
using NelmRules.Reporting;
using NelmRules.Reporting.Difference;

namespace NelmRules.Tests.Comparison;

/// <summary>Lines over what the two versions read differently: each part says as which of them it is meant.</summary>
public sealed class VersionReadingsTests
{
    private const string Rule = "rule one\n  when size > width\n  then consider t\n";

    [Fact]
    public void Comparison_of_facts_with_other_bounds_is_told_as_each_version_reads_it() => Told(
        "fact size : mm from 0 to 100\nfact width : cm from 0\n", "fact size : mm from 0\nfact width : cm from 0\n", Rule)
        .ShouldBe(["NotMet to Undetermined: not (size > width) [Old], not (size is recorded)"]);

    [Fact]
    public void Every_format_says_which_version_is_meant()
    {
        (TestBook old, TestBook newer) = (Book("fact size : mm from 0 to 100\nfact width : cm from 0\n", Rule), Book("fact size : mm from 0\nfact width : cm from 0\n", Rule));
        DifferenceReport report = new(BookComparison.Compare(old.Bound, newer.Bound, ComparisonOptions.Default), "old", "new");
        string text = Regex.Replace(DifferenceText.Format(report, ReportStyle.Plain), @"\s+", " ");
        text.ShouldContain("who not (size > width) in the old version and not (size is recorded)");
        DifferenceMarkdown.Format(report).ShouldContain(@"not (size \> width) in the old version and not (size is recorded)");
        DifferenceHtml.Format(report).ShouldContain("not (size &gt; width) in the old version and not (size is recorded)");
        JsonElement parts = JsonDocument.Parse(ReportJson.Format(json => DifferenceJson.Write(json, report))).RootElement.GetProperty("rulesets")[0]
            .GetProperty("changes")[0].GetProperty("transitions")[0].GetProperty("region").GetProperty("lines")[0].GetProperty("parts");
        parts.EnumerateArray().Select(part => part.GetProperty("read_by").GetString()).ShouldBe(["old", null]);
    }

    [Fact]
    public void Sum_of_facts_with_other_bounds_is_told_as_each_version_reads_it() => Told(
        "fact few : count from 0 to 3\nfact many : count from 0 to 9\n",
        "fact few : count from 0\nfact many : count from 0\n",
        "rule one\n  when few + many > 5\n  then consider t\n")
        .ShouldBe(["NotMet to Undetermined: not (few + many > 5) [Old], not (few is recorded)"]);

    [Fact]
    public void Count_that_becomes_a_number_is_still_read() =>
        Told("fact score : count from 0\n", "fact score : number from 0\n", "rule one\n  when score > 3\n  then consider t\n").ShouldBeEmpty();

    [Fact]
    public void Fact_that_becomes_another_kind_is_told_as_each_version_reads_it() => Told(
        "fact score : count from 0\n", "fact score : cm from 0\n", "rule one\n  when score > 3\n  then consider t\n", "rule one\n  when score > 3 cm\n  then consider t\n")
        .ShouldBe(
        [
            "Met to Undetermined: score > 3 [Old]", "NotMet to Undetermined: score <= 3 [Old]",
            "Undetermined to Met: score > 3cm [New]", "Undetermined to NotMet: score <= 3cm [New]",
        ]);

    [Fact]
    public void Group_that_holds_others_in_the_older_version_is_not_named() => Told(
        "fact site : lung | colon | skin | bone\ngroup gut of site = lung | colon\n",
        "fact site : lung | colon | skin | bone\ngroup gut of site = colon | skin\n",
        "rule one\n  when site in {colon, skin}\n  then consider t\n",
        "rule one\n  when site == lung\n  then consider t\n")
        .ShouldContain("Met to NotMet: site in {colon, skin}");

    [Fact]
    public void Order_that_is_another_in_each_version_is_not_used() => Told(
        "fact grade : G1 < G2 < G3 < G4\n", "fact grade : G3 | G4 | G1 | G2\n",
        "rule one\n  when grade <= G2\n  then consider t\n",
        "rule one\n  when grade == G3\n  then consider t\n")
        .ShouldContain("Met to NotMet: grade in {G1, G2}");

    [Fact]
    public void Counted_condition_stands_under_the_names_of_the_newer_version() => Told(
        "fact was : number\nfact a : yes/no\nfact b : yes/no\nfact c : yes/no\n",
        "fact becomes : number\n  formerly was\nfact a : yes/no\nfact b : yes/no\nfact c : yes/no\n",
        "rule one\n  when exactly 2 of (was > 3 implies a, b, c)\n  then consider t\n",
        "rule one\n  when exactly 2 of (becomes > 3 implies a, b, c) and becomes > 9\n  then consider t\n")
        .ShouldBe(["Met to NotMet: becomes <= 9, exactly 2 of (becomes > 3 implies a, b, c)"]);

    private static TestBook Book(string facts, string rules) => TestBook.WithVocabulary($"{facts}treatment t\n", rules);

    private static string[] Told(string oldFacts, string newFacts, string old, string? newer = null)
    {
        BookDifference difference = BookComparison.Compare(Book(oldFacts, old).Bound, Book(newFacts, newer ?? old).Bound, ComparisonOptions.Default);
        difference.IsDecided.ShouldBeTrue();
        return
        [
            .. difference.Rulesets[0].Changes.SelectMany(change => change.Transitions).SelectMany(transition => transition.Region.Lines.Select(line =>
                $"{transition.Old} to {transition.New}: {string.Join(", ", line.Parts.Select(part => part.ReadBy is { } by ? $"{part.Text} [{by}]" : part.Text))}")),
        ];
    }
}

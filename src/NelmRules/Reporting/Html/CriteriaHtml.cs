using System.Xml.Linq;
using NelmRules.Evaluation;
using NelmRules.Values;

namespace NelmRules.Reporting.Html;

/// <summary>The sources' checklists, a table each.</summary>
internal static class CriteriaHtml
{
    public static HtmlSection? Create(HtmlContext context)
    {
        (RulesetResult Source, CriteriaResult Criteria)[] all =
        [
            .. from source in context.Evaluation.Rulesets
               from criteria in source.Criteria
               where criteria.Concerns.Status != Status.NotMet
               select (source, criteria),
        ];
        ILookup<bool, (RulesetResult Source, CriteriaResult Criteria)> byWhether =
            all.ToLookup(one => context.ShowsAll || one.Criteria.Concerns.Status == Status.Met);
        return all.Length == 0 ? null : new HtmlSection(
            "checklists",
            "Checklists",
            Tag.Classed("div", "columns", byWhether[true].Select(one => Table(one.Source, one.Criteria))),
            Tag.List("entries", byWhether[false]
                .GroupBy(one => (one.Source.Ruleset.Name, When: Phrases.When(one.Criteria.Criteria.Concerns)))
                .Select(group => Open(group.Key.Name, group.Key.When, [.. group.Select(one => one.Criteria)]))));
    }

    /// <summary>Checklists of which it is open whether they concern the patient, those with the same condition together.</summary>
    private static XElement Open(string source, string when, CriteriaResult[] checklists) => Tag.Classed(
        "div",
        "entry open",
        Tag.Of(
            "p",
            Tag.Of("strong", Tag.Name(source)),
            $": {string.Join(", ", checklists.Select(one => one.Criteria.Name))} ",
            Tag.Classed("span", "open", "may concern the patient"),
            $", {when}"),
        OpenHtml.Needs(checklists[0].Concerns));

    private static XElement Table(RulesetResult source, CriteriaResult result) => CardTable.Create(
        [
            Tag.Of("strong", Tag.Name($"{source.Ruleset.Name}.{result.Criteria.Name}")),
            result.Criteria.Description is { } title ? $": {title}" : "",
            $" ({CriteriaSection.KindOf(result.Criteria)}): ",
            SignedWords.Of(result.Finding.Status, CriteriaSection.Verdict(result)),
            result.Criteria.Cite.IsEmpty ? null : Tag.Classed("span", "cite", $" {string.Join("; ", result.Criteria.Cite)}"),
        ],
        ["Item", "Status", "Remarks"],
        result.Items.Select(Row));

    private static object?[] Row(ItemResult item) =>
    [
        new object?[] { Tag.Name(item.Item.Name), item.Item.Title is null ? null : Tag.About(item.Item.Title) },
        SignedWords.Of(item.Finding.Status, CriteriaSection.StatusOf(item)),
        string.Join("; ", CriteriaSection.RemarksOf(item)),
    ];
}

using NelmRules.Evaluation;

namespace NelmRules.Reporting.Html;

/// <summary>Where the record contradicts a definition or an invariant.</summary>
internal static class DiscrepancyHtml
{
    public static HtmlSection? Create(HtmlContext context) => context.Evaluation.Discrepancies.IsEmpty ? null : new HtmlSection(
        "contradictions",
        "The record contradicts itself",
        Tag.List("plain warning", context.Evaluation.Discrepancies.Select(Tell)));

    private static object Tell(Discrepancy discrepancy) => new object[]
    {
        Tag.Sign("⚠"), " ", Tag.Of("strong", Tag.Name(DiscrepancySection.Subject(discrepancy))), $" {DiscrepancySection.Explanation(discrepancy)}",
    };
}

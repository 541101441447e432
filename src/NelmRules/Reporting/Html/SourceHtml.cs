using System.Xml.Linq;
using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Values;

namespace NelmRules.Reporting.Html;

/// <summary>Which sources speak about the patient: those that do, those of which it is undecided, and those that do not, with why.</summary>
internal static class SourceHtml
{
    public static HtmlSection? Create(HtmlContext context) => context.Evaluation.Rulesets.IsEmpty ? null : new HtmlSection(
        "sources",
        "Sources",
        Tag.List("entries", context.Evaluation.Rulesets.OrderBy(source => SourceSection.Order(source.Applies.Status)).Select(source => Entry(context, source))));

    private static XElement Entry(HtmlContext context, RulesetResult source) => Tag.Classed(
        "div",
        "entry",
        context.Mark(Tag.Id("source", source.Ruleset.Name)),
        Tag.Of("p", Tag.Of("strong", Tag.Name(source.Ruleset.Name), source.Ruleset.Version is null ? "" : $" {source.Ruleset.Version}"), $" {Applicability(source)}"),
        WhyOutside(source),
        EvaluationFacts.IsUndecided(source) ? OpenHtml.Needs(source.Applies) : null,
        Details(source.Ruleset));

    private static IEnumerable<XElement> WhyOutside(RulesetResult source) =>
        (source.WhyOutside is { } why ? Because.Failing(Status.NotMet, why) : []).Select(failed => Tag.Paragraph(
            "because", $"because {Because.Tell(failed)}{(failed.Limit is null ? "" : $"; the limit is {failed.Limit}")}"));

    private static string Applicability(RulesetResult source) => source.Applies.Status == Status.NotMet
        ? $"does not concern this patient{SourceSection.ChangedBy(source.Applies)}"
        : SourceSection.Applicability(source);

    private static IEnumerable<XElement> Details(RulesetSymbol ruleset)
    {
        if (ruleset.Description is not null)
        {
            yield return Tag.Paragraph("", ruleset.Description);
        }

        if (ruleset.Source is not null)
        {
            yield return Tag.Paragraph("cite", ruleset.Source, ruleset.Doi is null ? null : ", ", Link(ruleset.Doi));
        }

        if (ruleset.Design is not null)
        {
            yield return Tag.Paragraph("cite", ruleset.Design);
        }
    }

    private static XElement? Link(string? doi) => doi is null ? null : Tag.Of(
        "a",
        Tag.With("href", $"https://doi.org/{Uri.EscapeDataString(doi).Replace("%2F", "/", StringComparison.Ordinal)}"),
        Tag.With("rel", "noreferrer"),
        $"doi:{doi}");
}

using System.Xml.Linq;
using NelmRules.Evaluation;
using NelmRules.Values;

namespace NelmRules.Reporting.Html;

/// <summary>The whole trace of everything that hangs on a condition.</summary>
internal sealed class ExplanationHtml
{
    private readonly RulesetResult _source;
    private readonly Tracing _tracing;
    private readonly HashSet<string> _toldApart;

    private ExplanationHtml(RulesetResult source, Tracing tracing)
    {
        (_source, _tracing) = (source, tracing);
        _toldApart = source.Criteria.Select(result => result.Criteria.Name).ToHashSet(StringComparer.Ordinal);
    }

    public static HtmlSection? Create(HtmlContext context) => context.Explaining is not { } tracing ? null : new HtmlSection(
        "explanation",
        "Explanation",
        context.Evaluation.Rulesets.Select(source => new ExplanationHtml(source, tracing).OfSource()));

    private XElement OfSource() => Tag.Of(
        "article",
        Tag.Of("h3", Tag.Name(_source.Ruleset.Name)),
        Conditional("applies", _source.Applies, _tracing.OfCondition(_source.Ruleset.Applies)),
        _source.Rules.Select(Rule),
        _source.Criteria.Select(Criteria),
        _source.Prognoses.Select(result => Conditional($"{result.Prognosis.Name} (prognostic factor)", result.Finding, _tracing.OfPrognosis(result))),
        _source.Outcomes.Select(result => Conditional($"{result.Outcome.Name} (outcome)", result.Finding, _tracing.OfCondition(result.Outcome.Condition))),
        _source.Notes.Select(result => Conditional($"{result.Note.Name} (note)", result.Finding, _tracing.OfCondition(result.Note.Condition))));

    private XElement Rule(RuleResult result) => _tracing.Of(_source.Ruleset, result.Rule) is { } trace
        ? Explained(result.Rule.Name, SignedWords.Of(result.Finding.Status, Wording.Of(result.Finding.Status)), Told(result.Finding.Status, trace))
        : Explained(
            result.Rule.Name,
            SignedWords.Of(result.Finding.Status, Wording.Of(result.Finding.Status)),
            Tag.Of("p", "It has no condition: it is for all patients of its source."));

    // What holds for every patient needs no explanation.
    private XElement? Conditional(string name, Finding finding, Trace? trace) =>
        trace is null ? null : Explained(name, SignedWords.Of(finding.Status, Wording.Of(finding.Status)), Told(finding.Status, trace));

    private XElement Criteria(CriteriaResult result) => Explained(
        $"{result.Criteria.Name} ({CriteriaSection.KindOf(result.Criteria)})",
        SignedWords.Of(result.Finding.Status, CriteriaSection.Verdict(result)),
        Tag.List("plain", result.Items.Select(item => (object)new object?[]
        {
            Tag.Name(item.Item.Name), " ", SignedWords.Of(item.Finding.Status, CriteriaSection.StatusOf(item)),
            (_tracing.OfItem(item.Item)?.Parts ?? []).Select(part => Told(item.Finding.Status, part)),
        })));

    private static XElement Explained(string name, XElement status, params object?[] content) => Tag.Of(
        "details", Tag.With("open", "open"), Tag.Of("summary", Tag.Name(name), ": ", status), content);

    private object?[] Told(Status status, Trace trace) =>
    [
        Tag.List("plain", Because.Failing(status, trace).Select(failed => Tag.Of(
            "span",
            Tag.Classed("span", "against", "fails:"),
            $" {Because.Tell(failed)}{(failed.Limit is null ? "" : $"; the limit is {failed.Limit}")}"))),
        Tree([trace], 0),
    ];

    private XElement? Tree(IEnumerable<Trace> traces, int depth) => Tag.List("trace", traces.Select(trace => (object)Node(trace, depth)));

    private object?[] Node(Trace trace, int depth)
    {
        bool isToldApart = trace.Value is null && _toldApart.Contains(trace.Text);
        return
        [
            Tag.Of("span", trace.Text, trace.Value is null ? "" : $": {trace.Value}"),
            trace.Answers is { } answers ? new object[] { " ", SignedWords.Of(answers.ToStatus(), TraceLines.WordOf(answers)) } : null,
            Tag.Classed("span", "cite", isToldApart ? " (explained on its own)" : TraceLines.Told(trace.Origins)),
            isToldApart || depth >= TraceLines.DeepestPart ? null : Tree(trace.Parts, depth + 1),
        ];
    }
}

using NelmRules.Evaluation;
using NelmRules.Vocabularies;

namespace NelmRules.Reporting;

/// <summary>The whole trace of everything that hangs on a condition: each condition, its value, its truth, and where the value comes from.</summary>
internal sealed class ExplanationSection
{
    private readonly ReportWriter _report;
    private readonly RulesetResult _source;
    private readonly Tracing _tracing;
    private readonly TraceLines _lines;

    private ExplanationSection(ReportWriter report, RulesetResult source, Tracing tracing)
    {
        (_report, _source, _tracing) = (report, source, tracing);
        _lines = new TraceLines(report, source.Criteria.Select(result => result.Criteria.Name).ToHashSet(StringComparer.Ordinal));
    }

    public static void Write(ReportContext context)
    {
        if (context.Explaining is not { } tracing)
        {
            return;
        }

        context.Heading("Explanation");
        foreach (RulesetResult source in context.Evaluation.Rulesets)
        {
            new ExplanationSection(context.Report, source, tracing).WriteSource();
        }
    }

    private void WriteSource()
    {
        WriteConditional($"{_source.Ruleset.Name} applies", _source.Applies, _tracing.OfCondition(_source.Ruleset.Applies));
        foreach (RuleResult result in _source.Rules)
        {
            WriteRule(result);
        }

        foreach (CriteriaResult result in _source.Criteria)
        {
            WriteCriteria(result);
        }

        foreach (PrognosisResult result in _source.Prognoses)
        {
            WriteConditional(NameOf(result.Prognosis, "prognostic factor"), result.Finding, _tracing.OfPrognosis(result));
        }

        foreach (OutcomeResult result in _source.Outcomes)
        {
            WriteConditional(NameOf(result.Outcome, "outcome"), result.Finding, _tracing.OfCondition(result.Outcome.Condition));
        }

        foreach (NoteResult result in _source.Notes)
        {
            WriteConditional(NameOf(result.Note, "note"), result.Finding, _tracing.OfCondition(result.Note.Condition));
        }
    }

    private string NameOf(Symbol symbol, string kind) => $"{_source.Ruleset.Name}.{symbol.Name} ({kind})";

    private void WriteHead(string name, string status)
    {
        _report.Blank();
        _report.Paragraph(2, 4, new(name, Tone.Strong), $": {status}");
    }

    private void WriteRule(RuleResult result)
    {
        WriteHead($"{_source.Ruleset.Name}.{result.Rule.Name}", Wording.Of(result.Finding.Status));
        if (_tracing.Of(_source.Ruleset, result.Rule) is { } trace)
        {
            _lines.Write(4, result.Finding.Status, trace);
        }
        else
        {
            _report.Paragraph(4, 6, "It has no condition: it is for all patients of its source.");
        }
    }

    // What holds for every patient needs no explanation.
    private void WriteConditional(string name, Finding finding, Trace? trace)
    {
        if (trace is not null)
        {
            WriteHead(name, Wording.Of(finding.Status));
            _lines.Write(4, finding.Status, trace);
        }
    }

    private void WriteCriteria(CriteriaResult result)
    {
        WriteHead(NameOf(result.Criteria, CriteriaSection.KindOf(result.Criteria)), CriteriaSection.Verdict(result));
        foreach (ItemResult item in result.Items)
        {
            _report.Paragraph(4, 8, $"{item.Item.Name}: ", new(CriteriaSection.StatusOf(item), CriteriaSection.ToneOf(item.Finding.Status)));
            foreach (Trace part in _tracing.OfItem(item.Item)?.Parts ?? [])
            {
                _lines.Write(6, item.Finding.Status, part);
            }
        }
    }
}

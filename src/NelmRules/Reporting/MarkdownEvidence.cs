using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Values;
using static NelmRules.Reporting.MarkdownWriter;

namespace NelmRules.Reporting;

/// <summary>Prognostic factors and outcomes that concern the patient, in the record of a tumour board; every number as printed.</summary>
internal static class MarkdownEvidence
{
    /// <summary>Writes them, a table a source.</summary>
    public static void Write(MarkdownView view)
    {
        RulesetResult[] sources = [.. view.Evaluation.Rulesets.Where(source => Factors(source).Length + Outcomes(source).Length > 0)];
        if (sources.Length > 0)
        {
            view.Out.Heading(2, "Evidence on such patients");
        }

        foreach (RulesetResult source in sources)
        {
            view.Out.Heading(3, $"{Safe(source.Ruleset.Name)}{(EvaluationFacts.IsUndecided(source) ? " (if it applies)" : "")}");
            WriteFactors(view, Factors(source));
            WriteOutcomes(view, Outcomes(source));
        }
    }

    private static PrognosisSymbol[] Factors(RulesetResult source) =>
        [.. source.Prognoses.Where(result => result.Finding.Status == Status.Met).Select(result => result.Prognosis)];

    private static OutcomeSymbol[] Outcomes(RulesetResult source) =>
        [.. source.Outcomes.Where(result => result.Finding.Status == Status.Met).Select(result => result.Outcome)];

    private static void WriteFactors(MarkdownView view, PrognosisSymbol[] factors)
    {
        if (factors.Length > 0)
        {
            view.Out.Table(
                ["Prognostic factor", "Effect", "Tests as printed", "Where"],
                from factor in factors
                from effect in factor.Effects
                select (IReadOnlyList<string>)[
                    Safe($"{factor.Name}{PrognosisLines.PerOf(factor)}"),
                    Safe($"{EvidenceWording.Of(effect)} ({EvidenceWording.Of(effect.Verdict)})"),
                    string.Join("<br>", effect.Tests.Select(test => Safe(PrognosisLines.TestOf(test)))),
                    Safe(string.Join("; ", PrognosisLines.OriginOf(factor))),
                ]);
        }
    }

    private static void WriteOutcomes(MarkdownView view, OutcomeSymbol[] outcomes)
    {
        if (outcomes.Length > 0)
        {
            view.Out.Table(
                ["Outcome", "Figures as printed", "Where"],
                outcomes.Select(outcome => (IReadOnlyList<string>)[
                    Safe(OutcomeLines.TitleOf(outcome)),
                    string.Join("<br>", outcome.Lines.Select(line => Safe(FigureOf(line)))),
                    Safe(string.Join("; ", OutcomeLines.OriginOf(outcome))),
                ]));
        }
    }

    private static string FigureOf(OutcomeLine line)
    {
        string doubt = EvidenceWording.DoubtOf(line.Doubtful, line.IntervalDoubtful) is (var what, var why) ? $" ({what}: {why})" : "";
        return $"{line.Endpoint.Name} {EvidenceWording.Of(line.Figure)}{doubt}";
    }
}

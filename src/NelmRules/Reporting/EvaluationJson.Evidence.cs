using System.Text.Json;
using NelmRules.Binding;
using NelmRules.Evaluation;

namespace NelmRules.Reporting;

/// <summary>Prognostic factors and outcomes; every number is a string as printed.</summary>
public static partial class EvaluationJson
{
    private static void WritePrognosis(Utf8JsonWriter json, PrognosisResult result, Tracing? whole)
    {
        PrognosisSymbol prognosis = result.Prognosis;
        WriteHead(json, prognosis, result.Finding);
        WriteFinding(json, result.Finding);
        WritePer(json, prognosis.Per);
        json.WriteObjects("effects", prognosis.Effects, WriteEffect);
        json.WriteString("study", prognosis.Study);
        WriteExplanation(json, result.Finding.Status, whole?.OfPrognosis(result));
        json.WriteStrings("cite", prognosis.Cite);
    }

    private static void WritePer(Utf8JsonWriter json, PerStep? per)
    {
        if (per is null)
        {
            json.WriteNull("per");
            return;
        }

        json.WriteObject("per", () =>
        {
            json.WriteString("fact", per.Fact.Name);
            json.WriteString("step", per.IsPrinted ? per.Text : null);
            json.WriteString("not_printed", per.IsPrinted ? null : per.Text);
        });
    }

    private static void WriteEffect(Utf8JsonWriter json, PrognosticEffect effect)
    {
        json.WriteString("effect", EvidenceWording.CodeOf(effect.Kind));
        json.WriteString("treatment", effect.Treatment?.Name);
        json.WriteString("on", effect.Endpoint.Name);
        json.WriteObjects("tests", effect.Tests, WriteTest);
        json.WriteString("verdict", EvidenceWording.CodeOf(effect.Verdict));
    }

    private static void WriteTest(Utf8JsonWriter json, PrintedTest test)
    {
        json.WriteString("test", test.Test);
        json.WriteString("hr", test.HazardRatio);
        json.WriteString("from", test.From);
        json.WriteString("to", test.To);
        json.WriteString("p", test.P);
        json.WriteBoolean("not_entered", test.NotEntered);
        json.WriteString("stated", EvidenceWording.CodeOf(test.Stated));
        json.WriteString("doubtful", test.Doubtful);
        json.WriteString("interval_doubtful", test.IntervalDoubtful);
    }

    private static void WriteOutcome(Utf8JsonWriter json, OutcomeResult result, Tracing? whole)
    {
        OutcomeSymbol outcome = result.Outcome;
        WriteHead(json, outcome, result.Finding);
        WriteFinding(json, result.Finding);
        json.WriteObjects("arms", outcome.Arms, (_, arm) =>
        {
            json.WriteString("keyword", arm.Keyword);
            json.WriteString("treatment", arm.Treatment.Name);
            json.WriteStrings("or", [.. arm.Others.Select(other => other.Name)]);
            json.WriteString("dose", arm.Dose);
        });
        json.WriteString("n", outcome.Size);
        json.WriteString("n_doubtful", outcome.SizeDoubtful);
        json.WriteObjects("lines", outcome.Lines, WriteLine);
        json.WriteString("study", outcome.Study);
        WriteExplanation(json, result.Finding.Status, whole?.OfCondition(outcome.Condition));
        json.WriteStrings("cite", outcome.Cite);
    }

    private static void WriteLine(Utf8JsonWriter json, OutcomeLine line)
    {
        json.WriteString("endpoint", line.Endpoint.Name);
        WriteFigure(json, line.Figure);
        json.WriteString("doubtful", line.Doubtful);
        json.WriteString("interval_doubtful", line.IntervalDoubtful);
    }

    private static void WriteFigure(Utf8JsonWriter json, OutcomeFigure figure)
    {
        switch (figure)
        {
            case AverageFigure average:
                WriteAverage(json, average);
                break;
            case RatesFigure rates:
                json.WriteString("kind", "rates");
                json.WriteObjects("rates", rates.Rates, WriteRate);
                break;
            case FractionFigure fraction:
                json.WriteString("kind", "fraction");
                json.WriteString("count", fraction.Count);
                json.WriteString("total", fraction.Total);
                break;
            case ComparisonFigure comparison:
                WriteComparison(json, comparison);
                break;
            default:
                json.WriteString("kind", "not_reached");
                break;
        }
    }

    private static void WriteAverage(Utf8JsonWriter json, AverageFigure average)
    {
        json.WriteString("kind", average.Statistic);
        json.WriteString("bound", average.Bound);
        json.WriteString("value", average.Value);
        json.WriteString("range_to", average.RangeEnd);
        json.WriteString("unit", average.Unit);
        json.WriteString("from", average.From);
        json.WriteString("to", average.To);
        json.WriteString("spread", average.Spread);
    }

    private static void WriteRate(Utf8JsonWriter json, PrintedRate rate)
    {
        json.WriteString("at", rate.At);
        json.WriteString("value", rate.Value);
        json.WriteString("range_to", rate.RangeEnd);
        json.WriteString("from", rate.From);
        json.WriteString("to", rate.To);
    }

    private static void WriteComparison(Utf8JsonWriter json, ComparisonFigure comparison)
    {
        json.WriteString("kind", "comparison");
        json.WriteString("test", comparison.Test);
        json.WriteString("hr", comparison.HazardRatio);
        json.WriteString("from", comparison.From);
        json.WriteString("to", comparison.To);
        json.WriteString("p", comparison.P);
        json.WriteString("stated", EvidenceWording.CodeOf(comparison.Stated));
        json.WriteStrings("versus", comparison.Versus);
    }
}

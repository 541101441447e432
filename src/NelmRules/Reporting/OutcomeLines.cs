using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Values;

namespace NelmRules.Reporting;

/// <summary>Outcomes of arms that describe such patients, with their numbers as printed.</summary>
internal static class OutcomeLines
{
    public static void Write(ReportContext context, RulesetResult source)
    {
        Write(context.Report, "Outcomes of such patients", With(Status.Met, source));
        Write(context.Report, "Outcomes that may describe the patient; the source leaves it open", With(Status.Unclear, source));
    }

    private static OutcomeResult[] With(Status status, RulesetResult source) =>
        Each.Kept(source.Outcomes.AsSpan(), result => result.Finding.Status == status ? result : null);

    private static void Write(ReportWriter report, string title, OutcomeResult[] outcomes)
    {
        if (outcomes.Length == 0)
        {
            return;
        }

        report.Blank();
        report.Line(new Piece($"    {title}", Tone.Strong));
        foreach (OutcomeResult result in outcomes)
        {
            WriteOutcome(report, result);
        }
    }

    private static void WriteOutcome(ReportWriter report, OutcomeResult result)
    {
        OutcomeSymbol outcome = result.Outcome;
        string arms = ArmsOf(outcome);
        report.Paragraph(4, 6, new(outcome.Name, Tone.Strong), arms.Length == 0 ? "" : $": {arms}");
        WriteDoubt(report, outcome.SizeDoubtful, null);
        int widest = 0;
        foreach (OutcomeLine line in outcome.Lines)
        {
            widest = Math.Max(widest, line.Endpoint.Name.Length);
        }

        foreach (OutcomeLine line in outcome.Lines)
        {
            report.Labelled(6, line.Endpoint.Name, 6 + widest + 2, EvidenceWording.Of(line.Figure));
            WriteDoubt(report, line.Doubtful, line.IntervalDoubtful);
        }

        foreach (string why in result.Finding.Unclear)
        {
            report.Paragraph(6, 8, new Piece("left open by the source:", Tone.Open), $" {why}");
        }

        WriteOrigin(report, outcome);
    }

    private static void WriteDoubt(ReportWriter report, string? line, string? interval)
    {
        if (EvidenceWording.DoubtOf(line, interval) is (var what, var why))
        {
            report.Paragraph(8, 10, new Piece($"{what}:", Tone.Open), $" {why}");
        }
    }

    private static void WriteOrigin(ReportWriter report, OutcomeSymbol outcome)
    {
        string[] origin = OriginOf(outcome);
        if (origin.Length > 0)
        {
            report.Paragraph(6, 6, new Piece(string.Join("; ", origin), Tone.Faint));
        }
    }

    /// <summary>The study and the places in the source.</summary>
    internal static string[] OriginOf(OutcomeSymbol outcome) => Phrases.OriginOf(outcome.Study, outcome.Cite);

    /// <summary>The name with the arm and its size; doubt about the size is told.</summary>
    internal static string TitleOf(OutcomeSymbol outcome)
    {
        string arms = ArmsOf(outcome);
        string doubt = outcome.SizeDoubtful is null ? "" : $" (doubtful: {outcome.SizeDoubtful})";
        return $"{outcome.Name}{(arms.Length == 0 ? "" : $": {arms}")}{doubt}";
    }

    private static string ArmsOf(OutcomeSymbol outcome)
    {
        string patients = PatientsOf(outcome);
        return outcome.Size is null ? patients : $"{patients}, n {outcome.Size}".TrimStart(',', ' ');
    }

    /// <summary>Which patients an arm describes and what they received.</summary>
    internal static string PatientsOf(OutcomeSymbol outcome)
    {
        string[] parts =
        [
            .. Each.Kept([outcome.Description, outcome.Condition is null ? null : Phrases.When(outcome.Condition)], text => text),
            .. Each.Kept<OutcomeArm, string>(outcome.Arms.AsSpan(), ArmOf),
        ];
        return string.Join(", ", parts);
    }

    private static string ArmOf(OutcomeArm arm)
    {
        string treatments = string.Join(" or ", (string[])[arm.Treatment.Name, .. Each.Kept(arm.Others.AsSpan(), other => other.Name)]);
        return $"{arm.Keyword} {treatments}{(arm.Dose is null ? "" : $" ({arm.Dose})")}";
    }
}

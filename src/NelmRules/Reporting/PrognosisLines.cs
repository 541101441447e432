using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Syntax;
using NelmRules.Values;

namespace NelmRules.Reporting;

/// <summary>Prognostic factors that are present, with their numbers as printed; those without an effect in a line each.</summary>
internal static class PrognosisLines
{
    public static void Write(ReportContext context, RulesetResult source)
    {
        Write(context.Report, "Prognostic factors present", With(Status.Met, source));
        Write(context.Report, "Prognostic factors that the source leaves open here", With(Status.Unclear, source));
    }

    private static PrognosisResult[] With(Status status, RulesetResult source) =>
        Each.Kept(source.Prognoses.AsSpan(), result => result.Finding.Status == status ? result : null);

    private static void Write(ReportWriter report, string title, PrognosisResult[] factors)
    {
        if (factors.Length == 0)
        {
            return;
        }

        report.Blank();
        report.Line(new Piece($"    {title}", Tone.Strong));
        foreach (PrognosisResult result in Array.FindAll(factors, factor => !HasNoEffect(factor)))
        {
            WriteFactor(report, result);
        }

        foreach (PrognosisResult result in Array.FindAll(factors, HasNoEffect))
        {
            WriteWithoutEffect(report, result);
        }
    }

    /// <summary>Whether no effect of a factor was shown at all.</summary>
    internal static bool HasNoEffect(PrognosisResult result) =>
        result.Prognosis.Effects.All(effect => effect.Kind == EffectKind.NoEffectShown);

    /// <summary>A factor without effect in one paragraph.</summary>
    private static void WriteWithoutEffect(ReportWriter report, PrognosisResult result)
    {
        PrognosisSymbol prognosis = result.Prognosis;
        string effects = string.Join("; ", Each.Kept<PrognosticEffect, string>(prognosis.Effects.AsSpan(), EffectOf));
        string[] origin = OriginOf(prognosis);
        Piece cited = new(origin.Length == 0 ? "" : $"({string.Join("; ", origin)})", Tone.Faint);
        report.Paragraph(4, 6, new(prognosis.Name, Tone.Strong), $"{PerOf(prognosis)} {effects} ", cited);
        WriteReasons(report, result);
    }

    private static string EffectOf(PrognosticEffect effect)
    {
        string told = $"{EvidenceWording.Of(effect)} ({EvidenceWording.Of(effect.Verdict)})";
        return effect.Tests.IsEmpty ? told : $"{told}: {string.Join(", ", Each.Kept<PrintedTest, string>(effect.Tests.AsSpan(), TestOf))}";
    }

    internal static string TestOf(PrintedTest test)
    {
        string numbers = test.NotEntered ? "not entered" : EvidenceWording.Of(test.Stated) ?? $"{EvidenceWording.RatioOf(test)}{(test.P is null ? "" : $" p {test.P}")}".Trim();
        string doubt = EvidenceWording.DoubtOf(test.Doubtful, test.IntervalDoubtful) is (var what, var why) ? $" ({what}: {why})" : "";
        return $"{test.Test} {numbers}".TrimEnd() + doubt;
    }

    /// <summary>The study and the place in the source.</summary>
    internal static string[] OriginOf(PrognosisSymbol prognosis) => Phrases.OriginOf(prognosis.Study, prognosis.Cite);

    private static void WriteReasons(ReportWriter report, PrognosisResult result)
    {
        foreach (string why in result.Finding.Unclear)
        {
            report.Paragraph(6, 8, new Piece("left open by the source:", Tone.Open), $" {why}");
        }
    }

    private static void WriteFactor(ReportWriter report, PrognosisResult result)
    {
        PrognosisSymbol prognosis = result.Prognosis;
        foreach (PrognosticEffect effect in prognosis.Effects)
        {
            report.Paragraph(
                4, 6, new(prognosis.Name, Tone.Strong), $"{PerOf(prognosis)} {EvidenceWording.Of(effect)} ({EvidenceWording.Of(effect.Verdict)})");
            WriteTests(report, effect);
        }

        WriteReasons(report, result);
        string[] origin = OriginOf(prognosis);
        if (origin.Length > 0)
        {
            report.Paragraph(6, 6, new Piece(string.Join("; ", origin), Tone.Faint));
        }
    }

    internal static string PerOf(PrognosisSymbol prognosis) => $" ({MeaningOf(prognosis)})";

    /// <summary>What a factor is: its title, its condition, or its step.</summary>
    internal static string MeaningOf(PrognosisSymbol prognosis) => prognosis.Per switch
    {
        null => prognosis.Description ?? Phrases.When(prognosis.Condition),
        { IsPrinted: true } per => $"per {per.Text} of {per.Fact.Name}",
        { } per => $"per step of {per.Fact.Name}, {per.Text}",
    };

    /// <summary>The tests of an effect, a line each, ratios and p values under each other.</summary>
    private static void WriteTests(ReportWriter report, PrognosticEffect effect)
    {
        if (effect.Tests.IsEmpty)
        {
            return;
        }

        int name = 0;
        int ratio = 0;
        foreach (PrintedTest test in effect.Tests)
        {
            name = Math.Max(name, Math.Min(test.Test.Length, 24));
            ratio = Math.Max(ratio, EvidenceWording.RatioOf(test).Length);
        }

        foreach (PrintedTest test in effect.Tests)
        {
            string numbers = test.NotEntered ? "not entered" : EvidenceWording.Of(test.Stated) ?? Numbers(test, ratio);
            report.Labelled(6, test.Test, 6 + name + 2, numbers.Length == 0 ? "no figures printed" : numbers);
            if (EvidenceWording.DoubtOf(test.Doubtful, test.IntervalDoubtful) is (var what, var why))
            {
                report.Paragraph(8, 10, new Piece($"{what}:", Tone.Open), $" {why}");
            }
        }
    }

    // No-break spaces keep the columns; the writer prints them as blanks.
    private static string Numbers(PrintedTest test, int ratio)
    {
        string p = test.P is null ? "" : $"p {test.P}";
        return ratio == 0 ? p : $"{EvidenceWording.RatioOf(test).PadRight(ratio)}  {p}".TrimEnd().Replace(' ', '\u00a0');
    }
}

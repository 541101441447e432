using System.Globalization;
using NelmRules.Evaluation;
using static NelmRules.Reporting.MarkdownWriter;

namespace NelmRules.Reporting;

/// <summary>An evaluation as the record of a tumour board: CommonMark with the tables of GitHub.</summary>
public static class EvaluationMarkdown
{
    /// <summary>Writes the record; width and colour of the options mean nothing here.</summary>
    public static void Write(TextWriter writer, PatientEvaluation evaluation, EvaluationTextOptions options)
    {
        MarkdownView view = new(new MarkdownWriter(writer), evaluation, options);
        writer.Write($"# Tumour board record: patient {Safe(evaluation.Patient ?? "without an identifier")}\n");
        WriteDiscrepancies(view);
        MarkdownTables.WriteSideBySide(view);
        MarkdownTables.WriteMissing(view);
        MarkdownAdvice.Write(view);
        MarkdownEvidence.Write(view);
        WriteSources(view);
        view.Out.Heading(2, "Decision of the board");
        view.Out.Table(["Question", "Answer"], [["Date", ""], ["Present", ""], ["Decision", ""], ["Reasons, above all where it departs from the advice", ""]]);
        view.Out.Paragraph($"{EvaluationText.Closing}");
    }

    /// <summary>The record as text.</summary>
    public static string Format(PatientEvaluation evaluation, EvaluationTextOptions options)
    {
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        Write(writer, evaluation, options);
        return writer.ToString();
    }

    private static void WriteDiscrepancies(MarkdownView view)
    {
        if (view.Evaluation.Discrepancies.IsEmpty)
        {
            return;
        }

        view.Out.Heading(2, "The record contradicts itself");
        foreach (Discrepancy discrepancy in view.Evaluation.Discrepancies)
        {
            view.Out.Item($"{Strong(DiscrepancySection.Subject(discrepancy))} {Safe(DiscrepancySection.Explanation(discrepancy))}");
        }
    }

    private static void WriteSources(MarkdownView view)
    {
        view.Out.Heading(2, "Sources");
        foreach (RulesetResult source in view.Evaluation.Rulesets)
        {
            string changed = source.Applies.ChangedBy.IsEmpty
                ? ""
                : $"; this would change with the other value of {string.Join(", ", source.Applies.ChangedBy)}";
            view.Out.Item(
                $"{Strong(SourceSection.NameOf(source.Ruleset))} {Safe($"{SideBySideWording.Concern(source)}{changed}")}",
                SourceSection.DetailsOf(source.Ruleset).Select(Safe));
        }

        view.Out.Paragraph($"Rule book `{view.Evaluation.Book}`.");
    }
}

/// <summary>What the parts of the record share.</summary>
internal sealed class MarkdownView(MarkdownWriter output, PatientEvaluation evaluation, EvaluationTextOptions options)
    : EvaluationView(evaluation, options.ShowsAll, options.Tracing)
{
    /// <summary>Where it is written.</summary>
    public MarkdownWriter Out { get; } = output;

    /// <summary>The sources side by side.</summary>
    public SideBySide Table { get; } = SideBySide.Of(evaluation);
}

using NelmRules.Evaluation;

namespace NelmRules.Reporting;

/// <summary>Where the record contradicts a definition or an invariant; it stands first because it can change everything below.</summary>
internal static class DiscrepancySection
{
    public static void Write(ReportContext context)
    {
        if (context.Evaluation.Discrepancies.IsEmpty)
        {
            return;
        }

        context.Heading("The record contradicts itself");
        context.Report.Blank();
        foreach (Discrepancy discrepancy in context.Evaluation.Discrepancies)
        {
            context.Report.Paragraph(2, 4, new(Subject(discrepancy), Tone.Bad), $" {Explanation(discrepancy)}");
        }
    }

    /// <summary>What is contradicted.</summary>
    public static string Subject(Discrepancy discrepancy) => discrepancy.Fact ?? discrepancy.Invariant ?? "";

    /// <summary>How it is contradicted, and what follows.</summary>
    public static string Explanation(Discrepancy discrepancy) => discrepancy.Fact is null
        ? "should hold of every record and does not hold of this one."
        : $"is recorded as {discrepancy.Recorded}; by the definition of {discrepancy.Ruleset} it is {discrepancy.Defined}. " +
          "The recorded value is used; findings that the other would change say so.";
}

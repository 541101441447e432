using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Text;
using NelmRules.Values;

namespace NelmRules.Reporting;

/// <summary>Which sources speak about the patient: those that do, those of which it is undecided, and those that do not.</summary>
internal static class SourceSection
{
    public static void Write(ReportContext context)
    {
        context.Heading("Sources");
        context.Report.Blank();
        foreach (RulesetResult source in StableSort.Of([.. context.Evaluation.Rulesets], (one, other) => Order(one.Applies.Status) - Order(other.Applies.Status)))
        {
            WriteSource(context, source);
        }
    }

    /// <summary>The place of a source in a report.</summary>
    public static int Order(Status status) => status switch
    {
        Status.Met => 0,
        Status.Undetermined or Status.Unclear => 1,
        Status.NotMet or _ => 2,
    };

    private static void WriteSource(ReportContext context, RulesetResult source)
    {
        ReportWriter report = context.Report;
        Piece name = new(NameOf(source.Ruleset), Tone.Strong);
        if (source.Applies.Status == Status.NotMet)
        {
            // Beside others it has been told above.
            string why = SideBySideWording.IsFor(context.Evaluation) ? "" : SideBySideWording.WhyOutside(source);
            report.Paragraph(2, 4, name, $" does not concern this patient{why}{ChangedBy(source.Applies)}");
            return;
        }

        report.Paragraph(2, 4, name, $" {Applicability(source)}");
        if (EvaluationFacts.IsUndecided(source))
        {
            OpenSection.WriteNeeds(report, source.Applies);
        }

        foreach (string line in DetailsOf(source.Ruleset))
        {
            report.Paragraph(4, 6, new Piece(line, Tone.Faint));
        }
    }

    /// <summary>That a source speaks about the patient, or may.</summary>
    public static string Applicability(RulesetResult source) => source.Applies.Status switch
    {
        Status.Met when source.Ruleset.Applies is null => "speaks about every patient",
        Status.Met => $"concerns this patient{ChangedBy(source.Applies)}",
        Status.Undetermined => $"may concern this patient; its findings hold if it does{ChangedBy(source.Applies)}",
        Status.NotMet or Status.Unclear or _ => $"leaves open whether it concerns this patient; its findings hold if it does{ChangedBy(source.Applies)}",
    };

    /// <summary>That a contradicted fact decides it, or nothing.</summary>
    public static string ChangedBy(Finding applies) =>
        applies.ChangedBy.IsEmpty ? "" : $"; this would change with the other value of {string.Join(", ", applies.ChangedBy)}";

    internal static string NameOf(RulesetSymbol ruleset) => ruleset.Version is null ? ruleset.Name : $"{ruleset.Name} {ruleset.Version}";

    internal static string[] DetailsOf(RulesetSymbol ruleset)
    {
        string citation = ruleset.Doi is null ? $"{ruleset.Source}" : $"{ruleset.Source}, doi:{ruleset.Doi}";
        return Each.Kept([ruleset.Description, ruleset.Source is null ? null : citation, ruleset.Design], text => text);
    }
}

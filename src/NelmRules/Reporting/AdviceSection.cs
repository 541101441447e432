using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Text;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Reporting;

/// <summary>The sources' own advice that is met, by treatment, the strongest first.</summary>
internal static class AdviceSection
{
    public static void Write(ReportContext context)
    {
        List<Verb> verbs = [];
        List<Advice> treatments = [];
        List<Advice> tasks = [];
        foreach (PlacedRule placed in context.RulesThatAre(Status.Met).FindAll(placed => placed.IsOwn))
        {
            foreach (RuleAction action in placed.Rule.Actions)
            {
                verbs.Add(action.Verb);
                (action.Treatment.IsTask ? tasks : treatments).Add(new Advice(placed, action));
            }
        }

        context.Heading("Advice");
        if (treatments.Count == 0)
        {
            context.Report.Blank();
            context.Report.Paragraph(2, 2, $"No advice of a source {(tasks.Count == 0 ? "" : "on a treatment ")}is met for this patient.");
        }

        int column = AdviceEntry.ColumnFor(verbs);
        WriteAll(context, treatments, column);
        if (tasks.Count > 0)
        {
            context.Heading("Advice beside treatment");
            WriteAll(context, tasks, column);
        }
    }

    private static void WriteAll(ReportContext context, List<Advice> all, int column)
    {
        Advice[] byName = StableSort.Of([.. all], (one, other) => string.CompareOrdinal(one.Action.Treatment.Name, other.Action.Treatment.Name));
        Advice[][] byTreatment = Runs.Of(byName, (one, other) => one.Action.Treatment == other.Action.Treatment);
        foreach (Advice[] same in StableSort.Of(byTreatment, (one, other) => StrongestOf(one) - StrongestOf(other)))
        {
            context.Report.Blank();
            WriteTreatment(context, same, column);
        }
    }

    private static int StrongestOf(Advice[] same)
    {
        int rank = int.MaxValue;
        foreach (Advice advice in same)
        {
            rank = Math.Min(rank, Phrases.RankOf(advice.Action.Verb));
        }

        return rank;
    }

    private static void WriteTreatment(ReportContext context, Advice[] all, int column)
    {
        TreatmentSymbol treatment = all[0].Action.Treatment;
        WriteTitle(context.Report, treatment);
        TreatmentSummary? summary = SummaryOf(context, treatment);
        if (summary is not null)
        {
            WriteConflict(context.Report, summary);
        }

        Advice[] byRank = StableSort.Of(all, (one, other) => Phrases.RankOf(one.Action.Verb) - Phrases.RankOf(other.Action.Verb));
        foreach (Advice[] entry in Runs.Of(byRank, (one, other) => ReferenceEquals(one.Placed, other.Placed) && one.Action.Verb == other.Action.Verb))
        {
            AdviceEntry.Write(context, entry[0].Placed, Array.ConvertAll(entry, advice => advice.Action), column);
        }

        if (summary is not null)
        {
            WriteInherited(context.Report, summary);
        }

        NoteLines.WriteBeside(context, treatment);
    }

    private static TreatmentSummary? SummaryOf(ReportContext context, TreatmentSymbol treatment)
    {
        foreach (TreatmentSummary summary in context.Evaluation.Treatments)
        {
            if (summary.Treatment == treatment)
            {
                return summary;
            }
        }

        return null;
    }

    private static void WriteTitle(ReportWriter report, TreatmentSymbol treatment)
    {
        Piece name = new(treatment.Name, Tone.Strong);
        report.Paragraph(2, 4, treatment.Description is null ? [name] : [name, $": {treatment.Description}"]);
    }

    private static void WriteConflict(ReportWriter report, TreatmentSummary summary)
    {
        if (summary.Disagreement)
        {
            report.Paragraph(4, 6, new Piece($"The sources disagree on this {(summary.Treatment.IsTask ? "task" : "treatment")}.", Tone.Bad));
        }
        else if (!summary.DiffersIn.IsEmpty)
        {
            string parts = SideBySideWording.DifferencesOf(summary.DiffersIn);
            report.Paragraph(4, 6, new Piece($"One source is for it and another against it, but they differ in {parts}.", Tone.Open));
        }
    }

    /// <summary>What is said of a broader class: advice against it holds here too, advice for it does not pass on.</summary>
    private static void WriteInherited(ReportWriter report, TreatmentSummary summary)
    {
        HashSet<string> told = new(StringComparer.Ordinal);
        string[] lines =
        [
            .. Each.Kept(summary.Against.AsSpan(), entry => Inherited(entry, summary, "also against it, as a kind of")),
            .. Each.Kept(summary.Broader.AsSpan(), entry => Inherited(entry, summary, "for the broader class")),
        ];
        foreach (string line in Array.FindAll(lines, told.Add))
        {
            report.Paragraph(4, 6, line);
        }
    }

    private static string? Inherited(TreatmentEntry entry, TreatmentSummary summary, string how) =>
        entry.Status == Status.Met && entry.Action.Treatment != summary.Treatment ? $"{how} {entry.Action.Treatment.Name}: {Tell(entry)}" : null;

    private static string Tell(TreatmentEntry entry)
    {
        string told = $"{Phrases.Of(entry.Action.Verb)}, {entry.Ruleset.Name}.{entry.Rule.Name}";
        return entry.IfApplies ? $"{told}, if {entry.Ruleset.Name} applies" : told;
    }

    private sealed record Advice(PlacedRule Placed, RuleAction Action);
}

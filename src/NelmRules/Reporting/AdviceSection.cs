using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Reporting;

/// <summary>The sources' own advice that is met, by treatment, the strongest first.</summary>
internal static class AdviceSection
{
    public static void Write(ReportContext context)
    {
        Advice[] all =
        [
            .. from placed in context.RulesThatAre(Status.Met)
               where placed.IsOwn
               from action in placed.Rule.Actions
               select new Advice(placed, action),
        ];
        context.Heading("Advice");
        if (all.Length == 0)
        {
            context.Report.Blank();
            context.Report.Paragraph(2, 2, "No advice of a source is met for this patient.");
            return;
        }

        int column = AdviceEntry.ColumnFor(all.Select(advice => advice.Action.Verb));
        if (!Array.Exists(all, advice => !advice.Action.Treatment.IsTask))
        {
            context.Report.Blank();
            context.Report.Paragraph(2, 2, "No advice of a source on a treatment is met for this patient.");
        }

        WriteAll(context, all.Where(advice => !advice.Action.Treatment.IsTask), column);
        if (Array.Exists(all, advice => advice.Action.Treatment.IsTask))
        {
            context.Heading("Advice beside treatment");
            WriteAll(context, all.Where(advice => advice.Action.Treatment.IsTask), column);
        }
    }

    private static void WriteAll(ReportContext context, IEnumerable<Advice> all, int column)
    {
        foreach (IGrouping<TreatmentSymbol, Advice> group in ByTreatment(all))
        {
            context.Report.Blank();
            WriteTreatment(context, group, column);
        }
    }

    private static IEnumerable<IGrouping<TreatmentSymbol, Advice>> ByTreatment(IEnumerable<Advice> all) => all
        .GroupBy(advice => advice.Action.Treatment)
        .OrderBy(group => group.Min(advice => Phrases.RankOf(advice.Action.Verb)))
        .ThenBy(group => group.Key.Name, StringComparer.Ordinal);

    private static void WriteTreatment(ReportContext context, IGrouping<TreatmentSymbol, Advice> group, int column)
    {
        WriteTitle(context.Report, group.Key);
        TreatmentSummary? summary = context.Evaluation.Treatments.FirstOrDefault(found => found.Treatment == group.Key);
        if (summary is not null)
        {
            WriteConflict(context.Report, summary);
        }

        foreach (IGrouping<Entry, Advice> entry in group
            .GroupBy(advice => new Entry(advice.Placed, advice.Action.Verb))
            .OrderBy(entry => Phrases.RankOf(entry.Key.Verb)))
        {
            AdviceEntry.Write(context, entry.Key.Placed, [.. entry.Select(advice => advice.Action)], column);
        }

        if (summary is not null)
        {
            WriteInherited(context.Report, summary);
        }

        NoteLines.WriteBeside(context, group.Key);
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
        IEnumerable<string> lines =
        [
            .. Inherited(summary.Against, summary.Treatment)
                .Select(entry => $"also against it, as a kind of {entry.Action.Treatment.Name}: {Tell(entry)}"),
            .. Inherited(summary.Broader, summary.Treatment)
                .Select(entry => $"for the broader class {entry.Action.Treatment.Name}: {Tell(entry)}"),
        ];
        foreach (string line in lines.Distinct(StringComparer.Ordinal))
        {
            report.Paragraph(4, 6, line);
        }
    }

    private static IEnumerable<TreatmentEntry> Inherited(ImmutableArray<TreatmentEntry> entries, TreatmentSymbol treatment) =>
        entries.Where(entry => entry.Status == Status.Met && entry.Action.Treatment != treatment);

    private static string Tell(TreatmentEntry entry)
    {
        string told = $"{Phrases.Of(entry.Action.Verb)}, {entry.Ruleset.Name}.{entry.Rule.Name}";
        return entry.IfApplies ? $"{told}, if {entry.Ruleset.Name} applies" : told;
    }

    private sealed record Advice(PlacedRule Placed, RuleAction Action);

    private sealed record Entry(PlacedRule Placed, Verb Verb);
}

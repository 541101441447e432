using System.Globalization;
using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Syntax;
using NelmRules.Values;

namespace NelmRules.Reporting;

/// <summary>The sources' checklists, item by item.</summary>
internal static class CriteriaSection
{
    public static void Write(ReportContext context)
    {
        PlacedCriteria[] all =
        [
            .. from source in context.Evaluation.Rulesets
               from criteria in source.Criteria
               where criteria.Concerns.Status != Status.NotMet
               select new PlacedCriteria(source, criteria),
        ];
        if (all.Length == 0)
        {
            return;
        }

        context.Heading("Checklists");
        foreach ((RulesetResult source, CriteriaResult criteria) in all.Where(Concerns))
        {
            context.Report.Blank();
            WriteCriteria(context.Report, source, criteria);
        }

        WriteOpen(context.Report, all.Where(one => !Concerns(one)));

        bool Concerns(PlacedCriteria one) => context.ShowsAll || one.Criteria.Concerns.Status == Status.Met;
    }

    /// <summary>Checklists of which it is open whether they concern the patient, those with the same condition together.</summary>
    private static void WriteOpen(ReportWriter report, IEnumerable<PlacedCriteria> open)
    {
        foreach (IGrouping<Concern, PlacedCriteria> group in open.GroupBy(
            one => new Concern(one.Source.Ruleset.Name, Phrases.When(one.Criteria.Criteria.Concerns))))
        {
            report.Blank();
            string names = string.Join(", ", group.Select(one => one.Criteria.Criteria.Name));
            report.Paragraph(2, 4, new(group.Key.Source, Tone.Strong), $": {names} ", new("may concern the patient", Tone.Open), $", {group.Key.When}");
            OpenSection.WriteNeeds(report, group.First().Criteria.Concerns);
        }
    }

    private static void WriteCriteria(ReportWriter report, RulesetResult source, CriteriaResult result)
    {
        CriteriaSymbol criteria = result.Criteria;
        Piece name = new($"{source.Ruleset.Name}.{criteria.Name}", Tone.Strong);
        string title = criteria.Description is null ? "" : $": {criteria.Description}";
        report.Paragraph(2, 4, name, $"{title} ({KindOf(criteria)}): ", new(Verdict(result), Tone.Strong));
        foreach (ItemResult item in result.Items)
        {
            report.Labelled(4, new(StatusOf(item), ToneOf(item.Finding.Status)), 18, ItemText(item));
        }

        if (!criteria.Cite.IsEmpty)
        {
            report.Paragraph(4, 4, new Piece(string.Join("; ", criteria.Cite), Tone.Faint));
        }
    }

    /// <summary>How many items must hold, of how many.</summary>
    internal static string KindOf(CriteriaSymbol criteria)
    {
        string kind = criteria.Kind switch
        {
            CriteriaKind.AllOf => "all of",
            CriteriaKind.AnyOf => "any of",
            CriteriaKind.AtLeast or _ => string.Create(CultureInfo.InvariantCulture, $"at least {criteria.Required} of"),
        };
        string open = criteria.AmongOthers ? ", among others" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{kind} {criteria.Items.Length}{open}");
    }

    /// <summary>What criteria come to.</summary>
    internal static string Verdict(CriteriaResult result) =>
        result.Criteria.AmongOthers && result.Finding.Status == Status.NotMet ? "none of those listed" : Wording.Of(result.Finding.Status);

    /// <summary>What an item comes to.</summary>
    internal static string StatusOf(ItemResult item) => item.Finding.Status switch
    {
        Status.NotMet when EvaluationFacts.IsToRecord(item) => "to record",
        Status.Unclear => "unclear",
        Status.Met or Status.NotMet or Status.Undetermined or _ => Wording.Of(item.Finding.Status),
    };

    /// <summary>The tone of a status.</summary>
    internal static Tone ToneOf(Status status) => status switch
    {
        Status.Met => Tone.Good,
        Status.NotMet => Tone.Bad,
        Status.Undetermined or Status.Unclear or _ => Tone.Open,
    };

    internal static string ItemText(ItemResult result)
    {
        string name = result.Item.Title is null ? result.Item.Name : $"{result.Item.Name}: {result.Item.Title}";
        return string.Join("; ", RemarksOf(result).Prepend(name));
    }

    /// <summary>What an item needs, why it is open, and whose reading it is.</summary>
    internal static IEnumerable<string> RemarksOf(ItemResult result)
    {
        string[] parts =
        [
            Phrases.AllNeedsOf(result.Finding),
            result.Finding.Unclear.IsEmpty ? "" : $"{Phrases.LeftOpen(result.Finding)}: {string.Join("; ", result.Finding.Unclear)}",
            result.Item.Inferred is null ? "" : $"the encoder's own reading: {result.Item.Inferred}",
            result.Finding.ChangedBy.IsEmpty ? "" : $"would change with the other value of {string.Join(", ", result.Finding.ChangedBy)}",
        ];
        return parts.Where(part => part.Length > 0);
    }

    private sealed record PlacedCriteria(RulesetResult Source, CriteriaResult Criteria);

    private sealed record Concern(string Source, string When);
}

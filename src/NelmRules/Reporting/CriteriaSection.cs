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
        List<PlacedCriteria> shown = [];
        List<PlacedCriteria> open = [];
        foreach (RulesetResult source in context.Evaluation.Rulesets)
        {
            foreach (CriteriaResult one in source.Criteria)
            {
                if (one.Concerns.Status != Status.NotMet)
                {
                    (context.ShowsAll || one.Concerns.Status == Status.Met ? shown : open).Add(new PlacedCriteria(source, one));
                }
            }
        }

        if (shown.Count + open.Count == 0)
        {
            return;
        }

        context.Heading("Checklists");
        foreach (PlacedCriteria placed in shown)
        {
            context.Report.Blank();
            WriteCriteria(context.Report, placed.Source, placed.Criteria);
        }

        WriteOpen(context.Report, open);
    }

    /// <summary>Checklists of which it is open whether they concern the patient, those with the same condition together.</summary>
    private static void WriteOpen(ReportWriter report, List<PlacedCriteria> open)
    {
        List<PlacedCriteria> firsts = [];
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach (PlacedCriteria one in open)
        {
            string concern = ConcernOf(one);
            if (names.TryAdd(concern, one.Criteria.Criteria.Name))
            {
                firsts.Add(one);
            }
            else
            {
                names[concern] += $", {one.Criteria.Criteria.Name}";
            }
        }

        foreach (PlacedCriteria first in firsts)
        {
            report.Blank();
            string when = Phrases.When(first.Criteria.Criteria.Concerns);
            report.Paragraph(
                2, 4, new(first.Source.Ruleset.Name, Tone.Strong), $": {names[ConcernOf(first)]} ", new("may concern the patient", Tone.Open), $", {when}");
            OpenSection.WriteNeeds(report, first.Criteria.Concerns);
        }
    }

    private static string ConcernOf(PlacedCriteria one) => $"{one.Source.Ruleset.Name} {Phrases.When(one.Criteria.Criteria.Concerns)}";

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
        return string.Join("; ", (string[])[name, .. RemarksOf(result)]);
    }

    /// <summary>What an item needs, why it is open, and whose reading it is.</summary>
    internal static string[] RemarksOf(ItemResult result)
    {
        string[] parts =
        [
            Phrases.AllNeedsOf(result.Finding),
            result.Finding.Unclear.IsEmpty ? "" : $"{Phrases.LeftOpen(result.Finding)}: {string.Join("; ", result.Finding.Unclear)}",
            result.Item.Inferred is null ? "" : $"the encoder's own reading: {result.Item.Inferred}",
            result.Finding.ChangedBy.IsEmpty ? "" : $"would change with the other value of {string.Join(", ", result.Finding.ChangedBy)}",
        ];
        return Array.FindAll(parts, part => part.Length > 0);
    }

    private sealed record PlacedCriteria(RulesetResult Source, CriteriaResult Criteria);
}

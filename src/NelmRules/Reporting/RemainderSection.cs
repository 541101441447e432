using System.Globalization;
using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Reporting;

/// <summary>What is not met: a count, or a list where all is asked for.</summary>
internal static class RemainderSection
{
    public static void Write(ReportContext context)
    {
        Group[] groups = GroupsOf(context);
        if (groups.Length == 0)
        {
            return;
        }

        context.Heading("Not met");
        context.Report.Blank();
        if (!context.ShowsAll)
        {
            string[] counts = Array.ConvertAll(groups, group => Wording.Number(group.Names.Count, group.Noun));
            context.Report.Paragraph(2, 4, $"{string.Join(", ", counts)} (--all lists them).");
            return;
        }

        foreach (Group group in groups)
        {
            string title = string.Create(CultureInfo.InvariantCulture, $"{Wording.Number(group.Names.Count, group.Noun)}:");
            context.Report.Paragraph(2, 4, new(title, Tone.Strong), $" {string.Join(", ", group.Names)}");
        }
    }

    /// <summary>The names of what is not met, by what it is.</summary>
    internal static Group[] GroupsOf(EvaluationView view)
    {
        Group[] groups =
        [
            new("rule", []), new("checklist", []), new("prognostic factor", []), new("outcome", []), new("note", []),
        ];
        foreach (RulesetResult source in view.Evaluation.Rulesets)
        {
            groups[0].Names.AddRange(Each.Kept(source.Rules.AsSpan(), result => NameOf(source, result.Rule, result.Finding)));
            groups[1].Names.AddRange(Each.Kept(source.Criteria.AsSpan(), result => NameOf(source, result.Criteria, result.Concerns)));
            groups[2].Names.AddRange(Each.Kept(source.Prognoses.AsSpan(), result => NameOf(source, result.Prognosis, result.Finding)));
            groups[3].Names.AddRange(Each.Kept(source.Outcomes.AsSpan(), result => NameOf(source, result.Outcome, result.Finding)));
            groups[4].Names.AddRange(Each.Kept(source.Notes.AsSpan(), result => NameOf(source, result.Note, result.Finding)));
        }

        return Array.FindAll(groups, group => group.Names.Count > 0);
    }

    private static string? NameOf(RulesetResult source, Symbol symbol, Finding finding) =>
        finding.Status == Status.NotMet ? $"{source.Ruleset.Name}.{symbol.Name}" : null;

    /// <summary>What is not met of one sort.</summary>
    internal sealed record Group(string Noun, List<string> Names);
}

using System.Globalization;
using NelmRules.Evaluation;
using NelmRules.Values;

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
            new(NamedFinding.Rule, []), new(NamedFinding.Checklist, []), new(NamedFinding.Factor, []), new(NamedFinding.Outcome, []), new(NamedFinding.Note, []),
        ];
        foreach (RulesetResult source in view.Evaluation.Rulesets)
        {
            foreach (NamedFinding one in NamedFinding.OfAll(source))
            {
                if (one.Finding.Status == Status.NotMet)
                {
                    Array.Find(groups, group => group.Noun == one.Noun)!.Names.Add($"{source.Ruleset.Name}.{one.Symbol.Name}");
                }
            }
        }

        return Array.FindAll(groups, group => group.Names.Count > 0);
    }

    /// <summary>What is not met of one sort.</summary>
    internal sealed record Group(string Noun, List<string> Names);
}

using System.Globalization;
using NelmRules.Evaluation;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Reporting;

/// <summary>What is not met: a count, or a list where all is asked for.</summary>
internal static class RemainderSection
{
    public static void Write(ReportContext context)
    {
        Group[] groups = [.. GroupsOf(context)];
        if (groups.Length == 0)
        {
            return;
        }

        context.Heading("Not met");
        context.Report.Blank();
        if (!context.ShowsAll)
        {
            IEnumerable<string> counts = groups.Select(group => Wording.Number(group.Names.Length, group.Noun));
            context.Report.Paragraph(2, 4, $"{string.Join(", ", counts)} (--all lists them).");
            return;
        }

        foreach (Group group in groups)
        {
            string title = string.Create(CultureInfo.InvariantCulture, $"{Wording.Number(group.Names.Length, group.Noun)}:");
            context.Report.Paragraph(2, 4, new(title, Tone.Strong), $" {string.Join(", ", group.Names)}");
        }
    }

    /// <summary>The names of what is not met, by what it is.</summary>
    internal static IEnumerable<Group> GroupsOf(EvaluationView view) => new Group[]
    {
        new("rule", Names(view, source => source.Rules.Select(result => new Member(result.Rule, result.Finding)))),
        new("checklist", Names(view, source => source.Criteria.Select(result => new Member(result.Criteria, result.Concerns)))),
        new("prognostic factor", Names(view, source => source.Prognoses.Select(result => new Member(result.Prognosis, result.Finding)))),
        new("outcome", Names(view, source => source.Outcomes.Select(result => new Member(result.Outcome, result.Finding)))),
        new("note", Names(view, source => source.Notes.Select(result => new Member(result.Note, result.Finding)))),
    }.Where(group => group.Names.Length > 0);

    private static string[] Names(EvaluationView view, Func<RulesetResult, IEnumerable<Member>> members) =>
    [
        .. from source in view.Evaluation.Rulesets
           from member in members(source)
           where member.Finding.Status == Status.NotMet
           select $"{source.Ruleset.Name}.{member.Symbol.Name}",
    ];

    /// <summary>What is not met of one sort.</summary>
    internal sealed record Group(string Noun, string[] Names);

    private sealed record Member(Symbol Symbol, Finding Finding);
}

using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Values;
using NelmRules.Vocabularies;
using static NelmRules.Reporting.MarkdownWriter;

namespace NelmRules.Reporting;

/// <summary>Advice, what is open, positions of others and checklists in the record of a tumour board.</summary>
internal static class MarkdownAdvice
{
    /// <summary>Writes them.</summary>
    public static void Write(MarkdownView view)
    {
        WriteAdvice(view);
        WriteOpen(view, "Undetermined", Status.Undetermined);
        WriteOpen(view, "Unclear in the source", Status.Unclear);
        WriteReported(view);
        WriteCriteria(view);
    }

    private static void WriteAdvice(MarkdownView view)
    {
        (PlacedRule Placed, RuleAction Action)[] all =
        [
            .. from placed in view.RulesThatAre(Status.Met)
               where placed.IsOwn
               from action in placed.Rule.Actions
               select (placed, action),
        ];
        view.Out.Heading(2, "Advice");
        if (all.Length == 0)
        {
            view.Out.Paragraph("No advice of a source is met for this patient.");
        }

        foreach (var group in all
            .GroupBy(one => one.Action.Treatment)
            .OrderBy(group => group.Key.IsTask)
            .ThenBy(group => group.Min(one => Phrases.RankOf(one.Action.Verb)))
            .ThenBy(group => group.Key.Name, StringComparer.Ordinal))
        {
            WriteTreatment(view, group.Key, [.. group.OrderBy(one => Phrases.RankOf(one.Action.Verb))]);
        }
    }

    private static void WriteTreatment(MarkdownView view, TreatmentSymbol treatment, (PlacedRule Placed, RuleAction Action)[] advice)
    {
        string title = treatment.Description is null ? "" : $": {Safe(treatment.Description)}";
        view.Out.Heading(3, $"{Name(treatment.Name)}{title}");
        foreach ((PlacedRule placed, RuleAction action) in advice)
        {
            string terms = Phrases.QualifiersOf(action);
            string told = string.Join(": ", new[] { terms, placed.Rule.Description ?? "" }.Where(part => part.Length > 0));
            view.Out.Item($"{Strong(Phrases.Of(action.Verb))} {Safe(told)}".TrimEnd(), Details(view, placed));
        }

        foreach ((string source, NoteSymbol note) in
            from source in view.Evaluation.Rulesets
            from result in source.Notes
            where NoteLines.Concerns(result) && result.Note.About == treatment && result.Note.Kind == "caution"
            select (source.Ruleset.Name, result.Note))
        {
            view.Out.Item($"caution: {Safe(note.Description ?? "")}", Cited([source, .. note.Cite]));
        }
    }

    private static IEnumerable<string> Details(MarkdownView view, PlacedRule placed)
    {
        RuleSymbol rule = placed.Rule;
        yield return $"{Name(placed.FullName)}{Safe($"{Phrases.WordingOf(rule)}, {Phrases.CertaintyOf(rule)}")}";
        if (placed.IsConditional)
        {
            yield return Safe(AdviceEntry.Condition(placed));
        }

        if (rule.Reported is { } reported)
        {
            yield return Safe($"position of {Phrases.Described(reported.Party)} ({reported.Where}), {reported.Stance ?? "reported"} by the source");
        }

        foreach (string cited in Cited([.. rule.Study is null ? [] : new[] { $"drawing on {rule.Study}" }, .. rule.Cite]))
        {
            yield return cited;
        }

        if (view.BecauseOf(placed) is { } because)
        {
            yield return Safe($"because {because.Replace('\u00a0', ' ')}");
        }

        if (rule.Inferred is not null)
        {
            yield return Safe($"the encoder's own reading: {rule.Inferred}");
        }

        if (!placed.Finding.ChangedBy.IsEmpty)
        {
            yield return Safe(AdviceEntry.ChangedBy(placed));
        }
    }

    private static IEnumerable<string> Cited(IReadOnlyCollection<string> cite) => cite.Count == 0 ? [] : [Safe(string.Join("; ", cite))];

    private static void WriteOpen(MarkdownView view, string title, Status status)
    {
        PlacedRule[] rules = [.. view.RulesThatAre(status)];
        if (rules.Length == 0)
        {
            return;
        }

        view.Out.Heading(2, title);
        foreach (PlacedRule placed in rules)
        {
            string who = placed.Rule.Reported is { } reported ? $"would be a position of {reported.Party.Name}: " : "would say: ";
            string needs = Phrases.AllNeedsOf(placed.Finding);
            string[] beneath =
            [
                Safe($"{who}{string.Join("; ", placed.Rule.Actions.Select(Phrases.Of))}"),
                .. needs.Length == 0 ? [] : new[] { Safe(needs) },
                .. placed.Finding.Unclear.Select(why => Safe($"{Phrases.LeftOpen(placed.Finding)}: {why}")),
                .. placed.IsConditional ? new[] { Safe(AdviceEntry.Condition(placed)) } : [],
            ];
            view.Out.Item($"{Name(placed.FullName)} {Safe(placed.Rule.Description ?? "")}".TrimEnd(), beneath);
        }
    }

    private static void WriteReported(MarkdownView view)
    {
        PlacedRule[] rules = [.. view.RulesThatAre(Status.Met).Where(placed => placed.IsPosition)];
        if (rules.Length == 0)
        {
            return;
        }

        view.Out.Heading(2, "Positions of others, as the sources report them");
        foreach (PlacedRule placed in rules.OrderBy(placed => placed.Rule.Reported!.Party.Name, StringComparer.Ordinal))
        {
            string actions = string.Join("; ", placed.Rule.Actions.Select(Phrases.Of));
            view.Out.Item($"{Strong(Phrases.Described(placed.Rule.Reported!.Party))}: {Safe(actions)}", Details(view, placed));
        }
    }

    private static void WriteCriteria(MarkdownView view)
    {
        (RulesetResult Source, CriteriaResult Result)[] all =
        [
            .. from source in view.Evaluation.Rulesets
               from result in source.Criteria
               where result.Concerns.Status == Status.Met
               select (source, result),
        ];
        if (all.Length == 0)
        {
            return;
        }

        view.Out.Heading(2, "Checklists");
        foreach ((RulesetResult source, CriteriaResult result) in all)
        {
            CriteriaSymbol criteria = result.Criteria;
            string title = criteria.Description is null ? "" : $" {criteria.Description}";
            view.Out.Item(
                $"{Name($"{source.Ruleset.Name}.{criteria.Name}")}{Safe($"{title} ({CriteriaSection.KindOf(criteria)})")}: {Strong(CriteriaSection.Verdict(result))}",
                result.Items.Select(item => $"{Strong(CriteriaSection.StatusOf(item))}: {Safe(CriteriaSection.ItemText(item))}"));
        }
    }
}

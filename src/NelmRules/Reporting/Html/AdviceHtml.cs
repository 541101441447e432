using System.Collections.Immutable;
using System.Xml.Linq;
using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Reporting.Html;

/// <summary>The sources' own advice that is met, by treatment, the strongest first, in full and with its citations.</summary>
internal static class AdviceHtml
{
    public static HtmlSection CreateOnTreatments(HtmlContext context)
    {
        XElement[] treatments = [.. All(context, isTask: false)];
        return new HtmlSection("advice", "Advice", treatments.Length == 0
            ? Tag.Of("p", context.AdvisedTreatments.Any(advised => advised.IsTask)
                ? "No advice of a source on a treatment is met for this patient."
                : "No advice of a source is met for this patient.")
            : treatments);
    }

    public static HtmlSection? CreateOnTasks(HtmlContext context)
    {
        XElement[] tasks = [.. All(context, isTask: true)];
        return tasks.Length == 0 ? null : new HtmlSection("advice-beside", "Advice beside treatment", tasks);
    }

    private static IEnumerable<XElement> All(HtmlContext context, bool isTask)
    {
        IEnumerable<Advice> all =
            from placed in context.RulesThatAre(Status.Met)
            where placed.IsOwn
            from action in placed.Rule.Actions
            where action.Treatment.IsTask == isTask
            select new Advice(placed, action);
        return all.GroupBy(advice => advice.Action.Treatment)
            .OrderBy(group => group.Min(advice => Phrases.RankOf(advice.Action.Verb)))
            .ThenBy(group => group.Key.Name, StringComparer.Ordinal)
            .Select(group => OfTreatment(context, group));
    }

    private static XElement OfTreatment(HtmlContext context, IGrouping<TreatmentSymbol, Advice> group)
    {
        TreatmentSummary? summary = context.Evaluation.Treatments.FirstOrDefault(found => found.Treatment == group.Key);
        return Tag.Classed(
            "article",
            "treatment",
            context.Mark(Tag.Id("treatment", group.Key.Name)),
            Tag.Of("h3", Naming(group.Key)),
            summary is null ? null : Conflict(summary),
            Tag.List("entries", group
                .GroupBy(advice => (advice.Placed, advice.Action.Verb))
                .OrderBy(entry => Phrases.RankOf(entry.Key.Verb))
                .Select(entry => EntryHtml.OfAdvice(context, entry.Key.Placed, [.. entry.Select(advice => advice.Action)]))),
            summary is null ? null : Tag.List("plain", Inherited(summary)),
            NoteHtml.Beside(context, group.Key));
    }

    /// <summary>A symbol with its description.</summary>
    public static object[] Naming(Symbol symbol) => symbol.Description is null
        ? [Tag.Name(symbol.Name)]
        : [Tag.Name(symbol.Name), Tag.About(symbol.Description)];

    private static XElement? Conflict(TreatmentSummary summary) => summary switch
    {
        { Disagreement: true } => Tag.Classed("p", "conflict against", Tag.Sign("⚡"), $" The sources disagree on this {(summary.Treatment.IsTask ? "task" : "treatment")}."),
        { DiffersIn.IsEmpty: false } => Tag.Classed(
            "p", "conflict open", Tag.Sign("≠"), " One source is for it and another against it, but they differ in ", SideBySideWording.DifferencesOf(summary.DiffersIn), "."),
        _ => null,
    };

    /// <summary>What is said of a broader class: advice against it holds here too, advice for it does not pass on.</summary>
    private static IEnumerable<object> Inherited(TreatmentSummary summary) =>
    [
        .. From(summary.Against, summary.Treatment).Select(entry => Tell("also against it, as a kind of ", entry)),
        .. From(summary.Broader, summary.Treatment).Select(entry => Tell("for the broader class ", entry)),
    ];

    private static IEnumerable<TreatmentEntry> From(ImmutableArray<TreatmentEntry> entries, TreatmentSymbol treatment) => entries
        .Where(entry => entry.Status == Status.Met && entry.Action.Treatment != treatment)
        .DistinctBy(entry => (entry.Ruleset, entry.Rule, entry.Action.Treatment, entry.Action.Verb));

    private static object Tell(string relation, TreatmentEntry entry) => new object[]
    {
        relation, Tag.Name(entry.Action.Treatment.Name), ": ", SignedWords.Of(entry.Action.Verb), ", ",
        Tag.Of(
            "a",
            Tag.With("href", $"#{HtmlContext.IdOf(entry.Ruleset.Name, entry.Rule.Name, entry.Action.Treatment)}"),
            Tag.Name($"{entry.Ruleset.Name}.{entry.Rule.Name}")),
        entry.IfApplies ? $", if {entry.Ruleset.Name} applies" : "",
    };

    private sealed record Advice(PlacedRule Placed, RuleAction Action);
}

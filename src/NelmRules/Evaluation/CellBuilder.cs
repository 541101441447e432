using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Evaluation;

/// <summary>The cells of one source.</summary>
internal sealed class CellBuilder(RulesetResult source)
{
    private readonly Dictionary<string, Finding> _findings =
        source.Rules.ToDictionary(result => result.Rule.Name, result => result.Finding, StringComparer.Ordinal);

    /// <summary>What the source says of the treatment of a summary.</summary>
    internal SourceCell Cell(TreatmentSummary summary)
    {
        IEnumerable<Said> said =
        [
            .. Own(summary, summary.For, CellKind.For),
            .. Own(summary, summary.Against, CellKind.Against),
            .. Own(summary, summary.Insufficient, CellKind.Insufficient),
            .. Own(summary, summary.Broader, CellKind.ForWhole).Where(one => one.Rule.Finding.Status == Status.Met),
            .. Reported(summary),
        ];
        return new SourceCell(
            source,
            [
                .. said.GroupBy(one => one.Head, one => one.Rule)
                    .OrderBy(group => (int)group.Key.Kind)
                    .ThenBy(group => StrengthOrder(group.Key.Verb))
                    .Select(group => Statement(group.Key, [.. group])),
            ]);
    }

    private static CellStatement Statement(Head head, ImmutableArray<CellRule> rules) => new(head.Kind, head.Verb, rules)
    {
        Party = head.Party,
        Whole = head.Whole,
        IfApplies = head.IfApplies,
    };

    private static int StrengthOrder(Verb verb) => verb.Strength == "strong" ? 0 : 1;

    private IEnumerable<Said> Own(TreatmentSummary summary, IEnumerable<TreatmentEntry> entries, CellKind kind) =>
        from entry in entries
        where entry.Ruleset == source.Ruleset
        let whole = entry.Action.Treatment == summary.Treatment ? null : entry.Action.Treatment
        select new Said(
            new Head(KindOf(entry.Status, kind), entry.Action.Verb, null, whole, entry.IfApplies),
            new CellRule(entry.Rule, entry.Action, _findings[entry.Rule.Name]));

    private IEnumerable<Said> Reported(TreatmentSummary summary) =>
        from entry in summary.Reported
        from reporter in entry.By
        where reporter.Ruleset == source.Ruleset
        from action in reporter.Rule.Actions
        where action.Treatment == summary.Treatment && action.Verb == entry.Verb
        select new Said(
            new Head(KindOf(entry.Status, Reported(entry.Verb)), entry.Verb, entry.Party, null, false),
            new CellRule(reporter.Rule, action, _findings[reporter.Rule.Name]));

    private static CellKind Reported(Verb verb) => verb.Direction switch
    {
        Direction.For => CellKind.ReportedFor,
        Direction.Against => CellKind.ReportedAgainst,
        Direction.None or _ => CellKind.ReportedInsufficient,
    };

    private static CellKind KindOf(Status status, CellKind met) => status switch
    {
        Status.Undetermined => CellKind.Undetermined,
        Status.Unclear => CellKind.Unclear,
        Status.Met or Status.NotMet or _ => met,
    };

    private sealed record Head(CellKind Kind, Verb Verb, PartySymbol? Party, TreatmentSymbol? Whole, bool IfApplies);

    private sealed record Said(Head Head, CellRule Rule);
}

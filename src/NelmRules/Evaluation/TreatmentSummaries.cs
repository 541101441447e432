using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Evaluation;

/// <summary>The advice of all sources side by side, treatment by treatment.</summary>
/// <remarks>
/// Advice against a treatment holds for its kinds; advice for it passes to neither kinds nor parents and is shown at a kind as
/// advice for the broader class. What a source advises on a kind, or on a nearer class, replaces there what it says of the class.
/// </remarks>
internal sealed class TreatmentSummaries
{
    private readonly ImmutableArray<TreatmentEntry> _own;
    private readonly ImmutableArray<TreatmentEntry> _reported;

    private TreatmentSummaries(IEnumerable<RulesetResult> results)
    {
        ImmutableArray<Placed> live = [.. results.SelectMany(Live)];
        _own = [.. live.Where(IsOwn).Select(one => one.Entry)];
        _reported = [.. live.Where(one => !IsOwn(one)).Select(one => one.Entry)];
    }

    /// <summary>A summary of each treatment that a finding speaks about, in the order of their names, then of each task.</summary>
    internal static ImmutableArray<TreatmentSummary> Of(IEnumerable<RulesetResult> results)
    {
        TreatmentSummaries summaries = new(results);
        return
        [
            .. summaries._own.Concat(summaries._reported)
                .Select(entry => entry.Action.Treatment)
                .Distinct()
                .OrderBy(treatment => treatment.IsTask ? 1 : 0)
                .ThenBy(treatment => treatment.Name, StringComparer.Ordinal)
                .Select(summaries.Summarize),
        ];
    }

    private static IEnumerable<Placed> Live(RulesetResult result) =>
        from rule in result.Rules
        where rule.Finding.Status != Status.NotMet
        from action in rule.Rule.Actions
        select new Placed(result, new TreatmentEntry(
            result.Ruleset, rule.Rule, action, rule.Finding.Status, result.Applies.Status is Status.Undetermined or Status.Unclear));

    // Outside its population a source endorses nothing of its own; what it reports there is the party's alone.
    private static bool IsOwn(Placed one) =>
        one.Entry.Rule.IsOwn && one.Result.Applies.Status != Status.NotMet;

    private TreatmentSummary Summarize(TreatmentSymbol treatment)
    {
        ImmutableArray<TreatmentEntry> supporting = [.. Direct(treatment, Direction.For)];
        ImmutableArray<TreatmentEntry> opposing =
        [
            .. _own.Where(entry => entry.Action.Verb.Direction == Direction.Against)
                .Where(entry => entry.Action.Treatment == treatment || IsInherited(entry, treatment)),
        ];
        OpposedPair[] pairs = [.. Opposed(supporting, opposing)];
        bool disagreement = pairs.Any(pair => DiffersIn(pair).Length == 0);
        return new TreatmentSummary(
            treatment,
            supporting,
            opposing,
            [.. Direct(treatment, Direction.None)],
            [.. Reported(treatment)],
            [.. _own.Where(entry => entry.Action.Verb.Direction == Direction.For && IsInherited(entry, treatment))],
            disagreement,
            disagreement ? [] : [.. pairs.SelectMany(DiffersIn).Distinct().OrderBy(QualifierOrder)]);
    }

    private IEnumerable<TreatmentEntry> Direct(TreatmentSymbol treatment, Direction direction) =>
        _own.Where(entry => entry.Action.Treatment == treatment && entry.Action.Verb.Direction == direction);

    private bool IsInherited(TreatmentEntry entry, TreatmentSymbol treatment)
    {
        TreatmentSymbol broader = entry.Action.Treatment;
        return broader != treatment && treatment.IsKindOf(broader) && !_own.Any(nearer =>
            nearer.Ruleset == entry.Ruleset && nearer.Status == Status.Met && nearer.Action.Verb.Direction != Direction.None
            && nearer.Action.Treatment != broader && nearer.Action.Treatment.IsKindOf(broader)
            && treatment.IsKindOf(nearer.Action.Treatment));
    }

    private static IEnumerable<OpposedPair> Opposed(
        IEnumerable<TreatmentEntry> supporting, IEnumerable<TreatmentEntry> opposing) =>
        from one in supporting.Where(Counts)
        from other in opposing.Where(Counts)
        where one.Ruleset != other.Ruleset
        select new OpposedPair(one, other);

    /// <summary>Whether an entry counts in disagreements: it is met, and its source certainly applies.</summary>
    internal static bool Counts(TreatmentEntry entry) => entry.Status == Status.Met && !entry.IfApplies;

    /// <summary>The qualifiers in which advice for and advice against are not the same; who is compared does not matter.</summary>
    internal static string[] DiffersIn(OpposedPair pair)
    {
        (RuleAction one, RuleAction other) = (pair.For.Action, pair.Against.Action);
        return
        [
            .. one.With == other.With ? Array.Empty<string>() : ["with"],
            .. one.After == other.After ? Array.Empty<string>() : ["after"],
            .. one.For == other.For ? Array.Empty<string>() : ["for"],
        ];
    }

    internal static int QualifierOrder(string qualifier) => qualifier == "with" ? 0 : qualifier == "after" ? 1 : 2;

    private IEnumerable<ReportedEntry> Reported(TreatmentSymbol treatment) => _reported
        .Where(entry => entry.Action.Treatment == treatment)
        .GroupBy(entry => new Position(entry.Rule.Reported!.Party, entry.Action.Verb, entry.Status))
        .OrderBy(same => same.Key.Party.Name, StringComparer.Ordinal)
        .ThenBy(same => Verb.All.IndexOf(same.Key.Verb))
        .ThenBy(same => (int)same.Key.Status)
        .Select(same => new ReportedEntry(
            same.Key.Party,
            same.Key.Verb,
            same.Key.Status,
            [.. same.Select(entry => new ReportedBy(entry.Ruleset, entry.Rule)).Distinct()]));

    private sealed record Placed(RulesetResult Result, TreatmentEntry Entry);

    private sealed record Position(PartySymbol Party, Verb Verb, Status Status);
}

/// <summary>Advice for a treatment and advice of another source against it.</summary>
internal sealed record OpposedPair(TreatmentEntry For, TreatmentEntry Against);

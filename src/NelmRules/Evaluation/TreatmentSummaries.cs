using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Text;
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
    private readonly List<TreatmentEntry> _own = [];
    private readonly List<TreatmentEntry> _reported = [];

    private TreatmentSummaries(IEnumerable<RulesetResult> results)
    {
        foreach (RulesetResult result in results)
        {
            foreach (RuleResult rule in result.Rules)
            {
                Add(result, rule);
            }
        }
    }

    private void Add(RulesetResult result, RuleResult rule)
    {
        if (rule.Finding.Status == Status.NotMet)
        {
            return;
        }

        // Outside its population a source endorses nothing of its own; what it reports there is the party's alone.
        bool isOwn = rule.Rule.IsOwn && result.Applies.Status != Status.NotMet;
        bool ifApplies = result.Applies.Status is Status.Undetermined or Status.Unclear;
        foreach (RuleAction action in rule.Rule.Actions)
        {
            (isOwn ? _own : _reported).Add(new TreatmentEntry(result.Ruleset, rule.Rule, action, rule.Finding.Status, ifApplies));
        }
    }

    /// <summary>A summary of each treatment that a finding speaks about, in the order of their names, then of each task.</summary>
    internal static ImmutableArray<TreatmentSummary> Of(IEnumerable<RulesetResult> results)
    {
        TreatmentSummaries summaries = new(results);
        HashSet<Symbol> seen = [];
        TreatmentSymbol[] named = Each.Kept(
            (TreatmentEntry[])[.. summaries._own, .. summaries._reported], entry => seen.Add(entry.Action.Treatment) ? entry.Action.Treatment : null);
        return ImmutableArray.Create(Each.Kept<TreatmentSymbol, TreatmentSummary>(StableSort.Of(named, TasksLast), summaries.Summarize));
    }

    private static int TasksLast(TreatmentSymbol one, TreatmentSymbol other) =>
        one.IsTask == other.IsTask ? string.CompareOrdinal(one.Name, other.Name) : one.IsTask ? 1 : -1;

    private TreatmentSummary Summarize(TreatmentSymbol treatment)
    {
        ImmutableArray<TreatmentEntry> supporting = Own(entry => IsDirect(entry, treatment, Direction.For));
        ImmutableArray<TreatmentEntry> opposing = Own(entry => entry.Action.Verb.Direction == Direction.Against
            && (entry.Action.Treatment == treatment || IsInherited(entry, treatment)));
        List<OpposedPair> pairs = Opposed(supporting, opposing);
        bool disagreement = pairs.Exists(pair => DiffersIn(pair).Length == 0);
        return new TreatmentSummary(
            treatment,
            supporting,
            opposing,
            Own(entry => IsDirect(entry, treatment, Direction.None)),
            Reported(treatment),
            Own(entry => entry.Action.Verb.Direction == Direction.For && IsInherited(entry, treatment)),
            disagreement,
            disagreement ? [] : Qualifiers(pairs));
    }

    private ImmutableArray<TreatmentEntry> Own(Predicate<TreatmentEntry> isMeant) => [.. _own.FindAll(isMeant)];

    private static bool IsDirect(TreatmentEntry entry, TreatmentSymbol treatment, Direction direction) =>
        entry.Action.Treatment == treatment && entry.Action.Verb.Direction == direction;

    private bool IsInherited(TreatmentEntry entry, TreatmentSymbol treatment)
    {
        TreatmentSymbol broader = entry.Action.Treatment;
        return broader != treatment && treatment.IsKindOf(broader) && !_own.Exists(nearer =>
            nearer.Ruleset == entry.Ruleset && nearer.Status == Status.Met && nearer.Action.Verb.Direction != Direction.None
            && nearer.Action.Treatment != broader && nearer.Action.Treatment.IsKindOf(broader)
            && treatment.IsKindOf(nearer.Action.Treatment));
    }

    private static List<OpposedPair> Opposed(ImmutableArray<TreatmentEntry> supporting, ImmutableArray<TreatmentEntry> opposing)
    {
        List<OpposedPair> pairs = [];
        foreach (TreatmentEntry one in supporting)
        {
            foreach (TreatmentEntry other in opposing)
            {
                if (Counts(one) && Counts(other) && one.Ruleset != other.Ruleset)
                {
                    pairs.Add(new OpposedPair(one, other));
                }
            }
        }

        return pairs;
    }

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

    /// <summary>The qualifiers in which some pair differs.</summary>
    internal static ImmutableArray<string> Qualifiers(List<OpposedPair> pairs) =>
        [.. Array.FindAll<string>(["with", "after", "for"], qualifier => pairs.Exists(pair => Array.Exists(DiffersIn(pair), one => one == qualifier)))];

    private ImmutableArray<ReportedEntry> Reported(TreatmentSymbol treatment)
    {
        TreatmentEntry[] entries = [.. _reported.FindAll(entry => entry.Action.Treatment == treatment)];
        TreatmentEntry[][] positions = Runs.Of(StableSort.Of(entries, ByPosition), (one, other) => ByPosition(one, other) == 0);
        return ImmutableArray.Create(Each.Kept<TreatmentEntry[], ReportedEntry>(positions, Position));
    }

    private static ReportedEntry Position(TreatmentEntry[] same)
    {
        HashSet<Symbol> seen = [];
        ReportedBy[] reporters = Each.Kept(same, entry => seen.Add(entry.Rule) ? new ReportedBy(entry.Ruleset, entry.Rule) : null);
        return new ReportedEntry(same[0].Rule.Reported!.Party, same[0].Action.Verb, same[0].Status, ImmutableArray.Create(reporters));
    }

    private static int ByPosition(TreatmentEntry one, TreatmentEntry other)
    {
        int party = string.CompareOrdinal(one.Rule.Reported!.Party.Name, other.Rule.Reported!.Party.Name);
        int verb = party == 0 ? Verb.All.IndexOf(one.Action.Verb) - Verb.All.IndexOf(other.Action.Verb) : party;
        return verb == 0 ? (int)one.Status - (int)other.Status : verb;
    }
}

/// <summary>Advice for a treatment and advice of another source against it.</summary>
internal sealed record OpposedPair(TreatmentEntry For, TreatmentEntry Against);

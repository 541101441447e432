using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Text;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Evaluation;

/// <summary>The cells of one source.</summary>
internal sealed class CellBuilder(RulesetResult source)
{
    private readonly Dictionary<Symbol, Finding> _findings = FindingsOf(source.Rules);

    private static Dictionary<Symbol, Finding> FindingsOf(ImmutableArray<RuleResult> rules)
    {
        Dictionary<Symbol, Finding> findings = [];
        foreach (RuleResult result in rules)
        {
            findings.Add(result.Rule, result.Finding);
        }

        return findings;
    }

    /// <summary>What the source says of the treatment of a summary.</summary>
    internal SourceCell Cell(TreatmentSummary summary)
    {
        List<Said> said = [];
        AddOwn(said, summary, summary.For, CellKind.For);
        AddOwn(said, summary, summary.Against, CellKind.Against);
        AddOwn(said, summary, summary.Insufficient, CellKind.Insufficient);
        AddOwn(said, summary, summary.Broader, CellKind.ForWhole);
        AddReported(said, summary);
        Said[] inOrder = StableSort.Of([.. said], (one, other) => one.Order - other.Order);
        return new SourceCell(source, ImmutableArray.Create(Each.Kept(inOrder, one => one.Statement())));
    }

    private void AddOwn(List<Said> said, TreatmentSummary summary, ImmutableArray<TreatmentEntry> entries, CellKind kind)
    {
        foreach (TreatmentEntry entry in entries)
        {
            if (entry.Ruleset == source.Ruleset && (kind != CellKind.ForWhole || entry.Status == Status.Met))
            {
                TreatmentSymbol? whole = entry.Action.Treatment == summary.Treatment ? null : entry.Action.Treatment;
                Add(
                    said,
                    new Said(KindOf(entry.Status, kind), entry.Action.Verb, null, whole, entry.IfApplies),
                    new CellRule(entry.Rule, entry.Action, _findings[entry.Rule]));
            }
        }
    }

    private void AddReported(List<Said> said, TreatmentSummary summary)
    {
        foreach (ReportedEntry entry in summary.Reported)
        {
            foreach (ReportedBy reporter in entry.By)
            {
                AddReported(said, summary.Treatment, entry, reporter);
            }
        }
    }

    private void AddReported(List<Said> said, TreatmentSymbol treatment, ReportedEntry entry, ReportedBy reporter)
    {
        foreach (RuleAction action in reporter.Rule.Actions)
        {
            if (reporter.Ruleset == source.Ruleset && action.Treatment == treatment && action.Verb == entry.Verb)
            {
                Add(
                    said,
                    new Said(KindOf(entry.Status, Reported(entry.Verb)), entry.Verb, entry.Party, null, false),
                    new CellRule(reporter.Rule, action, _findings[reporter.Rule]));
            }
        }
    }

    // What is said alike is said once, with all its rules.
    private static void Add(List<Said> said, Said one, CellRule rule)
    {
        if (said.Find(one.IsLike) is { } known)
        {
            known.Rules.Add(rule);
        }
        else
        {
            one.Rules.Add(rule);
            said.Add(one);
        }
    }

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

    // A statement under way.
    private sealed class Said(CellKind kind, Verb verb, PartySymbol? party, TreatmentSymbol? whole, bool ifApplies)
    {
        private readonly CellStatement _statement = new(kind, verb, []) { Party = party, Whole = whole, IfApplies = ifApplies };

        public List<CellRule> Rules { get; } = [];

        // By kind, then the stronger first.
        public int Order => (2 * (int)_statement.Kind) + (_statement.Verb.Strength == "strong" ? 0 : 1);

        public bool IsLike(Said other) => _statement.Kind == other._statement.Kind && _statement.Verb == other._statement.Verb
            && _statement.Party == other._statement.Party && _statement.Whole == other._statement.Whole
            && _statement.IfApplies == other._statement.IfApplies;

        public CellStatement Statement() => _statement with { Rules = [.. Rules] };
    }
}

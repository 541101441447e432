using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>Pairs what two versions of a ruleset say: by name, by former name, or, for what is renamed otherwise, by the same content.</summary>
internal sealed class SubjectPairs(ComparedSide old, ComparedSide newer)
{
    /// <summary>Every subject, in the order of reports.</summary>
    internal IEnumerable<SubjectPair> All() =>
    [
        new SubjectPair(
            new ComparedSubject(SubjectKind.Applicability, newer.Ruleset.Name, "applies"),
            new SubjectSide([old.Ruleset.Applies], [old.Ruleset]),
            new SubjectSide([newer.Ruleset.Applies], [newer.Ruleset])),
        .. Actions(),
        .. Pair(SubjectKind.Criteria, "criteria", old.Ruleset.Criteria, newer.Ruleset.Criteria, SideOf, (one, meanings) => meanings.Of(one)),
        .. Pair(
            SubjectKind.Criteria,
            "who is shown criteria",
            old.Ruleset.Criteria,
            newer.Ruleset.Criteria,
            one => SideOf(one, one.Concerns),
            (one, meanings) => meanings.Of(one)),
        .. Pair(
            SubjectKind.Prognosis,
            "prognosis",
            old.Ruleset.Prognoses,
            newer.Ruleset.Prognoses,
            SideOf,
            (one, meanings) => EvidenceForm.Figures(one) + Meaning(SideOf(one), meanings)),
        .. Pair(
            SubjectKind.Outcome,
            "outcome",
            old.Ruleset.Outcomes,
            newer.Ruleset.Outcomes,
            one => SideOf(one, one.Condition),
            (one, meanings) => EvidenceForm.Figures(one) + Meaning(SideOf(one, one.Condition), meanings)),
        .. Pair(
            SubjectKind.Note,
            "note",
            old.Ruleset.Notes,
            newer.Ruleset.Notes,
            one => SideOf(one, one.Condition),
            (one, meanings) => $"{one.Kind} {one.Description} {Meaning(SideOf(one, one.Condition), meanings)}"),
    ];

    /// <summary>How many subjects a ruleset has that is the same on both sides.</summary>
    internal static int Count(RulesetSymbol ruleset, Side side)
    {
        HashSet<RuleAction> own = [];
        HashSet<ComparedSubject> reported = [];
        foreach (RuleSymbol rule in ruleset.Rules)
        {
            foreach (RuleAction action in rule.Actions)
            {
                // For most rulesets the text of an action need not be made.
                _ = rule.Reported is null ? own.Add(action) : reported.Add(ActionText.Of(rule, action, side));
            }
        }

        return 1 + own.Count + reported.Count + 2 * ruleset.Criteria.Length + ruleset.Prognoses.Length + ruleset.Outcomes.Length + ruleset.Notes.Length;
    }

    /// <summary>The meaning of what a side says.</summary>
    internal static string Meaning(SubjectSide side, SideMeanings meanings) =>
        side.Factor is { } factor ? $"per {meanings.Of(factor)}" : side.Conditions.IsEmpty ? "no" : meanings.AnyOf(side.Conditions);

    private static SubjectSide SideOf(CriteriaSymbol criteria) =>
        new([new BoundCriteria(criteria.Place, criteria)], [criteria]);

    private SubjectSide SideOf(PrognosisSymbol prognosis) => new([prognosis.Condition], [prognosis])
    {
        Factor = prognosis is { Condition: null, Per: { } per } ? new BoundFact(prognosis.Place, per.Fact, DefinitionOf(per.Fact)) : null,
    };

    private DefinitionSymbol? DefinitionOf(FactSymbol fact) => new[] { old, newer }
        .SelectMany(one => one.Ruleset.Definitions.Concat(one.Side.Book.VocabularyDefinitions))
        .FirstOrDefault(definition => definition.Fact == fact);

    private static SubjectSide SideOf(Symbol symbol, BoundExpression? condition) => new([condition], [symbol]);

    private IEnumerable<SubjectPair> Actions()
    {
        var older = ByAction(old.Ruleset, old.Side);
        var later = ByAction(newer.Ruleset, newer.Side);
        foreach (string key in older.Keys.Union(later.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            (bool isOld, bool isNew) = (older.TryGetValue(key, out var was), later.TryGetValue(key, out var becomes));
            yield return new SubjectPair((isNew ? becomes : was).Subject, isOld ? SideOf(was.Rules) : SubjectSide.Absent, isNew ? SideOf(becomes.Rules) : SubjectSide.Absent);
        }
    }

    private static SubjectSide SideOf(List<RuleSymbol> rules) => new([.. rules.Select(rule => rule.Condition)], [.. rules]);

    private static Dictionary<string, (ComparedSubject Subject, List<RuleSymbol> Rules)> ByAction(RulesetSymbol ruleset, Side side)
    {
        Dictionary<string, (ComparedSubject Subject, List<RuleSymbol> Rules)> found = new(StringComparer.Ordinal);
        foreach (RuleSymbol rule in ruleset.Rules)
        {
            foreach (RuleAction action in rule.Actions)
            {
                ComparedSubject subject = ActionText.Of(rule, action, side);
                string key = subject.Reported is null ? subject.Text : $"{subject.Text} {subject.Reported}";
                if (!found.TryGetValue(key, out var same))
                {
                    found.Add(key, same = (subject, []));
                }

                // A rule may say the same twice.
                if (same.Rules.LastOrDefault() != rule)
                {
                    same.Rules.Add(rule);
                }
            }
        }

        return found;
    }

    private IEnumerable<SubjectPair> Pair<T>(
        SubjectKind kind, string word, ImmutableArray<T> before, ImmutableArray<T> after, Func<T, SubjectSide> sideOf, Func<T, SideMeanings, string> content)
        where T : Symbol
    {
        ImmutableDictionary<string, string> renames = Renames.Find(before, after);
        Dictionary<string, T> open = before.ToDictionary(one => renames.GetValueOrDefault(one.Name, one.Name), StringComparer.Ordinal);
        List<(string Name, T? Old, T? New)> pairs = [];
        List<T> unmatched = [];
        foreach (T one in after)
        {
            if (open.Remove(one.Name, out T? known))
            {
                pairs.Add((one.Name, known, one));
            }
            else
            {
                unmatched.Add(one);
            }
        }

        ILookup<string, T> gone = open.Values.ToLookup(one => content(one, old.Meanings), StringComparer.Ordinal);
        HashSet<T> used = [];
        foreach (T one in unmatched)
        {
            T? same = gone[content(one, newer.Meanings)].FirstOrDefault(other => !used.Contains(other));
            used.UnionWith(same is null ? [] : [same]);
            pairs.Add((one.Name, same, one));
        }

        pairs.AddRange(open.Values.Where(one => !used.Contains(one)).Select(one => (one.Name, (T?)one, (T?)null)));
        return pairs.OrderBy(pair => pair.Name, StringComparer.Ordinal).Select(pair => new SubjectPair(
            new ComparedSubject(kind, pair.Name, $"{word} {pair.Name}"),
            pair.Old is null ? SubjectSide.Absent : sideOf(pair.Old),
            pair.New is null ? SubjectSide.Absent : sideOf(pair.New)));
    }
}

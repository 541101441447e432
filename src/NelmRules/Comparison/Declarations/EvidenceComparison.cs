using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>Finds declarations whose words or figures changed.</summary>
internal sealed class EvidenceComparison(ComparedSide old, ComparedSide newer, Counterparts counterparts, DefinitionComparison definitions)
{
    /// <summary>The changes, in the order of kinds and names; what is among the declarations behind a change of behaviour is only compared, not told as come or gone.</summary>
    internal IEnumerable<EvidenceChange> Find(IReadOnlySet<string> behindChanges)
    {
        IEnumerable<(Symbol? Old, Symbol? New)> pairs = counterparts.Pair(Members(old.Ruleset), Members(newer.Ruleset))
            .Prepend((old.Ruleset, newer.Ruleset))
            .Concat(Cases());
        return pairs.Select(pair => Change(pair, behindChanges)).OfType<EvidenceChange>();
    }

    private static IEnumerable<Symbol> Members(RulesetSymbol ruleset) => ruleset.Rules
        .Concat<Symbol>(ruleset.Definitions).Concat(ruleset.Criteria).Concat(ruleset.Prognoses).Concat(ruleset.Outcomes).Concat(ruleset.Notes);

    private IEnumerable<(Symbol? Old, Symbol? New)> Cases()
    {
        ImmutableDictionary<string, string> renames = Renames.Find(old.Ruleset.Cases, newer.Ruleset.Cases);
        Dictionary<string, CaseSymbol> before = old.Ruleset.Cases.ToDictionary(one => renames.GetValueOrDefault(one.Name, one.Name), StringComparer.Ordinal);
        Dictionary<string, CaseSymbol> after = newer.Ruleset.Cases.ToDictionary(one => one.Name, StringComparer.Ordinal);
        return before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(name => ((Symbol?)before.GetValueOrDefault(name), (Symbol?)after.GetValueOrDefault(name)));
    }

    private EvidenceChange? Change((Symbol? Old, Symbol? New) pair, IReadOnlySet<string> behindChanges)
    {
        Symbol one = (pair.New ?? pair.Old)!;
        ImmutableArray<string> what = pair switch
        {
            (DefinitionSymbol was, DefinitionSymbol becomes) when !behindChanges.Contains(becomes.Name) && definitions.Find(was, becomes) is { } values =>
                [values, .. DifferentFacets(was, becomes)],
            ({ } was, { } becomes) => [.. DifferentFacets(was, becomes)],
            (null, CaseSymbol) => ["added"],
            (CaseSymbol, null) => ["removed"],
            (null, RuleSymbol rule) when !behindChanges.Contains(rule.Name) => ["added"],
            (RuleSymbol rule, null) when !behindChanges.Contains(rule.Name) => ["removed"],
            _ => [],
        };
        return what.IsEmpty ? null : new EvidenceChange(KindOf(one), one.Name, what, pair.Old?.Place, pair.New?.Place);
    }

    private static IEnumerable<string> DifferentFacets(Symbol was, Symbol becomes) => AreOneRule(was, becomes)
        ? []
        : Facets.Of(was).Zip(Facets.Of(becomes)).Where(facet => facet.First.Text != facet.Second.Text).Select(facet => facet.First.What);

    // Most rules are written as they were; besides what is written there they show the certainty of their ruleset alone.
    private static bool AreOneRule(Symbol was, Symbol becomes) =>
        (was, becomes) is (RuleSymbol one, RuleSymbol other) && one.Certainty == other.Certainty && Words.AreOneText(one.Place, other.Place);

    private static string KindOf(Symbol symbol) => symbol is CaseSymbol ? "case" : DeclarationIndex.KindOf(symbol);
}

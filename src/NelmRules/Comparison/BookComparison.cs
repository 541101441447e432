using System.Collections.Immutable;
using NelmRules.Binding;

namespace NelmRules.Comparison;

/// <summary>Compares two rule books.</summary>
internal static class BookComparison
{
    /// <summary>What the newer book says differently; both must be free of errors.</summary>
    public static BookDifference Compare(BoundBook old, BoundBook newer, ComparisonOptions options)
    {
        (Side oldSide, Side newSide) = Side.Of(old, newer);
        Meanings meanings = new();
        (SideMeanings oldMeanings, SideMeanings newMeanings) = (new(meanings, oldSide), new(meanings, newSide));
        Workspaces workspaces = new(options.Nodes);
        HashSet<string> untouched = Untouched.Find(old, newer);
        ImmutableArray<RulesetDifference> rulesets =
        [
            .. Pair(old, newer).Select(pair => pair switch
            {
                { New: { } same } when untouched.Contains(same.Name) => pair with { Compared = SubjectPairs.Count(same, newSide) },
                { Old: { } was, New: { } becomes } => new RulesetComparison(
                    new ComparedSide(oldSide, oldMeanings, was), new ComparedSide(newSide, newMeanings, becomes), meanings, options, workspaces).Run(),
                _ => pair,
            }),
        ];
        ImmutableArray<VocabularyChange> vocabulary =
        [
            .. new VocabularyComparison(oldSide, newSide, meanings).Find(),
            .. new VocabularyDefinitions(rulesets, workspaces).Find(one => new(oldSide, oldMeanings, one), one => new(newSide, newMeanings, one)),
        ];
        return new BookDifference(rulesets, vocabulary.IsEmpty ? [] : WithReach(vocabulary, new Reach(oldSide, oldMeanings, meanings), new Reach(newSide, newMeanings, meanings)));
    }

    /// <summary>The rulesets of both books by their newer names, nothing compared yet.</summary>
    internal static IEnumerable<RulesetDifference> Pair(BoundBook old, BoundBook newer)
    {
        ImmutableDictionary<string, string> renames = Renames.OfRulesets(old.Rulesets, newer.Rulesets);
        Dictionary<string, RulesetSymbol> before = old.Rulesets.ToDictionary(one => renames.GetValueOrDefault(one.Name, one.Name), StringComparer.Ordinal);
        Dictionary<string, RulesetSymbol> after = newer.Rulesets.ToDictionary(one => one.Name, StringComparer.Ordinal);
        return before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(name => new RulesetDifference(name, before.GetValueOrDefault(name), after.GetValueOrDefault(name)));
    }

    private static ImmutableArray<VocabularyChange> WithReach(ImmutableArray<VocabularyChange> changes, Reach old, Reach newer) =>
    [
        .. changes.Select(change => change with
        {
            Reaches = [.. newer.Of(change).Union(old.Of(change), StringComparer.Ordinal)],
        }),
    ];
}

using System.Collections.Immutable;
using NelmRules.Binding;

namespace NelmRules.Comparison;

/// <summary>Compares two rule books.</summary>
internal static class BookComparison
{
    /// <summary>What the newer book says differently; both must be free of errors.</summary>
    public static BookDifference Compare(BoundBook old, BoundBook newer, ComparisonOptions options)
    {
        FoundCovers covers = new();
        Lane first = new(old, newer, options, covers);
        Untouched untouched = Untouched.Of(old, newer);
        RulesetDifference[] rulesets = [.. Pair(old, newer).Select(pair => untouched.Rulesets.Contains(pair.Name) ? first.Count(pair) : pair)];
        int[] open = [.. Enumerable.Range(0, rulesets.Length).Where(at => rulesets[at].IsInBoth && !untouched.Rulesets.Contains(rulesets[at].Name))];
        Lanes.Run(Math.Min(Lanes.Most, open.Length), number =>
        {
            Lane lane = number == 0 ? first : new Lane(old, newer, options, covers);
            foreach (int at in Enumerable.Range(0, open.Length).Where(at => LaneOf(at) == number))
            {
                rulesets[open[at]] = lane.Compare(rulesets[open[at]]);
            }
        });
        return new BookDifference([.. rulesets], untouched.Vocabulary ? [] : [.. first.Vocabulary([.. rulesets])]);
    }

    // There and back, so that what is heavy every second time does not all fall to one of them.
    private static int LaneOf(int place) => (place + (place / Lanes.Most)) % Lanes.Most;

    /// <summary>The rulesets of both books by their newer names, nothing compared yet.</summary>
    internal static IEnumerable<RulesetDifference> Pair(BoundBook old, BoundBook newer)
    {
        ImmutableDictionary<string, string> renames = Renames.OfRulesets(old.Rulesets, newer.Rulesets);
        Dictionary<string, RulesetSymbol> before = old.Rulesets.ToDictionary(one => renames.GetValueOrDefault(one.Name, one.Name), StringComparer.Ordinal);
        Dictionary<string, RulesetSymbol> after = newer.Rulesets.ToDictionary(one => one.Name, StringComparer.Ordinal);
        return before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(name => new RulesetDifference(name, before.GetValueOrDefault(name), after.GetValueOrDefault(name)));
    }
}

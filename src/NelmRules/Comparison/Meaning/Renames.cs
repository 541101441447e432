using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>Which declarations of two books are one under two names.</summary>
internal static class Renames
{
    /// <summary>The newer name of every older declaration that the newer book knows by a former name.</summary>
    internal static ImmutableDictionary<string, string> Find(IEnumerable<Symbol> older, IEnumerable<Symbol> newer)
    {
        ImmutableArray<Symbol> all = [.. newer];
        if (!all.Any(symbol => symbol.Formerly is not null))
        {
            return ImmutableDictionary<string, string>.Empty;
        }

        HashSet<string> oldNames = [.. older.Select(symbol => symbol.Name)];
        HashSet<string> newNames = [.. all.Select(symbol => symbol.Name)];
        Dictionary<string, string> renames = new(StringComparer.Ordinal);
        foreach (Symbol symbol in all)
        {
            if (symbol.Formerly is { } former && oldNames.Contains(former) && !newNames.Contains(former) && !oldNames.Contains(symbol.Name))
            {
                renames.TryAdd(former, symbol.Name);
            }
        }

        return renames.ToImmutableDictionary(StringComparer.Ordinal);
    }

    /// <summary>The same for rulesets: one without a header has the name of its file, so that two such files that stand alone are one source.</summary>
    internal static ImmutableDictionary<string, string> OfRulesets(ImmutableArray<RulesetSymbol> older, ImmutableArray<RulesetSymbol> newer)
    {
        RulesetSymbol[] before = [.. older.Where(one => one.IsAnonymous && !newer.Any(other => other.Name == one.Name))];
        RulesetSymbol[] after = [.. newer.Where(one => one.IsAnonymous && !older.Any(other => other.Name == one.Name))];
        ImmutableDictionary<string, string> renames = Find(older, newer);
        return (before, after) is ([var was], [var becomes]) ? renames.SetItem(was.Name, becomes.Name) : renames;
    }
}

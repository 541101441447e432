using System.Collections.Immutable;
using NelmRules.Binding;

namespace NelmRules.Comparison;

/// <summary>Finds definitions of vocabularies that stand for something else while no ruleset says anything else for it and no invariant uses them.</summary>
internal sealed class VocabularyDefinitions(ImmutableArray<RulesetDifference> rulesets, Workspaces workspaces)
{
    /// <summary>The changes, in the order of names; none where the books have no ruleset in common, in whose place a definition could be read.</summary>
    internal IEnumerable<VocabularyChange> Find(Func<RulesetSymbol, ComparedSide> oldSide, Func<RulesetSymbol, ComparedSide> newSide)
    {
        if (rulesets.FirstOrDefault(one => one.IsInBoth) is not { Old: { } was, New: { } becomes })
        {
            return [];
        }

        (ComparedSide old, ComparedSide newer) = (oldSide(was), newSide(becomes));
        DefinitionComparison comparison = new(old, newer, workspaces);
        HashSet<string> behind = [.. rulesets.SelectMany(one => one.Behind), .. newer.Side.Book.Invariants.SelectMany(VocabularyComparison.Definitions).Select(one => one.Name)];
        return
            from pair in VocabularyComparison.Pair(old.Side.Book.VocabularyDefinitions, newer.Side.Book.VocabularyDefinitions)
            where pair is { Old: not null, New: not null } && !behind.Contains(pair.New.Name)
            let what = comparison.Find(pair.Old!, pair.New!)
            where what is not null
            select new VocabularyChange("define", pair.New!.Name, $"The definition `{pair.New.Name}` changed: {what}.", pair.Old!.Place, pair.New.Place)
            {
                Step = VersionStep.Patch,
            };
    }
}

using System.Collections.Immutable;
using NelmRules.Binding;

namespace NelmRules.Comparison;

/// <summary>All that one thread needs to compare rulesets of two books, one after another.</summary>
internal sealed class Lane
{
    private readonly Side _old;
    private readonly Side _new;
    private readonly Meanings _meanings = new();
    private readonly SideMeanings _oldMeanings;
    private readonly SideMeanings _newMeanings;
    private readonly Workspaces _workspaces;
    private readonly ComparisonOptions _options;

    internal Lane(BoundBook old, BoundBook newer, ComparisonOptions options, FoundCovers covers)
    {
        (_old, _new) = Side.Of(old, newer);
        (_oldMeanings, _newMeanings) = (new(_meanings, _old), new(_meanings, _new));
        _workspaces = new Workspaces(options.Nodes, new CommonFacts(_old, _new), covers);
        _options = options;
    }

    /// <summary>A ruleset of which nothing was edited.</summary>
    internal RulesetDifference Count(RulesetDifference same) => same with { Compared = SubjectPairs.Count(same.New!, _new) };

    /// <summary>A ruleset of both books.</summary>
    internal RulesetDifference Compare(RulesetDifference pair) => new RulesetComparison(OldSide(pair.Old!), NewSide(pair.New!), _meanings, _options, _workspaces).Run();

    /// <summary>What changed in the vocabularies, and what that reaches.</summary>
    internal IEnumerable<VocabularyChange> Vocabulary(ImmutableArray<RulesetDifference> rulesets)
    {
        VocabularyChange[] changes =
        [
            .. new VocabularyComparison(_old, _new, _meanings).Find(),
            .. new VocabularyDefinitions(rulesets, _workspaces).Find(OldSide, NewSide),
        ];
        return changes.Length == 0 ? [] : WithReach(changes, new Reach(_old, _oldMeanings, _meanings), new Reach(_new, _newMeanings, _meanings));
    }

    private static IEnumerable<VocabularyChange> WithReach(VocabularyChange[] changes, Reach old, Reach newer) => changes.Select(change => change with
    {
        Reaches = [.. newer.Of(change).Union(old.Of(change), StringComparer.Ordinal)],
    });

    private ComparedSide OldSide(RulesetSymbol ruleset) => new(_old, _oldMeanings, ruleset);

    private ComparedSide NewSide(RulesetSymbol ruleset) => new(_new, _newMeanings, ruleset);
}

using NelmRules.Binding;

namespace NelmRules.Comparison;

/// <summary>One version of a ruleset with what is known of its side.</summary>
internal sealed record ComparedSide(Side Side, SideMeanings Meanings, RulesetSymbol Ruleset)
{
    /// <summary>Where the numbers of tests come from.</summary>
    internal NumberPaths Paths => field ??= new NumberPaths(Side, Meanings);

    /// <summary>What conditions on numbers ask.</summary>
    internal Tests Tests => field ??= new Tests(Paths, Meanings);

    /// <summary>The definitions that its ruleset sees, its own first.</summary>
    internal IEnumerable<DefinitionSymbol> Definitions => Ruleset.Definitions.Concat(Side.Book.VocabularyDefinitions);
}

using NelmRules.Binding;

namespace NelmRules.Testing;

/// <summary>The conditions that a book holds.</summary>
internal static class BoundConditions
{
    /// <summary>All of them, with the values of definitions that are no conditions.</summary>
    public static IEnumerable<BoundExpression> In(BoundBook book) => book.Rulesets.SelectMany(In)
        .Concat(book.VocabularyDefinitions.SelectMany(definition => BoundTree.Operands(definition.Body)))
        .Concat(book.Invariants.Select(invariant => invariant.Condition));

    /// <summary>Those of a ruleset.</summary>
    public static IEnumerable<BoundExpression> In(RulesetSymbol ruleset) => ruleset.Rules.Select(rule => rule.Condition)
        .Concat(ruleset.Notes.Select(note => note.Condition))
        .Concat(ruleset.Prognoses.Select(prognosis => prognosis.Condition))
        .Concat(ruleset.Outcomes.Select(outcome => outcome.Condition))
        .Append(ruleset.Applies)
        .OfType<BoundExpression>()
        .Concat(ruleset.Criteria.SelectMany(criteria => BoundTree.Operands(criteria)))
        .Concat(ruleset.Definitions.SelectMany(definition => BoundTree.Operands(definition.Body)));
}

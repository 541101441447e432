using System.Collections.Immutable;
using System.Linq.Expressions;
using NelmRules.Binding;
using NelmRules.Rete.Lowering;
using NRules.RuleModel;

namespace NelmRules.Rete;

/// <summary>Makes the NRules rules of a book: one rule set a ruleset, and one for the definitions of each vocabulary.</summary>
internal sealed class BookRules<T>(BoundBook book, Writer<T> writer)
    where T : class
{
    /// <summary>The rule sets in the order of their names, vocabularies first.</summary>
    public ImmutableArray<IRuleSet> RuleSets() =>
    [
        .. book.VocabularyDefinitions.GroupBy(definition => definition.Owner, StringComparer.Ordinal)
            .Select(owner => RuleSet(owner.Key, owner.Select(Settled))),
        .. book.Rulesets.Where(ruleset => writer.Options.Covers(ruleset.Name)).Select(RuleSet),
    ];

    private IRuleSet RuleSet(RulesetSymbol ruleset)
    {
        RuleSymbol[] rules = [.. ruleset.Rules.Where(rule => !writer.Options.Strict || rule.Inferred is null)];
        return RuleSet(ruleset.Name, [
            .. ruleset.Definitions.Select(Settled),
            .. ruleset.Criteria.SelectMany(criteria => Criteria(ruleset, criteria)),
            .. rules.Select(rule => Met(ruleset, rule)),
            .. rules.Select(rule => Undetermined(ruleset, rule)),
        ]);
    }

    private static RuleSet RuleSet(string name, IEnumerable<IRuleDefinition?> rules)
    {
        RuleSet set = new(name);
        set.Add(rules.OfType<IRuleDefinition>());
        return set;
    }

    private IRuleDefinition? Met(RulesetSymbol ruleset, RuleSymbol rule) => Build(
        RuleHead.Of(ruleset, rule, "met"),
        [.. writer.Met(Population(ruleset, rule)), .. writer.Met(rule.Condition)],
        LinkedFacts<T>.Of(ruleset, rule));

    // Neither the population nor the condition is refuted or left open, and not both are met.
    private IRuleDefinition? Undetermined(RulesetSymbol ruleset, RuleSymbol rule) => Build(
        RuleHead.Of(ruleset, rule, "undetermined"),
        [
            .. writer.Open(Population(ruleset, rule)),
            .. writer.Open(rule.Condition),
            Logic.Or(writer.NotMet(Population(ruleset, rule)), writer.NotMet(rule.Condition)),
        ],
        LinkedFacts<T>.Undetermined(ruleset, rule));

    // Reported positions depend on their own condition alone.
    private static BoundExpression? Population(RulesetSymbol ruleset, RuleSymbol rule) => rule.Reported is null ? ruleset.Applies : null;

    private IEnumerable<IRuleDefinition?> Criteria(RulesetSymbol ruleset, CriteriaSymbol criteria)
    {
        Expression[] applies = [.. writer.Met(ruleset.Applies)];
        BoundCriteria whole = new(criteria.Place, criteria);
        yield return Build(
            RuleHead.Of(ruleset, criteria, null), [.. applies, .. writer.Met(whole)], LinkedFacts<T>.Of(criteria, null));
        foreach (CriteriaItem item in criteria.Items.Where(item => !writer.Options.Strict || item.Inferred is null))
        {
            Possibilities answer = writer.Condition(item);
            yield return Build(
                RuleHead.Of(ruleset, criteria, item),
                [.. applies, .. Logic.Conjuncts(Logic.And(Logic.Not(answer.No), Logic.Not(answer.Unclear)))],
                LinkedFacts<T>.Of(criteria, item));
        }
    }

    private IRuleDefinition? Settled(DefinitionSymbol definition)
    {
        BoundExpression value = definition.Fact is { } fact
            ? new BoundFact(definition.Place, fact, definition)
            : new BoundDefinition(definition.Place, definition, definition.Type);
        return Build(
            RuleHead.Of(definition),
            Logic.Conjuncts(writer.IsSettled(value)),
            LinkedFacts<T>.Of(definition, writer.ValueOf(value)));
    }

    // What can never hold is no rule.
    private IRuleDefinition? Build(RuleHead head, IEnumerable<Expression> conditions, LinkedFacts<T> facts)
    {
        Expression[] told = [.. conditions.Where(condition => !Logic.IsTrue(condition))];
        return told.Any(Logic.IsFalse)
            ? null
            : head.Build(
                writer.Patient,
                told.Select(condition => Expression.Lambda<Func<T, bool>>(condition, writer.Patient)),
                facts.Action(writer.Patient));
    }
}

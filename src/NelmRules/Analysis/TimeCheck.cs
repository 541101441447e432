using NelmRules.Binding;
using NelmRules.Diagnostics;
using NelmRules.Vocabularies;

namespace NelmRules.Analysis;

/// <summary>Finds rules that choose a treatment by a fact which exists only after it.</summary>
internal sealed class TimeCheck
{
    private readonly Dictionary<Symbol, List<FactSymbol>> _behind = [];

    /// <summary>One warning for each such fact of each rule, at the place where the rule reads it.</summary>
    public static IEnumerable<Diagnostic> Of(BoundBook book)
    {
        TimeCheck check = new();
        return book.Rulesets.SelectMany(ruleset => ruleset.Rules).SelectMany(check.Of);
    }

    private IEnumerable<Diagnostic> Of(RuleSymbol rule)
    {
        if (rule.Condition is null)
        {
            yield break;
        }

        HashSet<FactSymbol> seen = [];
        foreach (BoundExpression part in BoundTree.Written(rule.Condition).OrderBy(part => part.Place.Span.Start))
        {
            foreach (FactSymbol fact in LaterFacts(part))
            {
                RuleAction? early = seen.Add(fact) ? rule.Actions.FirstOrDefault(action => ChoosesTooEarly(action, fact, rule.Condition)) : null;
                if (early is not null)
                {
                    Diagnostic problem = Problems.ChoosesByLaterFact(part.Place.Span, fact.Name, fact.MeasuredAfter!.Name, early.Treatment.Name);
                    yield return problem with { Source = rule.Place.Source };
                }
            }
        }
    }

    private List<FactSymbol> LaterFacts(BoundExpression part) => part switch
    {
        BoundFact { Definition: { } definition } => Behind(definition, part),
        BoundDefinition definition => Behind(definition.Definition, part),
        BoundCriteria criteria => Behind(criteria.Criteria, part),
        BoundFact or BoundAggregate => [.. Later([part])],
        _ => [],
    };

    // Of several facts that come after one treatment the first is enough: the one that the rule reads, or its definition.
    private List<FactSymbol> Behind(Symbol symbol, BoundExpression part)
    {
        if (!_behind.TryGetValue(symbol, out List<FactSymbol>? facts))
        {
            facts = [.. Later(BoundTree.Closure(part)).DistinctBy(fact => fact.MeasuredAfter)];
            _behind.Add(symbol, facts);
        }

        return facts;
    }

    private static IEnumerable<FactSymbol> Later(IEnumerable<BoundExpression> parts) =>
        parts.Select(part => part is BoundAggregate aggregate ? aggregate.List : (part as BoundFact)?.Fact)
            .OfType<FactSymbol>()
            .Where(fact => fact.MeasuredAfter is not null);

    private static bool ChoosesTooEarly(RuleAction action, FactSymbol fact, BoundExpression condition) =>
        fact.MeasuredAfter is { } earlier
        && action.Verb.Direction != Direction.None
        && action.Treatment.IsKindOf(earlier)
        && action.After?.IsKindOf(earlier) != true
        && !SaysReceived(condition, earlier);

    // `received cytoreductive_surgery and ...` says as plainly as `after` that the treatment was given, by name or by definition.
    private static bool SaysReceived(BoundExpression condition, TreatmentSymbol earlier)
    {
        HashSet<DefinitionSymbol> entered = [];
        Stack<BoundExpression> open = new([condition]);
        while (open.TryPop(out BoundExpression? next))
        {
            if (next is BoundReceived received && received.Treatment.IsKindOf(earlier))
            {
                return true;
            }

            foreach (BoundExpression operand in Required(next, entered))
            {
                open.Push(operand);
            }
        }

        return false;
    }

    private static IEnumerable<BoundExpression> Required(BoundExpression condition, HashSet<DefinitionSymbol> entered) => condition switch
    {
        BoundLogical { IsAnd: true } all => all.Operands,
        BoundDefinition { Definition: { Body: ExpressionBody body } definition } when entered.Add(definition) => [body.Value],
        _ => [],
    };
}

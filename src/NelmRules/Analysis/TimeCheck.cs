using NelmRules.Binding;
using NelmRules.Diagnostics;
using NelmRules.Text;
using NelmRules.Vocabularies;

namespace NelmRules.Analysis;

/// <summary>Finds rules that choose a treatment by a fact which exists only after it.</summary>
internal sealed class TimeCheck(List<Diagnostic> problems)
{
    private readonly Dictionary<Symbol, List<FactSymbol>> _behind = [];
    private readonly List<FactSymbol> _none = [];
    private readonly List<BoundExpression> _written = [];

    /// <summary>Adds a warning for each such fact of a rule, at the place where the rule reads it.</summary>
    public void Check(RuleSymbol rule)
    {
        if (rule.Condition is null)
        {
            return;
        }

        BoundTree.Write(rule.Condition, _written);
        _written.RemoveAll(part => LaterFacts(part).Count == 0);
        if (_written.Count == 0)
        {
            // Most rules read nothing that comes later.
            return;
        }

        HashSet<Symbol> seen = [];
        foreach (BoundExpression part in StableSort.Of([.. _written], InFile))
        {
            foreach (FactSymbol fact in LaterFacts(part))
            {
                RuleAction? early = seen.Add(fact) ? TooEarly(rule, fact, rule.Condition) : null;
                if (early is not null)
                {
                    Diagnostic problem = Problems.ChoosesByLaterFact(part.Place.Span, fact.Name, fact.MeasuredAfter!.Name, early.Treatment.Name);
                    problems.Add(problem with { Source = rule.Place.Source });
                }
            }
        }
    }

    private static int InFile(BoundExpression one, BoundExpression other) => one.Place.Span.Start.CompareTo(other.Place.Span.Start);

    private static RuleAction? TooEarly(RuleSymbol rule, FactSymbol fact, BoundExpression condition)
    {
        foreach (RuleAction action in rule.Actions)
        {
            if (ChoosesTooEarly(action, fact, condition))
            {
                return action;
            }
        }

        return null;
    }

    private List<FactSymbol> LaterFacts(BoundExpression part) => part switch
    {
        BoundFact { Definition: { } definition } => Behind(definition, part),
        BoundDefinition definition => Behind(definition.Definition, part),
        BoundCriteria criteria => Behind(criteria.Criteria, part),
        BoundFact or BoundAggregate when FactIn(part) is { MeasuredAfter: not null } fact => [fact],
        _ => _none,
    };

    // Of several facts that come after one treatment the first is enough: the one that the rule reads, or its definition.
    private List<FactSymbol> Behind(Symbol symbol, BoundExpression part)
    {
        if (!_behind.TryGetValue(symbol, out List<FactSymbol>? facts))
        {
            HashSet<Symbol> treatments = [];
            facts = Later(BoundTree.Closure(part)).FindAll(fact => treatments.Add(fact.MeasuredAfter!));
            _behind.Add(symbol, facts);
        }

        return facts;
    }

    private static List<FactSymbol> Later(IEnumerable<BoundExpression> parts)
    {
        List<FactSymbol> later = [];
        foreach (BoundExpression part in parts)
        {
            if (FactIn(part) is { MeasuredAfter: not null } fact)
            {
                later.Add(fact);
            }
        }

        return later;
    }

    private static FactSymbol? FactIn(BoundExpression part) => part is BoundAggregate aggregate ? aggregate.List : (part as BoundFact)?.Fact;

    private static bool ChoosesTooEarly(RuleAction action, FactSymbol fact, BoundExpression condition) =>
        fact.MeasuredAfter is { } earlier
        && action.Verb.Direction != Direction.None
        && action.Treatment.IsKindOf(earlier)
        && action.After?.IsKindOf(earlier) != true
        && !SaysReceived(condition, earlier);

    // `received cytoreductive_surgery and ...` says as plainly as `after` that the treatment was given, by name or by definition.
    private static bool SaysReceived(BoundExpression condition, TreatmentSymbol earlier)
    {
        HashSet<Symbol> entered = [];
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

    private static IEnumerable<BoundExpression> Required(BoundExpression condition, HashSet<Symbol> entered) => condition switch
    {
        BoundLogical { IsAnd: true } all => all.Operands,
        BoundDefinition { Definition: { Body: ExpressionBody body } definition } when entered.Add(definition) => [body.Value],
        _ => [],
    };
}

using NelmRules.Binding;
using NelmRules.Diagnostics;
using NelmRules.Text;
using NelmRules.Vocabularies;

namespace NelmRules.Analysis;

/// <summary>Finds rules that choose a treatment by a fact which exists only after it.</summary>
internal static class TimeCheck
{
    /// <summary>One warning for each such fact of each rule, at the place where the rule reads it.</summary>
    public static IEnumerable<Diagnostic> Of(RulesetSymbol ruleset) => ruleset.Rules.SelectMany(Of);

    private static IEnumerable<Diagnostic> Of(RuleSymbol rule)
    {
        if (rule.Condition is null)
        {
            yield break;
        }

        HashSet<FactSymbol> seen = [];
        foreach (BoundFact read in BoundTree.Closure(rule.Condition).OfType<BoundFact>())
        {
            RuleAction? early = rule.Actions.FirstOrDefault(action => ChoosesTooEarly(action, read.Fact, rule.Condition));
            if (early is not null && seen.Add(read.Fact))
            {
                TextSpan place = IsInside(rule.Place, read.Place) ? read.Place.Span : rule.Condition.Place.Span;
                Diagnostic problem = Problems.ChoosesByLaterFact(place, read.Fact.Name, read.Fact.MeasuredAfter!.Name, early.Treatment.Name);
                yield return problem with { Source = rule.Place.Source };
            }
        }
    }

    private static bool ChoosesTooEarly(RuleAction action, FactSymbol fact, BoundExpression condition) =>
        fact.MeasuredAfter is { } earlier
        && action.Verb.Direction != Direction.None
        && action.Treatment.IsKindOf(earlier)
        && action.After?.IsKindOf(earlier) != true
        && !SaysReceived(condition, earlier);

    // `received cytoreductive_surgery and ...` says as plainly as `after` that the treatment was given.
    private static bool SaysReceived(BoundExpression condition, TreatmentSymbol earlier) => condition switch
    {
        BoundReceived received => received.Treatment.IsKindOf(earlier),
        BoundLogical { IsAnd: true } all => all.Operands.Any(operand => SaysReceived(operand, earlier)),
        _ => false,
    };

    private static bool IsInside(Place outer, Place inner) =>
        outer.Source == inner.Source && inner.Span.Start >= outer.Span.Start && inner.Span.End <= outer.Span.End;
}

using System.Linq.Expressions;
using System.Reflection;
using NelmRules.Binding;
using NelmRules.Vocabularies;
using NRules.RuleModel;

namespace NelmRules.Rete;

/// <summary>The action of a rule: puts its facts into the session, linked to the match, so that NRules takes them out with it.</summary>
/// <param name="make">Makes a patient's facts, always as many.</param>
internal sealed class LinkedFacts<T>(Func<T, object?[]> make)
    where T : class
{
    private static readonly MethodInfo PutMethod = typeof(LinkedFacts<T>).GetMethod(nameof(Put))!;

    public static LinkedFacts<T> Of(RulesetSymbol ruleset, RuleSymbol rule) =>
        new(patient => [.. rule.Actions.Select(action => new Recommendation<T>(patient, ruleset, rule, action))]);

    public static LinkedFacts<T> Undetermined(RulesetSymbol ruleset, RuleSymbol rule) =>
        new(patient => [new RuleUndetermined<T>(patient, ruleset, rule)]);

    public static LinkedFacts<T> Of(CriteriaSymbol criteria, CriteriaItem? item) =>
        new(patient => [new CriterionMet<T>(patient, criteria, item)]);

    public static LinkedFacts<T> Of(DefinitionSymbol definition, Func<T, RecordedValue?> valueOf) =>
        new(patient => [valueOf(patient) is { } value ? new DefinitionSettled<T>(patient, definition, value) : null]);

    /// <summary>The action as NRules takes it.</summary>
    public LambdaExpression Action(ParameterExpression patient)
    {
        ParameterExpression context = Expression.Parameter(typeof(IContext), "context");
        return Expression.Lambda<Action<IContext, T>>(
            Expression.Call(Expression.Constant(this), PutMethod, context, patient), context, patient);
    }

    /// <summary>Inserts the facts, and where the patient was updated, those that say something else than before.</summary>
    public void Put(IContext context, T patient)
    {
        object?[] facts = make(patient);
        for (int key = 0; key < facts.Length; key++)
        {
            if (facts[key] is { } fact)
            {
                Put(context, key, fact);
            }
        }
    }

    private static void Put(IContext context, int key, object fact)
    {
        object? before = context.GetLinked(key);
        if (before is null)
        {
            context.InsertLinked(key, fact);
        }
        else if (before is DefinitionSettled<T> settled && settled.Value != ((DefinitionSettled<T>)fact).Value)
        {
            context.UpdateLinked(key, fact);
        }
    }
}

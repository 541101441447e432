using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Evaluation;
using NelmRules.Patients;
using NelmRules.Rete.Lowering;
using NelmRules.Values;
using NRules;

namespace NelmRules.Rete.Tests;

/// <summary>What is said of a patient, a line each in ordinal order: by a session of NRules, and by the interpreter.</summary>
internal static class Said
{
    /// <summary>The linked facts of a session that holds one patient.</summary>
    public static ImmutableArray<string> ByNRules<T>(ISession session)
        where T : class => InOrder(
        [
            .. session.Query<Recommendation<T>>().AsEnumerable().Select(fact => Line(fact.Ruleset, fact.Rule, fact.Action)),
            .. session.Query<RuleUndetermined<T>>().AsEnumerable().Select(fact => Undetermined(fact.Ruleset, fact.Rule)),
            .. session.Query<CriterionMet<T>>().AsEnumerable().Select(fact => Line(fact.Ruleset, fact.Criteria, fact.Item)),
            .. session.Query<DefinitionSettled<T>>().AsEnumerable().Select(fact => Line(fact.Definition, fact.Value.Text)),
        ]);

    /// <summary>What a session says of one patient, the session being made for it.</summary>
    public static ImmutableArray<string> ByNRules<T>(ISessionFactory factory, T patient)
        where T : class
    {
        ISession session = factory.CreateSession();
        session.Insert(patient);
        session.Fire();
        return ByNRules<T>(session);
    }

    /// <summary>The same as the interpreter has it.</summary>
    public static ImmutableArray<string> ByInterpreter(RuleBook book, Patient patient, EvaluationOptions? options = null)
    {
        EvaluationOptions covered = options ?? EvaluationOptions.Default;
        PatientEvaluation evaluation = book.Evaluate(patient, covered);
        Interpreter interpreter = new(patient, covered);
        IEnumerable<DefinitionSymbol> definitions = book.Bound.VocabularyDefinitions
            .Concat(evaluation.Rulesets.SelectMany(result => result.Ruleset.Definitions));
        return InOrder(
        [
            .. evaluation.Rulesets.SelectMany(Rules),
            .. evaluation.Rulesets.Where(result => result.Applies.Status == Status.Met).SelectMany(Criteria),
            .. definitions.SelectMany(definition => Settled(definition, interpreter)),
        ]);
    }

    private static IEnumerable<string> Rules(RulesetResult result) => result.Rules
        .Select(rule => CaseRule.Of(rule.Rule, rule.Finding, result.Applies))
        .SelectMany(rule => rule.Status switch
        {
            Status.Met => rule.Rule.Actions.Select(action => Line(result.Ruleset.Name, rule.Rule, action)),
            Status.Undetermined => [Undetermined(result.Ruleset.Name, rule.Rule)],
            Status.NotMet or Status.Unclear or _ => [],
        });

    private static IEnumerable<string> Criteria(RulesetResult result) => result.Criteria.SelectMany(criteria => criteria.Items
        .Where(item => item.Finding.Status == Status.Met)
        .Select(item => Line(result.Ruleset.Name, criteria.Criteria, item.Item))
        .Concat(criteria.Finding.Status == Status.Met ? [Line(result.Ruleset.Name, criteria.Criteria, null)] : []));

    private static IEnumerable<string> Settled(DefinitionSymbol definition, Interpreter interpreter)
    {
        BoundExpression value = definition.Fact is { } fact
            ? new BoundFact(definition.Place, fact, definition)
            : new BoundDefinition(definition.Place, definition, definition.Type);
        return SettledValue.Of(value, interpreter) is { } settled ? [Line(definition, settled.Text)] : [];
    }

    private static ImmutableArray<string> InOrder(IEnumerable<string> lines) => [.. lines.Order(StringComparer.Ordinal)];

    private static string Line(string ruleset, RuleSymbol rule, RuleAction action) =>
        $"{ruleset}.{rule.Name}: {action.Verb.Word} {action.Treatment.Name} over {action.Over} with {action.With} after {action.After} for {action.For}";

    private static string Undetermined(string ruleset, RuleSymbol rule) => $"{ruleset}.{rule.Name}: undetermined";

    private static string Line(string ruleset, CriteriaSymbol criteria, CriteriaItem? item) => $"{ruleset}.{criteria.Name}.{item?.Name}: met";

    private static string Line(DefinitionSymbol definition, string value) => $"{definition.Owner}.{definition.Name} = {value}";
}

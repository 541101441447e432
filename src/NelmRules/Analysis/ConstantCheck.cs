using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Diagnostics;
using NelmRules.Evaluation;
using NelmRules.Patients;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Analysis;

/// <summary>Finds conditions that read facts and yet have one answer for every patient, such as <c>ki67 &gt; 120%</c>.</summary>
/// <remarks>
/// A condition is evaluated with everything that a record could say left open. What comes out holds for every record; where it is one
/// answer, the condition tests nothing. Facts that exclude each other are not seen, so silence proves nothing.
/// </remarks>
internal sealed class ConstantCheck
{
    private static readonly Patient AnyPatient =
        new(null, ImmutableDictionary<FactSymbol, RecordedValue>.Empty, ImmutableDictionary<TreatmentSymbol, bool>.Empty);

    private readonly Interpreter _interpreter = new(AnyPatient, EvaluationOptions.Default) { IsForAnyRecord = true };

    /// <summary>A warning at each such condition.</summary>
    public static IEnumerable<Diagnostic> Of(BoundBook book)
    {
        ConstantCheck check = new();
        return ConditionsOf(book.VocabularyDefinitions).Concat(book.Rulesets.SelectMany(ConditionsOf))
            .Select(condition => check.Check(condition.What, condition.Condition))
            .OfType<Diagnostic>();
    }

    private Diagnostic? Check(string what, BoundExpression condition)
    {
        Answers answers = _interpreter.Condition(condition);
        if (!IsConstant(condition, answers) || BoundTree.Written(condition).Any(IsReportedItself))
        {
            return null;
        }

        Diagnostic problem = answers == Answers.Yes
            ? Problems.AlwaysMet(condition.Place.Span, what)
            : Problems.NeverMet(condition.Place.Span, what);
        return problem with { Source = condition.Place.Source };
    }

    // A condition that is constant because a definition or criteria is: the warning stands there.
    private bool IsReportedItself(BoundExpression part) =>
        part is BoundCriteria or BoundDefinition { Type: YesNoType } && IsConstant(part, _interpreter.Condition(part));

    private static bool IsConstant(BoundExpression condition, Answers answers) =>
        answers is Answers.Yes or Answers.No && ReadsFacts(condition);

    private static bool ReadsFacts(BoundExpression condition) => BoundTree.Closure(condition).Any(part => part is BoundFact or BoundAggregate);

    private static IEnumerable<(string What, BoundExpression Condition)> ConditionsOf(RulesetSymbol ruleset) =>
    [
        .. Named("The population of this source", ruleset.Applies),
        .. ruleset.Rules.SelectMany(rule => Named($"The condition of rule `{rule.Name}`", rule.Condition)),
        .. ruleset.Notes.SelectMany(note => Named($"The condition of note `{note.Name}`", note.Condition)),
        .. ruleset.Prognoses.SelectMany(prognosis => Named($"The condition of prognosis `{prognosis.Name}`", prognosis.Condition)),
        .. ruleset.Outcomes.SelectMany(outcome => Named($"The condition of outcome `{outcome.Name}`", outcome.Condition)),
        .. ruleset.Criteria.SelectMany(criteria => criteria.Items).SelectMany(ConditionsOf),
        .. ConditionsOf(ruleset.Definitions),
    ];

    private static IEnumerable<(string What, BoundExpression Condition)> ConditionsOf(CriteriaItem item) =>
        Open(item.Open).Append(($"Item `{item.Name}`", item.Condition));

    private static IEnumerable<(string What, BoundExpression Condition)> ConditionsOf(IEnumerable<DefinitionSymbol> definitions) =>
        definitions.SelectMany(definition => definition.Body switch
        {
            ExpressionBody { Value.Type: YesNoType } body => Open(body.Open).Append(($"Definition `{definition.Name}`", body.Value)),
            RowsBody body => body.Rows.Select(row => ("This row", row.Condition)),
            _ => [],
        });

    private static IEnumerable<(string What, BoundExpression Condition)> Open(IEnumerable<OpenCondition> open) =>
        open.Select(one => ("This condition", one.Condition));

    private static IEnumerable<(string What, BoundExpression Condition)> Named(string what, BoundExpression? condition) =>
        condition is null ? [] : [(what, condition)];
}

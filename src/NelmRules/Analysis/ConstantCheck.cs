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
        new(null, ImmutableDictionary<FactSymbol, RecordedValue>.Empty, new Dictionary<TreatmentSymbol, bool>());

    private readonly Interpreter _interpreter = new(AnyPatient, EvaluationOptions.Default) { IsForAnyRecord = true };

    /// <summary>A warning at each such condition.</summary>
    public static IEnumerable<Diagnostic> Of(BoundBook book)
    {
        ConstantCheck check = new();
        return ConditionsOf(book.VocabularyDefinitions)
            .Concat(book.Invariants.Select(invariant => invariant.Condition))
            .Concat(book.Rulesets.SelectMany(ConditionsOf))
            .Select(check.Check)
            .OfType<Diagnostic>();
    }

    private Diagnostic? Check(BoundExpression condition)
    {
        Answers answers = _interpreter.Condition(condition);
        if (!IsConstant(condition, answers) || BoundTree.Written(condition).Any(IsReportedItself))
        {
            return null;
        }

        Diagnostic problem = answers == Answers.Yes ? Problems.AlwaysMet(condition.Place.Span) : Problems.NeverMet(condition.Place.Span);
        return problem with { Source = condition.Place.Source };
    }

    // A condition that is constant because a definition or criteria is: the warning stands there.
    private bool IsReportedItself(BoundExpression part) =>
        part is BoundCriteria or BoundDefinition { Type: YesNoType } && IsConstant(part, _interpreter.Condition(part));

    private static bool IsConstant(BoundExpression condition, Answers answers) =>
        answers is Answers.Yes or Answers.No && ReadsFacts(condition);

    private static bool ReadsFacts(BoundExpression condition) => BoundTree.Closure(condition).Any(part => part is BoundFact or BoundAggregate);

    private static IEnumerable<BoundExpression> ConditionsOf(RulesetSymbol ruleset)
    {
        IEnumerable<BoundExpression?> own = ruleset.Rules.Select(rule => rule.Condition)
            .Concat(ruleset.Notes.Select(note => note.Condition))
            .Concat(ruleset.Prognoses.Select(prognosis => prognosis.Condition))
            .Concat(ruleset.Outcomes.Select(outcome => outcome.Condition))
            .Concat(ruleset.Criteria.Select(criteria => criteria.Concerns))
            .Prepend(ruleset.Applies);
        return own.OfType<BoundExpression>().Concat(ruleset.Criteria.SelectMany(BoundTree.Operands)).Concat(ConditionsOf(ruleset.Definitions));
    }

    private static IEnumerable<BoundExpression> ConditionsOf(IEnumerable<DefinitionSymbol> definitions) =>
        definitions.Select(definition => definition.Body).SelectMany(BoundTree.Operands).Where(part => part.Type is YesNoType);
}

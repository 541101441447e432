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

    private readonly List<Diagnostic> _problems = [];
    private readonly Interpreter _interpreter = new(AnyPatient, EvaluationOptions.Default) { IsForAnyRecord = true };

    /// <summary>A warning at each such condition.</summary>
    public static List<Diagnostic> Of(BoundBook book)
    {
        ConstantCheck check = new();
        check.AddAll(book.VocabularyDefinitions);
        foreach (InvariantSymbol invariant in book.Invariants)
        {
            check.Add(invariant.Condition);
        }

        foreach (RulesetSymbol ruleset in book.Rulesets)
        {
            check.AddAll(ruleset);
        }

        return check._problems;
    }

    private void AddAll(RulesetSymbol ruleset)
    {
        Add(ruleset.Applies);
        AddAll(ruleset.Rules, rule => rule.Condition);
        AddAll(ruleset.Notes, note => note.Condition);
        AddAll(ruleset.Prognoses, prognosis => prognosis.Condition);
        AddAll(ruleset.Outcomes, outcome => outcome.Condition);
        AddAll(ruleset.Criteria, criteria => criteria.Concerns);
        foreach (CriteriaSymbol criteria in ruleset.Criteria)
        {
            AddAll(BoundTree.Operands(criteria));
        }

        AddAll(ruleset.Definitions);
    }

    private void AddAll(ImmutableArray<DefinitionSymbol> definitions)
    {
        foreach (DefinitionSymbol definition in definitions)
        {
            AddAll(BoundTree.Operands(definition.Body).RemoveAll(part => part.Type is not YesNoType));
        }
    }

    private void AddAll<T>(ImmutableArray<T> symbols, Func<T, BoundExpression?> conditionOf)
        where T : Symbol
    {
        foreach (T symbol in symbols)
        {
            Add(conditionOf(symbol));
        }
    }

    private void AddAll(ImmutableArray<BoundExpression> conditions)
    {
        foreach (BoundExpression condition in conditions)
        {
            Add(condition);
        }
    }

    private void Add(BoundExpression? condition)
    {
        if (condition is not null && Check(condition) is { } problem)
        {
            _problems.Add(problem);
        }
    }

    private Diagnostic? Check(BoundExpression condition)
    {
        Answers answers = _interpreter.Condition(condition);
        if (!IsConstant(condition, answers) || BoundTree.Written(condition).Exists(IsReportedItself))
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
}

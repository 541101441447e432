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
/// answer, the condition tests nothing. Where it may go either way, <see cref="ExclusionCheck"/> looks for parts that exclude each other.
/// </remarks>
internal sealed class ConstantCheck(List<Diagnostic> problems)
{
    private static readonly Patient AnyPatient =
        new(null, ImmutableDictionary<FactSymbol, RecordedValue>.Empty, new Dictionary<TreatmentSymbol, bool>());

    private readonly ExclusionCheck _exclusions = new();
    private readonly Interpreter _interpreter = new(AnyPatient, EvaluationOptions.Default) { IsForAnyRecord = true };

    /// <summary>Adds a warning for each such condition of a declaration.</summary>
    public void Check(Symbol symbol)
    {
        switch (symbol)
        {
            case DefinitionSymbol definition:
                AddAll(BoundTree.Operands(definition.Body));
                break;
            case CriteriaSymbol criteria:
                Add(criteria.Concerns);
                AddAll(BoundTree.Operands(criteria));
                AddFound(_exclusions.Find(criteria));
                break;
            default:
                Add(ConditionOf(symbol));
                break;
        }
    }

    private static BoundExpression? ConditionOf(Symbol symbol) => symbol switch
    {
        RulesetSymbol ruleset => ruleset.Applies,
        RuleSymbol rule => rule.Condition,
        NoteSymbol note => note.Condition,
        PrognosisSymbol prognosis => prognosis.Condition,
        OutcomeSymbol outcome => outcome.Condition,
        InvariantSymbol invariant => invariant.Condition,
        _ => null,
    };

    private void AddAll(ImmutableArray<BoundExpression> conditions)
    {
        foreach (BoundExpression condition in conditions)
        {
            Add(condition);
        }
    }

    private void Add(BoundExpression? condition)
    {
        if (condition is { Type: YesNoType })
        {
            AddFound(Check(condition));
        }
    }

    private void AddFound(Diagnostic? problem)
    {
        if (problem is not null)
        {
            problems.Add(problem);
        }
    }

    private Diagnostic? Check(BoundExpression condition)
    {
        Answers answers = _interpreter.Condition(condition);
        if (!IsConstant(condition, answers))
        {
            return _exclusions.Find(condition);
        }

        if (BoundTree.Written(condition).Exists(IsReportedItself))
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

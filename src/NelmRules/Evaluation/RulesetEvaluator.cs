using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Evaluation;

/// <summary>The findings of one ruleset for one patient.</summary>
/// <param name="book">The rule book, for the definitions of its vocabularies.</param>
/// <param name="interpreter">The patient as recorded.</param>
/// <param name="contradictions">The definitions that contradict the record, each with the patient as it would have it.</param>
/// <param name="options">What is left out.</param>
internal sealed class RulesetEvaluator(
    BoundBook book, Interpreter interpreter, ImmutableArray<Contradiction> contradictions, EvaluationOptions options)
{
    private readonly Inspector _inspector = new(interpreter);

    /// <summary>Everything the ruleset says; outside its population, the positions that it reports.</summary>
    internal RulesetResult Evaluate(RulesetSymbol ruleset)
    {
        Finding applies = Find(ruleset.Applies);
        bool outside = applies.Status == Status.NotMet;
        RulesetResult result = new(ruleset, applies, [.. Rules(ruleset, outside)], [], [], [], []);
        return outside ? result with { WhyOutside = new Tracer(interpreter).Trace(ruleset.Applies!) } : result with
        {
            Criteria = [.. ruleset.Criteria.Select(Evaluate)],
            Prognoses = [.. ruleset.Prognoses.Select(prognosis => Evaluate(prognosis, ruleset))],
            Outcomes = [.. ruleset.Outcomes.Select(outcome => new OutcomeResult(outcome, Find(outcome.Condition)))],
            Notes = [.. ruleset.Notes.Select(note => new NoteResult(note, Find(note.Condition)))],
        };
    }

    /// <summary>The finding of a condition, with the facts whose recorded value it hangs on against their definition.</summary>
    internal Finding Find(BoundExpression? condition) => condition is null
        ? Finding.Always
        : Mark(_inspector.Find(condition), instead => instead.Condition(condition));

    /// <summary>The finding of criteria, likewise.</summary>
    internal Finding Find(CriteriaSymbol criteria) => Mark(_inspector.Find(criteria), instead => instead.Criteria(criteria));

    private IEnumerable<RuleResult> Rules(RulesetSymbol ruleset, bool outside) => ruleset.Rules
        .Where(rule => !outside || rule.Reported is not null)
        .Where(rule => !options.Strict || rule.Inferred is null)
        .Select(rule => new RuleResult(rule, Find(rule.Condition)));

    private CriteriaResult Evaluate(CriteriaSymbol criteria) => new(
        criteria,
        Find(criteria),
        [.. interpreter.Items(criteria).Select(item => new ItemResult(
            item, Mark(_inspector.Find(item), instead => instead.Item(item))))])
    {
        Concerns = Find(criteria.Concerns),
    };

    private PrognosisResult Evaluate(PrognosisSymbol prognosis, RulesetSymbol ruleset)
    {
        if (prognosis.Condition is not null || prognosis.Per is not { } per)
        {
            return new PrognosisResult(prognosis, Find(prognosis.Condition));
        }

        BoundFact fact = new(prognosis.Place, per.Fact, DefinitionOf(per.Fact, ruleset));
        return new PrognosisResult(prognosis, _inspector.FindKnown(fact)) { Measured = fact };
    }

    private DefinitionSymbol? DefinitionOf(FactSymbol fact, RulesetSymbol ruleset) =>
        ruleset.Definitions.Concat(book.VocabularyDefinitions).FirstOrDefault(definition => definition.Fact == fact);

    private Finding Mark(Finding finding, Func<Interpreter, Answers> evaluate) => contradictions.IsEmpty ? finding : finding with
    {
        ChangedBy =
        [
            .. contradictions
                .Where(one => evaluate(one.Instead).ToStatus() != finding.Status)
                .Select(one => one.Fact)
                .Distinct(StringComparer.Ordinal),
        ],
    };
}

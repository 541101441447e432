using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Patients;
using NelmRules.Values;

namespace NelmRules.Evaluation;

/// <summary>What a rule book says about a patient.</summary>
internal static class Evaluator
{
    /// <summary>Evaluates every ruleset that the options cover; the book must be free of errors.</summary>
    /// <param name="book">The rule book.</param>
    /// <param name="fingerprint">What the result names the book by, <c>sha256:...</c>.</param>
    /// <param name="patient">The patient.</param>
    /// <param name="options">What is covered.</param>
    public static PatientEvaluation Evaluate(BoundBook book, Lazy<string> fingerprint, Patient patient, EvaluationOptions options)
    {
        Interpreter interpreter = new(patient, options);
        RulesetSymbol[] rulesets = [.. book.Rulesets.Where(ruleset => options.Covers(ruleset.Name))];
        ImmutableArray<Contradiction> contradictions =
        [
            .. Contradiction.FindAll(
                book.VocabularyDefinitions.Concat(rulesets.SelectMany(ruleset => ruleset.Definitions)), interpreter, (patient, options)),
        ];
        RulesetEvaluator evaluator = new(book, interpreter, contradictions, options);
        ImmutableArray<RulesetResult> results = [.. rulesets.Select(evaluator.Evaluate)];
        return new PatientEvaluation(
            book.Vocabulary.Parts,
            patient.Id,
            results,
            TreatmentSummaries.Of(results),
            [.. contradictions.Select(one => one.Discrepancy), .. BrokenInvariants(book, interpreter)])
        {
            Fingerprint = fingerprint,
        };
    }

    private static IEnumerable<Discrepancy> BrokenInvariants(BoundBook book, Interpreter interpreter) => book.Invariants
        .Where(invariant => interpreter.Condition(invariant.Condition) == Answers.No)
        .Select(invariant => new Discrepancy(null, null, null, null, invariant.Name));
}

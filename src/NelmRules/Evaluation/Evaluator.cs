using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Patients;
using NelmRules.Vocabularies;

namespace NelmRules.Evaluation;

/// <summary>What a rule book says about patients. Safe for use by many threads.</summary>
internal sealed class Evaluator
{
    private readonly BoundBook _book;
    private readonly Lazy<string> _fingerprint;
    private readonly Lazy<RulesetEvaluator[]> _whole;
    private readonly Lazy<RulesetEvaluator[]> _strict;
    private readonly HashSet<Symbol> _defined = [];
    private volatile bool _isUsed;

    /// <summary>Begins with a book that is free of errors.</summary>
    /// <param name="book">The book.</param>
    /// <param name="fingerprint">What results name the book by, <c>sha256:...</c>.</param>
    internal Evaluator(BoundBook book, Lazy<string> fingerprint)
    {
        (_book, _fingerprint) = (book, fingerprint);
        _whole = new(() => Evaluators(isStrict: false));
        _strict = new(() => Evaluators(isStrict: true));
        AddDefined(book.VocabularyDefinitions);
        foreach (RulesetSymbol ruleset in book.Rulesets)
        {
            AddDefined(ruleset.Definitions);
        }
    }

    private void AddDefined(ImmutableArray<DefinitionSymbol> definitions)
    {
        foreach (DefinitionSymbol definition in definitions)
        {
            if (definition.Fact is not null)
            {
                _defined.Add(definition.Fact);
            }
        }
    }

    /// <summary>Evaluates every ruleset that the options cover.</summary>
    internal PatientEvaluation Evaluate(Patient patient, EvaluationOptions options)
    {
        Examination examination = new(_book, patient, options, CanContradict(patient));
        Frame? frame = FrameFor(examination);
        ImmutableArray<RulesetResult>.Builder results = ImmutableArray.CreateBuilder<RulesetResult>(_book.Rulesets.Length);
        foreach (RulesetEvaluator evaluator in (options.Strict ? _strict : _whole).Value)
        {
            if (options.Covers(evaluator.Ruleset.Name))
            {
                results.Add(evaluator.Evaluate(examination, frame));
            }
        }

        return new PatientEvaluation(examination, _fingerprint, results.DrainToImmutable());
    }

    // The first patient is interpreted: for a single one, lowering costs more than it gains.
    private Frame? FrameFor(Examination examination)
    {
        bool isFirst = !_isUsed;
        _isUsed = true;
        return isFirst ? null : new Frame(examination, examination.Patient.CellsOf(_book.Vocabulary));
    }

    private RulesetEvaluator[] Evaluators(bool isStrict) =>
        Each.Kept(_book.Rulesets.AsSpan(), ruleset => new RulesetEvaluator(ruleset, _book.Vocabulary, isStrict));

    // Only a recorded fact can be contradicted by its definition.
    private bool CanContradict(Patient patient)
    {
        foreach (FactSymbol fact in _defined)
        {
            if (patient.Recorded(fact) is not null)
            {
                return true;
            }
        }

        return false;
    }
}

using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Patients;
using NelmRules.Values;

namespace NelmRules.Evaluation;

/// <summary>One patient under one book: what the parts of a result are worked out from when they are read. Safe for use by many threads.</summary>
/// <remarks>The interpreter and the inspector keep what they have found, for one thread at a time.</remarks>
/// <param name="book">The book.</param>
/// <param name="patient">The patient.</param>
/// <param name="options">What is covered.</param>
/// <param name="canContradict">Whether a definition speaks of a recorded fact, so that it could contradict the record.</param>
internal sealed class Examination(BoundBook book, Patient patient, EvaluationOptions options, bool canContradict)
{
    private readonly Lock _oneAtATime = new();
    private Interpreter? _interpreter;
    private Inspector? _inspector;
    private Contradiction[]? _contradictions;

    /// <summary>The book.</summary>
    internal BoundBook Book => book;

    /// <summary>The patient.</summary>
    internal Patient Patient => patient;

    /// <summary>The patient as recorded; for whoever has the result to himself, or while parts are worked out.</summary>
    internal Interpreter Interpreter => _interpreter ??= new Interpreter(patient, options);

    private Contradiction[] Contradictions => _contradictions ??= FindContradictions();

    /// <summary>Whether findings could name a fact whose record contradicts its definition.</summary>
    internal bool CanContradict => canContradict;

    /// <summary>The finding of a condition; without one it always holds.</summary>
    internal Finding Find(BoundExpression? condition) => condition is null ? Finding.Always : Find(new ConditionQuestion(condition));

    /// <summary>The finding of a question.</summary>
    internal Finding Find(Question question) => Find(question, question.Of(Interpreter));

    /// <summary>The finding of a question whose answers are known.</summary>
    internal Finding Find(Question question, Answers answers) => canContradict ? new Finding(answers, question, this)
        : answers == Answers.Yes ? Finding.Always
        : answers == Answers.No ? Finding.Never
        : new Finding(answers, question, this);

    /// <summary>What a finding holds beside its answers.</summary>
    internal FindingParts PartsOf(Question question, Answers answers)
    {
        lock (_oneAtATime)
        {
            ImmutableArray<string> changedBy = ChangedBy(question, answers.ToStatus());
            if (answers is Answers.Yes or Answers.No)
            {
                return changedBy.IsEmpty ? FindingParts.None : FindingParts.None with { ChangedBy = changedBy };
            }

            _inspector ??= new Inspector(Interpreter);
            Finding found = question.Of(_inspector);
            return new FindingParts(found.Needs, found.Unclear, changedBy);
        }
    }

    /// <summary>What a ruleset says beside its rules.</summary>
    internal RulesetParts PartsOf(RulesetSymbol ruleset, Status applies)
    {
        lock (_oneAtATime)
        {
            return RulesetParts.Of(ruleset, applies, this);
        }
    }

    /// <summary>Where the record contradicts a definition or an invariant.</summary>
    internal ImmutableArray<Discrepancy> Discrepancies()
    {
        lock (_oneAtATime)
        {
            List<Discrepancy> found = [.. Each.Kept<Contradiction, Discrepancy>(Contradictions, one => one.Discrepancy)];
            foreach (InvariantSymbol invariant in book.Invariants)
            {
                if (Interpreter.Condition(invariant.Condition) == Answers.No)
                {
                    found.Add(new Discrepancy(null, null, null, null, invariant.Name));
                }
            }

            return [.. found];
        }
    }

    private Contradiction[] FindContradictions() => canContradict ? Contradiction.FindAll(Definitions(), Interpreter, patient, options) : [];

    private List<DefinitionSymbol> Definitions()
    {
        List<DefinitionSymbol> definitions = [.. book.VocabularyDefinitions];
        foreach (RulesetSymbol ruleset in book.Rulesets)
        {
            definitions.AddRange(options.Covers(ruleset.Name) ? ruleset.Definitions.AsSpan() : []);
        }

        return definitions;
    }

    // A definition that took the place of the record would make it another status.
    private ImmutableArray<string> ChangedBy(Question question, Status status)
    {
        List<string> facts = [];
        foreach (Contradiction one in Contradictions)
        {
            if (!facts.Contains(one.Fact) && question.Of(one.Instead).ToStatus() != status)
            {
                facts.Add(one.Fact);
            }
        }

        return [.. facts];
    }
}

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
    private ImmutableArray<Contradiction> _contradictions;

    /// <summary>The book.</summary>
    internal BoundBook Book => book;

    /// <summary>The patient.</summary>
    internal Patient Patient => patient;

    /// <summary>The patient as recorded; for whoever has the result to himself, or inside <see cref="Within"/>.</summary>
    internal Interpreter Interpreter => _interpreter ??= new Interpreter(patient, options);

    private ImmutableArray<Contradiction> Contradictions => _contradictions.IsDefault ? _contradictions = FindContradictions() : _contradictions;

    /// <summary>Whether findings could name a fact whose record contradicts its definition.</summary>
    internal bool CanContradict => canContradict;

    /// <summary>Works something out while no other thread does.</summary>
    internal T Within<T>(Func<Examination, T> work)
    {
        lock (_oneAtATime)
        {
            return work(this);
        }
    }

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

    /// <summary>Where the record contradicts a definition or an invariant.</summary>
    internal ImmutableArray<Discrepancy> Discrepancies() => Within(one => one.FindDiscrepancies());

    private ImmutableArray<Discrepancy> FindDiscrepancies() =>
    [
        .. Contradictions.Select(one => one.Discrepancy),
        .. book.Invariants.Where(invariant => Interpreter.Condition(invariant.Condition) == Answers.No)
            .Select(invariant => new Discrepancy(null, null, null, null, invariant.Name)),
    ];

    private ImmutableArray<Contradiction> FindContradictions() => canContradict
        ? [.. Contradiction.FindAll(Definitions(), Interpreter, (patient, options))]
        : [];

    private IEnumerable<DefinitionSymbol> Definitions() => book.VocabularyDefinitions
        .Concat(book.Rulesets.Where(ruleset => options.Covers(ruleset.Name)).SelectMany(ruleset => ruleset.Definitions));

    // A definition that took the place of the record would make it another status.
    private ImmutableArray<string> ChangedBy(Question question, Status status) => Contradictions.IsEmpty ? [] :
    [
        .. Contradictions
            .Where(one => question.Of(one.Instead).ToStatus() != status)
            .Select(one => one.Fact)
            .Distinct(StringComparer.Ordinal),
    ];
}

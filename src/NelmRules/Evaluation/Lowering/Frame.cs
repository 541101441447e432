using System.Collections.Immutable;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Evaluation;

/// <summary>Where lowered conditions are answered for one patient, one ruleset after the other.</summary>
/// <param name="examination">The patient, for what is left to the interpreter.</param>
/// <param name="cells">What is recorded of each fact, by its place in the vocabulary; null where nothing is.</param>
internal sealed class Frame(Examination examination, ImmutableArray<RecordedValue?> cells)
{
    private byte[] _answers = [];
    private LoweredConditions? _conditions;

    /// <summary>The patient, for what is left to the interpreter.</summary>
    internal Examination Examination => examination;

    /// <summary>The answers at a place.</summary>
    internal Answers this[int place]
    {
        get => (Answers)_answers[place];
        set => _answers[place] = (byte)value;
    }

    /// <summary>What is recorded of the fact at a place of the vocabulary, or null.</summary>
    internal RecordedValue? Cell(int fact) => cells[fact];

    /// <summary>Answers conditions in the place of those before.</summary>
    internal void Answer(LoweredConditions conditions)
    {
        if (_answers.Length < conditions.Places)
        {
            _answers = new byte[conditions.Places];
        }

        _conditions = conditions;
        conditions.Answer(this);
    }

    /// <summary>The answers of the condition with an index among those answered last.</summary>
    internal Answers AnswersOf(int index) => this[_conditions!.PlaceOf(index)];
}

using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Vocabularies;

namespace NelmRules.Evaluation;

/// <summary>Conditions made into inputs, which are read first, and gates, in an order in which they can be answered. Immutable.</summary>
internal sealed class LoweredConditions
{
    private readonly int[] _asked;
    private readonly Input[] _inputs;
    private readonly Gate[] _gates;

    /// <summary>Lowers conditions.</summary>
    /// <param name="conditions">The conditions; one that is null always holds.</param>
    /// <param name="vocabulary">The vocabulary of the book.</param>
    /// <param name="isStrict">Whether the encoder's own readings are left out.</param>
    internal LoweredConditions(ImmutableArray<BoundExpression?> conditions, Vocabulary vocabulary, bool isStrict)
    {
        Lowerer lowerer = new(vocabulary, isStrict);
        _asked = [.. conditions.Select(lowerer.Lower)];
        _inputs = lowerer.Inputs;
        _gates = lowerer.Gates;
        Places = lowerer.Places;
    }

    /// <summary>How many places for answers there are.</summary>
    internal int Places { get; }

    /// <summary>The place of the answers of the condition with an index.</summary>
    internal int PlaceOf(int index) => _asked[index];

    /// <summary>Puts all answers in their places.</summary>
    internal void Answer(Frame frame)
    {
        foreach (Input input in _inputs)
        {
            input.Read(frame);
        }

        foreach (Gate gate in _gates)
        {
            frame[gate.Place] = gate.Of(frame);
        }
    }
}

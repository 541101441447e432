using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Evaluation;

/// <summary>Everything that the conditions of a ruleset ask about one value; answered together.</summary>
internal abstract class Input
{
    /// <summary>Puts the answers in their places.</summary>
    internal abstract void Read(Frame frame);
}

/// <summary>A yes/no fact that nothing supplies.</summary>
internal sealed class AnswerInput(int fact, int place) : Input
{
    /// <inheritdoc/>
    internal override void Read(Frame frame) =>
        frame[place] = frame.Cell(fact) is RecordedAnswer recorded ? recorded.Value ? Answers.Yes : Answers.No : Answers.YesOrNo;
}

/// <summary>Whether something is recorded of a fact.</summary>
internal sealed class RecordedInput(int fact, int place) : Input
{
    /// <inheritdoc/>
    internal override void Read(Frame frame) => frame[place] = frame.Cell(fact) is null ? Answers.No : Answers.Yes;
}

/// <summary>A test of a number: yes in one stretch of the number line and no elsewhere, or the other way round.</summary>
/// <param name="Place">Where its answer stands.</param>
/// <param name="Condition">The test as written, for numbers that are not settled.</param>
/// <param name="From">The first position of the stretch, see <see cref="NumberInput"/>.</param>
/// <param name="Width">How many positions follow that belong to it.</param>
/// <param name="Inside">The answer in the stretch.</param>
/// <param name="IfMissing">The answers of a fact that is neither recorded nor supplied.</param>
internal readonly record struct NumberProbe(int Place, BoundExpression Condition, int From, int Width, Answers Inside, Answers IfMissing);

/// <summary>A fact with numbers, compared with constants.</summary>
/// <remarks>
/// The constants cut the number line: the one with index i is position 2i + 1, and what lies before it, behind the one before, is position
/// 2i. A recorded number is looked up once; then each test is a comparison of whole numbers.
/// </remarks>
internal sealed class NumberInput(int fact, bool isSupplied, ImmutableArray<decimal> cuts, ImmutableArray<NumberProbe> tests) : Input
{
    /// <inheritdoc/>
    internal override void Read(Frame frame)
    {
        if (frame.Cell(fact) is RecordedNumber recorded)
        {
            Decide(frame, PositionOf(recorded.Value));
        }
        else if (isSupplied)
        {
            foreach (ref readonly NumberProbe test in tests.AsSpan())
            {
                frame[test.Place] = frame.Examination.Interpreter.Condition(test.Condition);
            }
        }
        else
        {
            foreach (ref readonly NumberProbe test in tests.AsSpan())
            {
                frame[test.Place] = test.IfMissing;
            }
        }
    }

    private void Decide(Frame frame, int position)
    {
        foreach (ref readonly NumberProbe test in tests.AsSpan())
        {
            bool inside = (uint)(position - test.From) <= (uint)test.Width;
            frame[test.Place] = inside ? test.Inside : test.Inside ^ Answers.YesOrNo;
        }
    }

    private int PositionOf(decimal value)
    {
        int index = cuts.BinarySearch(value);
        return index >= 0 ? 2 * index + 1 : 2 * ~index;
    }
}

/// <summary>A test of a choice: whether it is one of several names.</summary>
/// <param name="Place">Where its answer stands.</param>
/// <param name="Members">The names, a bit each.</param>
internal readonly record struct NameProbe(int Place, ulong Members);

/// <summary>A choice, tested for constant names.</summary>
/// <param name="value">The fact or definition.</param>
/// <param name="fact">The place of the fact, or -1 for a definition.</param>
/// <param name="isSupplied">Whether a definition gives it where it is not recorded.</param>
/// <param name="tests">The tests.</param>
internal sealed class NameInput(BoundExpression value, int fact, bool isSupplied, ImmutableArray<NameProbe> tests) : Input
{
    private readonly ImmutableArray<ulong> _missing = Readings.OfEach(((EnumType)value.Type).AllNames).Masks;

    /// <inheritdoc/>
    internal override void Read(Frame frame)
    {
        if (fact >= 0 && frame.Cell(fact) is RecordedName recorded)
        {
            Decide(frame, [1UL << recorded.Index]);
        }
        else
        {
            Decide(frame, isSupplied ? frame.Examination.Interpreter.Reading(value).Masks.AsSpan() : _missing.AsSpan());
        }
    }

    private void Decide(Frame frame, ReadOnlySpan<ulong> readings)
    {
        foreach (ref readonly NameProbe test in tests.AsSpan())
        {
            frame[test.Place] = Readings.AreAmong(readings, test.Members);
        }
    }
}

/// <summary>Whether a treatment was received.</summary>
internal sealed class ReceivedInput(BoundReceived condition, int place) : Input
{
    /// <inheritdoc/>
    internal override void Read(Frame frame) => frame[place] = frame.Examination.Interpreter.Received(condition.Treatment);
}

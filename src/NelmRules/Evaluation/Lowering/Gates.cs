using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Syntax;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Evaluation;

/// <summary>A condition made of others, each of which stands at a place with smaller number or is read from the record.</summary>
internal abstract class Gate
{
    /// <summary>The place of its own answers.</summary>
    internal int Place { get; set; }

    /// <summary>Its answers.</summary>
    internal abstract Answers Of(Frame frame);
}

/// <summary>The same answers for every patient.</summary>
internal sealed class ConstantGate(Answers answers) : Gate
{
    /// <inheritdoc/>
    internal override Answers Of(Frame frame) => answers;
}

/// <summary><c>and</c>.</summary>
internal sealed class AndGate(ImmutableArray<int> operands) : Gate
{
    /// <inheritdoc/>
    internal override Answers Of(Frame frame)
    {
        Answers joined = Answers.Yes;
        foreach (int operand in operands)
        {
            joined = AnswerTables.And(joined, frame[operand]);
        }

        return joined;
    }
}

/// <summary><c>or</c>.</summary>
internal sealed class OrGate(ImmutableArray<int> operands) : Gate
{
    /// <inheritdoc/>
    internal override Answers Of(Frame frame)
    {
        Answers joined = Answers.No;
        foreach (int operand in operands)
        {
            joined = AnswerTables.Or(joined, frame[operand]);
        }

        return joined;
    }
}

/// <summary><c>not</c>.</summary>
internal sealed class NotGate(int operand) : Gate
{
    /// <inheritdoc/>
    internal override Answers Of(Frame frame) => AnswerTables.Not(frame[operand]);
}

/// <summary>Counting.</summary>
internal sealed class CountGate(CountingKind kind, int required, ImmutableArray<int> operands) : Gate
{
    /// <inheritdoc/>
    internal override Answers Of(Frame frame)
    {
        AnswerCounts counts = new();
        foreach (int operand in operands)
        {
            counts.Add(frame[operand]);
        }

        return counts.Count(kind, required);
    }
}

/// <summary>A value, unless the source leaves it open.</summary>
internal sealed class OpenGate(int open, int value) : Gate
{
    /// <inheritdoc/>
    internal override Answers Of(Frame frame) => AnswerTables.UnlessOpen(frame[open], frame[value]);
}

/// <summary>A yes/no fact: what is recorded, else what its definition gives.</summary>
internal sealed class SuppliedGate(int fact, int definition) : Gate
{
    /// <inheritdoc/>
    internal override Answers Of(Frame frame) =>
        frame.Cell(fact) is RecordedAnswer recorded ? recorded.Value ? Answers.Yes : Answers.No : frame[definition];
}

/// <summary>A condition that the interpreter is asked.</summary>
internal sealed class AskedGate(BoundExpression condition) : Gate
{
    /// <inheritdoc/>
    internal override Answers Of(Frame frame) => frame.Examination.Interpreter.Condition(condition);
}

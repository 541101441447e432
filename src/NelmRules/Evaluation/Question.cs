using NelmRules.Binding;
using NelmRules.Values;

namespace NelmRules.Evaluation;

/// <summary>What a finding is about: something that has answers for a patient, and needs or reasons where it is not settled.</summary>
internal abstract class Question
{
    /// <summary>The answers still possible.</summary>
    internal abstract Answers Of(Interpreter interpreter);

    /// <summary>The answers with what is needed and why something is left open.</summary>
    internal abstract Finding Of(Inspector inspector);
}

/// <summary>Whether a condition holds.</summary>
internal sealed class ConditionQuestion(BoundExpression condition) : Question
{
    /// <inheritdoc/>
    internal override Answers Of(Interpreter interpreter) => interpreter.Condition(condition);

    /// <inheritdoc/>
    internal override Finding Of(Inspector inspector) => inspector.Find(condition);
}

/// <summary>Whether criteria hold.</summary>
internal sealed class CriteriaQuestion(CriteriaSymbol criteria) : Question
{
    /// <inheritdoc/>
    internal override Answers Of(Interpreter interpreter) => interpreter.Criteria(criteria);

    /// <inheritdoc/>
    internal override Finding Of(Inspector inspector) => inspector.Find(criteria);
}

/// <summary>Whether an item of criteria holds.</summary>
internal sealed class ItemQuestion(CriteriaItem item) : Question
{
    /// <inheritdoc/>
    internal override Answers Of(Interpreter interpreter) => interpreter.Item(item);

    /// <inheritdoc/>
    internal override Finding Of(Inspector inspector) => inspector.Find(item);
}

/// <summary>Whether the number of a prognostic factor measured per step is known.</summary>
internal sealed class KnownQuestion(BoundFact fact) : Question
{
    /// <inheritdoc/>
    internal override Answers Of(Interpreter interpreter) => interpreter.IsNumberKnown(fact);

    /// <inheritdoc/>
    internal override Finding Of(Inspector inspector) => inspector.FindKnown(fact);
}

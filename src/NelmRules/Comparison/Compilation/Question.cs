using NelmRules.Binding;

namespace NelmRules.Comparison;

/// <summary>A condition of one side.</summary>
internal sealed record Question(BoundExpression Condition, Side Side)
{
    /// <summary>The condition under common names.</summary>
    internal string Text => ExpressionText.Of(Condition, Side);
}

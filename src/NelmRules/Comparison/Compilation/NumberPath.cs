using NelmRules.Binding;
using NelmRules.Values;

namespace NelmRules.Comparison;

/// <summary>Where the number of a test comes from.</summary>
internal abstract record NumberPath;

/// <summary>A constant: the answers are known.</summary>
internal sealed record ConstantPath(Answers Answers) : NumberPath;

/// <summary>A fact.</summary>
/// <param name="Key">The variable.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Test">The test of its recorded value.</param>
/// <param name="Otherwise">What supplies it where it is not recorded; null where nothing does.</param>
internal sealed record FactPath(string Key, BoundFact Fact, NumberTest Test, NumberPath? Otherwise) : NumberPath
{
    /// <summary>The test of what the definition gives, before it is cut to the bounds of the fact.</summary>
    internal NumberTest CutTest => Test.AfterCut(Fact.Fact.Shape);

    /// <summary>What two uses must have in common to be one variable together with the definition, or null.</summary>
    internal string? SharedKey => Otherwise is ExpressionPath path ? $"{path.Whole} {Fact.Fact.Shape.Bounds} {Kinds.Of(Fact.Type)}" : null;
}

/// <summary>What cells cannot express.</summary>
/// <param name="Key">The variable.</param>
/// <param name="Test">The test of its value.</param>
/// <param name="Whole">The meaning of the expression as a whole, before it was normalised.</param>
internal sealed record ExpressionPath(string Key, NumberTest Test, string Whole) : NumberPath
{
    /// <summary>Whether only whole numbers may be possible.</summary>
    internal bool MayBeWhole { get; init; }

    /// <summary>Whether a settled value is whole.</summary>
    internal bool HasWholeValues => MayBeWhole && (Form is null || Form.Parts.All(part => Math.Abs(part.Factor) == 1m));

    /// <summary>Whether the source may leave it open.</summary>
    internal bool MayBeOpen { get; init; }

    /// <summary>The expression as a sum, normalised; null where it is none.</summary>
    internal LinearForm? Form { get; init; }

    /// <summary>The expression.</summary>
    internal required BoundExpression Expression { get; init; }

    /// <summary>The side that it is of.</summary>
    internal required Side Side { get; init; }

    /// <summary>The expression under common names.</summary>
    internal string Text => ExpressionText.Of(Expression, Side);
}

using System.Collections.Immutable;
using NelmRules.Text;

namespace NelmRules.Syntax;

/// <summary>An expression as written.</summary>
internal abstract record ExpressionSyntax : SyntaxNode;

/// <summary>An expression that keeps its own place, since it does not follow from those of its operands.</summary>
internal abstract record PlacedExpressionSyntax(TextSpan Span) : ExpressionSyntax
{
    /// <inheritdoc/>
    public sealed override TextSpan Span { get; } = Span;
}

/// <summary>A name in an expression: a fact, a definition, criteria, a value of an enum or <c>yes</c> and <c>no</c>.</summary>
internal sealed record NameExpressionSyntax(TextSpan Span, string Name) : PlacedExpressionSyntax(Span);

/// <summary>A number, with a unit where it is a quantity, for example <c>5 cm</c>.</summary>
/// <param name="Span">From the digits to the unit.</param>
/// <param name="Digits">The number as printed; it has no sign.</param>
/// <param name="UnitText">The unit, or null.</param>
/// <param name="UnitLength">How much of the span the unit takes.</param>
/// <remarks>Texts and no nodes of their own: there are so many numbers that their nodes were a fourth of the tree (docs/performance.md).</remarks>
internal sealed record NumberExpressionSyntax(TextSpan Span, string Digits, string? UnitText, int UnitLength) : PlacedExpressionSyntax(Span)
{
    /// <summary>The number.</summary>
    public NumberSyntax Number => new(new TextSpan(Span.Start, Digits.Length), Digits, NumberSyntax.ValueOf(Digits));

    /// <summary>The unit, or null.</summary>
    public UnitSyntax? Unit => UnitText is null ? null : new UnitSyntax(new TextSpan(Span.End - UnitLength, UnitLength), UnitText);
}

/// <summary>A calendar date, for example <c>2014-01-31</c>.</summary>
internal sealed record DateExpressionSyntax(TextSpan Span, DateOnly Value) : PlacedExpressionSyntax(Span);

/// <summary>An expression in parentheses.</summary>
internal sealed record ParenthesizedExpressionSyntax(TextSpan Span, ExpressionSyntax Inner) : PlacedExpressionSyntax(Span);

/// <summary><c>not</c> before a condition.</summary>
internal sealed record NotExpressionSyntax(TextSpan Span, ExpressionSyntax Operand) : PlacedExpressionSyntax(Span);

/// <summary>A minus sign before a number or quantity.</summary>
internal sealed record NegationExpressionSyntax(TextSpan Span, ExpressionSyntax Operand) : PlacedExpressionSyntax(Span);

/// <summary>Two or more conditions joined by one of <c>and</c>, <c>or</c> and <c>implies</c>; <c>implies</c> has two.</summary>
internal sealed record LogicalExpressionSyntax(LogicalOperator Operator, ImmutableArray<ExpressionSyntax> Operands) : ExpressionSyntax
{
    /// <inheritdoc/>
    public override TextSpan Span => Operands[0].Span.To(Operands[^1].Span);
}

/// <summary>A comparison; a chained one, which means nothing, has a comparison on its left.</summary>
internal sealed record ComparisonExpressionSyntax(ExpressionSyntax Left, ComparisonSign Operator, ExpressionSyntax Right) : ExpressionSyntax
{
    private readonly int _operatorStart;
    private readonly byte _operatorLength;

    /// <inheritdoc/>
    public override TextSpan Span => Left.Span.To(Right.Span);

    /// <summary>The place of the sign, which has one or two characters.</summary>
    public required TextSpan OperatorSpan
    {
        get => new(_operatorStart, _operatorLength);
        init => (_operatorStart, _operatorLength) = (value.Start, (byte)value.Length);
    }

    /// <summary>Whether the sign was written <c>=</c> where <c>==</c> is meant.</summary>
    public bool IsSingleEquals { get; init; }
}

/// <summary><c>+ - * /</c> between two operands.</summary>
internal sealed record ArithmeticExpressionSyntax(ExpressionSyntax Left, ArithmeticOperator Operator, ExpressionSyntax Right) : ExpressionSyntax
{
    /// <inheritdoc/>
    public override TextSpan Span => Left.Span.To(Right.Span);
}

/// <summary><c>x in {a, b}</c>.</summary>
internal sealed record InSetExpressionSyntax(TextSpan Span, ExpressionSyntax Operand, ImmutableArray<ExpressionSyntax> Values)
    : PlacedExpressionSyntax(Span);

/// <summary><c>x in GROUP</c>.</summary>
internal sealed record InGroupExpressionSyntax(TextSpan Span, ExpressionSyntax Operand, NameSyntax Group) : PlacedExpressionSyntax(Span);

/// <summary><c>x between A and B</c>, both ends included.</summary>
internal sealed record BetweenExpressionSyntax(ExpressionSyntax Operand, ExpressionSyntax Low, ExpressionSyntax High) : ExpressionSyntax
{
    /// <inheritdoc/>
    public override TextSpan Span => Operand.Span.To(High.Span);
}

/// <summary><c>x is known</c>.</summary>
internal sealed record IsKnownExpressionSyntax(TextSpan Span, ExpressionSyntax Operand) : PlacedExpressionSyntax(Span);

/// <summary><c>x is recorded</c>.</summary>
internal sealed record IsRecordedExpressionSyntax(TextSpan Span, NameSyntax Fact) : PlacedExpressionSyntax(Span);

/// <summary><c>received T</c>.</summary>
internal sealed record ReceivedExpressionSyntax(TextSpan Span, NameSyntax Treatment) : PlacedExpressionSyntax(Span);

/// <summary><c>at least N of (e, e, ...)</c> and its siblings.</summary>
internal sealed record CountingExpressionSyntax(
    TextSpan Span, CountingKind Kind, NumberSyntax Count, ImmutableArray<ExpressionSyntax> Operands) : PlacedExpressionSyntax(Span);

/// <summary>An aggregate over a list: <c>sum of diameter of liver_metastases where (lobe == left)</c>.</summary>
internal sealed record AggregateExpressionSyntax(
    TextSpan Span, AggregateKind Kind, NameSyntax? Field, NameSyntax List, ExpressionSyntax? Filter) : PlacedExpressionSyntax(Span);

/// <summary><c>months from A to B</c> or <c>days from A to B</c>.</summary>
internal sealed record DateDistanceExpressionSyntax(TextSpan Span, DateStep Step, ExpressionSyntax From, ExpressionSyntax To)
    : PlacedExpressionSyntax(Span);

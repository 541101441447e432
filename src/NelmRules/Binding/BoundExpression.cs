using System.Collections.Immutable;
using NelmRules.Syntax;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>An expression as understood: names resolved, types checked, numbers in base units.</summary>
/// <param name="Place">Where it is written; its text there is what a trace shows.</param>
internal abstract record BoundExpression(Place Place)
{
    /// <summary>The type of its value.</summary>
    public abstract FactType Type { get; }
}

/// <summary>An expression whose value is always an answer.</summary>
internal abstract record BoundCondition(Place Place) : BoundExpression(Place)
{
    /// <inheritdoc/>
    public sealed override FactType Type => YesNoType.Instance;
}

/// <summary><c>yes</c> or <c>no</c>.</summary>
internal sealed record BoundAnswer(Place Place, bool Value) : BoundCondition(Place);

/// <summary>A value of an enum, by its zero-based place.</summary>
internal sealed record BoundEnumValue(Place Place, EnumType Enum, int Index) : BoundExpression(Place)
{
    /// <inheritdoc/>
    public override FactType Type => Enum;
}

/// <summary>A constant number in the base unit of its dimension, or a date as a day number.</summary>
internal sealed record BoundNumber(Place Place, FactType Type, decimal Value) : BoundExpression(Place)
{
    /// <inheritdoc/>
    public override FactType Type { get; } = Type;
}

/// <summary>A fact, with the definition that supplies it where it is not recorded.</summary>
internal sealed record BoundFact(Place Place, FactSymbol Fact, DefinitionSymbol? Definition) : BoundExpression(Place)
{
    /// <inheritdoc/>
    public override FactType Type => Fact.Type;
}

/// <summary>A field of the record at hand, inside a filter.</summary>
internal sealed record BoundField(Place Place, FieldSymbol Field) : BoundExpression(Place)
{
    /// <inheritdoc/>
    public override FactType Type => Field.Type;
}

/// <summary>A definition that is no fact of a vocabulary.</summary>
internal sealed record BoundDefinition(Place Place, DefinitionSymbol Definition, FactType Type) : BoundExpression(Place)
{
    /// <inheritdoc/>
    public override FactType Type { get; } = Type;
}

/// <summary>Criteria as a condition.</summary>
internal sealed record BoundCriteria(Place Place, CriteriaSymbol Criteria) : BoundCondition(Place);

/// <summary><c>not</c>.</summary>
internal sealed record BoundNot(Place Place, BoundExpression Operand) : BoundCondition(Place);

/// <summary><c>and</c> or <c>or</c> over two or more conditions; <c>A implies B</c> is <c>not A or B</c>.</summary>
internal sealed record BoundLogical(Place Place, bool IsAnd, ImmutableArray<BoundExpression> Operands)
    : BoundCondition(Place);

/// <summary><c>at least</c>, <c>at most</c> or <c>exactly</c> so many of the conditions.</summary>
internal sealed record BoundCounting(Place Place, CountingKind Kind, int Count, ImmutableArray<BoundExpression> Operands)
    : BoundCondition(Place);

/// <summary>A comparison of numbers, quantities or dates.</summary>
internal sealed record BoundComparison(Place Place, BoundExpression Left, ComparisonSign Sign, BoundExpression Right)
    : BoundCondition(Place);

/// <summary>A comparison of two values of one enum.</summary>
internal sealed record BoundEnumComparison(Place Place, BoundExpression Left, ComparisonSign Sign, BoundExpression Right)
    : BoundCondition(Place);

/// <summary>Whether an enum value is one of several, a bit each.</summary>
internal sealed record BoundMembership(Place Place, BoundExpression Operand, ulong Members) : BoundCondition(Place);

/// <summary>Whether a number is one of several constants, in base units.</summary>
internal sealed record BoundNumberMembership(Place Place, BoundExpression Operand, ImmutableArray<decimal> Members)
    : BoundCondition(Place);

/// <summary><c>x between A and B</c>, both ends included.</summary>
internal sealed record BoundBetween(Place Place, BoundExpression Operand, BoundExpression Low, BoundExpression High)
    : BoundCondition(Place);

/// <summary><c>x is known</c>: one settled value, recorded or derived.</summary>
internal sealed record BoundIsKnown(Place Place, BoundExpression Operand) : BoundCondition(Place);

/// <summary><c>x is recorded</c>: the record alone.</summary>
internal sealed record BoundIsRecorded(Place Place, FactSymbol Fact) : BoundCondition(Place);

/// <summary><c>received T</c>.</summary>
internal sealed record BoundReceived(Place Place, TreatmentSymbol Treatment) : BoundCondition(Place);

/// <summary><c>+ - * /</c>; a divisor is a constant other than zero.</summary>
internal sealed record BoundArithmetic(Place Place, BoundExpression Left, ArithmeticOperator Operator, BoundExpression Right, FactType Type)
    : BoundExpression(Place)
{
    /// <inheritdoc/>
    public override FactType Type { get; } = Type;
}

/// <summary>A minus sign.</summary>
internal sealed record BoundNegation(Place Place, BoundExpression Operand) : BoundExpression(Place)
{
    /// <inheritdoc/>
    public override FactType Type => Operand.Type;
}

/// <summary>An aggregate over a list fact; <c>any</c> and <c>all</c> are conditions, the others numbers.</summary>
internal sealed record BoundAggregate(
    Place Place, AggregateKind Kind, FactSymbol List, FieldSymbol? Field, BoundExpression? Filter, FactType Type)
    : BoundExpression(Place)
{
    /// <inheritdoc/>
    public override FactType Type { get; } = Type;
}

/// <summary><c>months from A to B</c> or <c>days from A to B</c>; a plain number of that unit's dimension.</summary>
internal sealed record BoundDateDistance(Place Place, DateStep Step, BoundExpression From, BoundExpression To, FactType Type)
    : BoundExpression(Place)
{
    /// <inheritdoc/>
    public override FactType Type { get; } = Type;
}

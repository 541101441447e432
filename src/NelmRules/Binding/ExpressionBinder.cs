using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NelmRules.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>Turns expressions as written into expressions as understood; what it cannot understand it reports and makes null.</summary>
/// <remarks>
/// What is not known plays no part here: a missing value has the type of its fact, and the interpreter gives it every value that
/// is still possible. Inside the filter of an aggregate a name is a field of the record first, then a fact.
/// </remarks>
internal sealed partial class ExpressionBinder(UnitScope scope, ListType? record = null)
{
    /// <summary>The most conditions that are counted together.</summary>
    public const int MaximumCounted = 256;

    /// <summary>A condition, or null after a report.</summary>
    public BoundExpression? BindCondition(ExpressionSyntax syntax) => Condition(syntax, Bind(syntax));

    /// <summary>An expression of any type; where a value of an enum is expected, a name is looked up among its values first.</summary>
    public BoundExpression? Bind(ExpressionSyntax syntax, EnumType? expected = null) => syntax switch
    {
        NameExpressionSyntax name => BindName(name, expected),
        NumberExpressionSyntax number => BindNumber(number),
        DateExpressionSyntax date => new BoundNumber(Place(date), DateType.Instance, date.Value.DayNumber),
        ParenthesizedExpressionSyntax parenthesized => Bind(parenthesized.Inner, expected),
        NotExpressionSyntax not => BindNot(not),
        NegationExpressionSyntax negation => BindNegation(negation),
        LogicalExpressionSyntax logical => BindLogical(logical),
        ComparisonExpressionSyntax comparison => BindComparison(comparison),
        ArithmeticExpressionSyntax arithmetic => BindArithmetic(arithmetic),
        InSetExpressionSyntax inSet => BindInSet(inSet),
        InGroupExpressionSyntax inGroup => BindInGroup(inGroup),
        BetweenExpressionSyntax between => BindBetween(between),
        IsKnownExpressionSyntax known => BindIsKnown(known),
        IsRecordedExpressionSyntax recorded => BindIsRecorded(recorded),
        ReceivedExpressionSyntax received => BindReceived(received),
        CountingExpressionSyntax counting => BindCounting(counting),
        AggregateExpressionSyntax aggregate => BindAggregate(aggregate),
        DateDistanceExpressionSyntax distance => BindDistance(distance),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private BoundExpression? Condition(ExpressionSyntax syntax, BoundExpression? bound) =>
        bound is null || bound.Type is YesNoType ? bound : Fail(Problems.NotACondition(syntax.Span, bound.Type.Description));

    private BoundExpression? BindNumber(NumberExpressionSyntax syntax)
    {
        decimal value = NumberSyntax.ValueOf(syntax.Digits);
        if (syntax.UnitText is null)
        {
            return new BoundNumber(Place(syntax), NumberType.Instance, value);
        }

        Unit? unit = Units.Find(syntax.UnitText);
        return unit is null
            ? Fail(Problems.UnknownUnit(syntax.Unit!.Span, syntax.UnitText, scope.SuggestUnit(syntax.UnitText)))
            : new BoundNumber(Place(syntax), scope.Book.TypeOf(unit), value * unit.Factor);
    }

    private BoundExpression? BindNot(NotExpressionSyntax syntax)
    {
        BoundExpression? operand = BindCondition(syntax.Operand);
        return operand is null ? null : Negate(syntax, operand);
    }

    private BoundNot Negate(SyntaxNode syntax, BoundExpression operand)
    {
        if (operand is BoundCriteria { Criteria.AmongOthers: true } open)
        {
            scope.Diagnostics.Add(Problems.NegatedOpenCriteria(syntax.Span, open.Criteria.Name));
        }

        return new BoundNot(Place(syntax), operand);
    }

    private BoundExpression? BindLogical(LogicalExpressionSyntax syntax)
    {
        if (BindAll(syntax.Operands) is not { } operands)
        {
            return null;
        }

        return syntax.Operator == LogicalOperator.Implies
            ? new BoundLogical(Place(syntax), false, [Negate(syntax.Operands[0], operands[0]), operands[1]])
            : new BoundLogical(Place(syntax), syntax.Operator == LogicalOperator.And, ImmutableCollectionsMarshal.AsImmutableArray(operands));
    }

    private BoundExpression? BindCounting(CountingExpressionSyntax syntax)
    {
        if (syntax.Operands.Length > MaximumCounted)
        {
            return Fail(Problems.TooManyOperands(syntax.Span, MaximumCounted));
        }

        if (BindAll(syntax.Operands) is not { } operands)
        {
            return null;
        }

        decimal count = syntax.Count.Value;
        return count < 0 || count > operands.Length || count != decimal.Truncate(count)
            ? Fail(Problems.BadCount(syntax.Count.Span, syntax.Count.Text, operands.Length))
            : new BoundCounting(Place(syntax), syntax.Kind, (int)count, ImmutableCollectionsMarshal.AsImmutableArray(operands));
    }

    private BoundExpression? BindReceived(ReceivedExpressionSyntax syntax) =>
        scope.Treatment(syntax.Treatment) is { } treatment ? new BoundReceived(Place(syntax), treatment) : null;

    // Every operand is bound, so that each mistake is reported in the same run.
    private BoundExpression[]? BindAll(ImmutableArray<ExpressionSyntax> operands)
    {
        BoundExpression[] bound = new BoundExpression[operands.Length];
        int count = 0;
        foreach (ExpressionSyntax operand in operands)
        {
            if (BindCondition(operand) is { } condition)
            {
                bound[count++] = condition;
            }
        }

        return count == operands.Length ? bound : null;
    }

    private Place Place(SyntaxNode node) => scope.PlaceOf(node.Span);

    private BoundExpression? Fail(Diagnostic diagnostic)
    {
        scope.Diagnostics.Add(diagnostic);
        return null;
    }
}

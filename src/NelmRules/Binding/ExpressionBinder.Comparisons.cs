using System.Collections.Immutable;
using System.Globalization;
using NelmRules.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Text;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <content>Comparisons, membership and ranges.</content>
internal sealed partial class ExpressionBinder
{
    private BoundExpression? BindComparison(ComparisonExpressionSyntax syntax)
    {
        BoundExpression? left = Bind(syntax.Left, EnumOf(syntax.Right));
        if (syntax.Left is ComparisonExpressionSyntax)
        {
            // A chain: the parser has reported it.
            return null;
        }

        bool isPerhapsValue = left is null && syntax.Right is NameExpressionSyntax name && !IsDeclared(name.Name);
        BoundExpression? right = isPerhapsValue ? null : Bind(syntax.Right, left?.Type as EnumType);
        return left is null || right is null ? null : Compare(syntax, left, right);
    }

    private BoundExpression? Compare(ComparisonExpressionSyntax syntax, BoundExpression left, BoundExpression right) =>
        (left.Type, right.Type) switch
        {
            (YesNoType, YesNoType) => CompareAnswers(syntax, left, right),
            (EnumType l, EnumType r) when l.Equals(r) => CompareNames(syntax, left, right),
            (DateType, DateType) => new BoundComparison(Place(syntax), left, syntax.Operator, right),
            _ => Reconcile(syntax.Span, left, right) is { } pair
                ? new BoundComparison(Place(syntax), pair.Left, syntax.Operator, pair.Right)
                : null,
        };

    private BoundExpression? CompareAnswers(ComparisonExpressionSyntax syntax, BoundExpression left, BoundExpression right)
    {
        (BoundExpression condition, BoundAnswer? constant) = (left, right) switch
        {
            (_, BoundAnswer answer) => (left, answer),
            (BoundAnswer answer, _) => (right, answer),
            _ => (left, null),
        };
        if (constant is null || syntax.Operator is not (ComparisonSign.Equal or ComparisonSign.NotEqual))
        {
            return Fail(Problems.YesNoComparison(syntax.Span, Apart(syntax)));
        }

        bool same = constant.Value == (syntax.Operator == ComparisonSign.Equal);
        return same ? condition with { Place = Place(syntax) } : Negate(syntax, condition);
    }

    private static string? Apart(ComparisonExpressionSyntax syntax) => syntax switch
    {
        { Operator: ComparisonSign.Equal, Left: NameExpressionSyntax a, Right: NameExpressionSyntax b } =>
            $"({a.Name} and {b.Name} or not {a.Name} and not {b.Name})",
        { Operator: ComparisonSign.NotEqual, Left: NameExpressionSyntax a, Right: NameExpressionSyntax b } =>
            $"({a.Name} and not {b.Name} or not {a.Name} and {b.Name})",
        _ => null,
    };

    private BoundExpression? CompareNames(ComparisonExpressionSyntax syntax, BoundExpression left, BoundExpression right)
    {
        bool ordered = left.Type is EnumType { IsOrdered: true };
        return ordered || syntax.Operator is ComparisonSign.Equal or ComparisonSign.NotEqual
            ? new BoundEnumComparison(Place(syntax), left, syntax.Operator, right)
            : Fail(Problems.Unordered(syntax.OperatorSpan, left.Type.Description));
    }

    private BoundExpression? BindInSet(InSetExpressionSyntax syntax)
    {
        BoundExpression? operand = Bind(syntax.Operand);
        return operand?.Type switch
        {
            null => null,
            EnumType type => NamesOf(syntax.Values, type) is { } members ? new BoundMembership(Place(syntax), operand, members) : null,
            var type when OperatorTable.IsNumeric(type) || type is DateType => BindNumbers(syntax, operand),
            var type => Fail(Problems.Incomparable(syntax.Operand.Span, type.Description, "a set of values")),
        };
    }

    private ulong? NamesOf(ImmutableArray<ExpressionSyntax> values, EnumType type)
    {
        ulong? members = 0;
        foreach (ExpressionSyntax value in values)
        {
            BoundExpression? bound = Bind(value, type);
            if (bound is not null and not BoundEnumValue)
            {
                bound = Fail(Problems.Incomparable(value.Span, bound.Type.Description, type.Description));
            }

            members = bound is BoundEnumValue name ? members | (1UL << name.Index) : null;
        }

        return members;
    }

    private BoundExpression? BindNumbers(InSetExpressionSyntax syntax, BoundExpression operand)
    {
        ImmutableArray<decimal>.Builder members = ImmutableArray.CreateBuilder<decimal>(syntax.Values.Length);
        foreach (ExpressionSyntax value in syntax.Values)
        {
            if (Bind(value) is { } bound && Bound(value, operand, bound) is BoundNumber number)
            {
                members.Add(number.Value);
            }
        }

        return members.Count == syntax.Values.Length
            ? new BoundNumberMembership(Place(syntax), operand, members.MoveToImmutable())
            : null;
    }

    private BoundExpression? Bound(ExpressionSyntax syntax, BoundExpression operand, BoundExpression value)
    {
        BoundExpression? reconciled = Alike(syntax.Span, operand, value);
        return reconciled is null or BoundNumber ? reconciled : Fail(Problems.Incomparable(syntax.Span, "a value that varies", "constants"));
    }

    private BoundExpression? BindInGroup(InGroupExpressionSyntax syntax)
    {
        BoundExpression? operand = Bind(syntax.Operand);
        GroupSymbol? group = scope.Group(syntax.Group);
        if (operand is null || group is null)
        {
            return null;
        }

        return operand.Type.Equals(group.Type)
            ? new BoundMembership(Place(syntax), operand, group.Members)
            : Fail(Problems.Incomparable(syntax.Span, operand.Type.Description, $"the group `{group.Name}`"));
    }

    private BoundExpression? BindBetween(BetweenExpressionSyntax syntax)
    {
        BoundExpression? operand = Bind(syntax.Operand);
        BoundExpression? low = operand is null ? null : Bind(syntax.Low, operand.Type as EnumType);
        BoundExpression? high = operand is null ? null : Bind(syntax.High, operand.Type as EnumType);
        if (operand is null || low is null || high is null)
        {
            return null;
        }

        return operand.Type switch
        {
            EnumType => BindNamesBetween(syntax, operand, (low, high)),
            _ => Alike(syntax.Low.Span, operand, low) is { } l && Alike(syntax.High.Span, operand, high) is { } h
                ? new BoundBetween(Place(syntax), operand, l, h)
                : null,
        };
    }

    private BoundExpression? BindNamesBetween(BetweenExpressionSyntax syntax, BoundExpression operand, (BoundExpression Low, BoundExpression High) ends)
    {
        if (ends is not (BoundEnumValue low, BoundEnumValue high) || operand.Type is not EnumType { IsOrdered: true })
        {
            return Fail(Problems.Unordered(syntax.Operand.Span, operand.Type.Description));
        }

        ulong members = Enumerable.Range(low.Index, Math.Max(0, high.Index - low.Index + 1)).Aggregate(0UL, (bits, index) => bits | (1UL << index));
        return new BoundMembership(Place(syntax), operand, members);
    }

    /// <summary>A value that can be held against the operand: a date against a date, a number in the operand's dimension.</summary>
    private BoundExpression? Alike(TextSpan span, BoundExpression operand, BoundExpression value) =>
        operand.Type is DateType && value.Type is DateType ? value : Reconcile(span, operand, value)?.Right;

    /// <summary>Makes two numeric values comparable: one dimension, or a constant in a fact's second dimension.</summary>
    private (BoundExpression Left, BoundExpression Right)? Reconcile(TextSpan span, BoundExpression left, BoundExpression right)
    {
        bool comparable = left.Type.Equals(right.Type) || (OperatorTable.IsPlain(left.Type) && OperatorTable.IsPlain(right.Type));
        if (comparable && OperatorTable.IsNumeric(left.Type))
        {
            return (left, right);
        }

        if (InOwnDimension(left, right) is { } converted)
        {
            return (left, converted);
        }

        if (InOwnDimension(right, left) is { } convertedLeft)
        {
            return (convertedLeft, right);
        }

        scope.Diagnostics.Add(Mismatch(span, left, right));
        return null;
    }

    // 20 umol/L of a fact declared `mg/dL also umol/L at 17.104` is 20/17.104 mg/dL.
    private static BoundNumber? InOwnDimension(BoundExpression fact, BoundExpression constant)
    {
        ValueShape? shape = fact is BoundFact { Fact.Shape: var s } ? s : fact is BoundField { Field.Shape: var f } ? f : null;
        if (shape?.Type is not QuantityType own || constant is not BoundNumber { Type: QuantityType other } number)
        {
            return null;
        }

        bool accepted = own.Dimension != other.Dimension && shape.Accepts(other.Dimension);
        return accepted && shape.ToBase(number.Value / other.Unit.Factor, other.Unit) is { } value
            ? new BoundNumber(number.Place, own, value)
            : null;
    }

    private static Diagnostic Mismatch(TextSpan span, BoundExpression left, BoundExpression right) => (left, right) switch
    {
        ({ Type: QuantityType quantity }, BoundNumber { Type: NumberType } number) => MissingUnit(number, quantity),
        (BoundNumber { Type: NumberType } number, { Type: QuantityType quantity }) => MissingUnit(number, quantity),
        ({ Type: QuantityType l }, { Type: QuantityType r }) => Units.AreBothTimes(l.Unit, r.Unit)
            ? Problems.MonthsAndDays(span)
            : Problems.DifferentDimensions(span, l.Dimension.Name, r.Dimension.Name),
        _ => Problems.Incomparable(span, left.Type.Description, right.Type.Description),
    };

    private static Diagnostic MissingUnit(BoundNumber number, QuantityType quantity) =>
        Problems.MissingUnit(number.Place.Span, number.Value.ToString(CultureInfo.InvariantCulture), quantity.Unit.Symbol);

    private EnumType? EnumOf(ExpressionSyntax syntax) => syntax switch
    {
        ParenthesizedExpressionSyntax parenthesized => EnumOf(parenthesized.Inner),
        NameExpressionSyntax name => (record?.Find(name.Name)?.Type ?? scope.FactOf(name.Name)?.Type ?? TypeOfDefinition(name)) as EnumType,
        _ => null,
    };

    private FactType? TypeOfDefinition(NameExpressionSyntax name) =>
        scope.PeekDeferred(name.Name) is { Symbol: DefinitionSymbol definition, Progress: not Progress.UnderWay } deferred
        && scope.Book.Require(deferred, name.Span, scope.Diagnostics)
            ? definition.Type
            : null;
}

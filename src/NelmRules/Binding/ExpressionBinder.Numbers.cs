using NelmRules.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <content>Arithmetic, lists and dates.</content>
internal sealed partial class ExpressionBinder
{
    private static readonly QuantityType CalendarMonths = new(Units.Find("months")!);
    private static readonly QuantityType ElapsedDays = new(Units.Find("days")!);

    private BoundExpression? BindNegation(NegationExpressionSyntax syntax)
    {
        BoundExpression? operand = Bind(syntax.Operand);
        return operand switch
        {
            null => null,
            BoundNumber { Type: not DateType } number => number with { Place = Place(syntax), Value = -number.Value },
            _ when OperatorTable.IsNumeric(operand.Type) => new BoundNegation(Place(syntax), operand),
            _ => Fail(Problems.BadSign(syntax.Span, operand.Type.Description)),
        };
    }

    private BoundExpression? BindArithmetic(ArithmeticExpressionSyntax syntax)
    {
        BoundExpression? first = Bind(syntax.Left);
        BoundExpression? second = Bind(syntax.Right);
        if (first is null || second is null)
        {
            return null;
        }

        (BoundExpression left, BoundExpression right) = (AsCount(first, second.Type), AsCount(second, first.Type));
        FactType? type = OperatorTable.Result(syntax.Operator, left.Type, right.Type);
        return type is null ? Fail(BadArithmetic(syntax, left, right))
            : syntax.Operator == ArithmeticOperator.Divide && second is not BoundNumber { Value: not 0m } ? Fail(Problems.BadDivisor(syntax.Right.Span))
            : new BoundArithmetic(Place(syntax), left, syntax.Operator, right, type);
    }

    /// <summary>A whole number written where a count is meant is a count: one more than a count is a count again.</summary>
    public static BoundExpression AsCount(BoundExpression value, FactType meant) =>
        meant is CountType && value is BoundNumber { Type: NumberType } number && number.Value == decimal.Truncate(number.Value)
            ? new BoundNumber(number.Place, CountType.Instance, number.Value)
            : value;

    private static Diagnostic BadArithmetic(ArithmeticExpressionSyntax syntax, BoundExpression left, BoundExpression right)
    {
        bool sum = syntax.Operator is ArithmeticOperator.Add or ArithmeticOperator.Subtract;
        if (sum && OperatorTable.IsNumeric(left.Type) && OperatorTable.IsNumeric(right.Type))
        {
            return Mismatch(syntax.Span, left, right);
        }

        string? hint = left.Type is DateType || right.Type is DateType ? "Write `months from A to B` or `days from A to B`." : null;
        return Problems.BadArithmetic(syntax.Span, OperatorTable.Sign(syntax.Operator), left.Type.Description, right.Type.Description, hint);
    }

    private BoundExpression? BindDistance(DateDistanceExpressionSyntax syntax)
    {
        BoundExpression? from = Date(syntax.From, syntax.Step);
        BoundExpression? to = Date(syntax.To, syntax.Step);
        QuantityType type = syntax.Step == DateStep.Months ? CalendarMonths : ElapsedDays;
        return from is null || to is null ? null : new BoundDateDistance(Place(syntax), syntax.Step, from, to, type);
    }

    private BoundExpression? Date(ExpressionSyntax syntax, DateStep step)
    {
        BoundExpression? bound = Bind(syntax);
        string name = step == DateStep.Months ? "months from ... to ..." : "days from ... to ...";
        return bound is null || bound.Type is DateType ? bound : Fail(Problems.WrongValue(syntax.Span, name, "two dates", $"This is {bound.Type.Description}."));
    }

    private BoundExpression? BindAggregate(AggregateExpressionSyntax syntax)
    {
        if (scope.Fact(syntax.List) is not { } list)
        {
            return null;
        }

        if (list.Type is not ListType records)
        {
            return Fail(Problems.BadAggregate(syntax.List.Span, $"`{list.Name}` is not a list.", "Name a fact declared as `list of`."));
        }

        BoundExpression? filter = syntax.Filter is null ? null : new ExpressionBinder(scope, records).BindCondition(syntax.Filter);
        bool incomplete = syntax.Filter is not null && filter is null;
        FieldSymbol? field = syntax.Field is null ? null : FieldOf(records, syntax.Field);
        return incomplete || (syntax.Field is not null && field is null) ? null : Aggregate(syntax, list, (field, filter));
    }

    private FieldSymbol? FieldOf(ListType records, NameSyntax name)
    {
        FieldSymbol? field = records.Find(name.Text);
        if (field is null)
        {
            IEnumerable<string> names = records.Fields.Select(candidate => candidate.Name);
            scope.Diagnostics.Add(Problems.UnknownSymbol(name.Span, "field", name.Text, scope.Suggest(name.Text, names)));
        }

        return field;
    }

    private BoundExpression? Aggregate(AggregateExpressionSyntax syntax, FactSymbol list, (FieldSymbol? Field, BoundExpression? Filter) parts)
    {
        bool condition = syntax.Kind is AggregateKind.Any or AggregateKind.All;
        bool usable = parts.Field is not { } field || OperatorTable.IsNumeric(field.Type) || (syntax.Kind == AggregateKind.Largest && field.Type is DateType);
        if (!usable)
        {
            return Fail(Problems.BadAggregate(syntax.Field!.Span, $"`{parts.Field!.Name}` is {parts.Field.Type.Description}.", "Name a field that is a number or a quantity."));
        }

        FactType type = condition ? YesNoType.Instance : parts.Field?.Type ?? CountType.Instance;
        return new BoundAggregate(Place(syntax), syntax.Kind, list, parts.Field, parts.Filter, type);
    }
}

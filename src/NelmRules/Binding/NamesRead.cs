using NelmRules.Syntax;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>The names that expressions read as facts, definitions or criteria; fields inside filters are none.</summary>
internal static class NamesRead
{
    /// <summary>The names, in no particular order and as often as they are read.</summary>
    public static List<string> In(List<ExpressionSyntax> expressions, UnitScope scope)
    {
        List<string> names = [];
        Stack<Reading> open = new();
        Push(open, expressions, null);
        while (open.TryPop(out Reading? next))
        {
            if (next.Expression is NameExpressionSyntax { Name: var name } && next.Record?.Find(name) is null)
            {
                names.Add(name);
            }

            ListType? record = next.Expression is AggregateExpressionSyntax aggregate
                ? scope.PeekFact(aggregate.List.Text)?.Type as ListType
                : next.Record;
            Push(open, Operands(next.Expression), record);
        }

        return names;
    }

    private static void Push(Stack<Reading> open, IEnumerable<ExpressionSyntax> expressions, ListType? record)
    {
        foreach (ExpressionSyntax expression in expressions)
        {
            open.Push(new Reading(expression, record));
        }
    }

    private static IEnumerable<ExpressionSyntax> Operands(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => [parenthesized.Inner],
        NotExpressionSyntax not => [not.Operand],
        NegationExpressionSyntax negation => [negation.Operand],
        LogicalExpressionSyntax logical => logical.Operands,
        ComparisonExpressionSyntax comparison => [comparison.Left, comparison.Right],
        ArithmeticExpressionSyntax arithmetic => [arithmetic.Left, arithmetic.Right],
        InSetExpressionSyntax inSet => inSet.Values.Add(inSet.Operand),
        InGroupExpressionSyntax inGroup => [inGroup.Operand],
        BetweenExpressionSyntax between => [between.Operand, between.Low, between.High],
        IsKnownExpressionSyntax known => [known.Operand],
        CountingExpressionSyntax counting => counting.Operands,
        AggregateExpressionSyntax aggregate => aggregate.Filter is null ? [] : [aggregate.Filter],
        DateDistanceExpressionSyntax distance => [distance.From, distance.To],
        _ => [],
    };

    private sealed record Reading(ExpressionSyntax Expression, ListType? Record);
}

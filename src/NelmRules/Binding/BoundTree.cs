using System.Collections.Immutable;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>The parts of bound expressions, for passes that treat all of them alike.</summary>
internal static class BoundTree
{
    /// <summary>The direct operands; definitions and criteria are not entered.</summary>
    public static ImmutableArray<BoundExpression> Operands(BoundExpression expression)
    {
        List<BoundExpression> operands = [];
        AddOperands(expression, operands);
        return [.. operands];
    }

    /// <summary>Adds the direct operands to a list.</summary>
    public static void AddOperands(BoundExpression expression, List<BoundExpression> operands)
    {
        switch (expression)
        {
            case BoundLogical logical:
                operands.AddRange(logical.Operands.AsSpan());
                break;
            case BoundCounting counting:
                operands.AddRange(counting.Operands.AsSpan());
                break;
            default:
                (BoundExpression? first, BoundExpression? second, BoundExpression? third) = PartsOf(expression);
                Add(first, operands);
                Add(second, operands);
                Add(third, operands);
                break;
        }
    }

    private static void Add(BoundExpression? operand, List<BoundExpression> operands)
    {
        if (operand is not null)
        {
            operands.Add(operand);
        }
    }

    private static (BoundExpression? First, BoundExpression? Second, BoundExpression? Third) PartsOf(BoundExpression expression) => expression switch
    {
        BoundNot not => (not.Operand, null, null),
        BoundComparison comparison => (comparison.Left, comparison.Right, null),
        BoundEnumComparison comparison => (comparison.Left, comparison.Right, null),
        BoundMembership membership => (membership.Operand, null, null),
        BoundNumberMembership membership => (membership.Operand, null, null),
        BoundBetween between => (between.Operand, between.Low, between.High),
        BoundIsKnown known => (known.Operand, null, null),
        BoundArithmetic arithmetic => (arithmetic.Left, arithmetic.Right, null),
        BoundNegation negation => (negation.Operand, null, null),
        BoundAggregate aggregate => (aggregate.Filter, null, null),
        BoundDateDistance distance => (distance.From, distance.To, null),
        _ => default,
    };

    /// <summary>The expressions that a definition stands for.</summary>
    public static ImmutableArray<BoundExpression> Operands(DefinitionBody body) => body switch
    {
        ExpressionBody expression => [.. Conditions(expression.Open), expression.Value],
        RowsBody rows => ImmutableArray.Create(Each.Kept(rows.Rows.AsSpan(), row => row.Condition)),
        _ => [],
    };

    /// <summary>The conditions of criteria.</summary>
    public static ImmutableArray<BoundExpression> Operands(CriteriaSymbol criteria)
    {
        List<BoundExpression> conditions = [];
        foreach (CriteriaItem item in criteria.Items)
        {
            conditions.AddRange(Conditions(item.Open));
            conditions.Add(item.Condition);
        }

        return [.. conditions];
    }

    private static BoundExpression[] Conditions(ImmutableArray<OpenCondition> open) => Each.Kept(open.AsSpan(), one => one.Condition);

    /// <summary>The expression and everything written inside it; definitions and criteria are not entered.</summary>
    public static List<BoundExpression> Written(BoundExpression root)
    {
        List<BoundExpression> written = [];
        Write(root, written);
        return written;
    }

    /// <summary>Writes the expression and everything written inside it into a list, in place of what it held.</summary>
    public static void Write(BoundExpression root, List<BoundExpression> written)
    {
        written.Clear();
        written.Add(root);
        for (int next = 0; next < written.Count; next++)
        {
            AddOperands(written[next], written);
        }
    }

    /// <summary>The expression and everything inside it, definitions and criteria entered once each.</summary>
    public static IEnumerable<BoundExpression> Closure(BoundExpression root)
    {
        HashSet<object>? entered = null;
        List<BoundExpression> open = [root];
        while (open.Count > 0)
        {
            BoundExpression next = open[^1];
            open.RemoveAt(open.Count - 1);
            yield return next;
            AddOperands(next, open);
            if (SymbolOf(next) is { } symbol && (entered ??= []).Add(symbol))
            {
                open.AddRange(Operands(symbol).AsSpan());
            }
        }
    }

    // The definition or criteria that an expression stands for.
    private static Symbol? SymbolOf(BoundExpression expression) => expression switch
    {
        BoundFact fact => fact.Definition,
        BoundDefinition definition => definition.Definition,
        BoundCriteria criteria => criteria.Criteria,
        _ => null,
    };

    private static ImmutableArray<BoundExpression> Operands(Symbol symbol) => symbol switch
    {
        DefinitionSymbol definition => Operands(definition.Body),
        CriteriaSymbol criteria => Operands(criteria),
        _ => [],
    };
}

namespace NelmRules.Binding;

/// <summary>The parts of bound expressions, for passes that treat all of them alike.</summary>
internal static class BoundTree
{
    /// <summary>The direct operands; definitions and criteria are not entered.</summary>
    public static IEnumerable<BoundExpression> Operands(BoundExpression expression) => expression switch
    {
        BoundNot not => [not.Operand],
        BoundLogical logical => logical.Operands,
        BoundCounting counting => counting.Operands,
        BoundComparison comparison => [comparison.Left, comparison.Right],
        BoundEnumComparison comparison => [comparison.Left, comparison.Right],
        BoundMembership membership => [membership.Operand],
        BoundNumberMembership membership => [membership.Operand],
        BoundBetween between => [between.Operand, between.Low, between.High],
        BoundIsKnown known => [known.Operand],
        BoundArithmetic arithmetic => [arithmetic.Left, arithmetic.Right],
        BoundNegation negation => [negation.Operand],
        BoundAggregate aggregate => aggregate.Filter is null ? [] : [aggregate.Filter],
        BoundDateDistance distance => [distance.From, distance.To],
        _ => [],
    };

    /// <summary>The expressions that a definition stands for.</summary>
    public static IEnumerable<BoundExpression> Operands(DefinitionBody body) => body switch
    {
        ExpressionBody expression => expression.Open.Select(open => open.Condition).Append(expression.Value),
        RowsBody rows => rows.Rows.Select(row => row.Condition),
        _ => [],
    };

    /// <summary>The conditions of criteria.</summary>
    public static IEnumerable<BoundExpression> Operands(CriteriaSymbol criteria) =>
        criteria.Items.SelectMany(item => item.Open.Select(open => open.Condition).Append(item.Condition));

    /// <summary>The expression and everything written inside it; definitions and criteria are not entered.</summary>
    public static IEnumerable<BoundExpression> Written(BoundExpression root)
    {
        Stack<BoundExpression> open = new([root]);
        while (open.TryPop(out BoundExpression? next))
        {
            yield return next;
            foreach (BoundExpression operand in Operands(next))
            {
                open.Push(operand);
            }
        }
    }

    /// <summary>The expression and everything inside it, definitions and criteria entered once each.</summary>
    public static IEnumerable<BoundExpression> Closure(BoundExpression root)
    {
        HashSet<object> entered = [];
        Stack<BoundExpression> open = new([root]);
        while (open.TryPop(out BoundExpression? next))
        {
            yield return next;
            foreach (BoundExpression operand in Operands(next).Concat(Inside(next, entered)))
            {
                open.Push(operand);
            }
        }
    }

    private static IEnumerable<BoundExpression> Inside(BoundExpression expression, HashSet<object> entered) => expression switch
    {
        BoundFact { Definition: { } definition } when entered.Add(definition) => Operands(definition.Body),
        BoundDefinition definition when entered.Add(definition.Definition) => Operands(definition.Definition.Body),
        BoundCriteria criteria when entered.Add(criteria.Criteria) => Operands(criteria.Criteria),
        _ => [],
    };
}

using System.Linq.Expressions;

namespace NelmRules.Rete.Lowering;

/// <summary>Joins conditions as a person would write them: constants folded, <c>not</c> pushed to the comparisons.</summary>
internal static class Logic
{
    public static ConstantExpression True { get; } = Expression.Constant(true);

    public static ConstantExpression False { get; } = Expression.Constant(false);

    public static bool IsTrue(Expression condition) => condition is ConstantExpression { Value: true };

    public static bool IsFalse(Expression condition) => condition is ConstantExpression { Value: false };

    public static Expression And(params IEnumerable<Expression> conditions) =>
        Join([.. conditions], True, False, Expression.AndAlso);

    public static Expression Or(params IEnumerable<Expression> conditions) =>
        Join([.. conditions], False, True, Expression.OrElse);

    public static Expression Not(Expression condition) => condition switch
    {
        ConstantExpression constant => Equals(constant.Value, true) ? False : True,
        UnaryExpression { NodeType: ExpressionType.Not } not => not.Operand,
        BinaryExpression { NodeType: ExpressionType.Equal } equal => Expression.NotEqual(equal.Left, equal.Right),
        BinaryExpression { NodeType: ExpressionType.NotEqual } other => Expression.Equal(other.Left, other.Right),
        BinaryExpression { NodeType: ExpressionType.AndAlso } and => Or(Not(and.Left), Not(and.Right)),
        BinaryExpression { NodeType: ExpressionType.OrElse } or => And(Not(or.Left), Not(or.Right)),
        _ => Expression.Not(condition),
    };

    /// <summary>The conditions that a condition is the conjunction of.</summary>
    public static IEnumerable<Expression> Conjuncts(Expression condition) =>
        condition is BinaryExpression { NodeType: ExpressionType.AndAlso } and
            ? Conjuncts(and.Left).Concat(Conjuncts(and.Right))
            : [condition];

    private static Expression Join(
        Expression[] conditions, ConstantExpression nothing, ConstantExpression all, Func<Expression, Expression, Expression> join)
    {
        Expression[] told = [.. conditions.Where(condition => !IsConstant(condition, nothing))];
        return told.Any(condition => IsConstant(condition, all)) ? all
            : told.Length == 0 ? nothing
            : told.Aggregate(join);
    }

    private static bool IsConstant(Expression condition, ConstantExpression constant) =>
        condition is ConstantExpression found && Equals(found.Value, constant.Value);
}

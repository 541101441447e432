using System.Linq.Expressions;

namespace NelmRules.Rete.Sources;

/// <summary>Properties as the host wrote them, on the object that is matched.</summary>
internal static class PropertyExpression
{
    /// <summary>The body of a lambda with its parameter replaced.</summary>
    public static Expression On(ParameterExpression patient, LambdaExpression property) =>
        new Replacer(property.Parameters[0], patient).Visit(property.Body);

    /// <summary>Whether it is a property of the object, or a property of such a property: nothing that NRules could not tell apart.</summary>
    public static bool IsPath(LambdaExpression property)
    {
        Expression? at = property.Body;
        while (at is MemberExpression member)
        {
            at = member.Expression;
        }

        return at == property.Parameters[0];
    }

    private sealed class Replacer(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}

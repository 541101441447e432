using NelmRules.Syntax;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>What arithmetic means between two types, and how every operator is written; how answers combine stands in <see cref="Values.AnswerTables"/>.</summary>
internal static class OperatorTable
{
    /// <summary>The type of <c>left OP right</c>, or null where it has no meaning.</summary>
    public static FactType? Result(ArithmeticOperator op, FactType left, FactType right) => op switch
    {
        ArithmeticOperator.Add or ArithmeticOperator.Subtract => Sum(left, right),
        ArithmeticOperator.Multiply => Product(left, right),
        ArithmeticOperator.Divide => Quotient(left, right),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Whether values of the type can be compared by size and calculated with.</summary>
    public static bool IsNumeric(FactType type) => type is QuantityType || IsPlain(type);

    /// <summary>Whether the type is a count or a plain number.</summary>
    public static bool IsPlain(FactType type) => type is CountType or NumberType;

    /// <summary>How an operator is written.</summary>
    public static string Sign(ArithmeticOperator op) => op switch
    {
        ArithmeticOperator.Add => "+",
        ArithmeticOperator.Subtract => "-",
        ArithmeticOperator.Multiply => "*",
        ArithmeticOperator.Divide => "/",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>How a comparison is written.</summary>
    public static string Sign(ComparisonSign sign) => sign switch
    {
        ComparisonSign.Less => "<",
        ComparisonSign.LessOrEqual => "<=",
        ComparisonSign.Greater => ">",
        ComparisonSign.GreaterOrEqual => ">=",
        ComparisonSign.Equal => "==",
        ComparisonSign.NotEqual => "!=",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static FactType? Sum(FactType left, FactType right) => (left, right) switch
    {
        (QuantityType l, QuantityType r) when l.Equals(r) => l,
        (CountType, CountType) => CountType.Instance,
        _ when IsPlain(left) && IsPlain(right) => NumberType.Instance,
        _ => null,
    };

    private static FactType? Product(FactType left, FactType right) => (left, right) switch
    {
        (QuantityType, _) when IsPlain(right) => left,
        (_, QuantityType) when IsPlain(left) => right,
        (CountType, CountType) => CountType.Instance,
        _ when IsPlain(left) && IsPlain(right) => NumberType.Instance,
        _ => null,
    };

    private static FactType? Quotient(FactType left, FactType right) => (left, right) switch
    {
        (QuantityType l, QuantityType r) when l.Equals(r) => NumberType.Instance,
        (QuantityType, _) when IsPlain(right) => left,
        _ when IsPlain(left) && IsPlain(right) => NumberType.Instance,
        _ => null,
    };
}

using System.Linq.Expressions;
using NelmRules.Binding;
using NelmRules.Patients;
using NelmRules.Rete.Lowering;
using NelmRules.Syntax;
using NelmRules.Vocabularies;

namespace NelmRules.Rete.Sources;

/// <summary>How conditions read the facts of an object of type <typeparamref name="T"/>.</summary>
/// <remarks>
/// A test holds or fails only where the fact is known: comparisons of nullable values are false where one is null. A fact that the
/// type does not hold is never known.
/// </remarks>
internal abstract class FactSource<T>
{
    /// <summary>The object that is matched; every condition has this parameter.</summary>
    public ParameterExpression Patient { get; } = Expression.Parameter(typeof(T), "patient");

    /// <summary>Whether a yes/no fact is yes.</summary>
    public abstract Leaf Answer(FactSymbol fact);

    /// <summary>Whether a number, in base units, compares so.</summary>
    public abstract Leaf Compare(FactSymbol fact, ComparisonSign sign, decimal limit);

    /// <summary>Whether a name is one of several, a bit each.</summary>
    public abstract Leaf Member(FactSymbol fact, ulong members);

    /// <summary>Whether a treatment was received.</summary>
    public abstract Leaf Received(TreatmentSymbol treatment);

    /// <summary>The number in base units, a nullable decimal; null for one that is never known.</summary>
    public abstract Expression? Number(FactSymbol fact);

    /// <summary>The place of the name, a nullable int; null for one that is never known.</summary>
    public abstract Expression? Name(FactSymbol fact);

    /// <summary>Whether the fact is recorded.</summary>
    public abstract Expression IsRecorded(FactSymbol fact);

    /// <summary>What reads, of an object, the facts and treatments that some expressions hang on.</summary>
    public abstract Func<T, Patient> Reader(IReadOnlyCollection<BoundExpression> nodes);

    /// <summary>A test of a nullable yes/no.</summary>
    protected static Leaf Test(Expression answer) => answer.Type == typeof(bool)
        ? new Leaf(answer, Expression.Not(answer)) { IsNeverMissing = true }
        : new Leaf(Expression.Equal(answer, Nullable(true)), Expression.Equal(answer, Nullable(false)));

    /// <summary>A test of a number and a limit of its type, as the C# compiler would write it.</summary>
    protected static Leaf Test(Expression number, ComparisonSign sign, object limit)
    {
        Expression constant = System.Nullable.GetUnderlyingType(number.Type) is null
            ? Expression.Constant(limit)
            : Expression.Convert(Expression.Constant(limit), number.Type);
        return new Leaf(Compare(number, sign, constant), Compare(number, Opposite(sign), constant))
        {
            IsNeverMissing = System.Nullable.GetUnderlyingType(number.Type) is null,
        };
    }

    /// <summary>Whether a property is not null, as the C# compiler would write it.</summary>
    protected static Expression IsNotNull(Expression property) =>
        property.Type.IsValueType && System.Nullable.GetUnderlyingType(property.Type) is null
            ? Logic.True
            : Expression.NotEqual(property, Expression.Constant(null, property.Type));

    // Null is not equal to anything, but to differ it would have to be known.
    private static Expression Compare(Expression number, ComparisonSign sign, Expression limit)
    {
        BinaryExpression comparison = Expression.MakeBinary(KindOf(sign), number, limit);
        return sign == ComparisonSign.NotEqual ? Logic.And(IsNotNull(number), comparison) : comparison;
    }

    private static UnaryExpression Nullable(bool answer) => Expression.Convert(Expression.Constant(answer), typeof(bool?));

    private static ExpressionType KindOf(ComparisonSign sign) => sign switch
    {
        ComparisonSign.Equal => ExpressionType.Equal,
        ComparisonSign.NotEqual => ExpressionType.NotEqual,
        ComparisonSign.Less => ExpressionType.LessThan,
        ComparisonSign.LessOrEqual => ExpressionType.LessThanOrEqual,
        ComparisonSign.Greater => ExpressionType.GreaterThan,
        ComparisonSign.GreaterOrEqual or _ => ExpressionType.GreaterThanOrEqual,
    };

    private static ComparisonSign Opposite(ComparisonSign sign) => sign switch
    {
        ComparisonSign.Equal => ComparisonSign.NotEqual,
        ComparisonSign.NotEqual => ComparisonSign.Equal,
        ComparisonSign.Less => ComparisonSign.GreaterOrEqual,
        ComparisonSign.LessOrEqual => ComparisonSign.Greater,
        ComparisonSign.Greater => ComparisonSign.LessOrEqual,
        ComparisonSign.GreaterOrEqual or _ => ComparisonSign.Less,
    };
}

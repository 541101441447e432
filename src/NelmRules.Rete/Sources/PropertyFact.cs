using System.Linq.Expressions;
using NelmRules.Patients;
using NelmRules.Vocabularies;

namespace NelmRules.Rete.Sources;

/// <summary>A fact that a property of a program's own class holds.</summary>
internal sealed class PropertyFact<T>(ValueBinding<T> binding)
    where T : class
{
    private static readonly HashSet<Type> Exact = [typeof(bool), typeof(decimal), typeof(int), typeof(long)];

    /// <summary>Whether a property that is not null always gives a value.</summary>
    public bool IsAlwaysUnderstood => binding.Target.Shape.Type is not (EnumType or ListType);

    public bool? Answer(T patient) => (Recorded(patient) as RecordedAnswer)?.Value;

    public decimal? Number(T patient) => (Recorded(patient) as RecordedNumber)?.Value;

    public int? Name(T patient) => (Recorded(patient) as RecordedName)?.Index;

    public bool IsRecorded(T patient) => Recorded(patient) is not null;

    /// <summary>The call of one of the methods above.</summary>
    public Expression Read(ParameterExpression patient, string method) =>
        Expression.Call(Expression.Constant(this), typeof(PropertyFact<T>).GetMethod(method)!, patient);

    /// <summary>The property where its values are compared as they are; null where they must be read.</summary>
    public Expression? Direct(ParameterExpression patient) =>
        PropertyExpression.IsPath(binding.Property) && Exact.Contains(TypeOf(binding.Property.Body))
            ? PropertyExpression.On(patient, binding.Property)
            : null;

    /// <summary>A limit in base units as a number of the property's type and unit; null where that is not exactly the same.</summary>
    public object? Limit(decimal limit, Type type)
    {
        ValueShape shape = binding.Target.Shape;
        if (shape.Type is QuantityType quantity && binding.Target.Unit is { } bound && bound.Dimension != quantity.Dimension)
        {
            return null;
        }

        decimal factor = binding.Target.Unit?.Factor ?? 1m;
        decimal inUnit = decimal.Round(limit / factor, 12);
        bool isExact = inUnit * factor == limit && Math.Abs(inUnit) < 1_000_000_000m;
        return isExact ? AsType(inUnit / 1.000000000000000000000000000m, Nullable.GetUnderlyingType(type) ?? type) : null;
    }

    /// <summary>Whether the value is a name, for each name that it can be.</summary>
    public IEnumerable<(Expression IsIt, int Place)> Names(ParameterExpression patient, int count)
    {
        if (!PropertyExpression.IsPath(binding.Property) || binding.Names.Count == 0)
        {
            Expression name = Read(patient, nameof(Name));
            return Enumerable.Range(0, count).Select(place => (Equal(name, Expression.Constant(place)), place));
        }

        Expression property = PropertyExpression.On(patient, binding.Property);
        return binding.Names.Where(member => member.Value >= 0).Select(member => (IsMember(property, member.Key), member.Value));
    }

    private RecordedValue? Recorded(T patient) => binding.Read(patient, new BindingProblems());

    // As the C# compiler writes `patient.Grade == Grade.G1`: by the numbers behind the members.
    private static Expression IsMember(Expression property, object member)
    {
        Type number = Enum.GetUnderlyingType(TypeOf(property));
        Type compared = number == typeof(byte) || number == typeof(sbyte) || number == typeof(short) || number == typeof(ushort) ? typeof(int) : number;
        return Nullable.GetUnderlyingType(property.Type) is null
            ? Expression.Equal(
                Expression.Convert(property, compared),
                Expression.Constant(Convert.ChangeType(member, compared, System.Globalization.CultureInfo.InvariantCulture)))
            : Expression.Equal(OrNull(property, compared), OrNull(Expression.Constant(member), compared));
    }

    private static UnaryExpression OrNull(Expression value, Type type) => Expression.Convert(value, typeof(Nullable<>).MakeGenericType(type));

    private static Expression Equal(Expression value, Expression constant) =>
        Expression.Equal(value, value.Type == constant.Type ? constant : Expression.Convert(constant, value.Type));

    private static object? AsType(decimal value, Type type) =>
        type == typeof(decimal) ? value
        : decimal.Truncate(value) == value ? Convert.ChangeType(value, type, System.Globalization.CultureInfo.InvariantCulture)
        : null;

    private static Type TypeOf(Expression property) => Nullable.GetUnderlyingType(property.Type) ?? property.Type;
}

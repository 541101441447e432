using System.Linq.Expressions;
using NelmRules.Diagnostics;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Patients;

/// <summary>Finds out how a property gives the values of a fact or a field, or says why it cannot.</summary>
internal sealed class ValueBinder(Symbol symbol, ValueShape shape, List<string> mismatches)
{
    /// <summary>The property, bound; null, and a mismatch more, where it does not fit.</summary>
    public ValueBinding<TOwner>? Bind<TOwner, TValue>(Expression<Func<TOwner, TValue>> property, string? unit)
    {
        string subject = Subject(property);
        if (shape.Type is ListType)
        {
            return Refuse<TOwner>($"`{symbol.Name}` is a list; bind {subject} with `List`.");
        }

        bool isText = typeof(TValue) == typeof(string);
        if (!TryUnit<TValue>(subject, isText, unit, out Unit? found))
        {
            return null;
        }

        ValueTarget target = new(symbol, shape, found);
        return shape.Type is EnumType type && !isText
            ? BindNames(property, target, type)
            : ValueConverters.Find<TValue>(target) is { } convert
                ? new ValueBinding<TOwner, TValue>(target, property, convert)
                : Refuse<TOwner>($"`{symbol.Name}` is {shape.Type.Description}, and {subject} is `{TypeName(typeof(TValue))}`.");
    }

    /// <summary>The property, bound by the names that its values stand for.</summary>
    public ValueBinding<TOwner>? Bind<TOwner, TValue>(Expression<Func<TOwner, TValue>> property, Func<TValue, string?> name)
    {
        if (shape.Type is not EnumType type)
        {
            return Refuse<TOwner>($"`{symbol.Name}` is {shape.Type.Description}, which has no names that {Subject(property)} could stand for.");
        }

        ValueTarget target = new(symbol, shape, null);
        if (!EnumMembers.IsEnum<TValue>())
        {
            return new ValueBinding<TOwner, TValue>(target, property, ValueConverters.ByName(target, type, name));
        }

        List<EnumMember<TValue>> members = EnumMembers.PlacesBy(type, name, (member, written) => mismatches.Add(
            $"`{symbol.Name}` has no value {UserText.Quote(written)}, which `{member}` stands for; the values are {Listing.And(type.Names)}."));
        return Bind(property, target, type, members);
    }

    private ValueBinding<TOwner>? BindNames<TOwner, TValue>(Expression<Func<TOwner, TValue>> property, ValueTarget target, EnumType type)
    {
        if (!EnumMembers.IsEnum<TValue>())
        {
            return Refuse<TOwner>($"`{symbol.Name}` is {type.Description}, and {Subject(property)} is `{TypeName(typeof(TValue))}`.");
        }

        List<EnumMember<TValue>> members = EnumMembers.Places<TValue>(type, member => mismatches.Add(
            $"`{member}` is no value of `{symbol.Name}`; the values are {Listing.And(type.Names)}, and a function can say which one is meant."));
        return Bind(property, target, type, members);
    }

    private static ValueBinding<TOwner, TValue> Bind<TOwner, TValue>(
        Expression<Func<TOwner, TValue>> property, ValueTarget target, EnumType type, IReadOnlyList<EnumMember<TValue>> members) =>
        new(target, property, ValueConverters.ByMember(target, type, members))
        {
            Names = members.ToDictionary(member => (object)member.Value!, member => member.Place),
        };

    private bool TryUnit<TValue>(string subject, bool isText, string? written, out Unit? unit)
    {
        unit = written is null ? null : RecordedUnits.Find(written);
        string? mismatch = (shape.Type, written) switch
        {
            (QuantityType, null) when !isText && NumberConverter.IsNumber<TValue>() =>
                $"`{symbol.Name}` is {shape.Type.Description}, and {subject} is bound without its unit; accepted are {RecordedUnits.ListAccepted(shape)}.",
            (_, null) => null,
            (_, _) when isText => $"{subject} is a text, in which the unit is written; leave {UserText.Quote(written)} out.",
            (QuantityType quantity, _) => unit is null || !shape.Accepts(unit.Dimension) ? WrongUnit(quantity, written, unit) : null,
            _ => $"`{symbol.Name}` is {shape.Type.Description} and has no unit; leave {UserText.Quote(written)} out.",
        };
        if (mismatch is not null)
        {
            mismatches.Add(mismatch);
        }

        return mismatch is null;
    }

    private string WrongUnit(QuantityType quantity, string written, Unit? unit)
    {
        DiagnosticBag bag = new(null);
        ValueSlot slot = new($"`{symbol.Name}`", shape, bag);
        JsonNullNode nowhere = new(default);
        bag.Add(unit is null ? RecordedUnits.DescribeUnknown(slot, nowhere, ("", written)) : RecordedUnits.DescribeWrong(slot, quantity, nowhere, unit));
        Diagnostic problem = bag.ToImmutable()[0];
        return $"{problem.Message} {problem.Hint}";
    }

    private ValueBinding<TOwner>? Refuse<TOwner>(string mismatch)
    {
        mismatches.Add(mismatch);
        return null;
    }

    private static string Subject(LambdaExpression property) => property.Body is MemberExpression { Member: var member }
        ? $"`{member.DeclaringType?.Name}.{member.Name}`"
        : UserText.Quote(property.Body.ToString());

    private static string TypeName(Type type) => Nullable.GetUnderlyingType(type) is { } inner ? $"{inner.Name}?" : type.Name;
}

using System.Collections.Immutable;
using System.Linq.Expressions;
using NelmRules.Vocabularies;

namespace NelmRules.Patients;

/// <summary>A property that gives the value of a fact or a field.</summary>
/// <param name="target">The fact or field.</param>
/// <param name="property">The property as written.</param>
internal abstract class ValueBinding<TOwner>(ValueTarget target, LambdaExpression property)
{
    /// <summary>The fact or field.</summary>
    public ValueTarget Target { get; } = target;

    /// <summary>The property as written, from <typeparamref name="TOwner"/> to its own type.</summary>
    public LambdaExpression Property { get; } = property;

    /// <summary>
    /// The names that the values of the property stand for, each by its zero-based place or -1 where it stands for not knowing; empty
    /// unless the property is an enum of the program.
    /// </summary>
    public IReadOnlyDictionary<object, int> Names { get; init; } = new Dictionary<object, int>();

    /// <summary>The value of an object; null where it is not known or, then reported, not usable.</summary>
    public abstract RecordedValue? Read(TOwner owner, BindingProblems problems);
}

/// <summary>A property of a known type.</summary>
internal sealed class ValueBinding<TOwner, TValue>(
    ValueTarget target, Expression<Func<TOwner, TValue>> property, Func<TValue, BindingProblems, RecordedValue?> convert)
    : ValueBinding<TOwner>(target, property)
{
    private readonly Func<TOwner, TValue> _get = property.Compile();

    public override RecordedValue? Read(TOwner owner, BindingProblems problems) => convert(_get(owner), problems);
}

/// <summary>A property that holds the entries of a list.</summary>
internal sealed class ListBinding<TOwner, TItem>(
    ValueTarget target, Expression<Func<TOwner, IEnumerable<TItem>?>> property, ValueBinding<TItem>[] fields)
    : ValueBinding<TOwner>(target, property)
{
    private readonly Func<TOwner, IEnumerable<TItem>?> _get = property.Compile();

    public override RecordedValue? Read(TOwner owner, BindingProblems problems)
    {
        if (_get(owner) is not { } items)
        {
            return null;
        }

        var records = ImmutableArray
            .CreateBuilder<ImmutableDictionary<FieldSymbol, RecordedValue>>();
        foreach (TItem item in items)
        {
            problems.Entry = (Target.Symbol.Name, records.Count);
            records.Add(ReadEntry(item, problems));
        }

        problems.Entry = null;
        return RecordedList.Of(records.ToImmutable());
    }

    // An entry that is null is one of which nothing is known.
    private ImmutableDictionary<FieldSymbol, RecordedValue> ReadEntry(TItem item, BindingProblems problems)
    {
        var values = ImmutableDictionary.CreateBuilder<FieldSymbol, RecordedValue>();
        foreach (ValueBinding<TItem> field in item is null ? [] : fields)
        {
            if (field.Read(item, problems) is { } value)
            {
                values.Add((FieldSymbol)field.Target.Symbol, value);
            }
        }

        return values.ToImmutable();
    }
}

/// <summary>Leaves out what did not fit.</summary>
internal static class ValueBindings
{
    /// <summary>Adds a property that fits.</summary>
    public static void AddIfBound<TOwner>(this ICollection<ValueBinding<TOwner>> bindings, ValueBinding<TOwner>? binding)
    {
        if (binding is not null)
        {
            bindings.Add(binding);
        }
    }
}

using System.Linq.Expressions;
using NelmRules.Diagnostics;
using NelmRules.Text;
using NelmRules.Vocabularies;

namespace NelmRules.Patients;

/// <summary>Binds the properties of the entries of a list to its fields; what fits is as for the facts of a patient.</summary>
/// <typeparam name="TItem">The type of an entry.</typeparam>
public sealed class FieldMappingBuilder<TItem>
{
    private readonly FactSymbol _list;
    private readonly ListType _type;
    private readonly List<string> _mismatches;
    private readonly List<ValueBinding<TItem>> _fields = [];
    private readonly HashSet<string> _bound = new(StringComparer.Ordinal);

    internal FieldMappingBuilder(FactSymbol list, ListType type, List<string> mismatches) =>
        (_list, _type, _mismatches) = (list, type, mismatches);

    internal ValueBinding<TItem>[] Fields => [.. _fields];

    /// <summary>Binds a field; one that is not bound is never known.</summary>
    /// <param name="field">The name of the field in the vocabulary.</param>
    /// <param name="property">The property, or any expression of the entry.</param>
    /// <param name="unit">The unit of the property's numbers, which a quantity must have, such as <c>mm</c>; null for everything else.</param>
    public FieldMappingBuilder<TItem> Field<TValue>(string field, Expression<Func<TItem, TValue>> property, string? unit = null)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(property);
        if (Find(field) is { } symbol)
        {
            ValueBinder binder = new(symbol, symbol.Shape, _mismatches);
            _fields.AddIfBound(binder.Bind(property, unit));
        }

        return this;
    }

    /// <summary>Binds a field whose values are names to a property whose values are called otherwise.</summary>
    /// <param name="field">The name of the field in the vocabulary.</param>
    /// <param name="property">The property, or any expression of the entry.</param>
    /// <param name="name">The name that a value stands for, or null where it stands for not knowing; it must always answer alike.</param>
    public FieldMappingBuilder<TItem> Field<TValue>(string field, Expression<Func<TItem, TValue>> property, Func<TValue, string?> name)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(property);
        ArgumentNullException.ThrowIfNull(name);
        if (Find(field) is { } symbol)
        {
            ValueBinder binder = new(symbol, symbol.Shape, _mismatches);
            _fields.AddIfBound(binder.Bind(property, name));
        }

        return this;
    }

    private FieldSymbol? Find(string field)
    {
        FieldSymbol? symbol = _type.Find(field);
        if (symbol is null)
        {
            string[] names = [.. _type.Fields.Select(known => known.Name)];
            string hint = Problems.DidYouMean(Spelling.Closest(field, names)) ?? $"The fields are {Listing.And(names)}.";
            _mismatches.Add($"Unknown field {UserText.Quote(field)} of `{_list.Name}`. {hint}");
        }
        else if (!_bound.Add(field))
        {
            _mismatches.Add($"The field {UserText.Quote(field)} of `{_list.Name}` is bound twice.");
            return null;
        }

        return symbol;
    }
}

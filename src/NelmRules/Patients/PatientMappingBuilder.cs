using System.Collections.Immutable;
using System.Linq.Expressions;
using NelmRules.Diagnostics;
using NelmRules.Text;
using NelmRules.Vocabularies;

namespace NelmRules.Patients;

/// <summary>Binds the properties of a type to facts and treatments, each once. For use inside the constructor of a mapping alone.</summary>
/// <remarks>
/// Nothing here throws for what does not fit: the mapping's constructor lists all of it together.
/// <para>
/// Which types fit: <c>yes/no</c> takes <see cref="bool"/>; names take an enum whose members are called alike (case and underscores do
/// not count), or any type with a function that names its values; quantities, counts and plain numbers take every number type of .NET;
/// a date takes <see cref="DateOnly"/> or <see cref="DateTime"/>, whose time of day is dropped; and any fact but a list takes a
/// <see cref="string"/>, read as in a patient file (<c>42 mm</c>, <c>G3</c>). All of them may be nullable.
/// </para>
/// </remarks>
/// <typeparam name="T">The type whose properties are bound.</typeparam>
public sealed class PatientMappingBuilder<T>
    where T : class
{
    private readonly Vocabulary _vocabulary;
    private readonly List<string> _mismatches = [];
    private readonly ImmutableArray<ValueBinding<T>>.Builder _facts = ImmutableArray.CreateBuilder<ValueBinding<T>>();
    private readonly ImmutableArray<ReceivedBinding<T>>.Builder _treatments = ImmutableArray.CreateBuilder<ReceivedBinding<T>>();
    private readonly HashSet<string> _bound = new(StringComparer.Ordinal);

    internal PatientMappingBuilder(Vocabulary vocabulary) => _vocabulary = vocabulary;

    internal Expression<Func<T, string?>>? IdProperty { get; private set; }

    internal ImmutableArray<ValueBinding<T>> Facts => _facts.ToImmutable();

    internal ImmutableArray<ReceivedBinding<T>> Treatments => _treatments.ToImmutable();

    /// <summary>Binds the identifier that comes back in the result.</summary>
    /// <param name="property">The property.</param>
    public PatientMappingBuilder<T> Id(Expression<Func<T, string?>> property)
    {
        ArgumentNullException.ThrowIfNull(property);
        IdProperty = property;
        return this;
    }

    /// <summary>Binds a fact that is no list.</summary>
    /// <param name="fact">The name of the fact in the vocabulary.</param>
    /// <param name="property">The property, or any expression of the object.</param>
    /// <param name="unit">The unit of the property's numbers, which a quantity must have, such as <c>mm</c>; null for everything else.</param>
    public PatientMappingBuilder<T> Fact<TValue>(string fact, Expression<Func<T, TValue>> property, string? unit = null)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(property);
        if (Find(fact) is { } symbol)
        {
            ValueBinder binder = new(symbol, symbol.Shape, _mismatches);
            _facts.AddIfBound(binder.Bind(property, unit));
        }

        return this;
    }

    /// <summary>Binds a fact whose values are names to a property whose values are called otherwise.</summary>
    /// <param name="fact">The name of the fact in the vocabulary.</param>
    /// <param name="property">The property, or any expression of the object.</param>
    /// <param name="name">
    /// The name that a value stands for, or null where it stands for not knowing; it must always answer alike. For an enum it is asked
    /// about every member there and then, for other types about each value that is read; about null never.
    /// </param>
    public PatientMappingBuilder<T> Fact<TValue>(string fact, Expression<Func<T, TValue>> property, Func<TValue, string?> name)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(property);
        ArgumentNullException.ThrowIfNull(name);
        if (Find(fact) is { } symbol)
        {
            ValueBinder binder = new(symbol, symbol.Shape, _mismatches);
            _facts.AddIfBound(binder.Bind(property, name));
        }

        return this;
    }

    /// <summary>Binds a list. An empty one says that there are none; null says that it is not known.</summary>
    /// <param name="list">The name of the list in the vocabulary.</param>
    /// <param name="property">The property that holds all entries; a null among them is one of which nothing is known.</param>
    /// <param name="fields">Binds the fields of an entry; called once.</param>
    /// <typeparam name="TItem">The type of an entry.</typeparam>
    public PatientMappingBuilder<T> List<TItem>(
        string list, Expression<Func<T, IEnumerable<TItem>?>> property, Action<FieldMappingBuilder<TItem>> fields)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(property);
        ArgumentNullException.ThrowIfNull(fields);
        if (Find(list) is not { } symbol)
        {
            return this;
        }

        if (symbol.Type is not ListType type)
        {
            _mismatches.Add($"`{list}` is {symbol.Type.Description} and no list; bind it with `Fact`.");
            return this;
        }

        FieldMappingBuilder<TItem> builder = new(symbol, type, _mismatches);
        fields(builder);
        _facts.Add(new ListBinding<T, TItem>(new ValueTarget(symbol, symbol.Shape, null), property, builder.Fields));
        return this;
    }

    /// <summary>Binds whether a treatment was given; null says that it is not known.</summary>
    /// <param name="treatment">The full name of the treatment in the vocabulary.</param>
    /// <param name="property">The property, or any expression of the object.</param>
    public PatientMappingBuilder<T> Received(string treatment, Expression<Func<T, bool?>> property)
    {
        ArgumentNullException.ThrowIfNull(treatment);
        ArgumentNullException.ThrowIfNull(property);
        if (!_bound.Add($"received {treatment}"))
        {
            _mismatches.Add($"The treatment {UserText.Quote(treatment)} is bound twice.");
        }
        else if (_vocabulary.FindTreatment(treatment) is { } symbol)
        {
            _treatments.Add(new ReceivedBinding<T>(symbol, property, property.Compile()));
        }
        else
        {
            _mismatches.Add(UnknownTreatment(treatment));
        }

        return this;
    }

    internal void ThrowIfMismatched()
    {
        if (_mismatches.Count > 0)
        {
            throw new PatientMappingException(typeof(T).Name, [.. _mismatches]);
        }
    }

    private FactSymbol? Find(string fact)
    {
        FactSymbol? symbol = _vocabulary.FindFact(fact);
        if (symbol is null)
        {
            _mismatches.Add(UnknownFact(fact));
        }
        else if (!_bound.Add(fact))
        {
            _mismatches.Add($"The fact {UserText.Quote(fact)} is bound twice.");
            return null;
        }

        return symbol;
    }

    private string UnknownFact(string fact) =>
        _vocabulary.FindTreatment(fact) is not null ? $"{UserText.Quote(fact)} is a treatment; bind it with `Received`."
        : _vocabulary.Facts.FirstOrDefault(known => known.Formerly == fact) is { } renamed
            ? $"The fact {UserText.Quote(fact)} is now called `{renamed.Name}`."
        : Sentence($"Unknown fact {UserText.Quote(fact)}.", Spelling.Closest(fact, _vocabulary.Facts.Select(known => known.Name)));

    private string UnknownTreatment(string treatment) =>
        _vocabulary.FindFact(treatment) is not null ? $"{UserText.Quote(treatment)} is a fact; bind it with `Fact`."
        : _vocabulary.Treatments.FirstOrDefault(known => known.Formerly == treatment || known.Abbreviation == treatment) is { } meant
            ? $"The treatment {UserText.Quote(treatment)} is bound by its full name, `{meant.Name}`."
        : Sentence(
            $"Unknown treatment {UserText.Quote(treatment)}.", Spelling.Closest(treatment, _vocabulary.Treatments.Select(known => known.Name)));

    private static string Sentence(string sentence, string? closest) =>
        Problems.DidYouMean(closest) is { } hint ? $"{sentence} {hint}" : sentence;
}

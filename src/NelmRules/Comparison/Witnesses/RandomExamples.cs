using System.Collections.Immutable;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>Examples that vary what expressions read around a record: a bounded search, the same at every run.</summary>
internal sealed class RandomExamples(Ingredients ingredients, int seed)
{
    private const int LongestList = 6;

    private readonly Random _random = new(seed);
    private readonly Dictionary<string, ImmutableArray<decimal>> _numbers = new(StringComparer.Ordinal);

    /// <summary>The record with some of what it leaves out filled in.</summary>
    internal ExampleRecord Vary(ExampleRecord record)
    {
        foreach ((string name, FactSymbol fact) in ingredients.Facts.Where(pair => !record.Facts.ContainsKey(pair.Key)))
        {
            RecordedFact? value = _random.Next(3) == 0 ? null : Value(name, fact.Shape);
            record = value is null ? record : record.With(name, value);
        }

        return record;
    }

    private RecordedFact? Value(string name, ValueShape shape) => shape.Type switch
    {
        YesNoType => RecordedFact.Of(_random.Next(2) == 0),
        EnumType choice => RecordedFact.Of(choice.Names[_random.Next(choice.Names.Length)]),
        ListType list => RecordedFact.Of(Records(name, list)),
        _ => Number(name, shape),
    };

    private RecordedFact? Number(string name, ValueShape shape)
    {
        if (!_numbers.TryGetValue(name, out ImmutableArray<decimal> numbers))
        {
            numbers = ingredients.NumbersFor(shape);
            _numbers.Add(name, numbers);
        }

        return numbers.IsEmpty ? null : RecordedFact.Of(numbers[_random.Next(numbers.Length)], shape.Type);
    }

    // Few records are the rule; now and then one is repeated, since counts need many that are alike.
    private ImmutableArray<ImmutableSortedDictionary<string, RecordedFact>> Records(string name, ListType list)
    {
        List<ImmutableSortedDictionary<string, RecordedFact>> records = [];
        int length = _random.Next(3) == 0 ? _random.Next(LongestList + 1) : _random.Next(3);
        while (records.Count < length)
        {
            records.Add(records.Count > 0 && _random.Next(2) == 0 ? records[^1] : One(name, list));
        }

        return [.. records];
    }

    private ImmutableSortedDictionary<string, RecordedFact> One(string name, ListType list)
    {
        ImmutableSortedDictionary<string, RecordedFact> record = ImmutableSortedDictionary.Create<string, RecordedFact>(StringComparer.Ordinal);
        foreach (FieldSymbol field in list.Fields)
        {
            RecordedFact? value = _random.Next(6) == 0 ? null : Value($"{name}.{field.Name}", field.Shape);
            record = value is null ? record : record.Add(field.Name, value);
        }

        return record;
    }
}

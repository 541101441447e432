using System.Collections.Immutable;
using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>A value for a fact of either side: the kind of fact that it is for, and the value as text.</summary>
internal sealed record RecordedFact(string Kind, string Text)
{
    private Func<FactSymbol, RecordedValue?> _toValue = _ => null;

    /// <summary>The number, where it is one.</summary>
    internal decimal? Number { get; private init; }

    /// <summary>The records, where it is a list.</summary>
    internal ImmutableArray<ImmutableSortedDictionary<string, RecordedFact>> Records { get; private init; } = [];

    internal static RecordedFact Of(bool answer) =>
        new(Kinds.Of(YesNoType.Instance), answer ? "yes" : "no") { _toValue = _ => new RecordedAnswer(answer) };

    internal static RecordedFact Of(string name) => new("choice", name)
    {
        _toValue = fact => fact.Type is EnumType type && type.IndexOf(name) is var index && index >= 0 ? new RecordedName(index, name) : null,
    };

    internal static RecordedFact Of(decimal number, FactType type) => new(Kinds.Read(type), NumberWriter.Of(number, type))
    {
        Number = number,
        _toValue = fact => new RecordedNumber(number, fact.Shape.Show(number)),
    };

    internal static RecordedFact Of(ImmutableArray<ImmutableSortedDictionary<string, RecordedFact>> records) => new("list", ListText(records))
    {
        Records = records,
        _toValue = fact => ToList((ListType)fact.Type, records),
    };

    /// <summary>The value for the fact of a side; null where the side has no such value.</summary>
    internal RecordedValue? ToValue(FactSymbol fact) => _toValue(fact);

    private static RecordedList ToList(ListType type, ImmutableArray<ImmutableSortedDictionary<string, RecordedFact>> records) => new(
        [
            .. records.Select(record => record
                .Select(pair => (Field: type.Find(pair.Key), pair.Value))
                .Where(pair => pair.Field is not null && Kinds.Read(pair.Field.Type) == pair.Value.Kind)
                .Select(pair => (Field: pair.Field!, Value: pair.Value.ToValue(new FactSymbol(pair.Field!.Name, null, pair.Field.Place, pair.Field.Shape))))
                .Where(pair => pair.Value is not null)
                .ToImmutableDictionary(pair => pair.Field, pair => pair.Value!)),
        ],
        ListText(records));

    private static string ListText(ImmutableArray<ImmutableSortedDictionary<string, RecordedFact>> records) => records.IsEmpty
        ? "[]"
        : $"[{string.Join(", ", records.Select(record => $"{{{string.Join(", ", record.Select(pair => $"{pair.Key} = {pair.Value.Text}"))}}}"))}]";
}

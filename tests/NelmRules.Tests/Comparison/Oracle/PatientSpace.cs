using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NelmRules.Tests.Generation;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Tests.Comparison.Oracle;

/// <summary>Every patient that two books can tell apart: of each fact that they name, one value of every stretch, and none.</summary>
internal sealed partial class PatientSpace
{
    private readonly List<Action<Example>[]> _axes = [];
    private readonly string _text;
    private readonly BookSide _old;
    private readonly BookSide _new;

    public PatientSpace(BookSide old, BookSide newer, string text)
    {
        (_old, _new) = (old, newer);
        _text = Versions().Replace(text, "");
        foreach (string name in old.Facts.Keys.Union(newer.Facts.Keys).Order(StringComparer.Ordinal))
        {
            Add(name, old.Facts.GetValueOrDefault(name), newer.Facts.GetValueOrDefault(name));
        }

        foreach (string name in old.Treatments.Keys.Union(newer.Treatments.Keys).Where(_ => _text.Contains("received", StringComparison.Ordinal) || _text.Contains("measured", StringComparison.Ordinal)))
        {
            _axes.Add([_ => { }, one => one.Received.Add(name, true), one => one.Received.Add(name, false)]);
        }
    }

    /// <summary>How many patients there are, those whom the reader refuses among them.</summary>
    public long Size => _axes.Aggregate(1L, (size, axis) => size * axis.Length);

    /// <summary>All patients, or some of them where there are more than asked for.</summary>
    public IEnumerable<Example> Patients(int most, Dice dice)
    {
        IEnumerable<long> numbers = Size <= most ? Enumerable.Range(0, (int)Size).Select(number => (long)number)
            : Enumerable.Range(0, most).Select(_ => _axes.Aggregate(0L, (number, axis) => number * axis.Length + dice.Below(axis.Length)));
        return numbers.Select(Patient).Where(one => _old.Accepts(one) && _new.Accepts(one));
    }

    private Example Patient(long number)
    {
        Example patient = new([], []);
        foreach (Action<Example>[] axis in _axes)
        {
            axis[number % axis.Length](patient);
            number /= axis.Length;
        }

        return patient;
    }

    private void Add(string name, FactSymbol? old, FactSymbol? newer)
    {
        FactSymbol[] both = [.. new[] { old, newer }.OfType<FactSymbol>()];
        if (!both.Any(fact => Regex.Count(_text, $@"\b{fact.Name}\b") > Regex.Count(_text, $@"fact {fact.Name}\b")))
        {
            return;
        }

        Sample[] samples = [.. Samples(both[0].Shape, [.. both.Select(fact => fact.Shape)])];
        _axes.Add([_ => { }, .. samples.Select(sample => new Action<Example>(one => one.Facts.Add(name, sample)))]);
    }

    private IEnumerable<Sample> Samples(ValueShape shape, ValueShape[] both) => shape.Type switch
    {
        YesNoType => [new Sample("yes", _ => new RecordedAnswer(true)), new Sample("no", _ => new RecordedAnswer(false))],
        EnumType => both.Select(one => ((EnumType)one.Type).Names.AsEnumerable()).Aggregate((left, right) => left.Intersect(right)).Select(name =>
            new Sample(name, fact => new RecordedName(((EnumType)fact.Type).IndexOf(name), name))),
        ListType => Lists(),
        _ => Numbers(shape.Type, both).Select(number => new Sample(Written(number, shape), fact => new RecordedNumber(number, Written(number, fact.Shape)))),
    };

    private static string Written(decimal number, ValueShape shape) => shape.Type switch
    {
        QuantityType quantity => string.Create(CultureInfo.InvariantCulture, $"{number / quantity.Unit.Factor} {quantity.Unit.Symbol}"),
        DateType => DateOnly.FromDayNumber((int)number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    // Every constant, and a number between each two of them and beyond them.
    private IEnumerable<decimal> Numbers(FactType type, ValueShape[] both)
    {
        decimal[] ends = [.. both.SelectMany(one => new[] { one.Bounds.Low, one.Bounds.High }).OfType<decimal>()];
        decimal[] cuts = [.. Constants(type).Concat(ends).Distinct().Order()];
        bool whole = type is CountType or DateType;
        decimal unit = type is QuantityType quantity ? quantity.Unit.Factor : 1m;
        IEnumerable<decimal> between = cuts.Zip(cuts.Skip(1), (low, high) => whole ? decimal.Floor((low + high) / 2m) : (low + high) / 2m);
        IEnumerable<decimal> beyond = cuts.Length == 0 ? [0m] : [cuts[0] - unit, cuts[^1] + unit];
        return cuts.Concat(between).Concat(beyond).Distinct().Order()
            .Where(number => !whole || number == decimal.Truncate(number))
            .Where(number => both.All(one => one.Bounds.Contain(number)));
    }

    private IEnumerable<decimal> Constants(FactType type) => type is DateType
        ? Dates().Matches(_text).Select(found => (decimal)DateOnly.ParseExact(found.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber)
        : NumbersWithUnits().Matches(_text)
            .Select(found => (Number: decimal.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture), Unit: Units.Find(found.Groups[2].Value)))
            .Where(one => type is QuantityType quantity ? one.Unit?.Dimension == quantity.Dimension : one.Unit is null)
            .Select(one => one.Number * (one.Unit?.Factor ?? 1m));

    // Lists of no record, of one, and of two, of which everything or nothing is known.
    private IEnumerable<Sample> Lists()
    {
        yield return new Sample("[]", _ => new RecordedList([], "[]"));
        foreach (int seed in Enumerable.Range(0, 4))
        {
            yield return new Sample($"[{seed}]", fact => ListOf((ListType)fact.Type, seed));
        }
    }

    private RecordedList ListOf(ListType list, int seed)
    {
        Random random = new(seed);
        return new RecordedList([.. Enumerable.Range(0, seed / 2 + 1).Select(_ => Record(list, random))], $"[{seed}]");
    }

    private ImmutableDictionary<FieldSymbol, RecordedValue> Record(ListType list, Random random)
    {
        ImmutableDictionary<FieldSymbol, RecordedValue>.Builder record = ImmutableDictionary.CreateBuilder<FieldSymbol, RecordedValue>();
        foreach (FieldSymbol field in list.Fields.OrderBy(one => one.Name, StringComparer.Ordinal))
        {
            Sample[] samples = [.. Samples(field.Shape, [field.Shape])];
            int chosen = random.Next(samples.Length + 1);
            if (chosen < samples.Length)
            {
                record.Add(field, samples[chosen].For(new FactSymbol(field.Name, null, field.Place, field.Shape)));
            }
        }

        return record.ToImmutable();
    }

    [GeneratedRegex(@"(?m)^  (version|uses) .*$")]
    private static partial Regex Versions();

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b")]
    private static partial Regex Dates();

    [GeneratedRegex(@"(?<![\w-])(\d+(?:\.\d+)?)\s*(%|[a-z]+)?")]
    private static partial Regex NumbersWithUnits();
}

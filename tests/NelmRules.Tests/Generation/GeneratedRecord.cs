using System.Collections.Immutable;
using System.Globalization;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Tests.Generation;

/// <summary>A value as a case writes it and as a patient file does.</summary>
internal sealed record GeneratedValue(string InCase, string InJson)
{
    /// <summary>A value that the fact can have.</summary>
    public static GeneratedValue Of(Dice dice, GeneratedFact fact) => fact.Type switch
    {
        YesNoType => dice.OneIn(2) ? new GeneratedValue("yes", dice.Of("true", "\"yes\"")) : new GeneratedValue("no", "false"),
        EnumType choice when dice.Of(choice.Names) is var name => new GeneratedValue(name, $"\"{name}\""),
        DateType => Text($"20{dice.Between(10, 25)}-0{dice.Between(1, 9)}-{dice.Between(10, 28)}"),
        QuantityType quantity => Quantity(dice, fact, quantity),
        ListType => Records(dice, fact),
        _ => Number(Between(dice, fact).ToString(CultureInfo.InvariantCulture)),
    };

    private static GeneratedValue Text(string text) => new(text, $"\"{text}\"");

    private static GeneratedValue Number(string text) => new(text, text);

    private static decimal Between(Dice dice, GeneratedFact fact)
    {
        decimal low = fact.Low ?? 0m;
        decimal high = fact.High ?? 60m;
        decimal whole = low + dice.Below((int)(high - low) + 1);
        return fact.Type is CountType || whole == high || dice.OneIn(2) ? whole : whole + (dice.Between(1, 9) / 10m);
    }

    // In any unit that gives the same value exactly, with few digits.
    private static GeneratedValue Quantity(Dice dice, GeneratedFact fact, QuantityType type)
    {
        decimal value = Between(dice, fact);
        Unit[] exact = [.. Units.All.Where(unit => unit.Dimension == type.Dimension && IsShort(value * type.Unit.Factor / unit.Factor))];
        (decimal number, string unit) = fact.Also is { } also && dice.OneIn(4) && IsShort(value * also.Factor)
            ? (value * also.Factor, also.Unit)
            : dice.Of(exact) is var other ? (value * type.Unit.Factor / other.Factor, other.Symbol) : default;
        string written = (number / 1.000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
        string json = dice.OneIn(3) ? $"{{ \"value\": {written}, \"unit\": \"{unit}\" }}" : $"\"{written} {unit}\"";
        return new GeneratedValue($"{written}{dice.Of("", " ")}{unit}", json);
    }

    private static bool IsShort(decimal value) => Math.Abs(value) < 100_000m && decimal.Round(value, 5) == value;

    private static GeneratedValue Records(Dice dice, GeneratedFact list)
    {
        GeneratedValue[] records = dice.Several(0, 3, () => Record(dice, list));
        return new GeneratedValue($"[{string.Join(", ", records.Select(one => one.InCase))}]", $"[{string.Join(", ", records.Select(one => one.InJson))}]");
    }

    private static GeneratedValue Record(Dice dice, GeneratedFact list)
    {
        (string Name, GeneratedValue Value)[] fields = [.. dice.Some(list.Fields, 0, list.Fields.Length).Select(field => (field.Name, Of(dice, field)))];
        return new GeneratedValue(
            $"{{{string.Join(", ", fields.Select(field => $"{field.Name} = {field.Value.InCase}"))}}}",
            $"{{ {string.Join(", ", fields.Select(field => $"\"{field.Name}\": {field.Value.InJson}"))} }}");
    }
}

/// <summary>What is recorded of a patient.</summary>
internal sealed record GeneratedRecord(
    ImmutableArray<(GeneratedFact Fact, string InCase, string InJson)> Facts, ImmutableArray<(string Treatment, string InCase, string InJson)> Received)
{
    /// <summary>Random facts and treatments; nothing is given of which a class is not.</summary>
    public static GeneratedRecord Of(Dice dice, ImmutableArray<GeneratedVocabulary> vocabularies)
    {
        GeneratedFact[] facts = [.. vocabularies.SelectMany(vocabulary => vocabulary.Facts)];
        GeneratedTreatment[] treatments = [.. vocabularies.SelectMany(vocabulary => vocabulary.Treatments)];
        GeneratedTreatment[] given = dice.Some(treatments, 0, 2);
        GeneratedTreatment[] not = [.. dice.Some(treatments, 0, 3).Where(one => !given.Any(treatment => treatment.IsKindOf(one)))];
        return new GeneratedRecord(
            [.. dice.Some(facts, 0, facts.Length).Select(fact => GeneratedValue.Of(dice, fact) is var value ? (fact, value.InCase, value.InJson) : default)],
            [.. given.Select(one => (one.Name, "yes", "true")), .. not.Select(one => (one.Name, "no", "false"))]);
    }

    /// <summary>The patient file.</summary>
    public string Json => $$"""
        {
          "facts": { {{string.Join(", ", Facts.Select(fact => $"\"{fact.Fact.Name}\": {fact.InJson}"))}} },
          "received": { {{string.Join(", ", Received.Select(one => $"\"{one.Treatment}\": {one.InJson}"))}} }
        }
        """;
}

using System.Collections.Immutable;
using System.Globalization;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Tests.Generation;

/// <summary>Facts with random bounds, and their types as written.</summary>
internal static class FactTypeWriter
{
    /// <summary>A fact of a type, with bounds where it is a number.</summary>
    public static GeneratedFact Value(Dice dice, string name, FactType type) => type is not (QuantityType or CountType or NumberType)
        ? new GeneratedFact(name, type)
        : new GeneratedFact(name, type)
        {
            Low = dice.OneIn(4) ? null : dice.Of(0m, 0m, 1m, -5m),
            High = dice.OneIn(2) ? null : dice.Of(20m, 100m, 150m),
            Also = type is QuantityType quantity && dice.OneIn(3) ? Second(dice, quantity) : null,
        };

    /// <summary>A list with a field of each type, some of them called like a fact.</summary>
    public static GeneratedFact List(Dice dice, string name, ImmutableArray<GeneratedFact> facts)
    {
        GeneratedFact[] like = dice.Some(facts.Where(fact => fact.Type is not YesNoType), 2, 4);
        GeneratedFact[] fields = [.. like.Select(fact => Value(dice, dice.Name("field"), fact.Type)), Value(dice, dice.Name("field"), YesNoType.Instance)];
        GeneratedFact[] hiding = dice.OneIn(3) ? [Value(dice, dice.Of(facts).Name, CountType.Instance)] : [];
        return new GeneratedFact(name, new ListType([])) { Fields = [.. fields, .. hiding] };
    }

    /// <summary>The type behind the colon.</summary>
    public static string Written(GeneratedFact fact) => fact.Type switch
    {
        YesNoType => "yes/no",
        EnumType choice => string.Join(choice.IsOrdered ? " < " : " | ", choice.Names),
        QuantityType quantity => quantity.Unit.Symbol + Bounds(fact),
        CountType => "count" + Bounds(fact),
        NumberType => "number" + Bounds(fact),
        DateType => "date",
        _ => "list of",
    };

    private static string Bounds(GeneratedFact fact)
    {
        string low = fact.Low is { } least ? $" from {Number(least)}" : "";
        string high = fact.High is { } greatest ? $" to {Number(greatest)}" : "";
        return low + high + (fact.Also is { } also ? $" also {also.Unit} at {Number(also.Factor)}" : "");
    }

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static (string, decimal) Second(Dice dice, QuantityType own) =>
        (dice.Of([.. Units.All.Where(unit => unit.Dimension != own.Dimension)]).Symbol, dice.Of(17.104m, 0.5m, 88.42m));
}

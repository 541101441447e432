using System.Numerics;
using NelmRules.Binding;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Evaluation;

/// <summary>Values in words, for people: <c>G1 or G2</c>, <c>42 mm</c>, <c>at least 3</c>.</summary>
internal static class ValueText
{
    /// <summary>What a definition gives.</summary>
    internal static string OfDefinition(DefinitionSymbol definition, Interpreter interpreter) => definition.Type switch
    {
        YesNoType => Of(interpreter.Definition(definition)),
        EnumType names => Of(interpreter.DefinitionReading(definition), names),
        _ => Of(interpreter.DefinitionNumber(definition), definition.Fact?.Type ?? definition.Type),
    };

    /// <summary>The answers still possible.</summary>
    internal static string Of(Answers answers) => OneOf(
    [
        .. answers.Contains(Answers.Yes) ? ["yes"] : Array.Empty<string>(),
        .. answers.Contains(Answers.No) ? ["no"] : Array.Empty<string>(),
        .. answers.Contains(Answers.Unclear) ? ["unclear"] : Array.Empty<string>(),
    ]);

    /// <summary>The names still possible; those that the source leaves open are marked so.</summary>
    internal static string Of(Readings readings, EnumType type)
    {
        string names = Names(readings.AllNames, type);
        return readings.Span is [var only] && !BitOperations.IsPow2(only) ? $"{names}, left open by the source" : names;
    }

    /// <summary>A reading as the rows of a definition write it: <c>G1</c>, <c>unclear between G1, G2</c>.</summary>
    internal static string OfRow(ulong reading, FactType type)
    {
        string[] names = [.. ((type as EnumType)?.Names ?? ["yes", "no"]).Where((_, index) => (reading >> index & 1) != 0)];
        return names.Length == 1 ? names[0] : $"unclear between {string.Join(", ", names)}";
    }

    /// <summary>The numbers still possible, in the unit of the type.</summary>
    internal static string Of(NumericRange range, FactType type) => (range.Low, range.High) switch
    {
        ({ } low, _) when range.IsPoint => Of(low, type),
        ({ } low, { } high) => $"{Of(low, type)} to {Of(high, type)}",
        ({ } low, null) => $"at least {Of(low, type)}",
        (null, { } high) => $"at most {Of(high, type)}",
        _ => "any",
    };

    private static string Of(decimal value, FactType type) => type switch
    {
        QuantityType quantity => Quantities.Format(value, quantity.Unit),
        DateType => DateDistance.Date(value).ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        _ => Quantities.FormatNumber(value),
    };

    private static string Names(ulong names, EnumType type) =>
        OneOf(type.Names.Where((_, index) => (names >> index & 1) != 0));

    private static string OneOf(IEnumerable<string> words)
    {
        string[] all = [.. words];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} or {all[^1]}";
    }
}

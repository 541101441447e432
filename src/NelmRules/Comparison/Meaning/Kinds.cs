using NelmRules.Vocabularies;

namespace NelmRules.Comparison;

/// <summary>Kinds of values: a fact whose kind changes is another fact.</summary>
internal static class Kinds
{
    /// <summary>The kind as a word; names, order and bounds of a type are left out.</summary>
    internal static string Of(FactType type) => type switch
    {
        YesNoType => "yes/no",
        EnumType => "choice",
        QuantityType quantity => quantity.Dimension.Name,
        CountType => "count",
        NumberType => "number",
        DateType => "date",
        _ => "list",
    };

    /// <summary>The kind by which two versions read one record alike: a count is recorded as a plain number is.</summary>
    internal static string Read(FactType type) => Of(type is CountType ? NumberType.Instance : type);

    /// <summary>Whether values are numbers (dates are day numbers).</summary>
    internal static bool IsNumber(FactType type) => type is QuantityType or CountType or NumberType or DateType;

    /// <summary>Whether recorded values are whole.</summary>
    internal static bool IsWhole(FactType type) => type is CountType or DateType;
}

using System.Globalization;
using NelmRules.Diagnostics;
using NelmRules.Text;
using NelmRules.Vocabularies;

namespace NelmRules.Patients;

/// <summary>Reads one value of a record; null where it is not known or, then reported, not usable.</summary>
internal static class ValueReader
{
    private const string IsoDate = "yyyy-MM-dd";

    public static RecordedValue? Read(ValueSlot slot, JsonNode node) => (slot.Shape.Type, node) switch
    {
        (_, JsonNullNode) => null,
        (ListType list, _) => ListReader.Read(slot, list, node),
        (EnumType names, JsonStringNode text) when names.IndexOf(text.Value) is >= 0 and var index => new RecordedName(index, text.Value),
        (_, JsonStringNode text) when ValueSlot.MeansUnknown(text.Value) =>
            slot.Reject(Problems.RecordedAsUnknown(node.Span, slot.Label, text.Value)),
        (QuantityType quantity, JsonObjectNode parts) => NumberReader.ReadParts(slot, quantity, parts),
        (_, JsonObjectNode or JsonArrayNode) =>
            slot.Reject(Problems.RecordedNotOneValue(node.Span, slot.Label, node.Words)),
        (YesNoType, _) => ReadYesNo(slot, node),
        (EnumType names, _) => RejectName(slot, names, node),
        (DateType, _) => ReadDate(slot, node),
        _ => NumberReader.Read(slot, node),
    };

    /// <summary>The text of a plain value: what stands between the quotes, or the digits, or the word.</summary>
    public static string TextOf(JsonNode node) => node switch
    {
        JsonStringNode text => text.Value,
        JsonNumberNode number => number.Text,
        JsonBooleanNode answer => answer.Value ? "true" : "false",
        _ => "null",
    };

    private static RecordedValue? ReadYesNo(ValueSlot slot, JsonNode node) => node switch
    {
        JsonBooleanNode answer => new RecordedAnswer(answer.Value),
        JsonStringNode { Value: "yes" or "no" } word => new RecordedAnswer(word.Value == "yes"),
        _ => slot.Reject(Problems.RecordedNotYesNo(node.Span, slot.Label, TextOf(node), node is JsonStringNode text ? Meant(text.Value) : null)),
    };

    private static string? Meant(string word) =>
        word.Equals("true", StringComparison.OrdinalIgnoreCase) || word.Equals("yes", StringComparison.OrdinalIgnoreCase) ? "true"
        : word.Equals("false", StringComparison.OrdinalIgnoreCase) || word.Equals("no", StringComparison.OrdinalIgnoreCase) ? "false"
        : null;

    private static RecordedValue? RejectName(ValueSlot slot, EnumType names, JsonNode node)
    {
        string written = TextOf(node);
        // Between short names such as G1 and G3 a likely slip cannot be told from another finding.
        string? closest = written.Length > 3
            ? Spelling.Closest(written, names.Names)
            : names.Names.FirstOrDefault(name => string.Equals(name, written, StringComparison.OrdinalIgnoreCase));
        return slot.Reject(Problems.RecordedUnknownName(node.Span, slot.Label, written, Listing.Or(names.Names), closest));
    }

    private static RecordedValue? ReadDate(ValueSlot slot, JsonNode node)
    {
        string written = TextOf(node);
        if (node is JsonStringNode
            && DateOnly.TryParseExact(written, IsoDate, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            return new RecordedNumber(date.DayNumber, written);
        }

        return slot.Reject(IsWrittenAsDate(written)
            ? Problems.RecordedImpossibleDate(node.Span, slot.Label, written)
            : Problems.RecordedNotADate(node.Span, slot.Label, written));
    }

    private static bool IsWrittenAsDate(string text) =>
        text.Length == IsoDate.Length && text.Zip(IsoDate, (c, mark) => mark == '-' ? c == '-' : char.IsAsciiDigit(c)).All(fits => fits);
}

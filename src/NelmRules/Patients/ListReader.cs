using System.Collections.Immutable;
using System.Globalization;
using NelmRules.Diagnostics;
using NelmRules.Text;
using NelmRules.Vocabularies;

namespace NelmRules.Patients;

/// <summary>Reads a list of records; a recorded list is complete, and a field that an entry leaves out is not known.</summary>
internal static class ListReader
{
    public static RecordedValue? Read(ValueSlot slot, ListType list, JsonNode node)
    {
        if (node is not JsonArrayNode array)
        {
            return slot.Reject(Problems.RecordedNotAList(node.Span, slot.Label, node.Words, $"[ {Example(list)} ]"));
        }

        ImmutableArray<ImmutableDictionary<FieldSymbol, RecordedValue>> records =
            [.. array.Items.Select((item, index) => ReadEntry(slot, list, item, Entry(slot, index)))];
        return RecordedList.Of(records);
    }

    private static string Entry(ValueSlot slot, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"entry {index + 1} of {slot.Label}");

    private static ImmutableDictionary<FieldSymbol, RecordedValue> ReadEntry(ValueSlot slot, ListType list, JsonNode node, string entry)
    {
        ImmutableDictionary<FieldSymbol, RecordedValue>.Builder values = ImmutableDictionary.CreateBuilder<FieldSymbol, RecordedValue>();
        if (node is not JsonObjectNode record)
        {
            string upper = $"E{entry[1..]}";
            slot.Reject(Problems.RecordedNotAnEntry(node.Span, upper, node.Words, Example(list)));
            return values.ToImmutable();
        }

        foreach (JsonMember member in record.Members)
        {
            if (Find(slot, list, member, entry) is { } field
                && ValueReader.Read(new ValueSlot($"`{field.Name}` in {entry}", field.Shape, slot.Problems), member.Value) is { } value)
            {
                values.Add(field, value);
            }
        }

        return values.ToImmutable();
    }

    private static FieldSymbol? Find(ValueSlot slot, ListType list, JsonMember member, string entry)
    {
        FieldSymbol? field = list.Find(member.Name);
        if (field is null)
        {
            string[] names = [.. list.Fields.Select(known => known.Name)];
            string? closest = Spelling.Closest(member.Name, names);
            slot.Reject(Problems.PatientUnknownField(member.NameSpan, member.Name, entry, Listing.And(names), closest));
        }

        return field;
    }

    private static string Example(ListType list) =>
        $"{{ {string.Join(", ", list.Fields.Select(field => $"\"{field.Name}\": {Example(field.Type)}"))} }}";

    private static string Example(FactType type) => type switch
    {
        YesNoType => "true",
        EnumType names => $"\"{names.Names[0]}\"",
        QuantityType quantity => $"\"5 {quantity.Unit.Symbol}\"",
        DateType => "\"2014-01-31\"",
        _ => "5",
    };
}

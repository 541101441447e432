using System.Collections;
using System.Globalization;

namespace NelmRules.Patients;

/// <summary>Values that a program holds, as the tree that a patient file would give; they have no places.</summary>
internal static class RecordTree
{
    // A record needs three levels; a list that holds itself has no end.
    private const int Deepest = 8;

    public static JsonObjectNode Of(IReadOnlyDictionary<string, object?> facts, IReadOnlyDictionary<string, bool>? received, string? id) =>
        new(default,
        [
            new JsonMember(default, "id", id is null ? new JsonNullNode(default) : new JsonStringNode(default, id)),
            new JsonMember(default, "facts", Record(facts)),
            new JsonMember(default, "received", new JsonObjectNode(
                default, [.. (received ?? new Dictionary<string, bool>()).Select(one => Member(one.Key, one.Value))])),
        ]);

    private static JsonObjectNode Record(IEnumerable<KeyValuePair<string, object?>> values, int depth = 0) =>
        new(default, [.. values.Select(one => Member(one.Key, one.Value, depth + 1))]);

    private static JsonMember Member(string name, object? value, int depth = 0) => new(default, name, Value(value, depth));

    // What is none of these is read as the text that it shows itself as, so that the message about it names it.
    private static JsonNode Value(object? value, int depth) => value switch
    {
        null => new JsonNullNode(default),
        string text => new JsonStringNode(default, text),
        bool answer => new JsonBooleanNode(default, answer),
        double or float or decimal or int or long or short or byte or uint or ulong or ushort or sbyte =>
            new JsonNumberNode(default, Digits((IFormattable)value)),
        DateOnly day => new JsonStringNode(default, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DateTime time => Value(DateOnly.FromDateTime(time), depth),
        IReadOnlyDictionary<string, object?> record when depth < Deepest => Record(record, depth),
        IDictionary record when depth < Deepest => Record(Pairs(record), depth),
        IEnumerable items when depth < Deepest => new JsonArrayNode(default, [.. items.Cast<object?>().Select(item => Value(item, depth + 1))]),
        _ => new JsonStringNode(default, value.ToString() ?? ""),
    };

    private static IEnumerable<KeyValuePair<string, object?>> Pairs(IDictionary record)
    {
        foreach (DictionaryEntry pair in record)
        {
            yield return new KeyValuePair<string, object?>(pair.Key.ToString() ?? "", pair.Value);
        }
    }

    private static string Digits(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}

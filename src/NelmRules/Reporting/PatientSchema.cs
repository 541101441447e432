using System.Globalization;
using System.Text.Json;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Reporting;

/// <summary>The JSON Schema (2020-12) of the patient files of a vocabulary, for editors and for checks before a file is sent.</summary>
/// <remarks>Bounds of quantities are told in words, since they depend on the unit that is written.</remarks>
public static class PatientSchema
{
    private const string Digits = @"[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?";
    private const string Day = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";

    /// <summary>Writes the schema.</summary>
    public static void Write(Utf8JsonWriter json, Vocabulary vocabulary) => json.WriteObject(() =>
    {
        json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.WriteString("title", "nelm.patient/1");
        json.WriteString("description", "What is recorded about one patient; what is left out is not known.");
        json.WriteString("type", "object");
        json.WriteObject("properties", () =>
        {
            json.WriteObject("schema", () => json.WriteString("const", "nelm.patient/1"));
            json.WriteObject("id", () => WriteText(json, "An identifier; it comes back in the result."));
            json.WriteObject("title", () => WriteText(json, "A text for people; it is not used."));
            json.WriteObject("facts", () => WriteFacts(json, vocabulary));
            json.WriteObject("received", () => WriteTreatments(json, vocabulary));
        });
        json.WriteBoolean("additionalProperties", false);
    });

    private static void WriteText(Utf8JsonWriter json, string description)
    {
        json.WriteString("description", description);
        json.WriteStrings("type", ["string", "null"]);
    }

    private static void WriteFacts(Utf8JsonWriter json, Vocabulary vocabulary) => WriteMembers(
        json,
        "What is known, by the names of the vocabulary.",
        vocabulary.Facts.Select(fact => (fact.Name, new Action(() => WriteValue(json, Told(fact), fact.Shape)))));

    // What the vocabulary says of a fact: its meaning, when it is measured, and its codes in other systems.
    private static string Told(FactSymbol fact)
    {
        string? after = fact.MeasuredAfter is { } treatment ? $"measured after {treatment.Name}" : null;
        IEnumerable<string?> parts = [fact.Description, after, fact.Moment, .. fact.Codes.Select(code => $"{code.System} {code.Code}")];
        return string.Join("; ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    private static void WriteTreatments(Utf8JsonWriter json, Vocabulary vocabulary) => WriteMembers(
        json,
        "Treatments by their full names: true given, false not given.",
        vocabulary.Treatments.DistinctBy(treatment => treatment.Name)
            .Select(treatment => (treatment.Name, new Action(() => WriteAnswer(json, treatment.Description)))));

    private static void WriteMembers(Utf8JsonWriter json, string? description, IEnumerable<(string Name, Action Write)> members)
    {
        Describe(json, description);
        json.WriteStrings("type", ["object", "null"]);
        json.WriteObject("properties", () =>
        {
            foreach ((string name, Action write) in members)
            {
                json.WriteObject(name, write);
            }
        });
        json.WriteBoolean("additionalProperties", false);
    }

    private static void WriteValue(Utf8JsonWriter json, string? description, ValueShape shape)
    {
        switch (shape.Type)
        {
            case YesNoType:
                WriteAnswer(json, description);
                break;
            case EnumType names:
                Describe(json, description);
                WriteNames(json, names);
                break;
            case ListType list:
                WriteList(json, description, list);
                break;
            case DateType:
                Describe(json, description);
                json.WriteStrings("type", ["string", "null"]);
                json.WriteString("pattern", Day);
                break;
            default:
                WriteNumber(json, description, shape);
                break;
        }
    }

    private static void WriteAnswer(Utf8JsonWriter json, string? description)
    {
        Describe(json, description);
        json.WriteStartArray("enum");
        json.WriteBooleanValue(true);
        json.WriteBooleanValue(false);
        json.WriteStringValue("yes");
        json.WriteStringValue("no");
        json.WriteNullValue();
        json.WriteEndArray();
    }

    private static void WriteNames(Utf8JsonWriter json, EnumType names)
    {
        json.WriteStartArray("enum");
        foreach (string name in names.Names)
        {
            json.WriteStringValue(name);
        }

        json.WriteNullValue();
        json.WriteEndArray();
    }

    private static void WriteList(Utf8JsonWriter json, string? description, ListType list)
    {
        Describe(json, description);
        json.WriteStrings("type", ["array", "null"]);
        json.WriteObject("items", () => WriteMembers(
            json, null, list.Fields.Select(field => (field.Name, new Action(() => WriteValue(json, field.Description, field.Shape))))));
    }

    private static void WriteNumber(Utf8JsonWriter json, string? description, ValueShape shape)
    {
        string range = shape.Bounds == Bounds.None ? "" : $" ({shape.Show(new NumericRange(shape.Bounds.Low, shape.Bounds.High))})";
        Describe(json, $"{description}{range}".Trim());
        json.WriteStartArray("anyOf");
        if (shape.Type is QuantityType)
        {
            string[] units = UnitsOf(shape);
            string unit = string.Join('|', units.Select(Escape));
            json.WriteObject(() => WritePattern(json, $@"^\s*{Sign(shape)}{Digits}\s*({unit})\s*$"));
            json.WriteObject(() => WriteParts(json, shape, units));
        }
        else
        {
            json.WriteObject(() => WritePlain(json, shape));
            json.WriteObject(() => WritePattern(json, $@"^\s*{Sign(shape)}{Digits}\s*$"));
        }

        json.WriteObject(() => json.WriteString("type", "null"));
        json.WriteEndArray();
    }

    private static void WritePattern(Utf8JsonWriter json, string pattern)
    {
        json.WriteString("type", "string");
        json.WriteString("pattern", pattern);
    }

    private static void WritePlain(Utf8JsonWriter json, ValueShape shape)
    {
        json.WriteString("type", shape.Type is CountType ? "integer" : "number");
        if (shape.Bounds.Low is { } low)
        {
            json.WriteNumber("minimum", low);
        }

        if (shape.Bounds.High is { } high)
        {
            json.WriteNumber("maximum", high);
        }
    }

    private static void WriteParts(Utf8JsonWriter json, ValueShape shape, string[] units)
    {
        json.WriteString("type", "object");
        json.WriteObject("properties", () =>
        {
            json.WriteObject("value", () =>
            {
                json.WriteStartArray("anyOf");
                json.WriteObject(() => WriteSigned(json, shape));
                json.WriteObject(() => WritePattern(json, $@"^\s*{Sign(shape)}{Digits}\s*$"));
                json.WriteEndArray();
            });
            json.WriteObject("unit", () => json.WriteStrings("enum", [.. units]));
        });
        json.WriteStrings("required", ["value", "unit"]);
        json.WriteBoolean("additionalProperties", false);
    }

    // Whatever the unit, what is not below zero in one is not below zero in another.
    private static void WriteSigned(Utf8JsonWriter json, ValueShape shape)
    {
        json.WriteString("type", "number");
        if (shape.Bounds.Low >= 0)
        {
            json.WriteNumber("minimum", 0);
        }
    }

    private static string Sign(ValueShape shape) => shape.Bounds.Low >= 0 ? "" : "-?";

    private static string[] UnitsOf(ValueShape shape) =>
    [
        .. Units.Spellings.Where(spelling => shape.Accepts(Units.Find(spelling)!.Dimension))
            .Concat(Units.All.Where(unit => shape.Accepts(unit.Dimension)).Select(unit => unit.Ucum))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    // Only what an expression of JSON Schema, read as Unicode, allows to be escaped.
    private static string Escape(string unit) =>
        string.Concat(unit.Select(c => @"\^$.*+?()[]{}|".Contains(c, StringComparison.Ordinal) ? $@"\{c}" : c.ToString(CultureInfo.InvariantCulture)));

    private static void Describe(Utf8JsonWriter json, string? description)
    {
        if (!string.IsNullOrEmpty(description))
        {
            json.WriteString("description", description);
        }
    }
}

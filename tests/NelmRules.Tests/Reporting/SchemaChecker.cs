using System.Text.Json;
using System.Text.RegularExpressions;

namespace NelmRules.Tests.Reporting;

/// <summary>
/// Checks a document against the part of JSON Schema 2020-12 that this repository's schemas use, and more strictly in one point:
/// a key that the schema does not describe is a fault.
/// </summary>
internal sealed class SchemaChecker(JsonElement schema)
{
    private static readonly string[] Known =
        ["$schema", "$id", "$defs", "$ref", "title", "description", "type", "properties", "required", "items", "enum", "const", "pattern", "additionalProperties", "anyOf", "minimum", "maximum"];

    private readonly List<string> _faults = [];

    public IReadOnlyList<string> Check(JsonElement document)
    {
        Check(document, schema, "$");
        return _faults;
    }

    private void Check(JsonElement value, JsonElement rule, string path)
    {
        foreach (JsonProperty keyword in rule.EnumerateObject().Where(keyword => !Known.Contains(keyword.Name)))
        {
            _faults.Add($"{path}: the checker does not know the keyword {keyword.Name}");
        }

        if (rule.TryGetProperty("$ref", out JsonElement reference))
        {
            Check(value, schema.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]), path);
        }

        CheckValue(value, rule, path);
        CheckKeys(value, rule, path);
        if (value.ValueKind == JsonValueKind.Array && rule.TryGetProperty("items", out JsonElement items))
        {
            foreach ((int index, JsonElement item) in value.EnumerateArray().Index())
            {
                Check(item, items, $"{path}[{index}]");
            }
        }
    }

    private void CheckValue(JsonElement value, JsonElement rule, string path)
    {
        Expect(!rule.TryGetProperty("type", out JsonElement type) || TypesOf(type).Any(one => Is(value, one)), $"{path}: is a {TypeOf(value)}");
        Expect(
            !rule.TryGetProperty("anyOf", out JsonElement choices) || choices.EnumerateArray().Any(one => Fits(value, one)),
            $"{path}: {value} fits none of the forms");
        bool isNumber = value.ValueKind == JsonValueKind.Number;
        Expect(!isNumber || !rule.TryGetProperty("minimum", out JsonElement least) || value.GetDecimal() >= least.GetDecimal(), $"{path}: {value} is too small");
        Expect(!isNumber || !rule.TryGetProperty("maximum", out JsonElement most) || value.GetDecimal() <= most.GetDecimal(), $"{path}: {value} is too large");
        Expect(
            !rule.TryGetProperty("enum", out JsonElement allowed) || allowed.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)),
            $"{path}: {value} is not in the list");
        Expect(!rule.TryGetProperty("const", out JsonElement only) || JsonElement.DeepEquals(only, value), $"{path}: is {value}");
        Expect(
            !rule.TryGetProperty("pattern", out JsonElement pattern) || value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, pattern.GetString()!),
            $"{path}: {value} has another form");
    }

    private void CheckKeys(JsonElement value, JsonElement rule, string path)
    {
        if (value.ValueKind != JsonValueKind.Object || !rule.TryGetProperty("properties", out JsonElement properties))
        {
            return;
        }

        foreach (JsonProperty member in value.EnumerateObject())
        {
            bool isDescribed = properties.TryGetProperty(member.Name, out JsonElement own);
            Expect(isDescribed, $"{path}.{member.Name}: is not described");
            if (isDescribed)
            {
                Check(member.Value, own, $"{path}.{member.Name}");
            }
        }

        JsonElement[] required = rule.TryGetProperty("required", out JsonElement names) ? [.. names.EnumerateArray()] : [];
        foreach (string name in required.Select(name => name.GetString()!))
        {
            Expect(value.TryGetProperty(name, out _), $"{path}.{name}: is missing");
        }
    }

    private bool Fits(JsonElement value, JsonElement rule)
    {
        SchemaChecker inner = new(schema);
        inner.Check(value, rule, "$");
        return inner._faults.Count == 0;
    }

    private static bool Is(JsonElement value, string type) => TypeOf(value) == type || (type == "number" && TypeOf(value) == "integer");

    private void Expect(bool holds, string fault)
    {
        if (!holds)
        {
            _faults.Add(fault);
        }
    }

    private static string[] TypesOf(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(one => one.GetString()!)] : [type.GetString()!];

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        JsonValueKind.Null or JsonValueKind.Undefined or _ => "null",
    };
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace NelmRules.Cli.Tests;

/// <summary>
/// What a reviewer checks of an evaluation as JSON: the table of treatments by sources with the missing facts, and what became of each rule.
/// The whole document of every bundled patient is held against its schema by a test of the core.
/// </summary>
internal static class JsonExcerpt
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly string[] Terms = ["party", "class"];

    /// <summary>The excerpt; a statement, a rule or a fact a line.</summary>
    public static string Of(string json)
    {
        JsonNode document = JsonNode.Parse(json)!;
        JsonNode table = document["side_by_side"]!;
        JsonObject excerpt = new()
        {
            ["schema"] = document["schema"]!.DeepClone(),
            ["patient"] = document["patient"]!.DeepClone(),
            ["rows"] = Lines(table["rows"]!.AsArray().SelectMany(Statements)),
            ["oppositions"] = Lines(table["rows"]!.AsArray().SelectMany(row => row!["oppositions"]!.AsArray()).Select(one => one!.ToJsonString())),
            ["missing"] = Lines(table["missing"]!.AsArray().Select(Missing)),
            ["rules"] = Lines(document["rulesets"]!.AsArray().SelectMany(Rules)),
        };
        return excerpt.ToJsonString(Layout);
    }

    private static IEnumerable<string> Statements(JsonNode? row) =>
        from cell in row!["cells"]!.AsArray()
        from statement in cell!["says"]!.AsArray()
        let terms = Terms.Where(key => statement[key] is not null).Select(key => $" {key} {statement[key]}")
        let rules = statement["rules"]!.AsArray().Select(rule => (string?)rule!["rule"]).Distinct()
        select $"{row["treatment"]} | {cell["ruleset"]} | {statement["kind"]}: {statement["verb"]}{string.Concat(terms)} by {string.Join(", ", rules)}";

    private static string Missing(JsonNode? fact) =>
        $"{fact!["fact"]}: {string.Join(", ", fact["decides"]!.AsArray().Select(rule => $"{rule!["ruleset"]}.{rule["rule"]}{((bool)rule["alone"]! ? " alone" : "")}"))}";

    private static IEnumerable<string> Rules(JsonNode? ruleset) => ruleset!["rules"]!.AsArray()
        .Select(rule => $"{ruleset["id"]}.{rule!["id"]}: {rule["status"]}{(rule["needs"]!.AsArray().Count == 0 ? "" : $", needs {string.Join("; ", rule["needs"]!.AsArray().Select(Need))}")}");

    private static string Need(JsonNode? need) =>
        string.Join(" or ", need!["any_of"]!.AsArray()) + (need["only_after"] is { } treatment ? $" after {treatment}" : "");

    private static JsonArray Lines(IEnumerable<string> lines) => [.. lines.Select(line => (JsonNode?)JsonValue.Create(line.Replace('"', '\'')))];
}

using System.Text.Json.Nodes;

namespace NelmRules.Tests.Patients;

/// <summary>A valid record with a value of each type.</summary>
internal static class ExampleRecord
{
    public const string Json = """
        {
          "schema": "nelm.patient/1",
          "id": "P-001",
          "title": "Größe über 40 mm 😀",
          "facts": {
            "age": "54 years",
            "ki67": "55 %",
            "grade": "G3",
            "symptomatic": true,
            "liver_metastasis_count": 6,
            "score": -1.5,
            "remnant_burden": { "value": 42, "unit": "mm" },
            "total_bilirubin": "20 umol/L",
            "diagnosed_on": "2014-01-31",
            "interval": null,
            "liver_metastases": [ { "diameter": "31 mm", "lobe": "left" }, { "lobe": "right" } ]
          },
          "received": { "cytoreductive_surgery": true, "liver_transplantation": false }
        }
        """;

    /// <summary>The same record with the keys of each object in the opposite order.</summary>
    public static string Reversed() => Reverse(JsonNode.Parse(Json))!.ToJsonString();

    private static JsonNode? Reverse(JsonNode? node) => node switch
    {
        JsonObject parts => new JsonObject(parts.Reverse().Select(part => KeyValuePair.Create(part.Key, Reverse(part.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Reverse)]),
        _ => node?.DeepClone(),
    };
}

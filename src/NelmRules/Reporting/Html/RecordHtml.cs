using System.Xml.Linq;
using NelmRules.Patients;
using NelmRules.Vocabularies;

namespace NelmRules.Reporting.Html;

/// <summary>What is recorded about the patient, so that a reader sees what the findings rest on.</summary>
internal static class RecordHtml
{
    public static HtmlSection? Create(HtmlContext context) => context.Record is not { } record ? null : new HtmlSection(
        "record",
        "What is recorded",
        Tag.Of("p", $"{Wording.Number(record.Facts.Count, "fact")} and {Wording.Number(record.Received.Count, "treatment")}; whatever else could be known is not recorded."),
        record.Facts.IsEmpty && record.Received.Count == 0 ? null : Tag.Classed("dl", "record", Facts(record), Received(record)));

    private static IEnumerable<XElement> Facts(Patient record) => record.Facts
        .OrderBy(pair => pair.Key.Name, StringComparer.Ordinal)
        .Select(pair => Entry(pair.Key, pair.Key.Name, pair.Value.Text));

    private static IEnumerable<XElement> Received(Patient record) => record.Received
        .OrderBy(pair => pair.Key.Name, StringComparer.Ordinal)
        .Select(pair => Entry(pair.Key, $"received {pair.Key.Name}", pair.Value ? "given" : "not given"));

    private static XElement Entry(Symbol symbol, string name, string value) => Tag.Of(
        "div",
        Tag.Of("dt", Tag.Name(name), symbol.Description is null ? null : Tag.About(symbol.Description)),
        Tag.Of("dd", Tag.Of("bdi", value)));
}

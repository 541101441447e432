using System.Collections.Immutable;
using NelmRules.Diagnostics;
using NelmRules.Vocabularies;

namespace NelmRules.Patients;

/// <summary>The place that a value is read for: a fact, or a field of an entry of a list.</summary>
/// <param name="Label">What messages call it, with backticks: <c>`ki67`</c>, <c>`lobe` in entry 2 of `liver_metastases`</c>.</param>
/// <param name="Shape">What its values are.</param>
/// <param name="Problems">Where problems go.</param>
internal sealed record ValueSlot(string Label, ValueShape Shape, DiagnosticBag Problems)
{
    private static readonly ImmutableArray<string> WordsForUnknown =
        ["", "?", "-", "--", "n/a", "na", "nan", "none", "null", "nil", "unk", "unknown", "not known", "missing", "not recorded", "not done"];

    /// <summary>Reports a problem; there is no value then.</summary>
    public RecordedValue? Reject(Diagnostic problem)
    {
        Problems.Add(problem);
        return null;
    }

    /// <summary>Whether a text only says that the value is not known.</summary>
    public static bool MeansUnknown(string text) => WordsForUnknown.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>A value as it goes into a message.</summary>
    public static string Written(JsonNode node) => node switch
    {
        JsonStringNode text => UserText.Quote(text.Value),
        JsonNumberNode number => UserText.Quote(number.Text),
        _ => node.Words,
    };
}

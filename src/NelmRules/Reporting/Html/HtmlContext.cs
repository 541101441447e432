using System.Xml.Linq;
using NelmRules.Evaluation;
using NelmRules.Patients;
using NelmRules.Vocabularies;

namespace NelmRules.Reporting.Html;

/// <summary>What the sections of the page share.</summary>
internal sealed class HtmlContext(PatientEvaluation evaluation, EvaluationHtmlOptions options)
    : EvaluationView(evaluation, options.ShowsAll, options.Tracing)
{
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    /// <summary>The sources side by side.</summary>
    public SideBySide SideBySide { get; } = SideBySide.Of(evaluation);

    /// <summary>The patient's record, or null.</summary>
    public Patient? Record { get; } = options.Record;

    /// <summary>An identifier as an attribute, the first time that it is asked for; a page has each once.</summary>
    public XAttribute? Mark(string id) => _given.Add(id) ? Tag.With("id", id) : null;

    /// <summary>Something folded away, with what is in it; unfolded where all is asked for.</summary>
    public XElement Folded(string summary, params object?[] content) =>
        Tag.Of("details", ShowsAll ? Tag.With("open", "open") : null, Tag.Of("summary", summary), content);

    /// <summary>The identifier of what a rule says about a treatment.</summary>
    public static string IdOf(string ruleset, string rule, TreatmentSymbol treatment) => Tag.Id("advice", ruleset, rule, treatment.Name);

    /// <summary>The identifier of a rule that is open, or of a position that it reports.</summary>
    public static string IdOf(string kind, string ruleset, string rule) => Tag.Id(kind, ruleset, rule);
}

/// <summary>A section of the page with its heading.</summary>
internal sealed record HtmlSection(string Id, string Title, params object?[] Content)
{
    public XElement Element => Tag.Of(
        "section", Tag.With("aria-labelledby", Id), Tag.Of("h2", Tag.With("id", Id), Title), Content);

    public XElement Link => Tag.Of("a", Tag.With("href", $"#{Id}"), Title);
}

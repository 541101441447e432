using System.Xml.Linq;
using NelmRules.Evaluation;
using NelmRules.Reporting.Html;

namespace NelmRules.Tests.Reporting;

/// <summary>A page as a reader meets it: read back as XML, which fails where it is not well-formed.</summary>
internal sealed class Page
{
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Drawing = "http://www.w3.org/2000/svg";

    private Page(string text)
    {
        Text = text;
        Root = XDocument.Parse(text, LoadOptions.PreserveWhitespace).Root!;
    }

    public string Text { get; }

    public XElement Root { get; }

    /// <summary>What a page shows, with every stretch of white space one blank.</summary>
    public string Shown => Plain(All("main").Single());

    public static Page Of(PatientEvaluation evaluation, EvaluationHtmlOptions? options = null) =>
        new(EvaluationHtml.Format(evaluation, options ?? new EvaluationHtmlOptions()));

    /// <summary>The page of a patient with some facts under some rules.</summary>
    public static Page Of(string rules, string given) => Of(TestBook.Of(rules).Evaluate(given));

    public IEnumerable<XElement> All(string name) => Root.Descendants(Xhtml + name);

    public IEnumerable<XElement> Drawings => Root.Descendants(Drawing + "svg").Where(svg => svg.Attribute("aria-hidden") is null);

    /// <summary>The parts of the wide drawings with a class.</summary>
    public IEnumerable<XElement> Drawn(string classes) => Drawings
        .Where(svg => svg.Attribute("class")!.Value.Contains("wide", StringComparison.Ordinal))
        .SelectMany(svg => svg.Descendants())
        .Where(part => part.Attribute("class")?.Value == classes);

    public XElement WithId(string id) => Root.Descendants().Single(element => element.Attribute("id")?.Value == id);

    public bool HasId(string id) => Root.Descendants().Any(element => element.Attribute("id")?.Value == id);

    public static string Plain(XElement element) =>
        string.Join(' ', element.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

using System.Collections.Frozen;
using System.Xml.Linq;

namespace NelmRules.Reporting.Html;

/// <summary>Line ends in front of the parts of a page that begin on a line of their own anyway, so that the text of the page can be read and compared.</summary>
internal static class HtmlLines
{
    private static readonly FrozenSet<string> OwnLine = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "html", "head", "meta", "title", "style", "body", "header", "nav", "main", "section", "article", "footer", "h1", "h2", "h3", "p", "div",
            "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tr", "th", "td", "details", "summary", "figure", "svg", "desc",
            "line", "circle", "polygon", "text", "rect", "defs",
        ]);

    /// <summary>Breaks an element into lines, each indented by its depth.</summary>
    public static void Break(XElement element) => Break(element, 1);

    private static void Break(XElement element, int depth)
    {
        XElement[] parts = [.. element.Elements()];
        foreach (XElement part in parts)
        {
            if (OwnLine.Contains(part.Name.LocalName))
            {
                part.AddBeforeSelf(new XText($"\n{new string(' ', depth)}"));
            }

            Break(part, depth + 1);
        }

        if (parts.Length > 0 && OwnLine.Contains(parts[^1].Name.LocalName) && parts[^1].NextNode is null)
        {
            element.Add(new XText($"\n{new string(' ', depth - 1)}"));
        }
    }
}

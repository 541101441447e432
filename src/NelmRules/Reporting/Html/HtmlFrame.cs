using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace NelmRules.Reporting.Html;

/// <summary>The frame of every page: head with the style sheet, a link to the content, header, sections and footer.</summary>
internal static class HtmlFrame
{
    // Nothing is ever fetched, whatever a record or a rule holds.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'";

    private static readonly XmlWriterSettings Layout = new()
    {
        OmitXmlDeclaration = true,
        NewLineHandling = NewLineHandling.None,
    };

    /// <summary>A page.</summary>
    public static XElement Create(string title, XElement header, IEnumerable<HtmlSection> sections, XElement footer) =>
        Tag.Of("html", Tag.With("lang", "en"), Head(title), Tag.Of(
            "body",
            Tag.Of("a", Tag.With("class", "skip"), Tag.With("href", "#content"), "Skip to the content"),
            header,
            Tag.Of("main", Tag.With("id", "content"), sections.Select(section => section.Element)),
            footer));

    /// <summary>Links to sections.</summary>
    public static XElement Links(IEnumerable<HtmlSection> sections) =>
        Tag.Of("nav", Tag.With("aria-label", "Sections"), Tag.List("links", sections.Select(section => section.Link)));

    /// <summary>Writes a page as HTML that is well-formed XML too.</summary>
    public static void Write(TextWriter writer, XElement page)
    {
        HtmlLines.Break(page);
        writer.Write("<!DOCTYPE html>\n");
        using (XmlWriter xml = XmlWriter.Create(writer, Layout))
        {
            page.Save(xml);
        }

        writer.Write('\n');
    }

    /// <summary>A page as text.</summary>
    public static string Format(XElement page)
    {
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        Write(writer, page);
        return writer.ToString();
    }

    private static XElement Head(string title) => Tag.Of(
        "head",
        Tag.Of("meta", Tag.With("charset", "utf-8")),
        Tag.Of("meta", Tag.With("http-equiv", "Content-Security-Policy"), Tag.With("content", Policy)),
        Tag.Of("meta", Tag.With("name", "viewport"), Tag.With("content", "width=device-width, initial-scale=1")),
        Tag.Of("meta", Tag.With("name", "color-scheme"), Tag.With("content", "light dark")),
        Tag.Of("meta", Tag.With("name", "referrer"), Tag.With("content", "no-referrer")),
        Tag.Of("title", title),
        Tag.Of("style", new XText(HtmlStyle.Text)));
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace NelmRules.Reporting.Html;

/// <summary>Elements of the page; the one place where text is made safe for it: what cannot be seen is shown as <c>&lt;U+001B&gt;</c>.</summary>
internal static class Tag
{
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    // Only these have no end tag in HTML.
    private static readonly ImmutableArray<string> Void = ["br", "meta", "wbr"];

    /// <summary>An element; content is text, attributes, elements, and sequences of them.</summary>
    public static XElement Of(string name, params object?[] content)
    {
        XElement element = new(Xhtml + name, content.Select(Safe));
        if (element.IsEmpty && !Void.Contains(name, StringComparer.Ordinal))
        {
            element.Value = "";
        }

        return element;
    }

    /// <summary>An element of a class.</summary>
    public static XElement Classed(string name, string classes, params object?[] content) => Of(name, [With("class", classes), .. content]);

    /// <summary>An attribute.</summary>
    public static XAttribute With(string name, string value) => new(name, Printable.Escape(value));

    /// <summary>A paragraph of text that may run from right to left.</summary>
    public static XElement Paragraph(string classes, params object?[] content) =>
        Of("p", [classes.Length == 0 ? null : With("class", classes), With("dir", "auto"), .. content]);

    /// <summary>A name of the rules: set apart from the text around it, and broken only behind its joints.</summary>
    public static XElement Name(string name)
    {
        XElement element = Classed("bdi", "name");
        int start = 0;
        for (int at = 0; at < name.Length - 1; at++)
        {
            if (name[at] is '_' or '.')
            {
                element.Add(Printable.Escape(name[start..(at + 1)]), Of("wbr"));
                start = at + 1;
            }
        }

        element.Add(Printable.Escape(name[start..]));
        return element;
    }

    /// <summary>A text beside or below what it is about.</summary>
    public static object[] About(params object?[] content) =>
        [" ", Of("span", [With("class", "about"), With("dir", "auto"), .. content])];

    /// <summary>A sign that only repeats what the words beside it say.</summary>
    public static XElement Sign(string sign) => Of("span", With("class", "sign"), With("aria-hidden", "true"), sign);

    /// <summary>Items of a list, or nothing where there are none.</summary>
    public static XElement? List(string classes, IEnumerable<object> items)
    {
        XElement[] all = [.. items.Select(item => Of("li", item))];
        return all.Length == 0 ? null : Classed("ul", classes, all);
    }

    /// <summary>An identifier for a link, of any names; different names give different identifiers.</summary>
    public static string Id(string kind, params ReadOnlySpan<string> names)
    {
        StringBuilder id = new(kind);
        foreach (string name in names)
        {
            id.Append('.');
            foreach (char one in name)
            {
                id.Append(char.IsAsciiLetterOrDigit(one) || one == '_' ? one : string.Create(CultureInfo.InvariantCulture, $"-{(int)one:x}-"));
            }
        }

        return id.ToString();
    }

    private static object? Safe(object? content) => content switch
    {
        string text => Printable.Escape(text),
        XObject => content,
        System.Collections.IEnumerable many => many.Cast<object?>().Select(Safe),
        _ => content,
    };
}

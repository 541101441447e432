using System.Globalization;
using System.Xml.Linq;

namespace NelmRules.Reporting.Html;

/// <summary>Elements of drawings; coordinates are rounded to a tenth, text is made safe as on the page.</summary>
internal static class Svg
{
    private static readonly XNamespace Space = "http://www.w3.org/2000/svg";

    /// <summary>An element; content is text, attributes and elements.</summary>
    public static XElement Of(string name, params object?[] content) =>
        new(Space + name, content.Select(part => part is string text ? Printable.Escape(text) : part));

    /// <summary>A number as an attribute.</summary>
    public static XAttribute At(string name, double value) => new(name, Text(value));

    /// <summary>A text at a place.</summary>
    public static XElement Label(double x, double y, string classes, string text) =>
        Of("text", At("x", x), At("y", y), Tag.With("class", classes), text);

    /// <summary>A straight line.</summary>
    public static XElement Line(string classes, (double X, double Y) from, (double X, double Y) to) => Of(
        "line", Tag.With("class", classes), At("x1", from.X), At("y1", from.Y), At("x2", to.X), At("y2", to.Y));

    /// <summary>A closed outline.</summary>
    public static XElement Outline(string classes, params (double X, double Y)[] points) => Of(
        "polygon", Tag.With("class", classes), Tag.With("points", string.Join(' ', points.Select(point => $"{Text(point.X)},{Text(point.Y)}"))));

    private static string Text(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;
using System.Xml.Linq;

namespace NelmRules.Reporting.Html;

/// <summary>A table whose rows become cards where the page is narrow; the roles keep it a table for those who hear it.</summary>
internal static class CardTable
{
    /// <summary>A table with a caption; the first cell of a row is its heading.</summary>
    public static XElement Create(object?[] caption, ImmutableArray<string> columns, IEnumerable<object?[]> rows) => Tag.Of(
        "table",
        Tag.With("role", "table"),
        Tag.With("class", "cards"),
        Tag.Of("caption", caption),
        Head(columns),
        Tag.Of("tbody", Tag.With("role", "rowgroup"), rows.Select(row => Row(columns, row))));

    /// <summary>The headings of the columns.</summary>
    public static XElement Head(IEnumerable<object> columns) => Tag.Of(
        "thead",
        Tag.With("role", "rowgroup"),
        Tag.Of("tr", Tag.With("role", "row"), columns.Select(column =>
            Tag.Of("th", Tag.With("role", "columnheader"), Tag.With("scope", "col"), column))));

    /// <summary>A row of cells.</summary>
    public static XElement Row(ImmutableArray<string> columns, object?[] cells) => Tag.Of(
        "tr",
        Tag.With("role", "row"),
        cells.Select((cell, index) => index == 0 ? RowHead("row", cell) : Cell(columns[index], cell)));

    /// <summary>The heading of a row, or of a group of rows.</summary>
    public static XElement RowHead(string scope, params object?[] content) =>
        Tag.Of("th", Tag.With("role", "rowheader"), Tag.With("scope", scope), content);

    /// <summary>A cell; in a card its column is told before it, and an empty one is left out.</summary>
    public static XElement Cell(string column, object? content)
    {
        XElement cell = Tag.Of("td", Tag.With("role", "cell"), content);
        cell.SetAttributeValue(cell.Value.Length == 0 ? "class" : "data-label", cell.Value.Length == 0 ? "empty" : Printable.Escape(column));
        if (cell.Elements().Any(part => part.Attribute("class")?.Value == "about silent"))
        {
            cell.SetAttributeValue("class", "short");
        }

        return cell;
    }
}

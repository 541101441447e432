using System.Collections.Immutable;
using System.Xml.Linq;
using NelmRules.Comparison;
using NelmRules.Reporting.Html;

namespace NelmRules.Reporting.Difference;

/// <summary>Draws the transitions of a change over the one or two facts that tell them apart; each has a letter and a pattern of its own.</summary>
/// <remarks>The axes are not to scale: a limit is as wide as what is drawn on it, so that one sees on which side it falls.</remarks>
internal sealed class RegionDrawing(string id, ImmutableArray<TransitionChange> transitions)
{
    private const double Left = 118;
    private const double Width = 640;
    private const double Top = 26;
    private const double Row = 40;
    private const double LimitShare = 0.45;

    private readonly ImmutableArray<RegionAxis> _axes = RegionAxis.Of(transitions.SelectMany(transition => transition.Region.Lines));

    /// <summary>The letter of a transition.</summary>
    public static string LetterOf(int index) => ((char)('A' + (index % 26))).ToString();

    /// <summary>The drawing, or null where no fact can be drawn.</summary>
    public XElement? Draw() => _axes.IsEmpty ? null : Figure(_axes[0], _axes.Length > 1 ? _axes[1] : null);

    private XElement Figure(RegionAxis across, RegionAxis? down)
    {
        double[] columns = Places(across, Left, Width - 8);
        double bottom = Top + (Row * (down?.Cells.Length ?? 1.4));
        double[] rows = down is null ? [Top, bottom] : [.. Enumerable.Range(0, down.Cells.Length + 1).Select(i => Top + (Row * i))];
        IEnumerable<XElement> cells =
            from row in Enumerable.Range(0, rows.Length - 1)
            from column in Enumerable.Range(0, across.Cells.Length)
            from part in Cell(new Box(columns[column], rows[row], columns[column + 1], rows[row + 1]), [.. In(across, column, down, row)])
            select part;
        string[] rest = [.. transitions.SelectMany(transition => transition.Region.Lines).SelectMany(line => line.Parts)
            .Where(part => part.Fact is null || (part.Fact != across.Fact && part.Fact != down?.Fact))
            .Select(part => part.Name).Distinct(StringComparer.Ordinal)];
        return Tag.Of(
            "figure",
            Tag.With("class", "plot"),
            Svg.Of(
                "svg",
                Tag.With("class", "regions"),
                Tag.With("role", "img"),
                Tag.With("aria-labelledby", $"{id}-title"),
                Tag.With("aria-describedby", $"{id}-about"),
                Tag.With("viewBox", FormattableString.Invariant($"0 0 {Width:0} {bottom + 46:0}")),
                Svg.Of("title", Tag.With("id", $"{id}-title"), $"Who changes, over {across.Fact.Name}{(down is null ? "" : $" and {down.Fact.Name}")}"),
                Svg.Of("desc", Tag.With("id", $"{id}-about"), "The table below says the same in words."),
                Patterns(),
                cells,
                Labels(across, columns, bottom + 18),
                down is null ? [] : down.Cells.Select((cell, i) => Svg.Label(Left - 8, rows[i] + (Row / 2) + 5, "row", cell.Label.Length > 0 ? cell.Label : Between(down, i))),
                down is null ? null : Svg.Label(4, Top - 9, "fact", down.Fact.Name),
                Svg.Label(Left, bottom + 38, "fact", across.Fact.Name)),
            Tag.Of("figcaption", Tag.With("class", "about"), rest.Length == 0
                ? "Not to scale; each letter is a row of the table."
                : $"Not to scale; each letter is a row of the table. Who is meant depends on {string.Join(", ", rest)} too, as the table says."));
    }

    private static double[] Places(RegionAxis axis, double from, double to)
    {
        double[] shares = [.. axis.Cells.Select(cell => cell.IsLimit ? LimitShare : 1)];
        double scale = (to - from) / shares.Sum();
        double[] places = new double[shares.Length + 1];
        places[0] = from;
        for (int i = 0; i < shares.Length; i++)
        {
            places[i + 1] = places[i] + (shares[i] * scale);
        }

        return places;
    }

    private IEnumerable<int> In(RegionAxis across, int column, RegionAxis? down, int row) =>
        Enumerable.Range(0, transitions.Length).Where(index => transitions[index].Region.Lines.Any(line =>
            LetsIn(line, across, across.Cells[column]) && (down is null || LetsIn(line, down, down.Cells[row]))));

    // A line that says nothing of a fact lets all of its values in.
    private static bool LetsIn(RegionLine line, RegionAxis axis, RegionCell cell) =>
        line.Parts.Where(part => part.Fact == axis.Fact).All(cell.IsIn);

    private IEnumerable<XElement> Cell(Box box, ImmutableArray<int> inside)
    {
        yield return Rectangle(box, "ground", null);
        foreach (int index in inside)
        {
            yield return Rectangle(box, "in", $"url(#{id}-p{index % 4})");
        }

        yield return Rectangle(box, inside.IsEmpty ? "cell" : "cell in", null);
        if (!inside.IsEmpty)
        {
            yield return Svg.Label((box.Left + box.Right) / 2, (box.Top + box.Bottom) / 2 + 5, "letter", string.Concat(inside.Select(LetterOf)));
        }
    }

    private static XElement Rectangle(Box box, string classes, string? fill) => Svg.Of(
        "rect",
        Tag.With("class", classes),
        Svg.At("x", box.Left),
        Svg.At("y", box.Top),
        Svg.At("width", box.Right - box.Left),
        Svg.At("height", box.Bottom - box.Top),
        fill is null ? null : Tag.With("fill", fill));

    private static IEnumerable<XElement> Labels(RegionAxis axis, double[] places, double y) => axis.Cells
        .Select((cell, i) => (cell.Label, Middle: (places[i] + places[i + 1]) / 2))
        .Where(one => one.Label.Length > 0)
        .Select(one => Svg.Label(one.Middle, y, "tick", one.Label));

    private static string Between(RegionAxis axis, int index) =>
        index == 0 ? $"below {axis.Cells[1].Label}"
        : index == axis.Cells.Length - 1 || axis.Cells[index + 1].Label == "not known" ? $"above {axis.Cells[index - 1].Label}"
        : "between";

    // Four patterns that print and copy: two slants, dots, upright lines.
    private XElement Patterns() => Svg.Of("defs", Enumerable.Range(0, Math.Min(4, transitions.Length)).Select(index => Svg.Of(
        "pattern",
        Tag.With("id", $"{id}-p{index}"),
        Tag.With("patternUnits", "userSpaceOnUse"),
        Svg.At("width", 8),
        Svg.At("height", 8),
        index switch
        {
            0 => Svg.Line("hatch", (0, 8), (8, 0)),
            1 => Svg.Of("circle", Tag.With("class", "dot"), Svg.At("cx", 4), Svg.At("cy", 4), Svg.At("r", 1.6)),
            2 => Svg.Line("hatch", (0, 0), (8, 8)),
            _ => Svg.Line("hatch", (4, 0), (4, 8)),
        })));

    private readonly record struct Box(double Left, double Top, double Right, double Bottom);
}

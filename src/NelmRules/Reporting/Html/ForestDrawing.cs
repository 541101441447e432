using System.Xml.Linq;
using NelmRules.Binding;

namespace NelmRules.Reporting.Html;

/// <summary>Draws factors below each other, under the names of their sources, on the axis of the page.</summary>
internal sealed class ForestDrawing
{
    private const int Line = ForestLayout.LineHeight;
    private const int Gap = 10;
    private const int Indent = 15;

    // Beside the line at 1, what the longer words about the sides take.
    private const int CaptionRoom = 110;

    private readonly ForestLayout _layout;
    private readonly LogAxis _axis;
    private readonly List<XElement> _parts = [];
    private double _y = 4;

    private ForestDrawing(ForestLayout layout, LogAxis axis) => (_layout, _axis) = (layout, axis);

    /// <summary>The drawing; title and description are what those hear who do not see it.</summary>
    public static XElement Draw(ForestLayout layout, LogAxis axis, ForestPlot plot)
    {
        ForestDrawing drawing = new(layout, axis);
        drawing.AddAxis(isTop: true);
        string? source = null;
        foreach (ForestFactor factor in plot.Factors)
        {
            drawing.AddSource(factor.SourceTitle == source ? null : factor.SourceTitle);
            drawing.AddFactor(factor);
            source = factor.SourceTitle;
        }

        drawing.AddAxis(isTop: false);
        return drawing.Whole(plot);
    }

    private XElement Whole(ForestPlot plot)
    {
        (string title, string description) = ($"{plot.Id}-{_layout.Name}-title", $"{plot.Id}-{_layout.Name}-about");
        return Svg.Of(
            "svg",
            Tag.With("class", $"forest {_layout.Name}"),
            Tag.With("role", "img"),
            Tag.With("aria-labelledby", title),
            Tag.With("aria-describedby", description),
            Tag.With("viewBox", FormattableString.Invariant($"0 0 {_layout.Width} {_y:0}")),
            Svg.Of("title", Tag.With("id", title), plot.Title),
            Svg.Of("desc", Tag.With("id", description), plot.Description(_axis)),
            _parts);
    }

    private void AddSource(string? name)
    {
        if (name is null)
        {
            return;
        }

        _parts.Add(Svg.Line("edge", (0, _y), (_layout.Width, _y)));
        _parts.Add(Svg.Label(0, _y + Line, "source", name));
        _y += Line + Gap;
    }

    private void AddFactor(ForestFactor factor)
    {
        ForestLines lines = ForestLines.Of(factor, _layout);
        for (int i = 0; i < lines.Labels.Length; i++)
        {
            _parts.Add(Svg.Label(0, BaseOf(_y + (i * Line)), i < lines.NameLines ? "factor" : "about", lines.Labels[i]));
        }

        double y = _layout.IsStacked ? _y + (lines.Labels.Length * Line) : _y;
        foreach ((PrintedTest? test, PrintedRatio? ratio, IReadOnlyList<string> words) in lines.Tests)
        {
            y = ratio is null ? AddWords(words, y) : AddRatio(test!, ratio, y);
        }

        _y += (lines.Count(_layout) * Line) + Gap;
    }

    private double AddWords(IReadOnlyList<string> words, double y)
    {
        foreach (string line in words)
        {
            _parts.Add(Svg.Label(_layout.BodyX + Indent, BaseOf(y), "words", line));
            y += Line;
        }

        return y;
    }

    private double AddRatio(PrintedTest test, PrintedRatio ratio, double y)
    {
        string doubt = EvidenceWording.DoubtOf(test.Doubtful, test.IntervalDoubtful) is null ? "" : " doubtful";
        _parts.Add(ForestMark.Draw(test, (_layout.BodyX + 5, y + (Line / 2.0))));
        _parts.Add(Svg.Label(_layout.BodyX + Indent, BaseOf(y), "words", ForestLines.Wrapped(test.Test, 14).First()));
        _parts.Add(Svg.Label(_layout.FiguresX, BaseOf(y), "figures", FiguresOf(test)));
        double strip = y + ((_layout.LinesOfRatio - 0.5) * Line);
        AddGrid(strip);
        AddInterval(ratio, strip, doubt);
        if (IsOnAxis(ratio.Value))
        {
            _parts.Add(ForestMark.Draw(test, (PlaceOf(ratio.Value), strip)));
        }

        return y + (_layout.LinesOfRatio * Line);
    }

    private static string FiguresOf(PrintedTest test)
    {
        string[] parts =
        [
            EvidenceWording.RatioOf(test)["HR ".Length..],
            .. test.P is null ? [] : new[] { $"p {test.P}" },
            .. EvidenceWording.DoubtOf(test.Doubtful, test.IntervalDoubtful) is (var what, _) ? new[] { what } : [],
        ];
        return string.Join(", ", parts);
    }

    private void AddGrid(double strip)
    {
        foreach (decimal tick in _axis.Ticks)
        {
            double x = PlaceOf((double)tick);
            _parts.Add(Svg.Line(tick == 1 ? "one" : "grid", (x, strip - (Line / 2.0)), (x, strip + (Line / 2.0))));
        }
    }

    /// <summary>The interval; where it leaves the axis, or the ratio itself does, there is an arrow.</summary>
    private void AddInterval(PrintedRatio ratio, double y, string doubt)
    {
        (double from, double to) = (ratio.From ?? ratio.Value, ratio.To ?? ratio.Value);
        (double left, double right) = (PlaceOf(from), PlaceOf(to));
        if (right > left)
        {
            _parts.Add(Svg.Line($"interval{doubt}", (left, y), (right, y)));
        }

        if (from < (double)_axis.Low)
        {
            _parts.Add(Svg.Outline("arrow", (_layout.PlotX - 6, y), (_layout.PlotX + 2, y - 4), (_layout.PlotX + 2, y + 4)));
        }

        if (to > (double)_axis.High)
        {
            double end = _layout.PlotX + _layout.PlotWidth;
            _parts.Add(Svg.Outline("arrow", (end + 6, y), (end - 2, y - 4), (end - 2, y + 4)));
        }
    }

    private void AddAxis(bool isTop)
    {
        double line = isTop ? _y + (2 * Line) : _y;
        _parts.Add(Svg.Line("axis", (_layout.PlotX, line), (_layout.PlotX + _layout.PlotWidth, line)));
        foreach (decimal tick in _axis.Ticks)
        {
            double x = PlaceOf((double)tick);
            _parts.Add(Svg.Line("axis", (x, line - 3), (x, line + 3)));
            _parts.Add(Svg.Label(x, isTop ? line - 7 : line + 16, "tick", LogAxis.TextOf(tick)));
        }

        double one = PlaceOf(1);
        double caption = isTop ? _y + 9 : line + 16 + Line;
        _parts.Add(Svg.Label(one - 8, caption, "tick end", one < CaptionRoom ? "◀ lower" : "◀ lower hazard"));
        _parts.Add(Svg.Label(one + 8, caption, "tick start", _layout.Width - one < CaptionRoom ? "higher ▶" : "higher hazard ▶"));
        _y = isTop ? line + Gap : caption + 6;
    }

    private bool IsOnAxis(double ratio) => ratio >= (double)_axis.Low && ratio <= (double)_axis.High;

    private double PlaceOf(double ratio) =>
        _layout.PlotX + (_layout.PlotWidth * (ratio <= 0 ? 0 : Math.Clamp(_axis.PlaceOf(ratio), 0, 1)));

    private static double BaseOf(double y) => y + 12;
}

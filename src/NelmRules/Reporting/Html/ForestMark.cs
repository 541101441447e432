using System.Xml.Linq;
using NelmRules.Binding;

namespace NelmRules.Reporting.Html;

/// <summary>The marks that tell tests apart by their shape: a hollow circle, a full square, a hollow diamond; dashed where doubtful.</summary>
internal static class ForestMark
{
    private const double Size = 4;

    public static XElement Draw(PrintedTest test, (double X, double Y) place)
    {
        string doubt = test.Doubtful is null ? "" : " doubtful";
        return test.Test switch
        {
            "univariate" => Svg.Of(
                "circle", Tag.With("class", $"hollow{doubt}"), Svg.At("cx", place.X), Svg.At("cy", place.Y), Svg.At("r", Size)),
            "multivariate" => Around($"full{doubt}", place, [(-Size, -Size), (Size, -Size), (Size, Size), (-Size, Size)]),
            _ => Around($"hollow{doubt}", place, [(0, -Size - 1), (Size + 1, 0), (0, Size + 1), (-Size - 1, 0)]),
        };
    }

    /// <summary>A mark beside the words that explain it.</summary>
    public static XElement Explained(PrintedTest test, string words) => Tag.Of(
        "li",
        Svg.Of("svg", Tag.With("class", "forest mark"), Tag.With("aria-hidden", "true"), Tag.With("viewBox", "0 0 30 14"), Strip(test), Draw(test, (15, 7))),
        $" {words}");

    private static XElement Strip(PrintedTest test) => Svg.Line(EvidenceWording.DoubtOf(test.Doubtful, test.IntervalDoubtful) is null ? "interval" : "interval doubtful", (1, 7), (29, 7));

    private static XElement Around(string classes, (double X, double Y) place, (double X, double Y)[] corners) =>
        Svg.Outline(classes, [.. corners.Select(corner => (place.X + corner.X, place.Y + corner.Y))]);
}

namespace NelmRules.Reporting.Html;

/// <summary>Where a forest plot puts its parts, in the units of the drawing.</summary>
/// <param name="Name">The class of the drawing; the style sheet shows the one that fits the page.</param>
/// <param name="Width">The width of the drawing.</param>
/// <param name="LabelLength">The characters that fit into a line about a factor.</param>
/// <param name="BodyX">Where the lines of statistics begin.</param>
/// <param name="BodyLength">The characters that fit there.</param>
/// <param name="PlotX">Where the axis begins.</param>
/// <param name="PlotWidth">The length of the axis.</param>
/// <param name="FiguresX">Where the figures stand.</param>
/// <param name="IsStacked">Whether each part stands below the one before, for narrow pages, rather than beside it.</param>
internal sealed record ForestLayout(
    string Name, int Width, int LabelLength, int BodyX, int BodyLength, int PlotX, int PlotWidth, int FiguresX, bool IsStacked)
{
    /// <summary>The height of a line.</summary>
    public const int LineHeight = 17;

    /// <summary>Label, lines of statistics, axis and figures side by side.</summary>
    public static ForestLayout Wide { get; } = new("wide", 840, 40, 278, 80, 378, 230, 622, IsStacked: false);

    /// <summary>All below each other.</summary>
    public static ForestLayout Narrow { get; } = new("narrow", 340, 48, 8, 46, 12, 316, 112, IsStacked: true);

    /// <summary>The lines that a drawn ratio takes.</summary>
    public int LinesOfRatio => IsStacked ? 2 : 1;
}

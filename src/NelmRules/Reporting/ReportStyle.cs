namespace NelmRules.Reporting;

/// <summary>How a report for people is laid out.</summary>
/// <param name="Width">The columns that a line may take; at least <see cref="Narrowest"/> are used.</param>
/// <param name="Colour">Whether ANSI colours are written; only ever for a terminal.</param>
/// <param name="IsTerminal">Whether people see it at once: messages, which programs expect on one line, are wrapped there alone.</param>
public sealed record ReportStyle(int Width = ReportStyle.UsualWidth, bool Colour = false, bool IsTerminal = false)
{
    /// <summary>The width where none is known, as when output is redirected.</summary>
    public const int UsualWidth = 100;

    /// <summary>The least width that a report can be laid out in.</summary>
    public const int Narrowest = 60;

    /// <summary>The usual width without colour.</summary>
    public static ReportStyle Plain { get; } = new();
}

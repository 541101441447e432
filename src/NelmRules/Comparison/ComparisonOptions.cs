namespace NelmRules.Comparison;

/// <summary>How far a comparison goes.</summary>
/// <param name="Nodes">The greatest size of the decision diagrams of one subject; beyond it the subject is reported as exhausted.</param>
/// <param name="Lines">The greatest number of lines that describe one region; the others are counted.</param>
public sealed record ComparisonOptions(int Nodes = 200_000, int Lines = 12)
{
    /// <summary>The stated budget and twelve lines.</summary>
    public static ComparisonOptions Default { get; } = new();
}

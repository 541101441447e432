using NelmRules.Comparison;

namespace NelmRules.Reporting.Difference;

/// <summary>A comparison of two rule books with what their reader calls them.</summary>
/// <param name="Difference">What differs.</param>
/// <param name="Old">What is called old, for example <c>rules at v1.0</c>.</param>
/// <param name="New">What is called new, for example <c>rules as they are on disk</c>.</param>
public sealed record DifferenceReport(BookDifference Difference, string Old, string New);

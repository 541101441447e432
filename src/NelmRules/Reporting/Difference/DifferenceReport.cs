using System.Collections.Immutable;
using NelmRules.Comparison;

namespace NelmRules.Reporting.Difference;

/// <summary>A comparison of two rule books with what their reader calls them.</summary>
/// <param name="Difference">What differs.</param>
/// <param name="Old">What is called old, for example <c>rules at v1.0</c>.</param>
/// <param name="New">What is called new, for example <c>rules on disk</c>.</param>
public sealed record DifferenceReport(BookDifference Difference, string Old, string New)
{
    /// <summary>The patients of whom the reader asked; null where none were named.</summary>
    public ImmutableArray<ComparedPatient>? Patients { get; init; }
}

/// <summary>What changes for one patient.</summary>
/// <param name="File">The file of the record.</param>
/// <param name="Id">The patient's identifier, or null.</param>
/// <param name="Changes">What changes; empty where nothing does.</param>
public sealed record ComparedPatient(string File, string? Id, ImmutableArray<PatientChange> Changes)
{
    /// <summary>Why one version cannot read the record that the other reads; else null.</summary>
    public string? Refused { get; init; }
}

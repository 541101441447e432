using System.Collections.Immutable;
using System.Globalization;
using NelmRules.Diagnostics;

namespace NelmRules.Patients;

/// <summary>A patient's record that cannot be used; the message lists every problem, one a line.</summary>
/// <remarks>The message repeats values of the record, so it belongs wherever patient data may go and nowhere else.</remarks>
public sealed class PatientFormatException(ImmutableArray<Diagnostic> diagnostics) : FormatException(Describe(diagnostics))
{
    /// <summary>The problems in the order of their places.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; } = diagnostics;

    private static string Describe(ImmutableArray<Diagnostic> diagnostics) =>
        string.Join('\n', diagnostics.Select(Line).Prepend("The patient's record cannot be used."));

    private static string Line(Diagnostic diagnostic)
    {
        string message = diagnostic.Hint is null ? diagnostic.Message : $"{diagnostic.Message} {diagnostic.Hint}";
        return $"{Place(diagnostic)}{diagnostic.Code}: {message}";
    }

    // Values that did not come as a text have no place in one; their message names the fact.
    private static string Place(Diagnostic diagnostic) => diagnostic.Source?.PositionOf(diagnostic.Span.Start) is { } place
        ? string.Create(CultureInfo.InvariantCulture, $"line {place.Line}, column {place.Column}: ")
        : "";
}

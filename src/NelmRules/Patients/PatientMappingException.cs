using System.Collections.Immutable;

namespace NelmRules.Patients;

/// <summary>A mapping that does not fit its vocabulary; the message lists every mismatch, one a line.</summary>
public sealed class PatientMappingException : ArgumentException
{
    internal PatientMappingException(string type, ImmutableArray<string> mismatches)
        : base(string.Join('\n', mismatches.Prepend($"`{type}` does not fit the vocabulary."))) =>
        Mismatches = mismatches;

    /// <summary>A sentence for each mismatch, in the order in which the properties were bound.</summary>
    public ImmutableArray<string> Mismatches { get; }
}

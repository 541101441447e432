using System.Collections.Immutable;
using NelmRules.Diagnostics;

namespace NelmRules.Patients;

/// <summary>What reading a patient file came to: the patient, or null with the reasons.</summary>
/// <param name="Patient">The patient, or null where a diagnostic is an error.</param>
/// <param name="Diagnostics">The problems in the order of their places.</param>
public sealed record PatientReading(Patient? Patient, ImmutableArray<Diagnostic> Diagnostics);

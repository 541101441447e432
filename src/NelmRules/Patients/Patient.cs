using System.Collections.Immutable;
using NelmRules.Text;
using NelmRules.Vocabularies;

namespace NelmRules.Patients;

/// <summary>What is recorded about one patient; what is not in it is not known. Immutable.</summary>
/// <param name="Id">The identifier, or null.</param>
/// <param name="Facts">The recorded values, each checked against its fact.</param>
/// <param name="Received">The treatments recorded as given (true) or not given (false).</param>
public sealed record Patient(
    string? Id, ImmutableDictionary<FactSymbol, RecordedValue> Facts, ImmutableDictionary<TreatmentSymbol, bool> Received)
{
    /// <summary>The patient in a JSON text; <see cref="PatientReader"/> returns the problems instead of throwing.</summary>
    /// <exception cref="PatientFormatException">The text is not a patient's record of this vocabulary.</exception>
    public static Patient FromJson(string json, Vocabulary vocabulary)
    {
        PatientReading reading = PatientReader.Read(new SourceText("patient.json", json), vocabulary);
        return reading.Patient ?? throw new PatientFormatException(reading.Diagnostics);
    }
}

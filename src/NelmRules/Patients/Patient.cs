using System.Collections.Immutable;
using NelmRules.Text;
using NelmRules.Vocabularies;

namespace NelmRules.Patients;

/// <summary>What is recorded about one patient; what is not in it is not known. Immutable.</summary>
/// <param name="Id">The identifier, or null.</param>
/// <param name="Facts">The recorded values, each checked against its fact.</param>
/// <param name="Received">The treatments recorded as given (true) or not given (false).</param>
public sealed record Patient(
    string? Id, ImmutableDictionary<FactSymbol, RecordedValue> Facts, IReadOnlyDictionary<TreatmentSymbol, bool> Received)
{
    /// <summary>The patient in a JSON text; <see cref="PatientReader"/> returns the problems instead of throwing.</summary>
    /// <exception cref="PatientFormatException">The text is not a patient's record of this vocabulary.</exception>
    public static Patient FromJson(string json, Vocabulary vocabulary)
    {
        PatientReading reading = PatientReader.Read(new SourceText("patient.json", json), vocabulary);
        return reading.Patient ?? throw new PatientFormatException(reading.Diagnostics);
    }

    /// <summary>The patient with these facts.</summary>
    /// <param name="facts">
    /// Values by the names of facts: a text as in a patient file (<c>42 mm</c>, <c>G3</c>), a <see cref="bool"/>, any number type of .NET
    /// for counts and plain numbers, a <see cref="DateOnly"/>, and for a list a sequence of such dictionaries. Null is not known.
    /// </param>
    /// <param name="vocabulary">The vocabulary of the book that the patient is for.</param>
    /// <param name="received">Treatments by their full names, given or not; null for none known.</param>
    /// <param name="id">The identifier that comes back in the result, or null.</param>
    /// <exception cref="PatientFormatException">Something does not fit the vocabulary; the message lists every problem.</exception>
    public static Patient FromFacts(
        IReadOnlyDictionary<string, object?> facts, Vocabulary vocabulary, IReadOnlyDictionary<string, bool>? received = null, string? id = null)
    {
        PatientReading reading = PatientReader.Read(RecordTree.Of(facts, received, id), vocabulary);
        return reading.Patient ?? throw new PatientFormatException(reading.Diagnostics);
    }
}

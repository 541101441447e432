using System.Collections.Immutable;
using NelmRules.Vocabularies;

namespace NelmRules.Patients;

/// <summary>What is recorded about one patient; what is not in it is not known. Immutable.</summary>
/// <param name="Id">The identifier, or null.</param>
/// <param name="Facts">The recorded values, each checked against its fact.</param>
/// <param name="Received">The treatments recorded as given (true) or not given (false).</param>
public sealed record Patient(
    string? Id, ImmutableDictionary<FactSymbol, RecordedValue> Facts, ImmutableDictionary<TreatmentSymbol, bool> Received);

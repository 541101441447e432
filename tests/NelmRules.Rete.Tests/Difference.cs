using System.Collections.Immutable;
using NelmRules.Patients;

namespace NelmRules.Rete.Tests;

/// <summary>The first difference between two that speak about a patient, for as small a record as still shows one.</summary>
internal static class Difference
{
    /// <summary>The difference in words, or null where there is none.</summary>
    public static string? First(
        Patient patient, Func<Patient, ImmutableArray<string>> one, Func<Patient, ImmutableArray<string>> other) =>
        Line(one(patient), other(patient)) is null ? null : Describe(Smallest(patient, smaller => Line(one(smaller), other(smaller)) is not null), one, other);

    private static Patient Smallest(Patient patient, Predicate<Patient> differs)
    {
        while (Smaller(patient).FirstOrDefault(smaller => differs(smaller)) is { } found)
        {
            patient = found;
        }

        return patient;
    }

    private static IEnumerable<Patient> Smaller(Patient patient) =>
        patient.Facts.Keys.Select(fact => patient with { Facts = patient.Facts.Remove(fact) })
            .Concat(patient.Received.Keys.Select(treatment => patient with { Received = patient.Received.Where(one => one.Key != treatment).ToImmutableDictionary() }));

    private static string Describe(
        Patient patient, Func<Patient, ImmutableArray<string>> one, Func<Patient, ImmutableArray<string>> other) =>
        $"{Line(one(patient), other(patient))}\nfor {string.Join(", ", patient.Facts.Select(fact => $"{fact.Key.Name} = {fact.Value.Text}"))} "
        + $"received {string.Join(", ", patient.Received.Select(treatment => $"{treatment.Key.Name} = {treatment.Value}"))}";

    private static string? Line(ImmutableArray<string> one, ImmutableArray<string> other) =>
        one.Except(other, StringComparer.Ordinal).Select(line => $"only NRules says: {line}")
            .Concat(other.Except(one, StringComparer.Ordinal).Select(line => $"only the interpreter says: {line}"))
            .Concat(one.Length == other.Length ? [] : ["one of them says something twice"])
            .FirstOrDefault();
}

using System.Collections.Immutable;
using NelmRules.Patients;

namespace NelmRules.Comparison;

/// <summary>What is recorded of an example patient, under common names.</summary>
internal sealed record ExampleRecord(ImmutableSortedDictionary<string, RecordedFact> Facts, ImmutableSortedDictionary<string, bool> Received)
{
    /// <summary>Nothing.</summary>
    internal static ExampleRecord Empty { get; } = new(
        ImmutableSortedDictionary.Create<string, RecordedFact>(StringComparer.Ordinal), ImmutableSortedDictionary.Create<string, bool>(StringComparer.Ordinal));

    /// <summary>What the chosen values of variables record; expressions record nothing.</summary>
    internal static ExampleRecord Of(VariableTable table, Assignment assignment)
    {
        ExampleRecord record = Empty;
        foreach ((int level, int value) in assignment.Values)
        {
            record = record.With(table.All[level], value);
        }

        foreach ((int level, decimal number) in assignment.Numbers)
        {
            NumberVariable fact = (NumberVariable)table.All[level];
            record = record.With(fact.Name, RecordedFact.Of(number, fact.Type));
        }

        return record with { Received = ReceivedOf(table, assignment.Values) };
    }

    /// <summary>The record with another fact.</summary>
    internal ExampleRecord With(string name, RecordedFact fact) => this with { Facts = Facts.SetItem(name, fact) };

    /// <summary>The record as one side reads it; what the side does not know is left out.</summary>
    internal Patient ToPatient(Side side) => new(
        null,
        Facts.Select(pair => (Fact: side.FindFact(pair.Key), pair.Value))
            .Where(pair => pair.Fact is not null && Kinds.Read(pair.Fact.Type) == pair.Value.Kind)
            .Select(pair => (Fact: pair.Fact!, Value: pair.Value.ToValue(pair.Fact!)))
            .Where(pair => pair.Value is not null)
            .ToImmutableDictionary(pair => pair.Fact, pair => pair.Value!),
        Received.Select(pair => (Treatment: side.FindTreatment(pair.Key), pair.Value))
            .Where(pair => pair.Treatment is not null)
            .ToImmutableDictionary(pair => pair.Treatment!, pair => pair.Value));

    /// <summary>The record for people.</summary>
    internal ImmutableArray<WitnessFact> ToFacts() =>
    [
        .. Facts.Select(pair => new WitnessFact(pair.Key, pair.Value.Text)),
        .. Received.Select(pair => new WitnessFact($"received {pair.Key}", pair.Value ? "yes" : "no")),
    ];

    // What does not follow from something else: that something was received, from a kind of it; that it was not, from something broader.
    private static ImmutableSortedDictionary<string, bool> ReceivedOf(VariableTable table, IReadOnlyDictionary<int, int> values)
    {
        IEnumerable<Variable> said = table.RecordedTreatments.Any() ? table.RecordedTreatments : table.Treatments;
        (string Name, int Value)[] all = [.. said.Where(one => values.GetValueOrDefault(one.Level, ReceivedVariable.NotRecorded) != ReceivedVariable.NotRecorded).Select(one => (one.Name, values[one.Level]))];
        return all.Where(one => !all.Any(other => other.Value == one.Value && table.Follows(one.Name, other.Name, one.Value == ReceivedVariable.Given)))
            .ToImmutableSortedDictionary(one => one.Name, one => one.Value == ReceivedVariable.Given, StringComparer.Ordinal);
    }

    private ExampleRecord With(Variable variable, int value) => variable switch
    {
        AnswerVariable when value < AnswerVariable.NotRecorded => With(variable.Name, RecordedFact.Of(value == 0)),
        NameVariable choice when value < choice.NotRecorded => With(variable.Name, RecordedFact.Of(choice.Names[value])),
        NumberVariable { Expression: null } number when value < number.Cells.Length => With(
            variable.Name, RecordedFact.Of(RoundNumbers.In(number.Cells[value], number.Type), number.Type)),
        ListVariable when value == ListVariable.Recorded => With(variable.Name, RecordedFact.Of([])),
        _ => this,
    };
}

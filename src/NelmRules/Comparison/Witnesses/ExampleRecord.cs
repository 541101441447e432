using System.Collections.Immutable;
using System.Collections.ObjectModel;
using NelmRules.Patients;
using NelmRules.Vocabularies;

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
        ImmutableSortedDictionary<string, RecordedFact>.Builder facts = Empty.Facts.ToBuilder();
        foreach ((int level, int value) in assignment.Values)
        {
            if (Recorded(table.All[level], value) is { } fact)
            {
                facts[table.All[level].Name] = fact;
            }
        }

        foreach ((int level, decimal number) in assignment.Numbers)
        {
            NumberVariable fact = (NumberVariable)table.All[level];
            facts[fact.Name] = RecordedFact.Of(number, fact.Type);
        }

        return new ExampleRecord(facts.ToImmutable(), ReceivedOf(table, assignment.Values));
    }

    /// <summary>The record with another fact.</summary>
    internal ExampleRecord With(string name, RecordedFact fact) => this with { Facts = Facts.SetItem(name, fact) };

    /// <summary>The record as one side reads it; what the side does not know is left out.</summary>
    internal Patient ToPatient(Side side)
    {
        Vocabulary vocabulary = side.Book.Vocabulary;
        RecordedValue?[] cells = new RecordedValue?[vocabulary.FactCount];
        foreach ((string name, RecordedFact value) in Facts)
        {
            if (side.FindFact(name) is { } fact && Kinds.Read(fact.Type) == value.Kind)
            {
                cells[vocabulary.IndexOf(fact)] = value.ToValue(fact);
            }
        }

        return new Patient(null, vocabulary, cells, ToReceived(side));
    }

    /// <summary>The record for people.</summary>
    internal ImmutableArray<WitnessFact> ToFacts() =>
    [
        .. Facts.Select(pair => new WitnessFact(pair.Key, pair.Value.Text)),
        .. Received.Select(pair => new WitnessFact($"received {pair.Key}", pair.Value ? "yes" : "no")),
    ];

    // What does not follow from something else: that something was received, from a kind of it; that it was not, from something broader.
    private static ImmutableSortedDictionary<string, bool> ReceivedOf(VariableTable table, IReadOnlyDictionary<int, int> values)
    {
        if (!table.Treatments.Any())
        {
            return Empty.Received;
        }

        IEnumerable<Variable> said = table.RecordedTreatments.Any() ? table.RecordedTreatments : table.Treatments;
        (string Name, int Value)[] all = [.. said.Where(one => values.GetValueOrDefault(one.Level, ReceivedVariable.NotRecorded) != ReceivedVariable.NotRecorded).Select(one => (one.Name, values[one.Level]))];
        return all.Where(one => !all.Any(other => other.Value == one.Value && table.Follows(one.Name, other.Name, one.Value == ReceivedVariable.Given)))
            .ToImmutableSortedDictionary(one => one.Name, one => one.Value == ReceivedVariable.Given, StringComparer.Ordinal);
    }

    private IReadOnlyDictionary<TreatmentSymbol, bool> ToReceived(Side side) => Received.IsEmpty
        ? ReadOnlyDictionary<TreatmentSymbol, bool>.Empty
        : Received.Select(pair => (Treatment: side.FindTreatment(pair.Key), pair.Value))
            .Where(pair => pair.Treatment is not null)
            .ToImmutableDictionary(pair => pair.Treatment!, pair => pair.Value);

    // What a value of a variable records, if anything.
    private static RecordedFact? Recorded(Variable variable, int value) => variable switch
    {
        AnswerVariable when value < AnswerVariable.NotRecorded => RecordedFact.Of(value == 0),
        NameVariable choice when value < choice.NotRecorded => RecordedFact.Of(choice.Names[value]),
        NumberVariable { Expression: null } number when value < number.Cells.Length => RecordedFact.Of(RoundNumbers.In(number.Cells[value], number.Type), number.Type),
        ListVariable when value == ListVariable.Recorded => RecordedFact.Of([]),
        _ => null,
    };
}

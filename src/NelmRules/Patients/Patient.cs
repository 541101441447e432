using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NelmRules.Text;
using NelmRules.Vocabularies;

namespace NelmRules.Patients;

/// <summary>What is recorded about one patient; what is not in it is not known. Immutable.</summary>
public sealed record Patient
{
    // Read with a vocabulary, the values stand in the order of its facts; the dictionary is made of them when somebody asks for it.
    private readonly Vocabulary? _vocabulary;
    private readonly ImmutableArray<RecordedValue?> _cells;
    private readonly IReadOnlyDictionary<TreatmentSymbol, bool> _received;
    private ImmutableDictionary<FactSymbol, RecordedValue>? _facts;

    /// <summary>A patient with these facts.</summary>
    /// <param name="id">The identifier, or null.</param>
    /// <param name="facts">The recorded values, each checked against its fact.</param>
    /// <param name="received">The treatments recorded as given (true) or not given (false).</param>
    public Patient(string? id, ImmutableDictionary<FactSymbol, RecordedValue> facts, IReadOnlyDictionary<TreatmentSymbol, bool> received) =>
        (Id, _facts, _received) = (id, facts, received);

    /// <summary>A patient read with a vocabulary.</summary>
    /// <param name="id">The identifier, or null.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="cells">The value of each of its facts, in their order, or null where none is recorded; the patient's own from now on.</param>
    /// <param name="received">The treatments of the vocabulary recorded as given or not given.</param>
    internal Patient(string? id, Vocabulary vocabulary, RecordedValue?[] cells, IReadOnlyDictionary<TreatmentSymbol, bool> received)
    {
        (Id, _vocabulary, _received) = (id, vocabulary, received);
        _cells = ImmutableCollectionsMarshal.AsImmutableArray(cells);
    }

    /// <summary>The identifier, or null.</summary>
    public string? Id { get; init; }

    /// <summary>The recorded values, each checked against its fact.</summary>
    public ImmutableDictionary<FactSymbol, RecordedValue> Facts
    {
        get => _facts ?? Interlocked.CompareExchange(ref _facts, ToFacts(), null) ?? _facts;
        init => (_facts, _vocabulary, _cells) = (value, null, default);
    }

    /// <summary>The treatments recorded as given (true) or not given (false).</summary>
    public IReadOnlyDictionary<TreatmentSymbol, bool> Received
    {
        get => _received;
        init => (_received, _facts, _vocabulary, _cells) = (value, Facts, null, default);
    }

    /// <summary>A patient of whom nothing is recorded.</summary>
    internal static Patient Nobody { get; } =
        new(null, ImmutableDictionary<FactSymbol, RecordedValue>.Empty, ReadOnlyDictionary<TreatmentSymbol, bool>.Empty);

    /// <summary>What is recorded of a fact, or null.</summary>
    internal RecordedValue? Recorded(FactSymbol fact) =>
        _vocabulary is null ? _facts!.GetValueOrDefault(fact)
        : _vocabulary.IndexOf(fact) is >= 0 and var place ? _cells[place]
        : null;

    /// <summary>What is recorded of each fact of a vocabulary that it is of, in their order.</summary>
    internal ImmutableArray<RecordedValue?> CellsOf(Vocabulary vocabulary)
    {
        if (vocabulary == _vocabulary)
        {
            return _cells;
        }

        RecordedValue?[] cells = new RecordedValue?[vocabulary.FactCount];
        foreach ((FactSymbol fact, RecordedValue value) in Facts)
        {
            cells[vocabulary.IndexOf(fact)] = value;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(cells);
    }

    /// <summary>Whether every fact and treatment is one of a vocabulary.</summary>
    internal bool IsOf(Vocabulary vocabulary) =>
        vocabulary == _vocabulary
        || (Facts.Keys.All(fact => vocabulary.IndexOf(fact) >= 0)
            && Received.Keys.All(treatment => vocabulary.FindTreatment(treatment.Name) == treatment));

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

    /// <inheritdoc/>
    public bool Equals(Patient? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    private ImmutableDictionary<FactSymbol, RecordedValue> ToFacts()
    {
        ImmutableDictionary<FactSymbol, RecordedValue>.Builder facts = ImmutableDictionary.CreateBuilder<FactSymbol, RecordedValue>();
        foreach (FactSymbol fact in _vocabulary!.Facts)
        {
            if (Recorded(fact) is { } value)
            {
                facts.Add(fact, value);
            }
        }

        return facts.ToImmutable();
    }
}

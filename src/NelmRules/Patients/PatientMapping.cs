using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Linq.Expressions;
using NelmRules.Diagnostics;
using NelmRules.Vocabularies;

namespace NelmRules.Patients;

/// <summary>How objects of a program's own type are read as patients. Immutable and safe for use by many threads.</summary>
/// <remarks>
/// Each property is bound once, to a fact or a treatment, with its unit, and checked against the vocabulary there and then. A null is
/// a fact that is not known, so properties that may be unknown are nullable; a fact that is not bound is never known.
/// <code>
/// PatientMapping&lt;Case&gt; mapping = new(book.Vocabulary, bind => bind
///     .Id(one => one.Number)
///     .Fact("grade", one => one.Grade)
///     .Fact("ki67", one => one.Ki67, "%")
///     .List("liver_metastases", one => one.Lesions, lesion => lesion.Field("diameter", each => each.DiameterInMm, "mm"))
///     .Received("resection", one => one.WasResected));
/// Patient patient = mapping.Read(one);
/// </code>
/// </remarks>
/// <typeparam name="T">The type that holds what a program knows about a patient.</typeparam>
public sealed class PatientMapping<T>
    where T : class
{
    private readonly Func<T, string?>? _id;
    private readonly ClassAndKind[] _classes;
    private readonly int[] _places;

    /// <summary>Binds properties and checks them against a vocabulary.</summary>
    /// <param name="vocabulary">The vocabulary of the book that the patients are for.</param>
    /// <param name="bind">Names the properties; called once. The same method can bind them again for a newer book.</param>
    /// <exception cref="PatientMappingException">Something does not fit; the message lists every mismatch.</exception>
    public PatientMapping(Vocabulary vocabulary, Action<PatientMappingBuilder<T>> bind)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        ArgumentNullException.ThrowIfNull(bind);
        PatientMappingBuilder<T> builder = new(vocabulary);
        bind(builder);
        builder.ThrowIfMismatched();
        Vocabulary = vocabulary;
        Facts = builder.Facts;
        Received = builder.Treatments;
        _places = [.. Facts.Select(bound => vocabulary.IndexOf(bound.Target.Fact!))];
        Id = builder.IdProperty;
        _id = Id?.Compile();
        _classes = [.. ClassAndKind.Among(Received.Select(bound => bound.Treatment))];
    }

    /// <summary>The vocabulary that the properties were checked against.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>The facts that are bound, in the order in which they were bound.</summary>
    internal ImmutableArray<ValueBinding<T>> Facts { get; }

    /// <summary>The treatments that are bound, likewise.</summary>
    internal ImmutableArray<ReceivedBinding<T>> Received { get; }

    /// <summary>The property that identifies a patient, or null.</summary>
    internal Expression<Func<T, string?>>? Id { get; }

    /// <summary>An object as a patient.</summary>
    /// <exception cref="PatientFormatException">A value is out of the bounds of its fact or cannot be kept exactly; the message lists every problem.</exception>
    public Patient Read(T source)
    {
        PatientReading reading = TryRead(source);
        return reading.Patient ?? throw new PatientFormatException(reading.Diagnostics);
    }

    /// <summary>An object as a patient, or every problem of its values; no value makes it throw.</summary>
    public PatientReading TryRead(T source)
    {
        ArgumentNullException.ThrowIfNull(source);
        BindingProblems problems = new();
        RecordedValue?[] facts = ReadFacts(source, problems);
        IReadOnlyDictionary<TreatmentSymbol, bool> received = ReadReceived(source, problems);
        ImmutableArray<Diagnostic> diagnostics = problems.ToImmutable();
        return new PatientReading(diagnostics.IsEmpty ? new Patient(_id?.Invoke(source), Vocabulary, facts, received) : null, diagnostics);
    }

    private RecordedValue?[] ReadFacts(T source, BindingProblems problems)
    {
        RecordedValue?[] facts = new RecordedValue?[Vocabulary.FactCount];
        for (int index = 0; index < _places.Length; index++)
        {
            facts[_places[index]] = Facts[index].Read(source, problems);
        }

        return facts;
    }

    private IReadOnlyDictionary<TreatmentSymbol, bool> ReadReceived(T source, BindingProblems problems)
    {
        if (Received.IsEmpty)
        {
            return ReadOnlyDictionary<TreatmentSymbol, bool>.Empty;
        }

        Dictionary<TreatmentSymbol, bool> received = [];
        foreach (ReceivedBinding<T> bound in Received)
        {
            if (bound.Get(source) is { } given)
            {
                received.Add(bound.Treatment, given);
            }
        }

        foreach (ClassAndKind pair in _classes)
        {
            problems.AddContradiction(pair, received);
        }

        return received;
    }
}

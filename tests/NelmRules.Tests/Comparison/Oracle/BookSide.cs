using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Patients;
using NelmRules.Vocabularies;

namespace NelmRules.Tests.Comparison.Oracle;

/// <summary>One of two books, which reads examples by the names that the newer book has.</summary>
internal sealed class BookSide
{
    private readonly Dictionary<string, FactSymbol> _facts;
    private readonly Dictionary<string, TreatmentSymbol> _treatments;

    public BookSide(BoundBook book, BoundBook newer)
    {
        Book = book;
        _facts = book.Vocabulary.Facts.ToDictionary(one => NewName(one.Name, book.Vocabulary.Facts, newer.Vocabulary.Facts));
        _treatments = book.Vocabulary.Treatments.ToDictionary(one => NewName(one.Name, book.Vocabulary.Treatments, newer.Vocabulary.Treatments));
    }

    /// <summary>The book.</summary>
    public BoundBook Book { get; }

    /// <summary>Its facts by their newer names.</summary>
    public IReadOnlyDictionary<string, FactSymbol> Facts => _facts;

    /// <summary>Its treatments by their newer names.</summary>
    public IReadOnlyDictionary<string, TreatmentSymbol> Treatments => _treatments;

    /// <summary>The newer name of what the older book calls by a name.</summary>
    public static string NewName(string name, IEnumerable<Symbol> older, IEnumerable<Symbol> newer)
    {
        Symbol[] all = [.. newer];
        return all.Any(one => one.Name == name) ? name
            : all.FirstOrDefault(one => one.Formerly == name && older.All(other => other.Name != one.Name))?.Name ?? name;
    }

    /// <summary>The example as this book reads it.</summary>
    public Patient Read(Example example) => new(
        null,
        example.Facts.Where(pair => _facts.ContainsKey(pair.Key)).ToImmutableDictionary(pair => _facts[pair.Key], pair => pair.Value.For(_facts[pair.Key])),
        example.Received.Where(pair => _treatments.ContainsKey(pair.Key)).ToImmutableDictionary(pair => _treatments[pair.Key], pair => pair.Value));

    /// <summary>Whether the reader of records accepts what the example says of treatments.</summary>
    public bool Accepts(Example example) => example.Received.All(kind => !kind.Value || example.Received.All(broader =>
        broader.Value || !_treatments.ContainsKey(kind.Key) || !_treatments.ContainsKey(broader.Key)
        || !_treatments[kind.Key].IsKindOf(_treatments[broader.Key])));
}

/// <summary>What is recorded of one patient, by newer names.</summary>
internal sealed record Example(Dictionary<string, Sample> Facts, Dictionary<string, bool> Received)
{
    /// <inheritdoc/>
    public override string ToString() => string.Join(
        ", ",
        Facts.Select(pair => $"{pair.Key} = {pair.Value.Text}").Concat(Received.Select(pair => $"received {pair.Key} = {(pair.Value ? "yes" : "no")}")));
}

/// <summary>A value that can be recorded of a fact.</summary>
internal sealed record Sample(string Text, Func<FactSymbol, RecordedValue> For);

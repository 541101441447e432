using System.Collections.Immutable;

namespace NelmRules.Vocabularies;

/// <summary>All vocabularies of a rule book together: what a patient's record may say.</summary>
public sealed class Vocabulary
{
    private readonly Dictionary<string, FactSymbol> _facts;
    private readonly Dictionary<FactSymbol, int> _places = [];
    private readonly FactSymbol[] _ordered;
    private readonly Dictionary<string, TreatmentSymbol> _treatments = new(StringComparer.Ordinal);

    /// <summary>Joins vocabularies; where two declare one name, which is an error in the rules, the first stands.</summary>
    public Vocabulary(IEnumerable<VocabularySymbol> parts)
    {
        Parts = [.. parts.OrderBy(part => part.Name, StringComparer.Ordinal)];
        _facts = Parts.SelectMany(part => part.Facts.Values)
            .GroupBy(fact => fact.Name, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        _ordered = [.. _facts.Values.OrderBy(fact => fact.Name, StringComparer.Ordinal)];
        for (int place = 0; place < _ordered.Length; place++)
        {
            _places.Add(_ordered[place], place);
        }

        Treatments = [.. Parts.SelectMany(part => part.Treatments.Values).OrderBy(treatment => treatment.Name, StringComparer.Ordinal)];
        foreach (TreatmentSymbol treatment in Treatments)
        {
            _treatments.TryAdd(treatment.Name, treatment);
        }
    }

    /// <summary>The vocabularies in the order of their names.</summary>
    public ImmutableArray<VocabularySymbol> Parts { get; }

    /// <summary>Every treatment in the order of the names.</summary>
    public ImmutableArray<TreatmentSymbol> Treatments { get; }

    /// <summary>Every fact in the order of the names.</summary>
    public IEnumerable<FactSymbol> Facts => _ordered;

    /// <summary>How many facts there are.</summary>
    internal int FactCount => _ordered.Length;

    /// <summary>The fact with this name, or null.</summary>
    public FactSymbol? FindFact(string name) => _facts.GetValueOrDefault(name);

    /// <summary>The treatment with this full name, or null.</summary>
    public TreatmentSymbol? FindTreatment(string name) => _treatments.GetValueOrDefault(name);

    /// <summary>The zero-based place of a fact among <see cref="Facts"/>, or -1 where it is not of this vocabulary.</summary>
    internal int IndexOf(FactSymbol fact) => _places.GetValueOrDefault(fact, -1);
}

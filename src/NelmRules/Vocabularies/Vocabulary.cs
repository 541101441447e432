using System.Collections.Immutable;

namespace NelmRules.Vocabularies;

/// <summary>All vocabularies of a rule book together: what a patient's record may say.</summary>
public sealed class Vocabulary
{
    private readonly Dictionary<string, Symbol> _facts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Symbol> _treatments = new(StringComparer.Ordinal);
    private readonly Dictionary<Symbol, int> _places = [];
    private readonly FactSymbol[] _ordered;

    /// <summary>Joins vocabularies; where two declare one name, which is an error in the rules, the first stands.</summary>
    public Vocabulary(IEnumerable<VocabularySymbol> parts)
    {
        Parts = ImmutableArray.Create(SymbolOrder.ByName([.. parts]));
        List<FactSymbol> facts = [];
        List<TreatmentSymbol> treatments = [];
        foreach (VocabularySymbol part in Parts)
        {
            facts.AddRange(part.Facts.Values);
            treatments.AddRange(part.Treatments.Values);
        }

        _ordered = SymbolOrder.ByName([.. facts.FindAll(fact => _facts.TryAdd(fact.Name, fact))]);
        Treatments = ImmutableArray.Create(SymbolOrder.ByName([.. treatments]));
        treatments.ForEach(treatment => _treatments.TryAdd(treatment.Name, treatment));
        for (int place = 0; place < _ordered.Length; place++)
        {
            _places.Add(_ordered[place], place);
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
    public FactSymbol? FindFact(string name) => (FactSymbol?)_facts.GetValueOrDefault(name);

    /// <summary>The treatment with this full name, or null.</summary>
    public TreatmentSymbol? FindTreatment(string name) => (TreatmentSymbol?)_treatments.GetValueOrDefault(name);

    /// <summary>The zero-based place of a fact among <see cref="Facts"/>, or -1 where it is not of this vocabulary.</summary>
    internal int IndexOf(FactSymbol fact) => _places.GetValueOrDefault(fact, -1);
}

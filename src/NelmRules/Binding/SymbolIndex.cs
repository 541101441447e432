using System.Collections.Immutable;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>The symbols of one kind by name, by abbreviation and by former name; where two share one, which is an error, the first stands.</summary>
internal sealed class SymbolIndex<T>
    where T : Symbol
{
    private readonly ImmutableArray<T> _symbols;
    private readonly Dictionary<string, T> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T> _abbreviated = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T> _former = new(StringComparer.Ordinal);

    public SymbolIndex(ImmutableArray<T> symbols, Func<T, string?> abbreviation)
    {
        _symbols = symbols;
        foreach (T symbol in symbols)
        {
            _named.TryAdd(symbol.Name, symbol);
            Add(_abbreviated, abbreviation(symbol), symbol);
            Add(_former, symbol.Formerly, symbol);
        }
    }

    /// <summary>Whether there is no symbol of the kind.</summary>
    public bool IsEmpty => _symbols.IsEmpty;

    /// <summary>Every name and abbreviation.</summary>
    public IEnumerable<string> Names => _named.Keys.Concat(_abbreviated.Keys);

    /// <summary>Every symbol.</summary>
    public IEnumerable<T> Symbols => _symbols;

    /// <summary>Whether a name or abbreviation stands for a symbol of the kind.</summary>
    public bool Has(string name) => _named.ContainsKey(name) || _abbreviated.ContainsKey(name);

    /// <summary>The symbol with this name, or null.</summary>
    public T? Named(string name) => _named.GetValueOrDefault(name);

    /// <summary>The symbol with this abbreviation, or null.</summary>
    public T? Abbreviated(string abbreviation) => _abbreviated.GetValueOrDefault(abbreviation);

    /// <summary>The symbol that had this name before, or null.</summary>
    public T? Formerly(string name) => _former.GetValueOrDefault(name);

    private static void Add(Dictionary<string, T> table, string? name, T symbol)
    {
        if (name is not null)
        {
            table.TryAdd(name, symbol);
        }
    }
}

namespace NelmRules.Vocabularies;

/// <summary>Symbols of one kind, each name once, in the ordinal order of their names.</summary>
public sealed class SymbolTable<T>
    where T : Symbol
{
    private readonly T[] _ordered;
    private readonly Dictionary<string, Symbol> _byName;

    internal SymbolTable(T[] symbols)
    {
        _ordered = SymbolOrder.ByName(symbols);
        _byName = new Dictionary<string, Symbol>(_ordered.Length, StringComparer.Ordinal);
        foreach (T symbol in _ordered)
        {
            _byName.Add(symbol.Name, symbol);
        }
    }

    /// <summary>The symbols in order.</summary>
    public IReadOnlyList<T> Values => _ordered;

    /// <summary>The symbol with this name, which must be there.</summary>
    public T this[string name] => (T)_byName[name];

    /// <summary>Whether a symbol has this name.</summary>
    public bool ContainsKey(string name) => _byName.ContainsKey(name);

    /// <summary>The symbol with this name, or null.</summary>
    public T? GetValueOrDefault(string name) => (T?)_byName.GetValueOrDefault(name);
}

namespace NelmRules.Vocabularies;

/// <summary>Symbols of one kind, each name once, in the ordinal order of their names.</summary>
public sealed class SymbolTable<T>
    where T : Symbol
{
    private readonly List<T> _ordered;
    private readonly Dictionary<string, T> _byName;

    internal SymbolTable(IEnumerable<T> symbols)
    {
        _ordered = [.. symbols.OrderBy(symbol => symbol.Name, StringComparer.Ordinal)];
        _byName = _ordered.ToDictionary(symbol => symbol.Name, StringComparer.Ordinal);
    }

    /// <summary>The symbols in order.</summary>
    public IReadOnlyList<T> Values => _ordered;

    /// <summary>The symbol with this name, which must be there.</summary>
    public T this[string name] => _byName[name];

    /// <summary>Whether a symbol has this name.</summary>
    public bool ContainsKey(string name) => _byName.ContainsKey(name);

    /// <summary>The symbol with this name, or null.</summary>
    public T? GetValueOrDefault(string name) => _byName.GetValueOrDefault(name);
}

using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>The symbols of one kind by name, by abbreviation and by former name; where two share one, which is an error, the first stands.</summary>
internal sealed class SymbolIndex
{
    private readonly List<Symbol> _symbols = [];
    private readonly Dictionary<string, Symbol> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Symbol> _abbreviated = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Symbol> _former = new(StringComparer.Ordinal);

    /// <summary>Whether there is no symbol of the kind.</summary>
    public bool IsEmpty => _symbols.Count == 0;

    /// <summary>Every name and abbreviation.</summary>
    public IEnumerable<string> Names => _named.Keys.Concat(_abbreviated.Keys);

    /// <summary>Every symbol.</summary>
    public IEnumerable<Symbol> Symbols => _symbols;

    /// <summary>Adds symbols of the kind.</summary>
    public void Add(IEnumerable<Symbol> symbols)
    {
        foreach (Symbol symbol in symbols)
        {
            _symbols.Add(symbol);
            _named.TryAdd(symbol.Name, symbol);
            Add(_abbreviated, AbbreviationOf(symbol), symbol);
            Add(_former, symbol.Formerly, symbol);
        }
    }

    /// <summary>The short form that a symbol is declared with, or null.</summary>
    public static string? AbbreviationOf(Symbol symbol) => symbol switch
    {
        TreatmentSymbol treatment => treatment.Abbreviation,
        GoalSymbol goal => goal.Abbreviation,
        EndpointSymbol endpoint => endpoint.Abbreviation,
        _ => null,
    };

    /// <summary>Whether a name or abbreviation stands for a symbol of the kind.</summary>
    public bool Has(string name) => _named.ContainsKey(name) || _abbreviated.ContainsKey(name);

    /// <summary>The symbol with this name, or null.</summary>
    public Symbol? Named(string name) => _named.GetValueOrDefault(name);

    /// <summary>The symbol with this abbreviation, or null.</summary>
    public Symbol? Abbreviated(string abbreviation) => _abbreviated.GetValueOrDefault(abbreviation);

    /// <summary>The symbol that had this name before, or null.</summary>
    public Symbol? Formerly(string name) => _former.GetValueOrDefault(name);

    private static void Add(Dictionary<string, Symbol> table, string? name, Symbol symbol)
    {
        if (name is not null)
        {
            table.TryAdd(name, symbol);
        }
    }
}

using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NelmRules.Text;

namespace NelmRules.Vocabularies;

/// <summary>Symbols that come one by one and are wanted in the ordinal order of their names.</summary>
/// <remarks>
/// Names are kept beside the symbols, so that sorting looks at no symbol: in a long file all of them have left the caches by then
/// (docs/performance.md).
/// </remarks>
internal sealed class SymbolList<T>
    where T : Symbol
{
    private readonly List<T> _symbols = [];
    private readonly List<string> _names = [];

    /// <summary>Adds a symbol.</summary>
    public void Add(T symbol)
    {
        _symbols.Add(symbol);
        _names.Add(symbol.Name);
    }

    /// <summary>The symbols in order; those of one name keep theirs.</summary>
    public ImmutableArray<T> ToImmutable() => ImmutableCollectionsMarshal.AsImmutableArray(StableSort.ByName(_symbols.ToArray(), _names.ToArray()));
}

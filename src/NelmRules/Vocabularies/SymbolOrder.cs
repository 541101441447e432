using NelmRules.Text;

namespace NelmRules.Vocabularies;

/// <summary>The ordinal order of names, in which symbols stand wherever the order of a file means nothing.</summary>
internal static class SymbolOrder
{
    /// <summary>Symbols in that order; those of one name keep theirs.</summary>
    public static T[] ByName<T>(T[] symbols)
        where T : Symbol => StableSort.ByName(symbols, Array.ConvertAll(symbols, symbol => symbol.Name));
}

using NelmRules.Diagnostics;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>Names that two vocabularies declare: a patient's record is one list of facts, and a name in a rule means one thing.</summary>
internal static class SharedNames
{
    /// <summary>Reports each such name at its second declaration.</summary>
    public static void Report(List<VocabularyBinder> vocabularies)
    {
        if (vocabularies.Count < 2)
        {
            return;
        }

        Dictionary<string, Symbol> seen = new(StringComparer.Ordinal);
        foreach (VocabularyBinder vocabulary in vocabularies.DistinctBy(vocabulary => vocabulary.Symbol.Name, StringComparer.Ordinal))
        {
            Dictionary<string, Symbol> own = Named(vocabulary);
            foreach (string name in own.Keys.Where(name => !seen.TryAdd(name, own[name])))
            {
                Place first = seen[name].Place;
                vocabulary.Scope.Diagnostics.Add(Problems.DuplicateName(own[name].Place.Span, name, first.Source, first.Span));
            }
        }
    }

    // Within one vocabulary a definition has the name of the fact that it supplies; other clashes inside one are reported there.
    private static Dictionary<string, Symbol> Named(VocabularyBinder vocabulary)
    {
        Dictionary<string, Symbol> named = new(StringComparer.Ordinal);
        foreach (Symbol symbol in Declared(vocabulary.Symbol))
        {
            named.TryAdd(symbol.Name, symbol);
        }

        foreach (Symbol symbol in Declared(vocabulary.Symbol))
        {
            if (SymbolIndex.AbbreviationOf(symbol) is { } abbreviation)
            {
                named.TryAdd(abbreviation, symbol);
            }
        }

        foreach (Deferred deferred in vocabulary.Scope.Deferred.Values)
        {
            named.TryAdd(deferred.Symbol.Name, deferred.Symbol);
        }

        return named;
    }

    private static IEnumerable<Symbol> Declared(VocabularySymbol vocabulary) => vocabulary.Facts.Values
        .Concat<Symbol>(vocabulary.Treatments.Values).Concat(vocabulary.Tasks.Values).Concat(vocabulary.Groups.Values).Concat(vocabulary.Goals.Values)
        .Concat(vocabulary.Endpoints.Values).Concat(vocabulary.Parties.Values);
}

using NelmRules.Diagnostics;
using NelmRules.Vocabularies;

namespace NelmRules.Binding;

/// <summary>Names that two vocabularies declare: a patient's record is one list of facts, and a name in a rule means one thing.</summary>
internal static class SharedNames
{
    /// <summary>Reports each such name at its second declaration.</summary>
    public static void Report(IEnumerable<VocabularyBinder> vocabularies)
    {
        Dictionary<string, Symbol> seen = new(StringComparer.Ordinal);
        foreach (VocabularyBinder vocabulary in vocabularies.DistinctBy(vocabulary => vocabulary.Symbol.Name, StringComparer.Ordinal))
        {
            Dictionary<string, Symbol> own = Named(vocabulary);
            foreach ((string name, Symbol symbol) in own.Where(pair => !seen.TryAdd(pair.Key, pair.Value)))
            {
                Place first = seen[name].Place;
                vocabulary.Scope.Diagnostics.Add(Problems.DuplicateName(symbol.Place.Span, name, first.Source, first.Span));
            }
        }
    }

    // Within one vocabulary a definition has the name of the fact that it supplies; other clashes inside one are reported there.
    private static Dictionary<string, Symbol> Named(VocabularyBinder vocabulary)
    {
        Dictionary<string, Symbol> named = new(StringComparer.Ordinal);
        IEnumerable<(string? Name, Symbol Symbol)> all = Declared(vocabulary.Symbol).Select(symbol => ((string?)symbol.Name, symbol))
            .Concat(Abbreviations(vocabulary.Symbol))
            .Concat(vocabulary.Scope.Deferred.Values.Select(deferred => ((string?)deferred.Symbol.Name, deferred.Symbol)));
        foreach ((string? name, Symbol symbol) in all)
        {
            if (name is not null)
            {
                named.TryAdd(name, symbol);
            }
        }

        return named;
    }

    private static IEnumerable<Symbol> Declared(VocabularySymbol vocabulary) => vocabulary.Facts.Values
        .Concat<Symbol>(vocabulary.Treatments.Values).Concat(vocabulary.Tasks.Values).Concat(vocabulary.Groups.Values).Concat(vocabulary.Goals.Values)
        .Concat(vocabulary.Endpoints.Values).Concat(vocabulary.Parties.Values);

    private static IEnumerable<(string? Name, Symbol Symbol)> Abbreviations(VocabularySymbol vocabulary) =>
        vocabulary.Treatments.Values.Concat(vocabulary.Tasks.Values).Select(treatment => (treatment.Abbreviation, (Symbol)treatment))
            .Concat(vocabulary.Goals.Values.Select(goal => (goal.Abbreviation, (Symbol)goal)))
            .Concat(vocabulary.Endpoints.Values.Select(endpoint => (endpoint.Abbreviation, (Symbol)endpoint)));
}

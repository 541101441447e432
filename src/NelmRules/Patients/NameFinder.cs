using NelmRules.Text;
using NelmRules.Vocabularies;

namespace NelmRules.Patients;

/// <summary>Finds declared things by the names in a record.</summary>
internal sealed class NameFinder<T>(IEnumerable<T> symbols)
    where T : Symbol
{
    // A record with hundreds of unknown names is not a matter of spelling, and searching for each would take long.
    private const int MostSearches = 100;

    private readonly List<T> _symbols = [.. symbols];
    private readonly Dictionary<string, T> _byName = symbols.ToDictionary(symbol => symbol.Name, StringComparer.Ordinal);
    private int _searches;

    public T? Find(string name) => _byName.GetValueOrDefault(name);

    public T? FindFormer(string name) => _symbols.Find(symbol => symbol.Formerly == name);

    public string? Closest(string name) => _searches++ < MostSearches ? Spelling.Closest(name, _byName.Keys) : null;
}

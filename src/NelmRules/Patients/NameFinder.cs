using NelmRules.Text;
using NelmRules.Vocabularies;

namespace NelmRules.Patients;

/// <summary>Finds what a name in a record that is not declared may stand for.</summary>
internal sealed class NameFinder(IEnumerable<Symbol> symbols)
{
    // A record with hundreds of unknown names is not a matter of spelling, and searching for each would take long.
    private const int MostSearches = 100;

    private int _searches;

    public Symbol? FindFormer(string name) => symbols.FirstOrDefault(symbol => symbol.Formerly == name);

    public string? Closest(string name) => _searches++ < MostSearches ? Spelling.Closest(name, symbols.Select(symbol => symbol.Name)) : null;
}

namespace NelmRules.Syntax;

/// <summary>The kinds of clauses that have been read, each with the place of its first; those of an inner table stand behind those of the outer.</summary>
internal sealed class SeenClauses
{
    private readonly List<string> _words = [];
    private readonly List<TokenInput> _places = [];

    /// <summary>The number of kinds.</summary>
    public int Count => _words.Count;

    public void Add(string word, TokenInput place)
    {
        _words.Add(word);
        _places.Add(place);
    }

    /// <summary>The first clause of a kind, or null; a declaration has few kinds of clauses, however many clauses it has.</summary>
    public TokenInput? Find(string word, int from)
    {
        int found = _words.IndexOf(word, from);
        return found < 0 ? null : _places[found];
    }

    /// <summary>Forgets all kinds from one on.</summary>
    public void Forget(int from)
    {
        _words.RemoveRange(from, Count - from);
        _places.RemoveRange(from, _places.Count - from);
    }
}

namespace NelmRules.Text;

/// <summary>Values by word, told apart ordinally; once it is made nothing in it changes.</summary>
/// <remarks>A frozen dictionary is quicker to look in, but a short run has spent more on making it than it can win back.</remarks>
internal sealed class WordTable<T>
    where T : class
{
    private readonly Dictionary<string, T> _values;
    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Takes the words over, which nobody else may change from then on.</summary>
    public WordTable(Dictionary<string, T> values)
    {
        _values = values;
        _lookup = values.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The value of a word, or null.</summary>
    public T? Find(string word) => _values.GetValueOrDefault(word);

    /// <summary>The value of a word, or null.</summary>
    public T? Find(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out T? found) ? found : null;
}

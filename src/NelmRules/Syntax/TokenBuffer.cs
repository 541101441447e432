namespace NelmRules.Syntax;

/// <summary>The tokens of a file that are still needed; a declaration that has been read makes room for the next.</summary>
internal sealed class TokenBuffer
{
    private Token[] _tokens = new Token[64];

    /// <summary>The number of tokens.</summary>
    public int Count { get; private set; }

    public ref readonly Token this[int index] => ref _tokens[index];

    public void Add(Token token)
    {
        if (Count == _tokens.Length)
        {
            // By hand: for values of our own the framework has no code compiled ahead that resizes.
            Token[] more = new Token[Count * 2];
            Array.Copy(_tokens, more, Count);
            _tokens = more;
        }

        _tokens[Count++] = token;
    }

    /// <summary>Forgets all tokens but the last, which becomes the first.</summary>
    public void KeepLast()
    {
        _tokens[0] = _tokens[Count - 1];
        Count = 1;
    }

    public Token[] ToArray()
    {
        Token[] all = new Token[Count];
        Array.Copy(_tokens, all, Count);
        return all;
    }
}

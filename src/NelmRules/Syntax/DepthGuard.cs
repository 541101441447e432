namespace NelmRules.Syntax;

/// <summary>
/// Measures how deep the expressions of a declaration nest, without recursion, so that neither the parser nor any later pass can
/// run out of stack. Brackets, <c>not</c>, minus signs, <c>implies</c> and every operator that groups in pairs count a level each.
/// </summary>
internal sealed class DepthGuard
{
    /// <summary>The deepest nesting that is parsed.</summary>
    public const int Most = 256;

    private readonly Stack<Level> _open = new();
    private Level _level = new();
    private int _enclosing;
    private bool _afterOperand;

    private DepthGuard()
    {
    }

    /// <summary>The first token that lies too deep, or null.</summary>
    public static TokenInput? FindTooDeep(Chunk chunk) => chunk.Count > Most ? new DepthGuard().Find(chunk) : null;

    // No token counts more than a level, so that a piece with fewer tokens than levels, as nearly all are, is never looked at.
    private TokenInput? Find(Chunk chunk)
    {
        for (int at = 0; at < chunk.Count; at++)
        {
            Token token = chunk[at];
            Pass(token);
            if (_enclosing + _level.Depth > Most)
            {
                return chunk.InputAt(at);
            }
        }

        return null;
    }

    private void Pass(Token token)
    {
        bool afterOperand = _afterOperand;
        _afterOperand = false;
        switch (token.Kind)
        {
            case TokenKind.Symbol:
                PassSymbol(token.Text, afterOperand);
                break;
            case TokenKind.Word when token.Is(TokenTraits.Reserved):
                PassReserved(token.Text);
                break;
            default:
                PassOperand();
                break;
        }
    }

    private void PassSymbol(string symbol, bool afterOperand)
    {
        switch (symbol)
        {
            case "(" or "[" or "{":
                _open.Push(_level);
                _enclosing += _level.Depth + 1;
                _level = new Level();
                break;
            case ")" or "]" or "}":
                Close();
                break;
            case "," or ":" or "|":
                _level.Clear();
                break;
            case "-" when !afterOperand:
                _level.Prefixes++;
                break;
            case "%":
                PassOperand();
                break;
            default:
                _level.Chain++;
                break;
        }
    }

    private void PassReserved(string word)
    {
        switch (word)
        {
            case "not":
                _level.Prefixes++;
                break;
            case "implies":
                _level.Implications++;
                _level.Chain = 0;
                _level.Prefixes = 0;
                break;
            case "and" or "or":
                _level.Chain = 0;
                _level.Prefixes = 0;
                break;
            case "yes" or "no" or "known" or "recorded":
                PassOperand();
                break;
            case "in" or "between" or "is":
                _level.Chain++;
                break;
            default:
                _level.Clear();
                break;
        }
    }

    private void PassOperand()
    {
        _level.Prefixes = 0;
        _afterOperand = true;
    }

    private void Close()
    {
        if (_open.TryPop(out Level? outer))
        {
            _enclosing -= outer.Depth + 1;
            _level = outer;
            _level.Prefixes = 0;
        }

        _afterOperand = true;
    }

    private sealed class Level
    {
        public int Implications;
        public int Chain;
        public int Prefixes;

        public int Depth => Implications + Chain + Prefixes;

        public void Clear() => Implications = Chain = Prefixes = 0;
    }
}

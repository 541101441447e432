using NelmRules.Text;

namespace NelmRules.Syntax;

/// <summary>The kinds of token.</summary>
internal enum TokenKind : byte
{
    /// <summary>Letters, digits and <c>_</c>; micro and degree signs as well, for units.</summary>
    Word,

    /// <summary>Digits with at most one decimal point.</summary>
    Number,

    /// <summary>A calendar date.</summary>
    Date,

    /// <summary>Three or more numbers joined by points.</summary>
    Version,

    /// <summary>A text in quotes.</summary>
    String,

    /// <summary>A sign.</summary>
    Symbol,

    /// <summary>The end of a declaration.</summary>
    End,
}

/// <summary>What is known about a token beside its text.</summary>
[Flags]
internal enum TokenTraits : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>No token stands before it on its line.</summary>
    FirstOnLine = 1,

    /// <summary>It begins its line.</summary>
    ColumnOne = 2,

    /// <summary>A blank line lies between it and the token before.</summary>
    AfterBlankLine = 4,

    /// <summary>A word of the language, which cannot be a name.</summary>
    Reserved = 8,

    /// <summary>A word of the language inside evidence only.</summary>
    EvidenceOnly = 16,

    /// <summary>ASCII letters, digits and <c>_</c>, a letter first.</summary>
    Identifier = 32,
}

/// <summary>One token: the text of a string is its value, of a sign that looks like another one the sign that is meant.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int Length, string Text, int Line, TokenTraits Traits)
{
    public int End => Start + Length;

    public TextSpan Span => new(Start, Length);

    public bool Is(TokenTraits traits) => (Traits & traits) == traits;

    public bool IsWord(string word) => Kind == TokenKind.Word && Text == word;

    public bool IsSymbol(string symbol) => Kind == TokenKind.Symbol && Text == symbol;

    /// <summary>Whether this is a word, or a sign, that is written so.</summary>
    public bool IsSign(string sign) => Kind is TokenKind.Word or TokenKind.Symbol && Text == sign;

    /// <summary>Whether no blank lies between this token and the one before it.</summary>
    public bool Touches(in Token before) => before.End == Start;
}

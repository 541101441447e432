using System.Globalization;
using System.Text;
using NelmRules.Diagnostics;
using NelmRules.Text;

namespace NelmRules.Syntax;

/// <summary>Words and signs.</summary>
internal sealed partial class Lexer
{
    private void ReadWord()
    {
        int start = _at;
        while (_at < _text.Length && Characters.IsWordPart(_text[_at]))
        {
            _at++;
        }

        ReadOnlySpan<char> word = _text.AsSpan(start, _at - start);
        if (start == _lineStart)
        {
            _openBrackets = 0;
        }

        if (Keywords.Find(word) is { } known)
        {
            Add(TokenKind.Word, start, known.Word, known.Traits | TokenTraits.Identifier);
        }
        else if (Characters.IsAsciiWord(word))
        {
            Add(TokenKind.Word, start, _words.Of(word), word[0] == '_' ? TokenTraits.None : TokenTraits.Identifier);
        }
        else
        {
            AddForeignWord(start, word.ToString());
        }
    }

    /// <summary>A word with other than ASCII letters: fine where it is a unit, otherwise reported here and then left alone.</summary>
    private void AddForeignWord(int start, string word)
    {
        bool canBeUnit = word.All(character => character <= 127 || Characters.IsUnitSign(character));
        if (canBeUnit)
        {
            Add(TokenKind.Word, start, word);
            return;
        }

        string? plain = Plain(word);
        _problems.Add(Problems.NotAName(TextSpan.FromBounds(start, _at), word, plain));
        Add(TokenKind.Word, start, plain ?? word, TokenTraits.Identifier);
    }

    /// <summary>The word without accents and with digits on the line, where that is all it takes to make it a name.</summary>
    private static string? Plain(string word)
    {
        string plain = string.Concat(word.Normalize(NormalizationForm.FormKD).Where(IsNoMark));
        return plain.Length > 0 && char.IsAsciiLetter(plain[0]) && Characters.IsAsciiWord(plain) ? plain : null;
    }

    private static bool IsNoMark(char character) => char.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark;

    private void ReadSign()
    {
        char next = _text[_at];
        int length = _at + 1 < _text.Length ? 2 : 1;
        if (length == 2 && (TryReadSign(2) || TryReadLookAlike(2)))
        {
            return;
        }

        if (TryReadSign(1) || TryReadLookAlike(1))
        {
            return;
        }

        if (Characters.IsDash(next))
        {
            ReadDash();
        }
        else
        {
            ReadStray();
        }
    }

    private bool TryReadSign(int length)
    {
        string? sign = length == 2 ? LongSign(_text[_at], _text[_at + 1]) : ShortSign(_text[_at]);
        if (sign is null)
        {
            return false;
        }

        _openBrackets += sign is "(" or "[" or "{" ? 1 : 0;
        _openBrackets -= sign is ")" or "]" or "}" && _openBrackets > 0 ? 1 : 0;
        int start = _at;
        _at += length;
        Add(TokenKind.Symbol, start, sign);
        return true;
    }

    private bool TryReadLookAlike(int length)
    {
        string? meant = Characters.FindLookAlike(_text.AsSpan(_at, length));
        if (meant is not null)
        {
            ReadLookAlike(length, meant);
        }

        return meant is not null;
    }

    private void ReadLookAlike(int length, string meant)
    {
        int start = _at;
        string written = _text.Substring(start, length);
        _at += length;
        bool isWord = char.IsAsciiLetter(meant[0]);
        _problems.Add(() => Problems.SignLookAlike(new TextSpan(start, length), written, meant, isWord ? Apart(start, length, meant) : meant));
        Add(isWord ? TokenKind.Word : TokenKind.Symbol, start, meant, isWord ? TokenTraits.Reserved | TokenTraits.Identifier : TokenTraits.None);
    }

    private string Apart(int start, int length, string word)
    {
        string before = start > 0 && !char.IsWhiteSpace(_text[start - 1]) ? " " : "";
        string after = start + length < _text.Length && !char.IsWhiteSpace(_text[start + length]) ? " " : "";
        return $"{before}{word}{after}";
    }

    private void ReadDash()
    {
        int start = _at++;
        _problems.Add(() => Problems.Dash(new TextSpan(start, 1), _text.Substring(start, 1)));
        Add(TokenKind.Symbol, start, "-");
    }

    private void ReadStray()
    {
        int start = _at;
        while (_at < _text.Length && IsStray(_text[_at]))
        {
            _at++;
        }

        _at = Math.Max(_at, start + 1);
        int shown = Math.Min(_at - start, 100);
        _problems.Add(() => Problems.StrayCharacters(TextSpan.FromBounds(start, _at), _text.Substring(start, shown)));
    }

    private static bool IsStray(char character) =>
        character != '\n'
        && character != '#'
        && !Characters.IsBlank(character)
        && !char.IsAsciiDigit(character)
        && !Characters.IsWordStart(character)
        && !Characters.IsQuote(character)
        && !Characters.IsDash(character)
        && ShortSign(character) is null
        && Characters.FindLookAlike([character]) is null;

    private static string? LongSign(char first, char second) => (first, second) switch
    {
        ('=', '=') => "==",
        ('!', '=') => "!=",
        ('<', '=') => "<=",
        ('>', '=') => ">=",
        _ => null,
    };

    private static string? ShortSign(char sign) => sign switch
    {
        '(' => "(",
        ')' => ")",
        '{' => "{",
        '}' => "}",
        '[' => "[",
        ']' => "]",
        ',' => ",",
        ':' => ":",
        '=' => "=",
        '<' => "<",
        '>' => ">",
        '+' => "+",
        '-' => "-",
        '*' => "*",
        '/' => "/",
        '|' => "|",
        '.' => ".",
        '%' => "%",
        _ => null,
    };
}

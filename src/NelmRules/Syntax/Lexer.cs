using System.Collections.Immutable;
using NelmRules.Diagnostics;
using NelmRules.Text;

namespace NelmRules.Syntax;

/// <summary>Cuts a text into tokens in one pass; what cannot be read as written is reported and read as it was meant.</summary>
internal sealed partial class Lexer
{
    private const int MostTokens = 2_000_000;
    private const int UsualTokenLength = 5;

    private readonly string _text;
    private readonly ImmutableArray<Token>.Builder _tokens;
    private readonly ImmutableArray<TextSpan>.Builder _comments = ImmutableArray.CreateBuilder<TextSpan>();
    private readonly SyntaxProblems _problems = new();
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _wordLookup;
    private int _at;
    private int _line = 1;
    private int _lineStart;
    private int _lineEnd = -1;
    private bool _lineIsBlank = true;
    private bool _firstOnLine = true;
    private bool _afterBlankLine;
    private int _openBrackets;

    private Lexer(string text)
    {
        _text = text;
        _tokens = ImmutableArray.CreateBuilder<Token>(Math.Min(MostTokens, text.Length / UsualTokenLength));
        _wordLookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static LexedText Lex(SourceText source)
    {
        Lexer lexer = new(source.Content);
        while (lexer._at < lexer._text.Length)
        {
            lexer.Step(lexer._text[lexer._at]);
            lexer.StopWhereTooLong();
        }

        return new LexedText(lexer._tokens.DrainToImmutable(), lexer._comments.DrainToImmutable(), lexer._problems);
    }

    private void Step(char next)
    {
        if (next == '\n')
        {
            EndLine();
        }
        else if (Characters.IsBlank(next))
        {
            _at++;
        }
        else
        {
            ReadVisible(next);
            _lineIsBlank = false;
        }
    }

    /// <summary>Bounds the memory that a text can take; no text that a person wrote comes near.</summary>
    private void StopWhereTooLong()
    {
        if (_tokens.Count == MostTokens)
        {
            _problems.Add(Problems.TooLong(new TextSpan(_at, 0)));
            _at = _text.Length;
        }
    }

    private void ReadVisible(char next)
    {
        if (next == '#')
        {
            ReadComment();
        }
        else if (char.IsAsciiDigit(next))
        {
            ReadNumber();
        }
        else if (Characters.IsWordStart(next))
        {
            ReadWord();
        }
        else if (Characters.IsQuote(next))
        {
            ReadString();
        }
        else
        {
            ReadSign();
        }
    }

    private void EndLine()
    {
        _afterBlankLine |= _lineIsBlank;
        _lineIsBlank = true;
        _firstOnLine = true;
        _line++;
        _at++;
        _lineStart = _at;
    }

    private void ReadComment()
    {
        int start = _at;
        _at = EndOfLine();
        _comments.Add(TextSpan.FromBounds(start, _at));
        ReportHidden(start, _at);
    }

    /// <summary>Where the current line ends, before its line feed or carriage return and line feed; looked for once a line.</summary>
    private int EndOfLine()
    {
        if (_lineEnd < _at)
        {
            int feed = _text.IndexOf('\n', _at);
            int end = feed < 0 ? _text.Length : feed;
            _lineEnd = feed > _at && _text[end - 1] == '\r' ? end - 1 : end;
        }

        return _lineEnd;
    }

    private void Add(TokenKind kind, int start, string text, TokenTraits traits = TokenTraits.None)
    {
        traits |= _firstOnLine ? TokenTraits.FirstOnLine : TokenTraits.None;
        traits |= start == _lineStart ? TokenTraits.ColumnOne : TokenTraits.None;
        traits |= _afterBlankLine ? TokenTraits.AfterBlankLine : TokenTraits.None;
        _tokens.Add(new Token(kind, start, _at - start, text, _line, traits));
        _firstOnLine = false;
        _afterBlankLine = false;
    }

    private void ReportHidden(int start, int end)
    {
        for (int at = start; at < end; at++)
        {
            if (_text[at] is < ' ' or > '~' && Characters.IsHidden(_text[at]))
            {
                _problems.Add(Problems.HiddenCharacter(new TextSpan(at, 1), _text.Substring(at, 1)));
                return;
            }
        }
    }
}

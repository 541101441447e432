using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NelmRules.Diagnostics;
using NelmRules.Text;

namespace NelmRules.Syntax;

/// <summary>Cuts a text into tokens in one pass; what cannot be read as written is reported and read as it was meant.</summary>
internal sealed partial class Lexer
{
    private const int MostTokens = 2_000_000;

    private readonly string _text;
    private readonly SharedWords _words;
    private readonly ImmutableArray<TextSpan>.Builder _comments = ImmutableArray.CreateBuilder<TextSpan>();
    private readonly SyntaxProblems _problems = new();
    private int _count;
    private int _at;
    private int _line = 1;
    private int _lineStart;
    private int _lineEnd = -1;
    private bool _lineIsBlank = true;
    private bool _firstOnLine = true;
    private bool _afterBlankLine;
    private int _openBrackets;

    public Lexer(string text)
    {
        _text = text;
        _words = new SharedWords(text.Length);
    }

    /// <summary>The tokens that have been read and are still needed.</summary>
    public TokenBuffer Tokens { get; } = new();

    /// <summary>What could not be read as written, so far.</summary>
    public SyntaxProblems TextProblems => _problems;

    /// <summary>The spans of the comments, so far.</summary>
    public ImmutableArray<TextSpan> Comments => _comments.ToImmutable();

    /// <summary>Whether the last token that has been read is the first of the text.</summary>
    public bool IsFirstToken => _count == 1;

    /// <summary>A text as all of its tokens.</summary>
    public static LexedText Lex(SourceText source)
    {
        Lexer lexer = new(source.Content);
        while (lexer.ReadToken())
        {
            // All are kept.
        }

        return new LexedText(ImmutableCollectionsMarshal.AsImmutableArray(lexer.Tokens.ToArray()), lexer.Comments);
    }

    /// <summary>Reads on behind the next token; false where there is none.</summary>
    public bool ReadToken()
    {
        int before = _count;
        while (_at < _text.Length && _count == before)
        {
            Step(_text[_at]);
            StopWhereTooLong();
        }

        return _count > before;
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
        if (_count == MostTokens)
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
        Tokens.Add(new Token(kind, start, _at - start, text, _line, traits));
        _count++;
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

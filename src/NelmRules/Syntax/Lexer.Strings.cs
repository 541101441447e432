using System.Buffers;
using System.Text;
using NelmRules.Diagnostics;
using NelmRules.Text;

namespace NelmRules.Syntax;

/// <summary>Texts in quotes.</summary>
internal sealed partial class Lexer
{
    private void ReadString()
    {
        int start = _at++;
        int end = EndOfLine();
        if (_text[start] == '"')
        {
            ReadStraight(start, end);
        }
        else
        {
            ReadOtherwiseQuoted(start, end);
        }

        ReportHidden(start, _at);
    }

    private void ReadStraight(int start, int end)
    {
        StringBuilder? resolved = null;
        int from = _at;
        while (true)
        {
            int stop = _text.AsSpan(_at, end - _at).IndexOfAny('"', '\\');
            _at = stop < 0 ? end : _at + stop;
            if (_at == end || _text[_at] == '"')
            {
                break;
            }

            resolved = (resolved ?? new StringBuilder()).Append(_text, from, _at - from).Append(ReadEscape(end));
            from = _at;
        }

        string tail = _text[from.._at];
        string value = resolved is null ? tail : resolved.Append(tail).ToString();
        Close(start, end, value);
    }

    private void Close(int start, int end, string value)
    {
        if (_at < end)
        {
            _at++;
        }
        else
        {
            _problems.Add(Problems.UnclosedText(TextSpan.FromBounds(start, end)));
        }

        Add(TokenKind.String, start, value);
    }

    private string ReadEscape(int end)
    {
        int start = _at;
        char escaped = start + 1 < end ? _text[start + 1] : '\0';
        if (escaped is '"' or '\\')
        {
            _at += 2;
            return escaped.ToString();
        }

        _at++;
        _problems.Add(() => Problems.UnknownEscape(TextSpan.FromBounds(start, Math.Min(start + 2, end)), _text[start..Math.Min(start + 2, end)]));
        return "\\";
    }

    /// <summary>A text in curly or single quotes, read up to the next quote of its sort.</summary>
    private void ReadOtherwiseQuoted(int start, int end)
    {
        bool isSingle = _text[start] is '\'' or '‘' or '’' or '‚';
        int stop = _text.AsSpan(_at, end - _at).IndexOfAny(isSingle ? OtherQuotes.Single : OtherQuotes.Double);
        _at = stop < 0 ? end : _at + stop;
        string value = _text[(start + 1).._at];
        if (stop >= 0)
        {
            int close = _at;
            bool isCertain = IsCertainlyClosed(start, close, end);
            _problems.Add(() => Problems.OtherQuotes(new TextSpan(start, 1), new TextSpan(close, 1), value, isCertain));
        }

        Close(start, end, value);
    }

    // An apostrophe goes on with a letter, and a straight quote inside a curly text has another quote behind it.
    private bool IsCertainlyClosed(int start, int close, int end)
    {
        ReadOnlySpan<char> rest = _text.AsSpan(close + 1, Math.Max(0, end - close - 1));
        bool isMixed = _text[close] == '"' != (_text[start] == '"');
        return (rest.IsEmpty || rest[0] is ',' or '#' || char.IsWhiteSpace(rest[0])) && !(isMixed && HasQuote(rest));
    }

    private static bool HasQuote(ReadOnlySpan<char> text)
    {
        foreach (char character in text)
        {
            if (Characters.IsQuote(character))
            {
                return true;
            }
        }

        return false;
    }

    // Apart, because few files have any and they cost time to set up.
    private static class OtherQuotes
    {
        public static readonly SearchValues<char> Double = SearchValues.Create("\"“”„‟«»");
        public static readonly SearchValues<char> Single = SearchValues.Create("'‘’");
    }
}

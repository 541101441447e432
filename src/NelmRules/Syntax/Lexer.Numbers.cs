using System.Globalization;
using NelmRules.Diagnostics;
using NelmRules.Text;

namespace NelmRules.Syntax;

/// <summary>Numbers, dates and versions.</summary>
internal sealed partial class Lexer
{
    private void ReadNumber()
    {
        int start = _at;
        SkipDigits();
        if (TryReadDate(start))
        {
            return;
        }

        int parts = 1;
        while (IsDigitAfter('.'))
        {
            _at++;
            SkipDigits();
            parts++;
        }

        if (parts > 2)
        {
            Add(TokenKind.Version, start, _text[start.._at]);
            return;
        }

        string text = parts == 1 && _openBrackets == 0 && IsDigitAfter(',') ? ReadDecimalComma(start) : _words.Of(_text.AsSpan(start, _at - start));
        CheckDigits(start, text);
        Add(TokenKind.Number, start, text);
    }

    /// <summary>Outside brackets no comma can stand between two digits, so it is a decimal comma.</summary>
    private string ReadDecimalComma(int start)
    {
        _at++;
        SkipDigits();
        string written = _text[start.._at];
        _problems.Add(Problems.DecimalComma(TextSpan.FromBounds(start, _at), written));
        return written.Replace(',', '.');
    }

    private void CheckDigits(int start, string text)
    {
        if (!DecimalText.TryParse(text, out _, out _))
        {
            _problems.Add(Problems.TooManyDigits(TextSpan.FromBounds(start, _at), text));
        }
    }

    private bool TryReadDate(int start)
    {
        int month = _at - start == 4 ? EndOfDatePart(_at) : 0;
        int day = month > 0 ? EndOfDatePart(month) : 0;
        if (day == 0 || (day < _text.Length && char.IsAsciiDigit(_text[day])))
        {
            return false;
        }

        _at = day;
        string written = _text[start..day];
        Add(TokenKind.Date, start, CheckedDate(start, written));
        return true;
    }

    /// <summary>Where one or two digits behind a minus sign end, or 0.</summary>
    private int EndOfDatePart(int at)
    {
        if (at + 1 >= _text.Length || _text[at] != '-' || !char.IsAsciiDigit(_text[at + 1]))
        {
            return 0;
        }

        return at + 2 < _text.Length && char.IsAsciiDigit(_text[at + 2]) ? at + 3 : at + 2;
    }

    private string CheckedDate(int start, string written)
    {
        if (DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return written;
        }

        string? meant = DateOnly.TryParseExact(written, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
        _problems.Add(Problems.ImpossibleDate(TextSpan.FromBounds(start, _at), written, meant));
        return meant ?? "0001-01-01";
    }

    private void SkipDigits()
    {
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
        {
            _at++;
        }
    }

    private bool IsDigitAfter(char sign) =>
        _at + 1 < _text.Length && _text[_at] == sign && char.IsAsciiDigit(_text[_at + 1]);
}

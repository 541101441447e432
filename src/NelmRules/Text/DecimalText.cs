using System.Globalization;

namespace NelmRules.Text;

/// <summary>Why a text is not a number that can be used.</summary>
internal enum DecimalProblem
{
    /// <summary>It is a number that can be used.</summary>
    None,

    /// <summary>It is not a number at all.</summary>
    NotANumber,

    /// <summary>It would be a number, were its comma a point.</summary>
    DecimalComma,

    /// <summary>It has more significant digits than are kept exactly.</summary>
    TooManyDigits,

    /// <summary>It has more decimals than are kept exactly.</summary>
    TooManyDecimals,
}

/// <summary>Numbers as the language takes them: a decimal point, no thousands separators, exact, within the limits on digits.</summary>
/// <remarks>Zeros before the first and after the last significant digit do not count, so that <c>5.0000000</c> is five.</remarks>
internal static class DecimalText
{
    /// <summary>The greatest number of significant digits.</summary>
    public const int MaximumDigits = 12;

    /// <summary>The greatest number of decimals.</summary>
    public const int MaximumDecimals = 6;

    /// <summary>Reads a number, perhaps with a minus in front and an exponent behind; blanks around it are not allowed.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out decimal value, out DecimalProblem problem)
    {
        value = 0;
        problem = Read(text, out Digits digits);
        if (problem == DecimalProblem.None)
        {
            problem = digits.Problem;
            value = problem == DecimalProblem.None ? digits.Value : 0;
        }

        return problem == DecimalProblem.None;
    }

    private static DecimalProblem Read(ReadOnlySpan<char> text, out Digits digits)
    {
        digits = default;
        bool negative = text.StartsWith("-");
        ReadOnlySpan<char> rest = negative ? text[1..] : text;
        ReadOnlySpan<char> whole = TakeDigits(ref rest);
        char mark = rest.IsEmpty ? '\0' : rest[0];
        ReadOnlySpan<char> decimals = mark is '.' or ',' ? TakeDecimals(ref rest) : default;
        int? exponent = rest.IsEmpty ? 0 : TakeExponent(rest);
        bool incomplete = whole.IsEmpty || (mark is '.' or ',' && decimals.IsEmpty);
        if (incomplete || exponent is null)
        {
            return DecimalProblem.NotANumber;
        }

        digits = new Digits(negative, whole, decimals, exponent.Value);
        return mark == ',' ? DecimalProblem.DecimalComma : DecimalProblem.None;
    }

    private static ReadOnlySpan<char> TakeDecimals(ref ReadOnlySpan<char> rest)
    {
        rest = rest[1..];
        return TakeDigits(ref rest);
    }

    private static ReadOnlySpan<char> TakeDigits(ref ReadOnlySpan<char> rest)
    {
        int length = rest.IndexOfAnyExceptInRange('0', '9');
        ReadOnlySpan<char> digits = length < 0 ? rest : rest[..length];
        rest = rest[digits.Length..];
        return digits;
    }

    // An exponent beyond every limit is cut off, for it may itself be too long to hold.
    private static int? TakeExponent(ReadOnlySpan<char> rest)
    {
        if (rest[0] is not ('e' or 'E'))
        {
            return null;
        }

        bool negative = rest[1..].StartsWith("-");
        ReadOnlySpan<char> tail = negative || rest[1..].StartsWith("+") ? rest[2..] : rest[1..];
        ReadOnlySpan<char> digits = TakeDigits(ref tail);
        if (digits.IsEmpty || !tail.IsEmpty)
        {
            return null;
        }

        digits = digits.TrimStart('0');
        int size = digits.Length > 6 ? 1_000_000 : digits.IsEmpty ? 0 : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        return negative ? -size : size;
    }

    /// <summary>A number as its significant digits times a power of ten; of too many digits only their number is right.</summary>
    private struct Digits
    {
        private readonly bool _negative;
        private readonly long _power;
        private long _significant;
        private long _length;
        private long _zeros;

        public Digits(bool negative, ReadOnlySpan<char> whole, ReadOnlySpan<char> decimals, long exponent)
        {
            Take(whole);
            Take(decimals);
            _negative = negative && _length > 0;
            _power = _length == 0 ? 0 : exponent - decimals.Length + _zeros;
        }

        public readonly DecimalProblem Problem =>
            _length + Math.Max(0, _power) > MaximumDigits ? DecimalProblem.TooManyDigits
            : -_power > MaximumDecimals ? DecimalProblem.TooManyDecimals
            : DecimalProblem.None;

        // Within the limits every factor is held exactly.
        public readonly decimal Value
        {
            get
            {
                decimal magnitude = _significant;
                for (long power = _power; power != 0; power -= Math.Sign(power))
                {
                    magnitude = power > 0 ? magnitude * 10m : magnitude * 0.1m;
                }

                return _negative ? -magnitude : magnitude;
            }
        }

        // Zeros wait until a digit behind them makes them significant.
        private void Take(ReadOnlySpan<char> digits)
        {
            foreach (char digit in digits)
            {
                if (digit == '0')
                {
                    _zeros += _length > 0 ? 1 : 0;
                    continue;
                }

                _length += _zeros + 1;
                for (; _zeros >= 0 && _length <= MaximumDigits; _zeros--)
                {
                    _significant *= 10;
                }

                _significant += digit - '0';
                _zeros = 0;
            }
        }
    }
}

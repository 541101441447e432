using NelmRules.Values;

namespace NelmRules.Patients;

/// <summary>A number with its unit as written; the unit is empty where there is none.</summary>
internal sealed record WrittenNumber(string Text, string Number, string Unit)
{
    /// <summary>Cuts a text such as <c>55 %</c> behind its number; false where it does not begin with one.</summary>
    public static bool TrySplit(string text, out string number, out string unit)
    {
        int end = text.StartsWith('-') ? 1 : 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or ','))
        {
            end++;
        }

        end += ExponentLength(text.AsSpan(end));
        number = text[..end];
        unit = text[end..].Trim();
        return number.AsSpan().ContainsAnyInRange('0', '9');
    }

    /// <summary>The same with a shorter number where it is written with more zeros than anyone reads.</summary>
    public WrittenNumber Shortened(decimal value) => Number.Length <= 20 ? this : this with { Number = Quantities.FormatNumber(value) };

    private static int ExponentLength(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty || rest[0] is not ('e' or 'E'))
        {
            return 0;
        }

        int sign = rest.Length > 1 && rest[1] is '+' or '-' ? 1 : 0;
        int digits = rest[(1 + sign)..].IndexOfAnyExceptInRange('0', '9');
        int length = digits < 0 ? rest.Length - 1 - sign : digits;
        return length == 0 ? 0 : 1 + sign + length;
    }
}

using System.Globalization;

namespace NelmRules.Tests.Comparison.Oracle.Solver;

/// <summary>Terms of SMT-LIB as text; what is certain already is left out of them.</summary>
internal static class Term
{
    public const string True = "true";
    public const string False = "false";

    /// <summary>The constant.</summary>
    public static string Of(bool value) => value ? True : False;

    /// <summary>A number; a decimal is written without rounding.</summary>
    public static string Of(decimal value)
    {
        string digits = Math.Abs(value).ToString("0.0###########################", CultureInfo.InvariantCulture);
        return value < 0m ? $"(- {digits})" : digits;
    }

    /// <summary>All of several.</summary>
    public static string And(params IEnumerable<string> parts) => Joined("and", True, False, parts);

    /// <summary>One of several.</summary>
    public static string Or(params IEnumerable<string> parts) => Joined("or", False, True, parts);

    /// <summary>The opposite.</summary>
    public static string Not(string term) => term switch
    {
        True => False,
        False => True,
        _ => $"(not {term})",
    };

    /// <summary>One of two terms.</summary>
    public static string If(string condition, string yes, string no) => condition switch
    {
        True => yes,
        False => no,
        _ when yes == no => yes,
        _ => $"(ite {condition} {yes} {no})",
    };

    private static string Joined(string word, string nothing, string everything, IEnumerable<string> parts)
    {
        string[] all = [.. parts.Where(part => part != nothing).Distinct(StringComparer.Ordinal)];
        return all.Contains(everything) ? everything : all.Length switch
        {
            0 => nothing,
            1 => all[0],
            _ => $"({word} {string.Join(' ', all)})",
        };
    }
}

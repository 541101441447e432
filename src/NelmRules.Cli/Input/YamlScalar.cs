using System.Text.RegularExpressions;

namespace NelmRules.Cli.Input;

/// <summary>What a plain scalar means by the core schema of YAML 1.2; <c>yes</c> and <c>no</c> are texts there.</summary>
internal static partial class YamlScalar
{
    /// <summary>The scalar as a number, <c>true</c>, <c>false</c> or <c>null</c> of JSON; null where it is a text.</summary>
    public static string? ToJson(string plain) => plain switch
    {
        "" or "~" or "null" or "Null" or "NULL" => "null",
        "true" or "True" or "TRUE" => "true",
        "false" or "False" or "FALSE" => "false",
        _ => NumberPattern().Match(plain) is { Success: true } match ? Number(match.Groups) : null,
    };

    // JSON has no plus sign, no zeros in front and digits on both sides of the point.
    private static string Number(GroupCollection parts)
    {
        string whole = parts["whole"].Value.TrimStart('0');
        string decimals = parts["decimals"].Value;
        return string.Concat(
            parts["sign"].Value == "-" ? "-" : "",
            whole.Length == 0 ? "0" : whole,
            decimals.Length == 0 ? "" : $".{decimals}",
            parts["exponent"].Value);
    }

    [GeneratedRegex(
        @"^(?<sign>[-+]?)(?:(?<whole>[0-9]+)(?:\.(?<decimals>[0-9]*))?|\.(?<decimals>[0-9]+))(?<exponent>(?:[eE][-+]?[0-9]+)?)\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NumberPattern();
}

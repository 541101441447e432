using System.Globalization;
using NelmRules.Values;

namespace NelmRules.Reporting;

/// <summary>The words that several reports share.</summary>
internal static class Wording
{
    /// <summary>A count with its noun, for example <c>1 error</c> or <c>no errors</c>.</summary>
    public static string Number(int count, string noun) => count switch
    {
        0 => $"no {noun}s",
        1 => $"1 {noun}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}s"),
    };

    /// <summary>A status as people say it.</summary>
    public static string Of(Status status) => status switch
    {
        Status.Met => "met",
        Status.NotMet => "not met",
        Status.Undetermined => "undetermined",
        Status.Unclear or _ => "unclear in the source",
    };

    /// <summary>A status as JSON has it.</summary>
    public static string CodeOf(Status status) => status switch
    {
        Status.Met => "met",
        Status.NotMet => "not_met",
        Status.Undetermined => "undetermined",
        Status.Unclear or _ => "unclear",
    };
}

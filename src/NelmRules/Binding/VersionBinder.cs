using System.Globalization;
using NelmRules.Diagnostics;
using NelmRules.Syntax;

namespace NelmRules.Binding;

/// <summary>Binds versions: three whole numbers with dots.</summary>
internal static class VersionBinder
{
    /// <summary>The version of a header, or null where it has none or an unusable one.</summary>
    public static string? Bind(DeclarationSyntax header, DiagnosticBag diagnostics)
    {
        NameSyntax? version = header.First<VersionClauseSyntax>()?.Version;
        if (version is null || IsVersion(version.Text))
        {
            return version?.Text;
        }

        diagnostics.Add(Problems.BadVersion(version.Span, version.Text, Completed(version.Text)));
        return null;
    }

    // Missing numbers are zero; what stands behind the third has no meaning.
    private static string? Completed(string text) =>
        string.Join('.', text.Split('.').Concat(["0", "0"]).Take(3)) is { } three && IsVersion(three) ? three : null;

    /// <summary>The first number of a version.</summary>
    public static string Major(string version) => version.Split('.')[0];

    private static bool IsVersion(string text) =>
        text.Split('.') is { Length: 3 } parts && parts.All(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _));
}

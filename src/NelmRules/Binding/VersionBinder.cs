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
        VersionClauseSyntax? clause = header.First<VersionClauseSyntax>();
        if (clause is null || IsVersion(clause.Text))
        {
            return clause?.Text;
        }

        diagnostics.Add(Problems.BadVersion(clause.Span, clause.Text));
        return null;
    }

    /// <summary>The first number of a version.</summary>
    public static string Major(string version) => version.Split('.')[0];

    private static bool IsVersion(string text) =>
        text.Split('.') is { Length: 3 } parts && parts.All(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _));
}

using NelmRules.Text;

namespace NelmRules.Diagnostics;

/// <summary>Every problem the toolchain reports, one method per code, in code order; one file a band.</summary>
/// <remarks>A code keeps its meaning for ever: retire it by deleting its method and leaving the gap.</remarks>
internal static partial class Problems
{
    internal static Diagnostic Error(string code, TextSpan span, string message, string? hint = null) =>
        new(code, Severity.Error, span, message, hint);

    internal static Diagnostic Warning(string code, TextSpan span, string message, string? hint = null) =>
        new(code, Severity.Warning, span, message, hint);

    internal static string? DidYouMean(string? closest) => closest is null ? null : $"Did you mean `{closest}`?";
}

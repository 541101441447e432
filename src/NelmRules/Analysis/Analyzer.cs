using NelmRules.Binding;
using NelmRules.Diagnostics;

namespace NelmRules.Analysis;

/// <summary>Every check of what the rules mean together.</summary>
internal static class Analyzer
{
    /// <summary>The findings, each with the text it lies in.</summary>
    public static IEnumerable<Diagnostic> Find(BoundBook book) => [.. TimeCheck.Of(book), .. ConstantCheck.Of(book)];
}

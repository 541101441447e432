using System.Collections.Immutable;
using NelmRules.Text;

namespace NelmRules.Diagnostics;

/// <summary>Collects the problems of one source text and hands them out in the order of their places.</summary>
internal sealed class DiagnosticBag(SourceText? source)
{
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>The text that added spans lie in.</summary>
    public SourceText? Source { get; } = source;

    /// <summary>Whether an error has been added.</summary>
    public bool HasErrors => _diagnostics.Exists(diagnostic => diagnostic.IsError);

    /// <summary>Adds a problem and places it in this bag's text, unless it already names one.</summary>
    public void Add(Diagnostic diagnostic) =>
        _diagnostics.Add(diagnostic.Source is null ? diagnostic with { Source = Source } : diagnostic);

    /// <summary>Adds several problems.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    /// <summary>The problems in file order, then by code.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() => ImmutableArray.Create(InOrder([.. _diagnostics]));

    /// <summary>Problems in file order, then by code.</summary>
    public static Diagnostic[] InOrder(Diagnostic[] diagnostics) => StableSort.Of(diagnostics, Compare);

    private static int Compare(Diagnostic one, Diagnostic other) =>
        one.Span.Start == other.Span.Start ? string.CompareOrdinal(one.Code, other.Code) : one.Span.Start.CompareTo(other.Span.Start);
}

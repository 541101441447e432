using System.Collections.Immutable;
using NelmRules.Text;

namespace NelmRules.Diagnostics;

/// <summary>One problem: a stable code, how serious it is, where it is, one sentence, and what to do next.</summary>
/// <param name="Code">The stable code, for example <c>NELM3001</c>; it keeps its meaning for ever.</param>
/// <param name="Severity">Whether the problem stops an evaluation.</param>
/// <param name="Span">The place in <see cref="Source"/>.</param>
/// <param name="Message">One sentence that names the clinical or language concept.</param>
/// <param name="Hint">What to do next, or null.</param>
public sealed record Diagnostic(string Code, Severity Severity, TextSpan Span, string Message, string? Hint = null)
{
    /// <summary>The text that the span lies in; null where the problem belongs to a file as a whole.</summary>
    public SourceText? Source { get; init; }

    /// <summary>Changes that would mend the problem, best first.</summary>
    public ImmutableArray<CodeFix> Fixes { get; init; } = [];

    /// <summary>The best change where it cannot change what the author meant; null where it can, or where the finding is accepted.</summary>
    public CodeFix? SafeFix => Accepted is null && Fixes is [{ IsSafe: true } first, ..] ? first : null;

    /// <summary>Other places that explain the problem, such as a first declaration of the same name.</summary>
    public ImmutableArray<RelatedPlace> Related { get; init; } = [];

    /// <summary>Why the author accepts the finding (<c>accept CODE "why"</c>), or null; an accepted finding is listed, never counted.</summary>
    public string? Accepted { get; init; }

    /// <summary>Whether the problem stops an evaluation.</summary>
    public bool IsError => Severity == Severity.Error;
}

using System.Collections.Immutable;
using NelmRules.Text;

namespace NelmRules.Diagnostics;

/// <summary>A change that mends a problem; safe only where it cannot change what the author meant.</summary>
public sealed record CodeFix(string Title, ImmutableArray<TextEdit> Edits, bool IsSafe);

/// <summary>One replacement: the span is replaced by the new text; an empty span inserts.</summary>
public sealed record TextEdit(TextSpan Span, string NewText);

/// <summary>Another place that explains a problem, with a few words on why.</summary>
public sealed record RelatedPlace(SourceText? Source, TextSpan Span, string Message);

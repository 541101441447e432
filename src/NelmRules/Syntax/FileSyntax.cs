using System.Collections.Immutable;
using NelmRules.Diagnostics;
using NelmRules.Text;

namespace NelmRules.Syntax;

/// <summary>One file as written: its declarations in file order, its comments beside them, and what could not be read.</summary>
/// <param name="Source">The text.</param>
/// <param name="Declarations">Every declaration that could be read, the header among them.</param>
/// <param name="Comments">The spans of all comments, from <c>#</c> to the end of the line.</param>
/// <param name="Diagnostics">Problems of text and syntax, in file order.</param>
public sealed record FileSyntax(
    SourceText Source,
    ImmutableArray<DeclarationSyntax> Declarations,
    ImmutableArray<TextSpan> Comments,
    ImmutableArray<Diagnostic> Diagnostics);

using System.Collections.Immutable;
using NelmRules.Diagnostics;
using NelmRules.Text;

namespace NelmRules.Syntax;

/// <summary>One file as written: its declarations in file order, its comments beside them, and what could not be read.</summary>
/// <param name="Source">The text.</param>
/// <param name="Declarations">Every declaration that could be read, the header among them.</param>
/// <param name="Comments">The spans of all comments, from <c>#</c> to the end of the line.</param>
/// <param name="Diagnostics">Problems of text and syntax, in file order.</param>
internal sealed record FileSyntax(
    SourceText Source,
    ImmutableArray<DeclarationSyntax> Declarations,
    ImmutableArray<TextSpan> Comments,
    ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>What could not be read, so that nobody need call its names unknown.</summary>
    public ImmutableArray<UnreadDeclaration> Unread { get; init; } = [];

    /// <summary>The declarations by name and by kind.</summary>
    public DeclarationTable Table { get; init; } = new();
}

/// <summary>A declaration that could not be read, with its first word and its name as far as they could be seen.</summary>
internal sealed record UnreadDeclaration(TextSpan Span, string Keyword, NameSyntax? Name);

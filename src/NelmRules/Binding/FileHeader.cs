using System.Collections.Immutable;
using NelmRules.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Text;

namespace NelmRules.Binding;

/// <summary>What kind of file this is: its header, and what does not belong in such a file.</summary>
internal static class FileHeader
{
    private static readonly ImmutableArray<string> Keywords = ["vocabulary", "ruleset"];

    /// <summary>The header, or null for an anonymous ruleset; one that could not be read still says what the file is.</summary>
    public static DeclarationSyntax? Of(FileSyntax file)
    {
        DeclarationSyntax? first = file.Declarations.FirstOrDefault();
        UnreadDeclaration? unread = file.Unread.FirstOrDefault();
        if (unread is not null && (first is null || unread.Span.Start < first.Span.Start) && Guess(unread) is { } guessed)
        {
            return guessed;
        }

        return first is VocabularySyntax or RulesetSyntax ? first : null;
    }

    /// <summary>Reports second headers, and declarations that belong in the other kind of file; their names are then not called unknown.</summary>
    public static void ReportMisplaced(FileSyntax file, DeclarationSyntax? header, UnitScope scope)
    {
        (string home, string other) = header is VocabularySyntax ? ("vocabulary", "ruleset") : ("ruleset", "vocabulary");
        bool isVocabulary = header is VocabularySyntax;
        foreach (DeclarationSyntax declaration in isVocabulary ? file.Declarations : [.. file.Table.Others, .. file.Table.Repeated])
        {
            if (!DeclarationHomes.Belongs(declaration, home))
            {
                scope.Diagnostics.Add(Problems.MisplacedDeclaration(FirstWord(declaration), DeclarationHomes.Keyword(declaration), other));
                scope.Unusable.Add(declaration.Name?.Text ?? "");
            }
            else if (declaration is VocabularySyntax or RulesetSyntax && !ReferenceEquals(declaration, header))
            {
                scope.Diagnostics.Add(Problems.MisplacedHeader(FirstWord(declaration), DeclarationHomes.Keyword(declaration)));
            }
        }
    }

    private static TextSpan FirstWord(DeclarationSyntax declaration) => new(declaration.Span.Start, DeclarationHomes.Keyword(declaration).Length);

    private static DeclarationSyntax? Guess(UnreadDeclaration unread) => Spelling.Closest(unread.Keyword, Keywords) switch
    {
        "vocabulary" => new VocabularySyntax(unread.Span, unread.Name, null, []),
        "ruleset" => new RulesetSyntax(unread.Span, unread.Name, null, []),
        _ => null,
    };
}

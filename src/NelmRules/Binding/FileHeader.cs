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

    /// <summary>Second headers, and declarations that belong in the other kind of file.</summary>
    public static List<Diagnostic> Misplaced(FileSyntax file, DeclarationSyntax? header)
    {
        (string home, string other) = header is VocabularySyntax ? ("vocabulary", "ruleset") : ("ruleset", "vocabulary");
        List<Diagnostic> problems = [];
        foreach (DeclarationSyntax declaration in file.Declarations)
        {
            if (ReferenceEquals(declaration, header))
            {
                continue;
            }

            string keyword = DeclarationHomes.Keyword(declaration);
            TextSpan span = new(declaration.Span.Start, keyword.Length);
            if (declaration is VocabularySyntax or RulesetSyntax)
            {
                problems.Add(Problems.MisplacedHeader(span, keyword));
            }
            else if (!DeclarationHomes.Belongs(declaration, home))
            {
                problems.Add(Problems.MisplacedDeclaration(span, keyword, other));
            }
        }

        return problems;
    }

    private static DeclarationSyntax? Guess(UnreadDeclaration unread) => Spelling.Closest(unread.Keyword, Keywords) switch
    {
        "vocabulary" => new VocabularySyntax(unread.Span, unread.Name, null, []),
        "ruleset" => new RulesetSyntax(unread.Span, unread.Name, null, []),
        _ => null,
    };
}

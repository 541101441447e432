using NelmRules.Diagnostics;
using NelmRules.Text;

namespace NelmRules.Syntax;

/// <summary>Reads the text of one file into declarations; what cannot be read becomes diagnostics, and the rest is read all the same.</summary>
internal static class Parser
{
    /// <summary>The declarations, comments and problems of a text; nothing that a text can hold makes it throw.</summary>
    public static FileSyntax Parse(SourceText source)
    {
        if (Characters.IsBinary(source.Content))
        {
            return new FileSyntax(source, [], [], [Problems.NotText() with { Source = source }]);
        }

        LexedText lexed = Lexer.Lex(source);
        SyntaxProblems problems = new();
        if (lexed.Tokens.IsEmpty && lexed.Problems.Kept.Count == 0)
        {
            problems.Add(Problems.NothingDeclared(onlyComments: lexed.Comments.Length > 0));
        }

        FileReader reader = new(new TextProblemLines(source, lexed.Problems), problems);
        foreach (Chunk chunk in Cutter.Cut(source, lexed, problems))
        {
            reader.Read(chunk);
        }

        return new FileSyntax(source, reader.Declarations, lexed.Comments, SyntaxProblems.Merge(source, lexed.Problems, problems))
        {
            Unread = reader.Unread,
        };
    }
}

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

        Lexer lexer = new(source.Content);
        SyntaxProblems problems = new();
        FileReader reader = new(source, new TextProblemLines(source, lexer.TextProblems), problems);
        foreach (Chunk chunk in new Cutter(source, lexer, problems).Cut())
        {
            reader.Read(chunk);
        }

        if (lexer.Tokens.Count == 0 && lexer.TextProblems.Kept.Count == 0)
        {
            problems.Add(Problems.NothingDeclared(onlyComments: lexer.Comments.Length > 0));
        }

        return new FileSyntax(source, reader.Declarations, lexer.Comments, SyntaxProblems.Merge(source, lexer.TextProblems, problems))
        {
            Unread = reader.Unread,
            Table = reader.Table,
        };
    }
}

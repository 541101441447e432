using System.Collections.Immutable;
using System.Text;
using NelmRules.Diagnostics;
using NelmRules.Syntax;
using NelmRules.Text;

namespace NelmRules.Formatting;

/// <summary>The one layout of files; it moves blanks and line ends and nothing else.</summary>
public static class Formatter
{
    private const int CommentColumn = 42;

    /// <summary>
    /// The text in the one layout, with every comment and the file's own line ends, or null where the text has errors: what could
    /// not be read is never rewritten. The result is read again and compared before it is handed out.
    /// </summary>
    /// <param name="source">The text.</param>
    /// <param name="problems">The problems of text and syntax, errors and warnings alike.</param>
    public static string? Format(SourceText source, out ImmutableArray<Diagnostic> problems)
    {
        FileSyntax file = Parser.Parse(source);
        problems = file.Diagnostics;
        if (problems.Any(problem => problem.IsError))
        {
            return null;
        }

        LexedText before = Lexer.Lex(source);
        string text = Write(file, before);
        if (IsSame(file, before, new SourceText(source.Path, text)))
        {
            return text;
        }

        problems = [Problems.NotFormatted() with { Source = source }];
        return null;
    }

    private static string Write(FileSyntax file, LexedText lexed)
    {
        string lineEnd = file.Source.Content.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        ImmutableArray<FormattedLine> lines = new LineBuilder(file, lexed).Build();
        Alignment.Align(lines);
        StringBuilder text = new();
        foreach (FormattedLine line in lines)
        {
            text.Append(line.AfterBlank ? lineEnd : "").AppendJoin(lineEnd, Show(line)).Append(lineEnd);
        }

        return text.ToString();
    }

    private static IEnumerable<string> Show(FormattedLine line)
    {
        if (line.Pieces.Count == 0)
        {
            return [new string(' ', Wrapping.IndentOf(line)) + line.Comment];
        }

        ImmutableArray<string> texts = [.. Wrapping.Wrap(line)];
        return line.Comment is null ? texts : [.. texts[..^1], $"{texts[^1].PadRight(CommentColumn - 2)}  {line.Comment}"];
    }

    // INVARIANT: the same tokens in the same declarations, and the same comments.
    private static bool IsSame(FileSyntax file, LexedText before, SourceText formatted)
    {
        FileSyntax again = Parser.Parse(formatted);
        LexedText after = Lexer.Lex(formatted);
        return !again.Diagnostics.Any(problem => problem.IsError)
            && before.Tokens.Select(token => (token.Kind, token.Text)).SequenceEqual(after.Tokens.Select(token => (token.Kind, token.Text)))
            && Comments(file.Source, before).SequenceEqual(Comments(formatted, after), StringComparer.Ordinal)
            && FirstTokens(file, before).SequenceEqual(FirstTokens(again, after));
    }

    private static IEnumerable<string> Comments(SourceText source, LexedText lexed) =>
        lexed.Comments.Select(comment => source.Slice(comment).TrimEnd());

    private static IEnumerable<int> FirstTokens(FileSyntax file, LexedText lexed)
    {
        HashSet<int> starts = [.. file.Declarations.Select(declaration => declaration.Span.Start)];
        return Enumerable.Range(0, lexed.Tokens.Length).Where(index => starts.Contains(lexed.Tokens[index].Start));
    }
}

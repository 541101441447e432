using System.Collections.Frozen;
using NelmRules.Syntax;

namespace NelmRules.Formatting;

/// <summary>Breaks lines that are too wide, in front of what joins conditions and behind commas, never inside a value.</summary>
internal static class Wrapping
{
    /// <summary>The columns that a line may take where it can be broken.</summary>
    public const int Width = 120;

    private const int Hanging = 4;

    private static readonly FrozenSet<string> BreakBefore =
        FrozenSet.Create(StringComparer.Ordinal, "and", "or", "implies", "|", "over", "with", "for", "versus");

    /// <summary>The text lines of one line of the layout, without its comment.</summary>
    public static IEnumerable<string> Wrap(FormattedLine line)
    {
        int hang = line.Start.Indent + HangOf(line);
        int indent = IndentOf(line);
        int from = 0;
        while (from < line.Pieces.Count)
        {
            int to = EndOfLine(line, from, Width - indent);
            yield return new string(' ', indent) + line.Text(from, to);
            indent = to == EndOfHead(line) ? Alignment.DescriptionColumn : hang;
            from = to;
        }
    }

    /// <summary>How far a line is indented; one that goes on with the line above stands further in.</summary>
    public static int IndentOf(FormattedLine line) => line.Start.Indent + (line.IsContinuation ? Hanging : 0);

    // The last break that still fits; else the first there is.
    private static int EndOfLine(FormattedLine line, int from, int width)
    {
        int end = EndOfHead(line) is var head && from < head ? head : line.Pieces.Count;
        int[] breaks = [.. Enumerable.Range(from + 1, end - from - 1).Where(index => IsBreak(line, index)), end];
        return line.Text(from, end).Length <= width
            ? end
            : breaks.LastOrDefault(index => line.Text(from, index).Length <= width, breaks[0]);
    }

    private static bool IsBreak(FormattedLine line, int index)
    {
        Token token = line.Pieces[index].Token;
        bool joins = token.Kind is TokenKind.Word or TokenKind.Symbol && BreakBefore.Contains(token.Text) && !BelongsToBetween(line, index);
        return joins || (line.Pieces[index - 1].Token.IsSymbol(",") && OpenBrackets(line, index) <= 1);
    }

    // A record of a list stays together.
    private static int OpenBrackets(FormattedLine line, int index) =>
        line.Pieces[..index].Sum(piece => piece.Token.Kind != TokenKind.Symbol ? 0 : piece.Token.Text is "(" or "{" or "[" ? 1 : piece.Token.Text is ")" or "}" or "]" ? -1 : 0);

    // The `and` of `between A and B` joins no conditions.
    private static bool BelongsToBetween(FormattedLine line, int index)
    {
        int last = line.Pieces.FindLastIndex(index - 1, piece => piece.Token.IsWord("and") || piece.Token.IsWord("or") || piece.Token.IsWord("between"));
        return line.Pieces[index].Token.IsWord("and") && last >= 0 && line.Pieces[last].Token.IsWord("between");
    }

    // The text of a declaration stands behind it where it begins in its column, else in that column of the next line.
    private static int EndOfHead(FormattedLine line)
    {
        int last = line.Pieces.Count - 1;
        bool below = last > 0 && line.Start.Kind == LineKind.Described && line.Pieces[last].Token.Kind == TokenKind.String
            && line.Start.Indent + line.Text(0, last).Length >= Alignment.DescriptionColumn;
        return below ? last : line.Pieces.Count;
    }

    private static int HangOf(FormattedLine line) =>
        line.Pieces.Count > 0 && line.Pieces[0].Token.Is(TokenTraits.Reserved) && line.Start.Kind == LineKind.Plain
            ? line.Pieces[0].Text.Length + 1
            : Hanging;
}

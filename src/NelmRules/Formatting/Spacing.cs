using NelmRules.Syntax;

namespace NelmRules.Formatting;

/// <summary>The blanks between two tokens: one, or none where they belong together.</summary>
internal static class Spacing
{
    /// <summary>The number of blanks in front of a token that follows others on its line.</summary>
    public static int Before(Token token, FormattedLine line)
    {
        Token before = line.Pieces[^1].Token;
        bool together = IsOpening(before)
            || IsClosing(token)
            || token.IsSymbol(".")
            || before.IsSymbol(".")
            || (token.Touches(before) && (KeepsUnit(token, line) || IsSigned(line.Pieces)));
        return together ? 0 : 1;
    }

    private static bool IsOpening(Token token) => token.IsSymbol("(") || token.IsSymbol("{");

    private static bool IsClosing(Token token) => token.IsSymbol(")") || token.IsSymbol("}") || token.IsSymbol(",");

    // `5cm`, `20%`, `mg/dL` and `yes/no` stay as they were written.
    private static bool KeepsUnit(Token token, FormattedLine line)
    {
        Token before = line.Pieces[^1].Token;
        return before.Kind == TokenKind.Number
            ? token.Kind == TokenKind.Word || token.IsSymbol("%")
            : (token.IsSymbol("/") || before.IsSymbol("/")) && IsInUnit(line);
    }

    // A unit begins behind a number, a colon or `also` and goes on without blanks.
    private static bool IsInUnit(FormattedLine line)
    {
        int first = line.Pieces.Count - 1;
        while (first > 0 && line.Pieces[first].BlanksBefore == 0 && line.Pieces[first - 1].Token.Kind != TokenKind.Number)
        {
            first--;
        }

        Token? ahead = first == 0 ? line.Before : line.Pieces[first - 1].Token;
        return ahead is { } token && (token.Kind == TokenKind.Number || token.IsSymbol(":") || token.IsWord("also"));
    }

    // A minus sign belongs to what follows unless a value stands in front of it.
    private static bool IsSigned(IReadOnlyList<Piece> line) =>
        line[^1].Token.IsSymbol("-") && (line.Count == 1 || !EndsValue(line[^2].Token));

    private static bool EndsValue(Token token) =>
        token.Kind is TokenKind.Number or TokenKind.Date
        || (token.Kind == TokenKind.Word && !token.Is(TokenTraits.Reserved))
        || token.IsSymbol(")")
        || token.IsSymbol("%");
}

using NelmRules.Diagnostics;
using NelmRules.Text;

namespace NelmRules.Syntax;

/// <summary>Slips where the next clause should begin.</summary>
internal static partial class FailureExplainer
{
    private static Diagnostic? ExplainClause(TokenInput at, ClauseTable table) =>
        VerbWithoutThen(at, table)
        ?? DeclarationInLine(at)
        ?? ClauseOfOthers(at, table)
        ?? (Before(at).Kind == TokenKind.Number ? UnitNotHere(at, []) : null)
        ?? MissingOperator(at)
        ?? NoClause(at, table);

    private static Diagnostic? VerbWithoutThen(TokenInput at, ClauseTable table) =>
        at.Token.Kind == TokenKind.Word && Keywords.Verbs.Contains(at.Token.Text) && table.Words.Contains("then")
            ? Problems.ThenMissing(at.Token.Span, at.Token.Text)
            : null;

    private static Diagnostic? DeclarationInLine(TokenInput at) =>
        at.Token.Kind == TokenKind.Word && Keywords.IsDeclaration(at.Token.Text)
            ? Problems.DeclarationInLine(at.Token.Span, at.Token.Text)
            : null;

    private static Diagnostic? ClauseOfOthers(TokenInput at, ClauseTable table) =>
        at.Token.Kind == TokenKind.Word && Keywords.IsClause(at.Token.Text) && !table.Words.Contains(at.Token.Text)
            ? Problems.ClauseNotAllowed(at.Token.Span, table.Declaration, at.Token.Text, table.Words)
            : null;

    /// <summary>Two operands side by side, or <c>not</c> in the middle of a condition.</summary>
    private static Diagnostic? MissingOperator(TokenInput at)
    {
        Token token = at.Token;
        if (token.IsWord("not") && at.Following.Kind == TokenKind.Word && at.Following.Text is "in" or "between")
        {
            return Problems.Unexpected(token.Span, "an operator", Found(at), "Write `not` before the whole condition: `not NAME in {a, b}`.");
        }

        if (token.IsWord("and") && Keywords.Verbs.Contains(at.Following.Text))
        {
            return Problems.Unexpected(token.Span, "`then`", Found(at), "Each action has a `then` of its own.");
        }

        bool isOperand = token.Kind is TokenKind.Number or TokenKind.Date || token.IsSymbol("(") || Leaves.IsFree(at);
        return isOperand && !token.Is(TokenTraits.FirstOnLine) && EndsOperand(Before(at))
            ? Problems.Unexpected(token.Span, "an operator such as `and` or `==`, or the next clause", Found(at))
            : null;
    }

    private static bool EndsOperand(Token token) =>
        token.Kind is TokenKind.Number or TokenKind.Date or TokenKind.Word || token.IsSymbol(")") || token.IsSymbol("}") || token.IsSymbol("%");

    private static Diagnostic NoClause(TokenInput at, ClauseTable table)
    {
        string? closest = at.Token.Kind == TokenKind.Word ? Spelling.Closest(at.Token.Text, table.Words) : null;
        return Problems.UnknownClause(at.Token.Span, table.Declaration, Found(at), table.Words, closest);
    }
}

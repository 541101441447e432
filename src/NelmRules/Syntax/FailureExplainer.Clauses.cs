using System.Collections.Immutable;
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
        ?? ReservedName(at)
        ?? SecondAction(at)
        ?? Misplaced(at, table)
        ?? UnitNotHere(at, [])
        ?? Mistyped(at, table)
        ?? MissingOperator(at)
        ?? BehindName(at)
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

    /// <summary>The name of a rule may be left out, so a word of the language in its place is met here only.</summary>
    private static Diagnostic? ReservedName(TokenInput at) =>
        at.Position == 1 && at.Token.Is(TokenTraits.Reserved) ? Problems.ReservedWord(at.Token.Span, at.Token.Text) : null;

    private static Diagnostic? SecondAction(TokenInput at) =>
        (at.Token.IsWord("and") || at.Token.IsWord("or") || at.Token.IsSymbol(",")) && LastClause(at) == "then"
            ? Problems.Unexpected(at.Token.Span, "`then`", Found(at), "Each action has a `then` of its own.")
            : null;

    /// <summary>Values joined in two ways, and titles in the wrong place.</summary>
    private static Diagnostic? Misplaced(TokenInput at, ClauseTable table) => (table.Declaration, at.Token) switch
    {
        ("fact", { Kind: TokenKind.Symbol, Text: "|" or "<" or "," }) =>
            Problems.Unexpected(at.Token.Span, "the end of the values", Found(at), "Values are joined by `|`, or all by `<` where they have an order."),
        ("define", { Kind: TokenKind.String }) =>
            Problems.Unexpected(at.Token.Span, "the next clause", Found(at), "The title of a definition stands behind its name."),
        ("group", { Kind: TokenKind.Symbol }) => Problems.Unexpected(at.Token.Span, "`|`", Found(at)),
        _ => null,
    };

    /// <summary>A clause whose first word is mistyped.</summary>
    private static Diagnostic? Mistyped(TokenInput at, ClauseTable table)
    {
        bool isWord = at.Token.Kind == TokenKind.Word && at.Token.Length > 2;
        return isWord && Spelling.Closest(at.Token.Text, table.Words.Where(word => word.Length > 2)) is { } closest
            ? Problems.UnknownClause(at.Token.Span, table.Declaration, Found(at), table.Words, closest)
            : null;
    }

    /// <summary>Two operands side by side, or <c>not</c> in the middle of a condition.</summary>
    private static Diagnostic? MissingOperator(TokenInput at)
    {
        Token token = at.Token;
        if (token.IsWord("not") && at.Following.Kind == TokenKind.Word && at.Following.Text is "in" or "between")
        {
            return Problems.Unexpected(token.Span, "an operator", Found(at), "Write `not` before the whole condition: `not NAME in {a, b}`.");
        }

        bool isOperand = token.Kind is TokenKind.Number or TokenKind.Date || token.IsSymbol("(") || Leaves.IsFree(at);
        return isOperand && !token.Is(TokenTraits.FirstOnLine) && LastClause(at) is "when" or "unless" or "define" or "invariant" or "criteria"
            ? Problems.Unexpected(token.Span, "an operator such as `and` or `==`, or the next clause", Found(at))
            : null;
    }

    /// <summary>What stands behind the name of a declaration and was perhaps meant to belong to it.</summary>
    private static Diagnostic? BehindName(TokenInput at)
    {
        Token name = Before(at);
        if (at.Position != 2 || !name.Is(TokenTraits.Identifier) || at.Token.Is(TokenTraits.FirstOnLine))
        {
            return null;
        }

        string? hint = at.Token.IsSymbol(":") ? "No colon stands behind a name here."
            : at.Token.Kind == TokenKind.Word ? $"A name is one word, such as `{name.Text}_{at.Token.Text}`; a title stands in double quotes."
            : null;
        return hint is null ? null : Problems.Unexpected(at.Token.Span, $"a clause of the {Problems.NounOf(at.Chunk.Keyword)}", Found(at), hint);
    }

    private static Diagnostic? HyphenInName(TokenInput at, ImmutableArray<string> expectations)
    {
        bool isInName = at.Position == 2 && at.Token.IsSymbol("-") && at.Token.Touches(Before(at)) && at.Following.Touches(at.Token);
        return isInName && Before(at).Is(TokenTraits.Identifier) && at.Following.Kind == TokenKind.Word
            ? Problems.Unexpected(at.Token.Span, Listed(expectations), Found(at), $"A name has letters, digits and `_`, such as `{Before(at).Text}_{at.Following.Text}`.")
            : null;
    }

    /// <summary>The word that began the clause, or the declaration, in front of a place.</summary>
    private static string LastClause(TokenInput at)
    {
        int index = at.Position - 1;
        while (index > 0 && !(at.Chunk[index].Kind == TokenKind.Word && Keywords.IsClause(at.Chunk[index].Text)))
        {
            index--;
        }

        return at.Chunk[Math.Max(index, 0)].Text;
    }

    private static Diagnostic NoClause(TokenInput at, ClauseTable table) =>
        Problems.UnknownClause(at.Token.Span, table.Declaration, Found(at), table.Words, null);
}

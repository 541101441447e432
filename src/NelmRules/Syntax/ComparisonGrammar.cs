using NelmRules.Diagnostics;
using NelmRules.Text;
using Sprache;

namespace NelmRules.Syntax;

/// <summary>What may follow an operand: a comparison, <c>in</c>, <c>between</c> or <c>is</c>.</summary>
internal static class ComparisonGrammar
{
    /// <summary>An operand with its suffix, if any.</summary>
    public static Parser<ExpressionSyntax> After(Parser<ExpressionSyntax> operand) => input =>
    {
        IResult<ExpressionSyntax> left = operand(input);
        return left.WasSuccessful ? Suffix(left, operand) : left;
    };

    private static IResult<ExpressionSyntax> Suffix(IResult<ExpressionSyntax> left, Parser<ExpressionSyntax> operand)
    {
        TokenInput at = Leaves.At(left.Remainder);
        return at.Token switch
        {
            { Kind: TokenKind.Symbol } sign when SignOf(sign) is not null => Compare(left, operand),
            { Kind: TokenKind.Word, Text: "in" } => In(left.Value, operand)(at.Next),
            { Kind: TokenKind.Word, Text: "between" } => Between(left.Value, operand)(at.Next),
            { Kind: TokenKind.Word, Text: "is" } => Is(left.Value, at.Next),
            _ => left,
        };
    }

    /// <summary>A comparison; further signs make a chain, which is reported and kept as comparisons of comparisons.</summary>
    private static IResult<ExpressionSyntax> Compare(IResult<ExpressionSyntax> left, Parser<ExpressionSyntax> operand)
    {
        List<Link> links = [];
        IResult<ExpressionSyntax> whole = left;
        ExpressionSyntax middle = left.Value;
        while (Leaves.At(whole.Remainder) is { Token.Kind: TokenKind.Symbol } at && SignOf(at.Token) is { } sign)
        {
            IResult<ExpressionSyntax> right = operand(at.Next);
            if (!right.WasSuccessful)
            {
                return right;
            }

            links.Add(new Link(middle, at.Token, right.Value));
            middle = right.Value;
            whole = Result.Success(Comparison(whole.Value, at.Token, sign, right.Value), right.Remainder);
        }

        Report(Leaves.At(whole.Remainder).Chunk, whole.Value, links);
        return whole;
    }

    private static ComparisonExpressionSyntax Comparison(ExpressionSyntax left, Token token, ComparisonSign sign, ExpressionSyntax right) =>
        new(left.Span.To(right.Span), left, sign, right) { OperatorSpan = token.Span, IsSingleEquals = token.Text == "=" };

    private static void Report(Chunk chunk, ExpressionSyntax whole, List<Link> links)
    {
        if (links.Count > 1)
        {
            chunk.Problems.Add(Problems.ChainedComparison(whole.Span, Apart(chunk, links)));
        }
        else if (links[0].Sign.Text == "=")
        {
            chunk.Problems.Add(Problems.SingleEquals(links[0].Sign.Span));
        }
    }

    /// <summary>The chain as comparisons joined by <c>and</c>, where all its signs point the same way.</summary>
    private static string? Apart(Chunk chunk, List<Link> links)
    {
        bool rises = links.TrueForAll(link => link.Sign.Text is "<" or "<=");
        bool falls = links.TrueForAll(link => link.Sign.Text is ">" or ">=");
        return rises || falls
            ? string.Join(" and ", links.Select(link => $"{chunk.Source.Slice(link.Left.Span)} {link.Sign.Text} {chunk.Source.Slice(link.Right.Span)}"))
            : null;
    }

    private static Parser<ExpressionSyntax> In(ExpressionSyntax left, Parser<ExpressionSyntax> operand) => input =>
        Leaves.At(input).Token.IsSymbol("{") ? InSet(left, operand)(input) : InGroup(left)(input);

    private static Parser<ExpressionSyntax> InSet(ExpressionSyntax left, Parser<ExpressionSyntax> operand) =>
        from open in Leaves.Symbol("{")
        from values in operand.SeparatedBy(",")
        from close in Leaves.Symbol("}")
        select new InSetExpressionSyntax(left.Span.To(close.Span), left, values);

    private static Parser<ExpressionSyntax> InGroup(ExpressionSyntax left) =>
        from name in Leaves.QualifiedName("a group or a set such as `{a, b}`")
        select new InGroupExpressionSyntax(left.Span.To(name.Span), left, name);

    private static Parser<ExpressionSyntax> Between(ExpressionSyntax left, Parser<ExpressionSyntax> operand) =>
        from low in operand
        from and in Leaves.Word("and")
        from high in operand
        select new BetweenExpressionSyntax(left.Span.To(high.Span), left, low, high);

    private static IResult<ExpressionSyntax> Is(ExpressionSyntax left, TokenInput at)
    {
        TextSpan span = left.Span.To(at.Token.Span);
        return (at.Token, left) switch
        {
            ({ Kind: TokenKind.Word, Text: "known" }, _) => Result.Success(new IsKnownExpressionSyntax(span, left), at.Next),
            ({ Kind: TokenKind.Word, Text: "recorded" }, NameExpressionSyntax fact) =>
                Result.Success(new IsRecordedExpressionSyntax(span, new NameSyntax(fact.Span, fact.Name)), at.Next),
            (_, NameExpressionSyntax) => Leaves.Failure<ExpressionSyntax>(at, ["`known`", "`recorded`"]),
            _ => Leaves.Failure<ExpressionSyntax>(at, ["`known`"]),
        };
    }

    private static ComparisonSign? SignOf(Token token) => token.Text switch
    {
        "==" or "=" => ComparisonSign.Equal,
        "!=" => ComparisonSign.NotEqual,
        "<" => ComparisonSign.Less,
        "<=" => ComparisonSign.LessOrEqual,
        ">" => ComparisonSign.Greater,
        ">=" => ComparisonSign.GreaterOrEqual,
        _ => null,
    };

    private sealed record Link(ExpressionSyntax Left, Token Sign, ExpressionSyntax Right);
}

using System.Collections.Immutable;
using NelmRules.Diagnostics;
using NelmRules.Text;
using Sprache;

namespace NelmRules.Syntax;

/// <summary>What may follow an operand: a comparison, <c>in</c>, <c>between</c> or <c>is</c>.</summary>
internal static class ComparisonGrammar
{
    private static readonly Parser<NameSyntax> Group = Leaves.QualifiedName("a group or a set such as `{a, b}`");

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
            _ when SignOf(at.Token) is not null => Compare(left, operand),
            { Kind: TokenKind.Word, Text: "in" } => at.Following.IsSymbol("{") ? InSet(left.Value, operand, at.Next) : InGroup(left.Value, at.Next),
            { Kind: TokenKind.Word, Text: "between" } => Between(left.Value, operand, at.Next),
            { Kind: TokenKind.Word, Text: "is" } => Is(left.Value, at.Next),
            _ => left,
        };
    }

    /// <summary>A comparison; further signs make a chain, which is reported and kept as comparisons of comparisons.</summary>
    private static IResult<ExpressionSyntax> Compare(IResult<ExpressionSyntax> left, Parser<ExpressionSyntax> operand)
    {
        TokenInput at = Leaves.At(left.Remainder);
        IResult<ExpressionSyntax> right = operand(at.Next);
        if (!right.WasSuccessful)
        {
            return right;
        }

        TokenInput rest = Leaves.At(right.Remainder);
        ComparisonExpressionSyntax comparison = Comparison(left.Value, at.Token, right.Value);
        if (SignOf(rest.Token) is not null)
        {
            return Chain(comparison, [new Link(left.Value, at.Token, right.Value)], operand, rest);
        }

        if (comparison.IsSingleEquals)
        {
            at.Chunk.Problems.Add(Problems.SingleEquals(at.Token.Span));
        }

        return Result.Success(comparison, rest);
    }

    private static IResult<ExpressionSyntax> Chain(ExpressionSyntax whole, List<Link> links, Parser<ExpressionSyntax> operand, TokenInput at)
    {
        while (SignOf(at.Token) is not null)
        {
            IResult<ExpressionSyntax> right = operand(at.Next);
            if (!right.WasSuccessful)
            {
                return right;
            }

            links.Add(new Link(links[^1].Right, at.Token, right.Value));
            whole = Comparison(whole, at.Token, right.Value);
            at = Leaves.At(right.Remainder);
        }

        at.Chunk.Problems.Add(Problems.ChainedComparison(whole.Span, Apart(at.Chunk, links)));
        return Result.Success(whole, at);
    }

    private static ComparisonExpressionSyntax Comparison(ExpressionSyntax left, Token sign, ExpressionSyntax right) =>
        new(left.Span.To(right.Span), left, SignOf(sign)!.Value, right) { OperatorSpan = sign.Span, IsSingleEquals = sign.Text == "=" };

    /// <summary>The chain as comparisons joined by <c>and</c>, where all its signs point the same way.</summary>
    private static string? Apart(Chunk chunk, List<Link> links)
    {
        bool rises = links.TrueForAll(link => link.Sign.Text is "<" or "<=");
        bool falls = links.TrueForAll(link => link.Sign.Text is ">" or ">=");
        return rises || falls
            ? string.Join(" and ", links.Select(link => $"{chunk.Source.Slice(link.Left.Span)} {link.Sign.Text} {chunk.Source.Slice(link.Right.Span)}"))
            : null;
    }

    private static IResult<ExpressionSyntax> InSet(ExpressionSyntax left, Parser<ExpressionSyntax> operand, TokenInput at)
    {
        Production read = new(at);
        read.Expect("{");
        ImmutableArray<ExpressionSyntax> values = read.Separated(operand, ",");
        read.Expect("}");
        return read.Finish(new InSetExpressionSyntax(left.Span.To(read.Span), left, values));
    }

    private static IResult<ExpressionSyntax> InGroup(ExpressionSyntax left, TokenInput at)
    {
        Production read = new(at);
        NameSyntax group = read.One(Group);
        return read.Finish(new InGroupExpressionSyntax(left.Span.To(read.Span), left, group));
    }

    private static IResult<ExpressionSyntax> Between(ExpressionSyntax left, Parser<ExpressionSyntax> operand, TokenInput at)
    {
        Production read = new(at);
        ExpressionSyntax low = read.One(operand);
        read.Expect("and");
        ExpressionSyntax high = read.One(operand);
        return read.Finish(new BetweenExpressionSyntax(left.Span.To(read.Span), left, low, high));
    }

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

    private static ComparisonSign? SignOf(Token token) => token.Kind != TokenKind.Symbol ? null : token.Text switch
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

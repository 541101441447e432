using System.Collections.Immutable;
using NelmRules.Diagnostics;

namespace NelmRules.Syntax;

/// <summary>What may follow an operand: a comparison, <c>in</c>, <c>between</c> or <c>is</c>.</summary>
internal static class ComparisonGrammar
{
    private static readonly Func<Production, NameSyntax> Group = Leaves.QualifiedName(Expected.GroupOrSet);

    /// <summary>An operand with its suffix, if any.</summary>
    public static ExpressionSyntax Read(Production read)
    {
        ExpressionSyntax left = ExpressionGrammar.Operand(read);
        return read.Failed ? null! : Suffix(read, left);
    }

    private static ExpressionSyntax Suffix(Production read, ExpressionSyntax left) => read.At.Token switch
    {
        { Kind: TokenKind.Symbol } sign => SignOf(sign) is null ? left : Compare(read, left),
        { Kind: TokenKind.Word, Text: "in" } => In(read, left),
        { Kind: TokenKind.Word, Text: "between" } => Between(read, left),
        { Kind: TokenKind.Word, Text: "is" } => Is(read, left),
        _ => left,
    };

    /// <summary>A comparison; further signs make a chain, which is reported and kept as comparisons of comparisons.</summary>
    private static ExpressionSyntax Compare(Production read, ExpressionSyntax left)
    {
        Token sign = read.Take();
        ExpressionSyntax right = ExpressionGrammar.Operand(read);
        if (read.Failed)
        {
            return null!;
        }

        ComparisonExpressionSyntax comparison = Comparison(left, sign, right);
        if (SignOf(read.At.Token) is not null)
        {
            return Chain(read, comparison, [new Link(left, sign, right)]);
        }

        if (comparison.IsSingleEquals)
        {
            read.At.Chunk.Problems.Add(Problems.SingleEquals(sign.Span));
        }

        return comparison;
    }

    private static ExpressionSyntax Chain(Production read, ExpressionSyntax whole, List<Link> links)
    {
        while (SignOf(read.At.Token) is not null)
        {
            Token sign = read.Take();
            ExpressionSyntax right = ExpressionGrammar.Operand(read);
            if (read.Failed)
            {
                return null!;
            }

            links.Add(new Link(links[^1].Right, sign, right));
            whole = Comparison(whole, sign, right);
        }

        Chunk chunk = read.At.Chunk;
        chunk.Problems.Add(Problems.ChainedComparison(whole.Span, Apart(chunk, links)));
        return whole;
    }

    private static ComparisonExpressionSyntax Comparison(ExpressionSyntax left, Token sign, ExpressionSyntax right) =>
        new(left, SignOf(sign)!.Value, right) { OperatorSpan = sign.Span, IsSingleEquals = sign.Text == "=" };

    /// <summary>The chain as comparisons joined by <c>and</c>, where all its signs point the same way.</summary>
    private static string? Apart(Chunk chunk, List<Link> links)
    {
        bool rises = links.TrueForAll(link => link.Sign.Text is "<" or "<=");
        bool falls = links.TrueForAll(link => link.Sign.Text is ">" or ">=");
        return rises || falls
            ? string.Join(" and ", links.Select(link => $"{chunk.Source.Slice(link.Left.Span)} {link.Sign.Text} {chunk.Source.Slice(link.Right.Span)}"))
            : null;
    }

    private static ExpressionSyntax In(Production read, ExpressionSyntax left)
    {
        read.Expect("in");
        return read.At.Token.IsSymbol("{") ? InSet(read, left) : InGroup(read, left);
    }

    private static InSetExpressionSyntax InSet(Production read, ExpressionSyntax left)
    {
        read.Expect("{");
        ImmutableArray<ExpressionSyntax> values = read.Separated(ExpressionGrammar.Operand, ",");
        read.Expect("}");
        return new InSetExpressionSyntax(read.SpanFrom(left), left, values);
    }

    private static InGroupExpressionSyntax InGroup(Production read, ExpressionSyntax left)
    {
        NameSyntax group = read.One(Group);
        return new InGroupExpressionSyntax(read.SpanFrom(left), left, group);
    }

    private static BetweenExpressionSyntax Between(Production read, ExpressionSyntax left)
    {
        read.Expect("between");
        ExpressionSyntax low = read.One(ExpressionGrammar.Operand);
        read.Expect("and");
        ExpressionSyntax high = read.One(ExpressionGrammar.Operand);
        return new BetweenExpressionSyntax(left, low, high);
    }

    private static ExpressionSyntax Is(Production read, ExpressionSyntax left)
    {
        read.Expect("is");
        if (read.Has("known"))
        {
            return new IsKnownExpressionSyntax(read.SpanFrom(left), left);
        }

        if (left is not NameExpressionSyntax fact)
        {
            return read.Failing<ExpressionSyntax>("`known`");
        }

        return read.Has("recorded")
            ? new IsRecordedExpressionSyntax(read.SpanFrom(left), new NameSyntax(fact.Span, fact.Name))
            : read.Failing<ExpressionSyntax>("`known`", "`recorded`");
    }

    private static ComparisonSign? SignOf(in Token token) => token.Kind != TokenKind.Symbol ? null : token.Text switch
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

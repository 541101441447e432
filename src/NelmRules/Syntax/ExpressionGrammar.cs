using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NelmRules.Text;

namespace NelmRules.Syntax;

/// <summary>
/// Expressions, from <c>implies</c>, which binds loosest, to the minus sign. Each level reads its left operand once and then looks
/// at the next token for a suffix, so that no alternative is ever tried twice.
/// </summary>
internal static class ExpressionGrammar
{
    /// <summary>A condition or any other expression.</summary>
    public static ExpressionSyntax Expression(Production read)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return read.Failing<ExpressionSyntax>(Expected.Shallower);
        }

        ExpressionSyntax first = Disjunction(read);
        return read.Sees("implies") ? GroupToTheRight(read, read.Separated(first, Disjunction, "implies")) : first;
    }

    /// <summary>An expression without comparison or logic, as on either side of a comparison.</summary>
    public static ExpressionSyntax Operand(Production read)
    {
        ExpressionSyntax left = Product(read);
        while (!read.Failed && SumSign(read.At.Token) is { } sign)
        {
            read.Take();
            left = Arithmetic(read, left, sign, Product(read));
        }

        return left;
    }

    private static ExpressionSyntax Product(Production read)
    {
        ExpressionSyntax left = Signed(read);
        while (!read.Failed && ProductSign(read.At.Token) is { } sign)
        {
            read.Take();
            left = Arithmetic(read, left, sign, Signed(read));
        }

        return left;
    }

    private static ExpressionSyntax Disjunction(Production read)
    {
        ExpressionSyntax first = Conjunction(read);
        return read.Sees("or") ? Logical(read, LogicalOperator.Or, read.Separated(first, Conjunction, "or")) : first;
    }

    private static ExpressionSyntax Conjunction(Production read)
    {
        ExpressionSyntax first = Negation(read);
        return read.Sees("and") ? Logical(read, LogicalOperator.And, read.Separated(first, Negation, "and")) : first;
    }

    private static ExpressionSyntax Negation(Production read)
    {
        TokenInput first = read.At;
        TokenInput end = read.Past("not");
        ExpressionSyntax operand = ComparisonGrammar.Read(read);
        return read.Failed ? null! : WithPrefixes(first, end, operand, Not);
    }

    private static ExpressionSyntax Signed(Production read)
    {
        TokenInput first = read.At;
        TokenInput end = read.Past("-");
        ExpressionSyntax operand = PrimaryGrammar.Primary(read);
        return read.Failed ? null! : WithPrefixes(first, end, operand, Negative);
    }

    /// <summary>Wraps an operand in the prefixes that stand from one place up to another, the last one innermost.</summary>
    private static ExpressionSyntax WithPrefixes(
        TokenInput first, TokenInput end, ExpressionSyntax operand, Func<TextSpan, ExpressionSyntax, ExpressionSyntax> wrap)
    {
        for (int at = end.Position - 1; at >= first.Position; at--)
        {
            operand = wrap(first.Chunk[at].Span.To(operand.Span), operand);
        }

        return operand;
    }

    private static NotExpressionSyntax Not(TextSpan span, ExpressionSyntax operand) => new(span, operand);

    private static NegationExpressionSyntax Negative(TextSpan span, ExpressionSyntax operand) => new(span, operand);

    private static LogicalExpressionSyntax Logical(Production read, LogicalOperator sign, ImmutableArray<ExpressionSyntax> operands) =>
        read.Failed ? null! : new(sign, operands);

    private static ExpressionSyntax GroupToTheRight(Production read, ImmutableArray<ExpressionSyntax> operands)
    {
        ExpressionSyntax right = operands[^1];
        for (int at = operands.Length - 2; at >= 0; at--)
        {
            right = Logical(read, LogicalOperator.Implies, [operands[at], right]);
        }

        return right;
    }

    private static ArithmeticExpressionSyntax Arithmetic(Production read, ExpressionSyntax left, ArithmeticOperator sign, ExpressionSyntax right) =>
        read.Failed ? null! : new(left, sign, right);

    private static ArithmeticOperator? SumSign(in Token token) => token.Kind != TokenKind.Symbol ? null : token.Text switch
    {
        "+" => ArithmeticOperator.Add,
        "-" => ArithmeticOperator.Subtract,
        _ => null,
    };

    private static ArithmeticOperator? ProductSign(in Token token) => token.Kind != TokenKind.Symbol ? null : token.Text switch
    {
        "*" => ArithmeticOperator.Multiply,
        "/" => ArithmeticOperator.Divide,
        _ => null,
    };
}

using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NelmRules.Text;
using Sprache;

namespace NelmRules.Syntax;

/// <summary>
/// Expressions, from <c>implies</c>, which binds loosest, to the minus sign. Each level parses its left operand once and then looks
/// at the next token for a suffix, so that no alternative is ever tried twice.
/// </summary>
internal static class ExpressionGrammar
{
    /// <summary>A condition or any other expression.</summary>
    public static readonly Parser<ExpressionSyntax> Expression = ReadExpression;

    private static readonly Parser<ExpressionSyntax> Sum = Paired(
        Paired(ReadSigned, ("*", ArithmeticOperator.Multiply), ("/", ArithmeticOperator.Divide)),
        ("+", ArithmeticOperator.Add),
        ("-", ArithmeticOperator.Subtract));

    private static readonly Parser<ExpressionSyntax> Comparison = ComparisonGrammar.After(Sum);

    private static readonly Parser<ExpressionSyntax> Disjunction = Joined(
        Joined(ReadNot, "and", operands => Logical(LogicalOperator.And, operands)), "or", operands => Logical(LogicalOperator.Or, operands));

    private static readonly Parser<ExpressionSyntax> Implication = Joined(Disjunction, "implies", GroupToTheRight);

    /// <summary>An expression without comparison or logic, as on either side of a comparison.</summary>
    public static Parser<ExpressionSyntax> Operand => Sum;

    private static IResult<ExpressionSyntax> ReadExpression(IInput input) =>
        RuntimeHelpers.TryEnsureSufficientExecutionStack()
            ? Implication(input)
            : Leaves.Failure<ExpressionSyntax>(input, [Expected.Shallower]);

    private static IResult<ExpressionSyntax> ReadNot(IInput input)
    {
        TokenInput at = Leaves.At(input);
        while (at.Token.IsWord("not"))
        {
            at = at.Next;
        }

        IResult<ExpressionSyntax> operand = Comparison(at);
        return operand.WasSuccessful && !ReferenceEquals(at, input)
            ? Result.Success(WithPrefixes(Leaves.At(input), at, operand.Value, Not), operand.Remainder)
            : operand;
    }

    private static IResult<ExpressionSyntax> ReadSigned(IInput input)
    {
        TokenInput at = Leaves.At(input);
        while (at.Token.IsSymbol("-"))
        {
            at = at.Next;
        }

        IResult<ExpressionSyntax> operand = PrimaryGrammar.Primary(at);
        return operand.WasSuccessful && !ReferenceEquals(at, input)
            ? Result.Success(WithPrefixes(Leaves.At(input), at, operand.Value, Negative), operand.Remainder)
            : operand;
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

    private static LogicalExpressionSyntax Logical(LogicalOperator sign, ImmutableArray<ExpressionSyntax> operands) =>
        new(operands[0].Span.To(operands[^1].Span), sign, operands);

    private static ExpressionSyntax GroupToTheRight(ImmutableArray<ExpressionSyntax> operands)
    {
        ExpressionSyntax right = operands[^1];
        for (int at = operands.Length - 2; at >= 0; at--)
        {
            right = Logical(LogicalOperator.Implies, [operands[at], right]);
        }

        return right;
    }

    /// <summary>Operands with a word between, all in one node.</summary>
    private static Parser<ExpressionSyntax> Joined(
        Parser<ExpressionSyntax> operand, string word, Func<ImmutableArray<ExpressionSyntax>, ExpressionSyntax> build) => input =>
    {
        IResult<ExpressionSyntax> first = operand(input);
        if (!first.WasSuccessful || !Leaves.At(first.Remainder).Token.IsWord(word))
        {
            return first;
        }

        ImmutableArray<ExpressionSyntax>.Builder operands = ImmutableArray.CreateBuilder<ExpressionSyntax>();
        operands.Add(first.Value);
        IResult<ExpressionSyntax> next = first;
        while (next.WasSuccessful && Leaves.At(next.Remainder) is var at && at.Token.IsWord(word))
        {
            next = operand(at.Next);
            operands.Add(next.WasSuccessful ? next.Value : first.Value);
        }

        return next.WasSuccessful ? Result.Success(build(operands.DrainToImmutable()), next.Remainder) : next;
    };

    /// <summary>Operands with a sign between, grouped in pairs to the left.</summary>
    private static Parser<ExpressionSyntax> Paired(
        Parser<ExpressionSyntax> operand, params (string Sign, ArithmeticOperator Operator)[] signs) => input =>
    {
        IResult<ExpressionSyntax> left = operand(input);
        while (left.WasSuccessful && Leaves.At(left.Remainder) is var at && Find(signs, at.Token) is { } found)
        {
            IResult<ExpressionSyntax> right = operand(at.Next);
            if (!right.WasSuccessful)
            {
                return right;
            }

            TextSpan span = left.Value.Span.To(right.Value.Span);
            left = Result.Success(new ArithmeticExpressionSyntax(span, left.Value, found, right.Value), right.Remainder);
        }

        return left;
    };

    private static ArithmeticOperator? Find((string Sign, ArithmeticOperator Operator)[] signs, Token token)
    {
        if (token.Kind == TokenKind.Symbol)
        {
            foreach ((string sign, ArithmeticOperator found) in signs)
            {
                if (sign == token.Text)
                {
                    return found;
                }
            }
        }

        return null;
    }
}

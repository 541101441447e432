using System.Collections.Immutable;
using System.Globalization;
using NelmRules.Text;
using Sprache;

namespace NelmRules.Syntax;

/// <summary>The operands of expressions: numbers, dates, names, parentheses, and what begins with a word of its own.</summary>
internal static class PrimaryGrammar
{
    /// <summary>One operand.</summary>
    public static readonly Parser<ExpressionSyntax> Primary = ReadPrimary;

    /// <summary>A number with its unit, a date, a name, <c>yes</c> or <c>no</c>: what a record can hold.</summary>
    public static readonly Parser<ExpressionSyntax> Value = ReadValue;

    private static readonly ImmutableArray<string> ConditionExpected = [Expected.Condition];
    private static readonly ImmutableArray<string> ValueExpected = [Expected.Value];

    private static readonly Parser<NameSyntax> QualifiedName = Leaves.QualifiedName(Expected.Condition);

    private static readonly Parser<NameSyntax> List = Leaves.QualifiedName(Expected.List);

    private static readonly Parser<ExpressionSyntax> Parenthesized = ReadParenthesized;

    private static IResult<ExpressionSyntax> ReadPrimary(IInput input)
    {
        TokenInput at = Leaves.At(input);
        return at.Token switch
        {
            { Kind: TokenKind.Number } => ReadNumber(at),
            { Kind: TokenKind.Date } => ReadDate(at),
            { Kind: TokenKind.Symbol, Text: "(" } => ReadParenthesized(at),
            { Kind: TokenKind.Word } token when Special(token) is { } special => Production.Read(special, at),
            { Kind: TokenKind.Word, Text: "months" or "days" } when at.Following.IsWord("from") => Production.Read(Distance, at),
            { Kind: TokenKind.Word } => ReadName(at),
            _ => Leaves.Failure<ExpressionSyntax>(at, ConditionExpected),
        };
    }

    /// <summary>What begins with a word of its own.</summary>
    private static Func<Production, ExpressionSyntax>? Special(Token token) => !token.Is(TokenTraits.Reserved) ? null : token.Text switch
    {
        "yes" or "no" => Truth,
        "received" => Received,
        "at" => AtLeastOrMost,
        "exactly" => Exactly,
        "count" => Count,
        "sum" => Sum,
        "largest" => Largest,
        "any" => Any,
        "all" => All,
        _ => null,
    };

    private static IResult<ExpressionSyntax> ReadValue(IInput input)
    {
        TokenInput at = Leaves.At(input);
        return at.Token switch
        {
            { Kind: TokenKind.Number } => ReadNumber(at),
            { Kind: TokenKind.Date } => ReadDate(at),
            { Kind: TokenKind.Symbol, Text: "-" } when at.Following.Kind == TokenKind.Number => ReadNegative(at),
            { Kind: TokenKind.Word, Text: "yes" or "no" } => Production.Read(Truth, at),
            { Kind: TokenKind.Word } when Leaves.IsFree(at) => ReadName(at),
            _ => Leaves.Failure<ExpressionSyntax>(at, ValueExpected),
        };
    }

    private static IResult<ExpressionSyntax> ReadNegative(TokenInput at)
    {
        IResult<ExpressionSyntax> number = ReadNumber(at.Next);
        return Result.Success(new NegationExpressionSyntax(at.Token.Span.To(number.Value.Span), number.Value), number.Remainder);
    }

    private static IResult<ExpressionSyntax> ReadNumber(TokenInput at)
    {
        NumberSyntax number = Leaves.NumberOf(at.Token);
        UnitSyntax? unit = Leaves.UnitBehind(at.Token, at.Next, out TokenInput rest);
        TextSpan span = unit is null ? number.Span : number.Span.To(unit.Span);
        return Result.Success(new NumberExpressionSyntax(span, number, unit), rest);
    }

    private static IResult<ExpressionSyntax> ReadDate(TokenInput at)
    {
        DateOnly value = DateOnly.ParseExact(at.Token.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Result.Success(new DateExpressionSyntax(at.Token.Span, value), at.Next);
    }

    /// <summary>A name without a point behind it, as nearly all are, is no production of its own.</summary>
    private static IResult<ExpressionSyntax> ReadName(TokenInput at)
    {
        if (Leaves.IsFree(at) && !at.Following.IsSymbol("."))
        {
            NameSyntax plain = Leaves.CheckedName(at);
            return Result.Success(new NameExpressionSyntax(plain.Span, plain.Text), at.Next);
        }

        IResult<NameSyntax> name = QualifiedName(at);
        return name.WasSuccessful
            ? Result.Success(new NameExpressionSyntax(name.Value.Span, name.Value.Text), name.Remainder)
            : Leaves.Failure<ExpressionSyntax>(name.Remainder, name.Expectations);
    }

    /// <summary>Written out and not composed, because it is on the path of every level of nesting.</summary>
    private static IResult<ExpressionSyntax> ReadParenthesized(IInput input)
    {
        TokenInput open = Leaves.At(input);
        if (!open.Token.IsSymbol("("))
        {
            return Leaves.Failure<ExpressionSyntax>(open, ["`(`"]);
        }

        IResult<ExpressionSyntax> inner = ExpressionGrammar.Expression(open.Next);
        if (!inner.WasSuccessful)
        {
            return inner;
        }

        TokenInput close = Leaves.At(inner.Remainder);
        return close.Token.IsSymbol(")")
            ? Result.Success(new ParenthesizedExpressionSyntax(open.Token.Span.To(close.Token.Span), inner.Value), close.Next)
            : Leaves.Failure<ExpressionSyntax>(close, ["`)`"]);
    }

    private static NameExpressionSyntax Truth(Production read)
    {
        string word = read.At.Token.Text;
        read.Expect(word);
        return new NameExpressionSyntax(read.Span, word);
    }

    private static ReceivedExpressionSyntax Received(Production read)
    {
        read.Expect("received");
        NameSyntax treatment = read.Name(Expected.Treatment);
        return new ReceivedExpressionSyntax(read.Span, treatment);
    }

    private static CountingExpressionSyntax AtLeastOrMost(Production read)
    {
        read.Expect("at");
        bool isMost = read.Has("most");
        if (!isMost)
        {
            read.Expect("least");
        }

        return Counting(read, isMost ? CountingKind.AtMost : CountingKind.AtLeast);
    }

    private static CountingExpressionSyntax Exactly(Production read)
    {
        read.Expect("exactly");
        return Counting(read, CountingKind.Exactly);
    }

    private static CountingExpressionSyntax Counting(Production read, CountingKind kind)
    {
        NumberSyntax count = read.Number();
        read.Expect("of");
        read.Expect("(");
        ImmutableArray<ExpressionSyntax> operands = read.Separated(ExpressionGrammar.Expression, ",");
        read.Expect(")");
        return new CountingExpressionSyntax(read.Span, kind, count, operands);
    }

    private static AggregateExpressionSyntax Count(Production read)
    {
        read.Expect("count");
        return Aggregate(read, AggregateKind.Count, null);
    }

    private static AggregateExpressionSyntax Sum(Production read)
    {
        read.Expect("sum");
        read.Expect("of");
        NameSyntax field = read.Name(Expected.Field);
        return Aggregate(read, AggregateKind.Sum, field);
    }

    private static AggregateExpressionSyntax Largest(Production read)
    {
        read.Expect("largest");
        NameSyntax field = read.Name(Expected.Field);
        return Aggregate(read, AggregateKind.Largest, field);
    }

    private static AggregateExpressionSyntax Aggregate(Production read, AggregateKind kind, NameSyntax? field)
    {
        NameSyntax list = OfList(read);
        ExpressionSyntax? filter = read.At.Token.IsWord("where") ? Filter(read) : null;
        return new AggregateExpressionSyntax(read.Span, kind, field, list, filter);
    }

    private static AggregateExpressionSyntax Any(Production read)
    {
        read.Expect("any");
        return Quantified(read, AggregateKind.Any);
    }

    private static AggregateExpressionSyntax All(Production read)
    {
        read.Expect("all");
        return Quantified(read, AggregateKind.All);
    }

    private static AggregateExpressionSyntax Quantified(Production read, AggregateKind kind)
    {
        NameSyntax list = OfList(read);
        ExpressionSyntax? filter = Filter(read);
        return new AggregateExpressionSyntax(read.Span, kind, null, list, filter);
    }

    private static NameSyntax OfList(Production read)
    {
        read.Expect("of");
        return read.One(List);
    }

    private static ExpressionSyntax? Filter(Production read)
    {
        read.Expect("where");
        return (read.One(Parenthesized) as ParenthesizedExpressionSyntax)?.Inner;
    }

    private static DateDistanceExpressionSyntax Distance(Production read)
    {
        string word = read.At.Token.Text;
        read.Expect(word);
        read.Expect("from");
        ExpressionSyntax start = read.One(Primary);
        read.Expect("to");
        ExpressionSyntax end = read.One(Primary);
        return new DateDistanceExpressionSyntax(read.Span, word == "months" ? DateStep.Months : DateStep.Days, start, end);
    }
}

using System.Collections.Immutable;
using System.Globalization;

namespace NelmRules.Syntax;

/// <summary>The operands of expressions: numbers, dates, names, parentheses, and what begins with a word of its own.</summary>
internal static class PrimaryGrammar
{
    /// <summary>A number with its unit, a date, a name, <c>yes</c> or <c>no</c>: what a record can hold.</summary>
    public static readonly Func<Production, ExpressionSyntax> Value = ReadValue;

    private static readonly Func<Production, NameSyntax> QualifiedName = Leaves.QualifiedName(Expected.Condition);

    private static readonly Func<Production, NameSyntax> List = Leaves.QualifiedName(Expected.List);

    /// <summary>One operand.</summary>
    public static ExpressionSyntax Primary(Production read) => read.At.Token switch
    {
        { Kind: TokenKind.Number } => Number(read),
        { Kind: TokenKind.Date } => Date(read),
        { Kind: TokenKind.Symbol, Text: "(" } => Parenthesized(read),
        { Kind: TokenKind.Word } token when Special(token) is { } special => read.One(special),
        { Kind: TokenKind.Word, Text: "months" or "days" } when read.At.Following.IsWord("from") => read.One(Distance),
        { Kind: TokenKind.Word } => Name(read),
        _ => read.Failing<ExpressionSyntax>(Expected.Condition),
    };

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

    private static ExpressionSyntax ReadValue(Production read) => read.At.Token switch
    {
        { Kind: TokenKind.Number } => Number(read),
        { Kind: TokenKind.Date } => Date(read),
        { Kind: TokenKind.Symbol, Text: "-" } when read.At.Following.Kind == TokenKind.Number => Negative(read),
        { Kind: TokenKind.Word, Text: "yes" or "no" } => Truth(read),
        { Kind: TokenKind.Word } when Leaves.IsFree(read.At) => Name(read),
        _ => read.Failing<ExpressionSyntax>(Expected.Value),
    };

    private static NegationExpressionSyntax Negative(Production read)
    {
        Token minus = read.Take();
        NumberExpressionSyntax number = Number(read);
        return new NegationExpressionSyntax(minus.Span.To(number.Span), number);
    }

    private static NumberExpressionSyntax Number(Production read)
    {
        TokenInput first = read.At;
        string digits = read.Take().Text;
        TokenInput unit = read.At;
        return read.PassUnit()
            ? new NumberExpressionSyntax(read.SpanFrom(first), digits, Leaves.TextOf(unit, read.At), Leaves.SpanOf(unit, read.At).Length)
            : new NumberExpressionSyntax(read.SpanFrom(first), digits, null, 0);
    }

    private static DateExpressionSyntax Date(Production read)
    {
        Token token = read.Take();
        return new DateExpressionSyntax(token.Span, DateOnly.ParseExact(token.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    /// <summary>A name without a point behind it, as nearly all are, is no production of its own.</summary>
    private static NameExpressionSyntax Name(Production read)
    {
        if (Leaves.IsFree(read.At) && !read.At.Following.IsSymbol("."))
        {
            Leaves.CheckName(read.At);
            Token token = read.Take();
            return new NameExpressionSyntax(token.Span, token.Text);
        }

        return read.One(QualifiedName) is { } name ? new NameExpressionSyntax(name.Span, name.Text) : null!;
    }

    private static ParenthesizedExpressionSyntax Parenthesized(Production read)
    {
        TokenInput open = read.At;
        read.Expect("(");
        ExpressionSyntax inner = read.One(ExpressionGrammar.Expression);
        read.Expect(")");
        return read.Failed ? null! : new ParenthesizedExpressionSyntax(read.SpanFrom(open), inner);
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
        return read.One(Parenthesized)?.Inner;
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

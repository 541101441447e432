using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using NelmRules.Text;
using Sprache;
using static NelmRules.Syntax.Combinators;

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

    private static readonly Parser<NameExpressionSyntax> Name =
        from name in Leaves.QualifiedName(Expected.Condition)
        select new NameExpressionSyntax(name.Span, name.Text);

    private static readonly Parser<ExpressionSyntax> Parenthesized = ReadParenthesized;

    private static readonly Parser<ExpressionSyntax> Filter =
        from word in Leaves.Word("where")
        from condition in Parenthesized
        select ((ParenthesizedExpressionSyntax)condition).Inner;

    private static readonly Parser<NameSyntax> OfList =
        from word in Leaves.Word("of")
        from list in Leaves.QualifiedName(Expected.List)
        select list;

    private static readonly FrozenDictionary<string, Parser<ExpressionSyntax>> ByWord =
        new Dictionary<string, Parser<ExpressionSyntax>>(StringComparer.Ordinal)
        {
            ["yes"] = Truth("yes"),
            ["no"] = Truth("no"),
            ["received"] = Received(),
            ["at"] = AtLeastOrMost(),
            ["exactly"] = Counting(Leaves.Word("exactly"), CountingKind.Exactly),
            ["count"] = OverList("count", AggregateKind.Count, Filter.Maybe()),
            ["sum"] = OverField("sum", AggregateKind.Sum),
            ["largest"] = OverField("largest", AggregateKind.Largest),
            ["any"] = OverList("any", AggregateKind.Any, Filter),
            ["all"] = OverList("all", AggregateKind.All, Filter),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Parser<ExpressionSyntax>> Distances =
        new Dictionary<string, Parser<ExpressionSyntax>>(StringComparer.Ordinal)
        {
            ["months"] = Distance("months", DateStep.Months),
            ["days"] = Distance("days", DateStep.Days),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private static IResult<ExpressionSyntax> ReadPrimary(IInput input)
    {
        TokenInput at = Leaves.At(input);
        return at.Token switch
        {
            { Kind: TokenKind.Number } => ReadNumber(at),
            { Kind: TokenKind.Date } => ReadDate(at),
            { Kind: TokenKind.Symbol, Text: "(" } => ReadParenthesized(at),
            { Kind: TokenKind.Word } token when ByWord.TryGetValue(token.Text, out Parser<ExpressionSyntax>? special) => special(at),
            { Kind: TokenKind.Word } token when at.Following.IsWord("from") && Distances.TryGetValue(token.Text, out Parser<ExpressionSyntax>? distance) =>
                distance(at),
            { Kind: TokenKind.Word } => Name(at),
            _ => Leaves.Failure<ExpressionSyntax>(at, ConditionExpected),
        };
    }

    private static IResult<ExpressionSyntax> ReadValue(IInput input)
    {
        TokenInput at = Leaves.At(input);
        return at.Token switch
        {
            { Kind: TokenKind.Number } => ReadNumber(at),
            { Kind: TokenKind.Date } => ReadDate(at),
            { Kind: TokenKind.Symbol, Text: "-" } when at.Following.Kind == TokenKind.Number => ReadNegative(at),
            { Kind: TokenKind.Word, Text: "yes" or "no" } token => ByWord[token.Text](at),
            { Kind: TokenKind.Word } when Leaves.IsFree(at) => Name(at),
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

    private static Parser<ExpressionSyntax> Truth(string word) =>
        from token in Leaves.Word(word)
        select new NameExpressionSyntax(token.Span, token.Text);

    private static Parser<ExpressionSyntax> Received() =>
        (from word in Leaves.Word("received")
         from treatment in Leaves.Name(Expected.Treatment)
         select Spanned(span => new ReceivedExpressionSyntax(span, treatment))).Node();

    private static Parser<ExpressionSyntax> AtLeastOrMost()
    {
        Parser<ExpressionSyntax> most = Counting(Leaves.Word("at").Then(_ => Leaves.Word("most")), CountingKind.AtMost);
        Parser<ExpressionSyntax> least = Counting(Leaves.Word("at").Then(_ => Leaves.Word("least")), CountingKind.AtLeast);
        return input => Leaves.At(input).Following.IsWord("most") ? most(input) : least(input);
    }

    private static Parser<ExpressionSyntax> Counting(Parser<Token> head, CountingKind kind) =>
        (from word in head
         from count in Leaves.Number
         from of in Leaves.Word("of")
         from open in Leaves.Symbol("(")
         from operands in ExpressionGrammar.Expression.SeparatedBy(",")
         from close in Leaves.Symbol(")")
         select Spanned(span => new CountingExpressionSyntax(span, kind, count, operands))).Node();

    private static Parser<ExpressionSyntax> OverList(string word, AggregateKind kind, Parser<ExpressionSyntax?> filter) =>
        (from head in Leaves.Word(word)
         from list in OfList
         from condition in filter
         select Spanned(span => new AggregateExpressionSyntax(span, kind, null, list, condition))).Node();

    private static Parser<ExpressionSyntax> OverField(string word, AggregateKind kind) =>
        (from head in Leaves.Word(word)
         from of in kind == AggregateKind.Sum ? Leaves.Word("of").Select(_ => true) : Parse.Return(true)
         from field in Leaves.Name(Expected.Field)
         from list in OfList
         from condition in Filter.Maybe()
         select Spanned(span => new AggregateExpressionSyntax(span, kind, field, list, condition))).Node();

    private static Parser<ExpressionSyntax> Distance(string word, DateStep step) =>
        (from head in Leaves.Word(word)
         from fromWord in Leaves.Word("from")
         from start in Primary
         from to in Leaves.Word("to")
         from end in Primary
         select Spanned(span => new DateDistanceExpressionSyntax(span, step, start, end))).Node();
}

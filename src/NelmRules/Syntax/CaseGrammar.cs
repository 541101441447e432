using System.Collections.Immutable;
using NelmRules.Diagnostics;
using Sprache;
using static NelmRules.Syntax.Combinators;

namespace NelmRules.Syntax;

/// <summary>The clauses of a case: a patient, and what must follow.</summary>
internal static class CaseGrammar
{
    private static readonly Parser<GivenSyntax> Field =
        (from name in Leaves.Name(Expected.Field)
         from sign in Leaves.Symbol("=")
         from value in PrimaryGrammar.Value
         select Spanned(span => new GivenSyntax(span, name, false, new GivenScalarSyntax(value.Span, value)))).Node();

    private static readonly Parser<ImmutableArray<GivenSyntax>> Fields = input =>
        Leaves.At(input).Token.IsSymbol("}") ? Result.Success(ImmutableArray<GivenSyntax>.Empty, input) : Field.SeparatedBy(",")(input);

    private static readonly Parser<GivenRecordSyntax> Record =
        (from open in Leaves.Symbol("{")
         from fields in Fields
         from close in Leaves.Symbol("}")
         select Spanned(span => new GivenRecordSyntax(span, fields))).Node();

    private static readonly Parser<ImmutableArray<GivenRecordSyntax>> Records = input =>
        Leaves.At(input).Token.IsSymbol("]") ? Result.Success(ImmutableArray<GivenRecordSyntax>.Empty, input) : Record.SeparatedBy(",")(input);

    private static readonly Parser<GivenValueSyntax> List =
        (from open in Leaves.Symbol("[")
         from records in Records
         from close in Leaves.Symbol("]")
         select Spanned(span => new GivenListSyntax(span, records))).Node();

    private static readonly Parser<GivenValueSyntax> Scalar =
        from value in PrimaryGrammar.Value
        select new GivenScalarSyntax(value.Span, value);

    private static readonly Parser<GivenSyntax> Fact =
        (from received in Leaves.Word("received").IsThere()
         from name in Leaves.Name(received ? Expected.Treatment : Expected.Fact)
         from sign in Leaves.Symbol("=")
         from value in (Parser<GivenValueSyntax>)(input => Leaves.At(input).Token.IsSymbol("[") ? List(input) : Scalar(input))
         select Spanned(span => new GivenSyntax(span, name, received, value))).Node();

    public static readonly ClauseRule Given = new("given",
        (from word in Leaves.Word("given")
         from facts in Fact.SeparatedBy(",")
         select Spanned(span => new GivenClauseSyntax(span, facts))).Node(), Repeats: true);

    public static readonly ClauseRule Expect = new("expect",
        (from word in Leaves.Word("expect")
         from only in Leaves.Word("only").IsThere()
         from expectation in (Parser<ExpectationSyntax>)ReadExpectation
         select Spanned(span => new ExpectClauseSyntax(span, only, expectation))).Node(), Repeats: true);

    private static readonly Parser<ExpectationSyntax> Action =
        (from action in ActionGrammar.Action
         from rule in Leaves.Word("by").Then(_ => Leaves.Name("a rule")).Maybe()
         select Spanned(span => new ExpectActionSyntax(span, action, rule))).Node();

    private static readonly Parser<ImmutableArray<NameSyntax>> Needs = input => Leaves.At(input).Token.IsWord("needs")
        ? Leaves.QualifiedName(Expected.Fact).SeparatedBy(",")(Leaves.At(input).Next)
        : Result.Success(ImmutableArray<NameSyntax>.Empty, input);

    private static readonly Parser<ExpectedStatus> Status = ReadStatus;

    private static readonly Parser<ExpectationSyntax> WithStatus =
        (from rule in Leaves.Name(Expected.Expectation)
         from status in Status
         from needs in status == ExpectedStatus.Undetermined ? Needs : Parse.Return(ImmutableArray<NameSyntax>.Empty)
         select Spanned(span => new ExpectStatusSyntax(span, rule, status, needs))).Node();

    private static readonly Parser<ExpectationSyntax> WithValue =
        (from name in Leaves.Name(Expected.Name)
         from sign in EqualSign()
         from value in PrimaryGrammar.Value
         select Spanned(span => new ExpectValueSyntax(span, name, value))).Node();

    private static IResult<ExpectationSyntax> ReadExpectation(IInput input)
    {
        TokenInput at = Leaves.At(input);
        return at.Token switch
        {
            { Kind: TokenKind.Word, Text: "nothing" } word => Result.Success(new ExpectNothingSyntax(word.Span), at.Next),
            { Kind: TokenKind.Word, Text: "outside" } word => Result.Success(new ExpectOutsideSyntax(word.Span), at.Next),
            { Kind: TokenKind.Word } word when Keywords.Verbs.Contains(word.Text) => Action(at),
            _ when at.Following is { Kind: TokenKind.Symbol, Text: "==" or "=" } => WithValue(at),
            _ => WithStatus(at),
        };
    }

    private static IResult<ExpectedStatus> ReadStatus(IInput input)
    {
        TokenInput at = Leaves.At(input);
        return at.Token switch
        {
            { Kind: TokenKind.Word, Text: "met" } => Result.Success(ExpectedStatus.Met, at.Next),
            { Kind: TokenKind.Word, Text: "unclear" } => Result.Success(ExpectedStatus.Unclear, at.Next),
            { Kind: TokenKind.Word, Text: "undetermined" } => Result.Success(ExpectedStatus.Undetermined, at.Next),
            { Kind: TokenKind.Word, Text: "not" } => Leaves.Word("met").Select(_ => ExpectedStatus.NotMet)(at.Next),
            _ => Leaves.Failure<ExpectedStatus>(at, ["`met`", "`not met`", "`unclear`", "`undetermined`", "`==`"]),
        };
    }

    /// <summary>The sign <c>==</c>; a single <c>=</c> is reported and read as if it were doubled.</summary>
    private static Parser<Token> EqualSign() => input =>
    {
        TokenInput at = Leaves.At(input);
        if (!at.Token.IsSymbol("="))
        {
            return Leaves.Symbol("==")(at);
        }

        at.Chunk.Problems.Add(Problems.SingleEquals(at.Token.Span));
        return Result.Success(at.Token, at.Next);
    };
}

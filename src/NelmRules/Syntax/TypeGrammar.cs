using Sprache;
using static NelmRules.Syntax.Combinators;

namespace NelmRules.Syntax;

/// <summary>The types of facts and fields.</summary>
internal static class TypeGrammar
{
    /// <summary>A type, told apart by its first two tokens.</summary>
    public static readonly Parser<TypeSyntax> Type = ReadType;

    private static readonly Parser<TypeSyntax> YesNo =
        (from yes in Leaves.Word("yes")
         from slash in Leaves.Symbol("/")
         from no in Leaves.Word("no")
         select Spanned(span => new YesNoTypeSyntax(span))).Node();

    private static readonly Parser<TypeSyntax> Date =
        (from word in Leaves.Word("date")
         select Spanned(span => new DateTypeSyntax(span))).Node();

    private static readonly Parser<TypeSyntax> List =
        (from word in Leaves.Word("list")
         from of in Leaves.Word("of")
         select Spanned(span => new ListTypeSyntax(span))).Node();

    private static readonly Parser<TypeSyntax> Unordered = Enumeration("|", isOrdered: false);

    private static readonly Parser<TypeSyntax> Ordered = Enumeration("<", isOrdered: true);

    private static readonly Parser<AlsoSyntax> Also =
        (from word in Leaves.Word("also")
         from unit in Leaves.Unit
         from at in Leaves.Word("at")
         from factor in Leaves.Number
         select Spanned(span => new AlsoSyntax(span, unit, factor))).Node();

    private static readonly Parser<UnitSyntax> CountOrUnit = input =>
        Leaves.At(input).Token is { Kind: TokenKind.Word, Text: "count" } token
            ? Result.Success(new UnitSyntax(token.Span, token.Text), Leaves.At(input).Next)
            : Leaves.Unit(input);

    private static readonly Parser<TypeSyntax> Numeric =
        (from unit in CountOrUnit
         from low in Leaves.Word("from").Then(_ => Leaves.SignedNumber).Maybe()
         from high in Leaves.Word("to").Then(_ => Leaves.SignedNumber).Maybe()
         from also in Also.While(at => at.Token.IsWord("also"))
         select Spanned(span => new NumericTypeSyntax(span, unit, low, high, also))).Node();

    private static IResult<TypeSyntax> ReadType(IInput input)
    {
        TokenInput at = Leaves.At(input);
        Token following = at.Following;
        return at.Token switch
        {
            { Kind: TokenKind.Word, Text: "yes" } => YesNo(at),
            { Kind: TokenKind.Word, Text: "list" } when following.IsWord("of") => List(at),
            { Kind: TokenKind.Word } when following.IsSymbol("|") => Unordered(at),
            { Kind: TokenKind.Word } when following.IsSymbol("<") => Ordered(at),
            { Kind: TokenKind.Word, Text: "date" } => Date(at),
            { Kind: TokenKind.Word, Text: "count" } or { Kind: TokenKind.Symbol, Text: "%" } => Numeric(at),
            { Kind: TokenKind.Word } when Leaves.IsFree(at) => Numeric(at),
            _ => Leaves.Failure<TypeSyntax>(at, [Expected.Type]),
        };
    }

    private static Parser<TypeSyntax> Enumeration(string separator, bool isOrdered) =>
        (from values in Leaves.Name(Expected.Value).SeparatedBy(separator)
         select Spanned(span => new EnumTypeSyntax(span, values, isOrdered))).Node();
}

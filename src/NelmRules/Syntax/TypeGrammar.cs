using System.Collections.Immutable;
using Sprache;

namespace NelmRules.Syntax;

/// <summary>The types of facts and fields.</summary>
internal static class TypeGrammar
{
    /// <summary>A type, told apart by its first two tokens.</summary>
    public static readonly Parser<TypeSyntax> Type = ReadType;

    private static readonly Parser<NameSyntax> EnumValue = Leaves.Name(Expected.Value);

    private static readonly Parser<AlsoSyntax> Also = Production.Of(read =>
    {
        read.Expect("also");
        UnitSyntax unit = read.One(Leaves.Unit);
        read.Expect("at");
        NumberSyntax factor = read.Number();
        return new AlsoSyntax(read.Span, unit, factor);
    });

    private static IResult<TypeSyntax> ReadType(IInput input)
    {
        TokenInput at = Leaves.At(input);
        Token following = at.Following;
        return at.Token switch
        {
            { Kind: TokenKind.Word, Text: "yes" } => Production.Read(YesNo, at),
            { Kind: TokenKind.Word, Text: "list" } when following.IsWord("of") => Production.Read(List, at),
            { Kind: TokenKind.Word } when following.IsSymbol("|") => Production.Read(Unordered, at),
            { Kind: TokenKind.Word } when following.IsSymbol("<") => Production.Read(Ordered, at),
            { Kind: TokenKind.Word, Text: "date" } date => Result.Success(new DateTypeSyntax(date.Span), at.Next),
            { Kind: TokenKind.Word, Text: "count" } or { Kind: TokenKind.Symbol, Text: "%" } => Production.Read(Numeric, at),
            { Kind: TokenKind.Word } when Leaves.IsFree(at) => Production.Read(Numeric, at),
            _ => Leaves.Failure<TypeSyntax>(at, [Expected.Type]),
        };
    }

    private static YesNoTypeSyntax YesNo(Production read)
    {
        read.Expect("yes");
        read.Expect("/");
        read.Expect("no");
        return new YesNoTypeSyntax(read.Span);
    }

    private static ListTypeSyntax List(Production read)
    {
        read.Expect("list");
        read.Expect("of");
        return new ListTypeSyntax(read.Span);
    }

    private static EnumTypeSyntax Unordered(Production read)
    {
        ImmutableArray<NameSyntax> values = read.Separated(EnumValue, "|");
        return new EnumTypeSyntax(read.Span, values, IsOrdered: false);
    }

    private static EnumTypeSyntax Ordered(Production read)
    {
        ImmutableArray<NameSyntax> values = read.Separated(EnumValue, "<");
        return new EnumTypeSyntax(read.Span, values, IsOrdered: true);
    }

    private static NumericTypeSyntax Numeric(Production read)
    {
        UnitSyntax unit = CountOrUnit(read);
        NumberSyntax? low = read.Has("from") ? read.One(Leaves.SignedNumber) : null;
        NumberSyntax? high = read.Has("to") ? read.One(Leaves.SignedNumber) : null;
        ImmutableArray<AlsoSyntax> also = read.While(at => at.Token.IsWord("also"), Also);
        return new NumericTypeSyntax(read.Span, unit, low, high, also);
    }

    private static UnitSyntax CountOrUnit(Production read)
    {
        Token token = read.At.Token;
        return read.Has("count") ? new UnitSyntax(token.Span, token.Text) : read.One(Leaves.Unit);
    }
}

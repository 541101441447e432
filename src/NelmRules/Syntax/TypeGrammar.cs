using System.Collections.Immutable;

namespace NelmRules.Syntax;

/// <summary>The types of facts and fields.</summary>
internal static class TypeGrammar
{
    /// <summary>A type, told apart by its first two tokens.</summary>
    public static readonly Func<Production, TypeSyntax> Type = ReadType;

    private static readonly Func<Production, NameSyntax> EnumValue = read => read.Name(Expected.Value);

    private static readonly Func<Production, AlsoSyntax> Also = read =>
    {
        read.Expect("also");
        UnitSyntax unit = read.One(Leaves.Unit);
        read.Expect("at");
        NumberSyntax factor = read.Number();
        return new AlsoSyntax(read.Span, unit, factor);
    };

    private static TypeSyntax ReadType(Production read)
    {
        TokenInput at = read.At;
        Token following = at.Following;
        return at.Token switch
        {
            { Kind: TokenKind.Word, Text: "yes" } => YesNo(read),
            { Kind: TokenKind.Word, Text: "list" } when following.IsWord("of") => List(read),
            { Kind: TokenKind.Word } when following.IsSymbol("|") => Unordered(read),
            { Kind: TokenKind.Word } when following.IsSymbol("<") => Ordered(read),
            { Kind: TokenKind.Word, Text: "date" } => new DateTypeSyntax(read.Take().Span),
            { Kind: TokenKind.Word, Text: "count" } or { Kind: TokenKind.Symbol, Text: "%" } => Numeric(read),
            { Kind: TokenKind.Word } when Leaves.IsFree(at) => Numeric(read),
            _ => read.Failing<TypeSyntax>(Expected.Type),
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

using System.Collections.Immutable;
using Sprache;
using static NelmRules.Syntax.Combinators;

namespace NelmRules.Syntax;

/// <summary>What stands in the heads of declarations beside names and titles.</summary>
internal static class HeadGrammar
{
    public static readonly Parser<NameSyntax> Abbreviation =
        from open in Leaves.Symbol("(")
        from name in Leaves.Name("an abbreviation")
        from close in Leaves.Symbol(")")
        select name;

    /// <summary>What a <c>treatment</c> or a <c>task</c> is a kind of.</summary>
    public static Parser<ImmutableArray<NameSyntax>> ParentsOf(string word)
    {
        Parser<ImmutableArray<NameSyntax>> names = Leaves.Name($"a {word}").SeparatedBy(",");
        return input => Leaves.At(input).Token.IsWord("is")
            ? names(Leaves.At(input).Next)
            : Result.Success(ImmutableArray<NameSyntax>.Empty, input);
    }

    /// <summary><c>= EXPRESSION</c>, or <c>by</c> with rows to come.</summary>
    public static readonly Parser<DefinedValueSyntax> DefinedValue = input =>
    {
        TokenInput at = Leaves.At(input);
        if (at.Token.IsWord("by"))
        {
            return Result.Success(new DefinedValueSyntax(null), at.Next);
        }

        return at.Token.IsSymbol("=")
            ? ExpressionGrammar.Expression.Select(value => new DefinedValueSyntax(value))(at.Next)
            : Leaves.Failure<DefinedValueSyntax>(at, ["`=`", "`by`"]);
    };

    private static readonly Parser<CriteriaHeadSyntax> AllOf =
        (from all in Leaves.Word("all")
         from of in Leaves.Word("of")
         select Spanned(span => new CriteriaHeadSyntax(span, CriteriaKind.AllOf, null, AmongOthers: false))).Node();

    private static readonly Parser<CriteriaHeadSyntax> AnyOf =
        (from any in Leaves.Word("any")
         from of in Leaves.Word("of")
         from others in Leaves.Symbol(",").Then(_ => Leaves.Word("among")).Then(_ => Leaves.Word("others")).IsThere()
         select Spanned(span => new CriteriaHeadSyntax(span, CriteriaKind.AnyOf, null, others))).Node();

    private static readonly Parser<CriteriaHeadSyntax> AtLeastOf =
        (from at in Leaves.Word("at")
         from least in Leaves.Word("least")
         from count in Leaves.Number
         from of in Leaves.Word("of")
         select Spanned(span => new CriteriaHeadSyntax(span, CriteriaKind.AtLeast, count, AmongOthers: false))).Node();

    public static readonly Parser<CriteriaHeadSyntax> CriteriaHead = input => Leaves.At(input).Token.Text switch
    {
        "any" => AnyOf(input),
        "at" => AtLeastOf(input),
        "all" => AllOf(input),
        _ => Leaves.Failure<CriteriaHeadSyntax>(input, ["`all of`", "`any of`", "`at least N of`"]),
    };
}

/// <summary>What a definition is after its name: an expression, or null where rows follow.</summary>
internal sealed record DefinedValueSyntax(ExpressionSyntax? Expression);

using System.Collections.Immutable;
using Sprache;

namespace NelmRules.Syntax;

/// <summary>What stands in the heads of declarations beside names and titles.</summary>
internal static class HeadGrammar
{
    public static readonly Parser<NameSyntax> ParentTreatment = Leaves.Name("a treatment");

    public static readonly Parser<NameSyntax> ParentTask = Leaves.Name("a task");

    public static readonly Parser<CriteriaHeadSyntax> CriteriaHead = input => Leaves.At(input).Token.Text switch
    {
        "any" => Production.Read(AnyOf, input),
        "at" => Production.Read(AtLeastOf, input),
        "all" => Production.Read(AllOf, input),
        _ => Leaves.Failure<CriteriaHeadSyntax>(input, ["`all of`", "`any of`", "`at least N of`"]),
    };

    /// <summary><c>(ABBREVIATION)</c>, or null.</summary>
    public static NameSyntax? Abbreviation(Production read)
    {
        if (!read.Has("("))
        {
            return null;
        }

        NameSyntax name = read.Name("an abbreviation");
        read.Expect(")");
        return name;
    }

    /// <summary>What a <c>treatment</c> or a <c>task</c> is a kind of.</summary>
    public static ImmutableArray<NameSyntax> Parents(Production read, Parser<NameSyntax> parent) =>
        read.Has("is") ? read.Separated(parent, ",") : [];

    /// <summary><c>= EXPRESSION</c>, or null for <c>by</c> with rows to come.</summary>
    public static ExpressionSyntax? DefinedValue(Production read)
    {
        if (read.Has("by"))
        {
            return null;
        }

        if (!read.Has("="))
        {
            read.Fail("`=`", "`by`");
        }

        return read.One(ExpressionGrammar.Expression);
    }

    private static CriteriaHeadSyntax AllOf(Production read)
    {
        read.Expect("all");
        read.Expect("of");
        return new CriteriaHeadSyntax(read.Span, CriteriaKind.AllOf, null, AmongOthers: false);
    }

    private static CriteriaHeadSyntax AnyOf(Production read)
    {
        read.Expect("any");
        read.Expect("of");
        bool others = read.Has(",");
        if (others)
        {
            read.Expect("among");
            read.Expect("others");
        }

        return new CriteriaHeadSyntax(read.Span, CriteriaKind.AnyOf, null, others);
    }

    private static CriteriaHeadSyntax AtLeastOf(Production read)
    {
        read.Expect("at");
        read.Expect("least");
        NumberSyntax count = read.Number();
        read.Expect("of");
        return new CriteriaHeadSyntax(read.Span, CriteriaKind.AtLeast, count, AmongOthers: false);
    }
}

using System.Collections.Immutable;

namespace NelmRules.Syntax;

/// <summary>What stands in the heads of declarations beside names and titles.</summary>
internal static class HeadGrammar
{
    public static readonly Func<Production, NameSyntax> ParentTreatment = read => read.Name("a treatment");

    public static readonly Func<Production, NameSyntax> ParentTask = read => read.Name("a task");

    public static readonly Func<Production, CriteriaHeadSyntax> CriteriaHead = read => read.At.Token.Text switch
    {
        "any" => AnyOf(read),
        "at" => AtLeastOf(read),
        "all" => AllOf(read),
        _ => read.Failing<CriteriaHeadSyntax>("`all of`", "`any of`", "`at least N of`"),
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
    public static ImmutableArray<NameSyntax> Parents(Production read, Func<Production, NameSyntax> parent) =>
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

using System.Collections.Immutable;
using NelmRules.Diagnostics;

namespace NelmRules.Syntax;

/// <summary>Advice: a verb, a treatment and what it is qualified by.</summary>
internal static class ActionGrammar
{
    private static readonly Func<TokenInput, bool> BeginsQualifier = at => at.Token.Kind == TokenKind.Word && Keywords.Qualifiers.Contains(at.Token.Text);

    private static readonly Func<Production, QualifierSyntax> Qualifier = read =>
    {
        string keyword = read.At.Token.Text;
        read.Expect(keyword);
        NameSyntax name = read.Name(keyword == "for" ? "a goal or an endpoint" : Expected.Advised);
        return new QualifierSyntax(read.Span, keyword, name);
    };

    /// <summary>An action; the verb is kept as its first word.</summary>
    public static readonly Func<Production, ActionSyntax> Action = read =>
    {
        string verb = read.At.Token.Text;
        read.OneOf(Keywords.Verbs, Expected.Verb);
        if (verb == "insufficient")
        {
            read.Expect("evidence");
            read.Expect("for");
        }

        NameSyntax treatment = read.Name(Expected.Advised);
        ImmutableArray<QualifierSyntax> qualifiers = read.While(BeginsQualifier, Qualifier);
        ReportRepeated(read, qualifiers);
        return new ActionSyntax(read.Span, verb, treatment, qualifiers);
    };

    private static void ReportRepeated(Production read, ImmutableArray<QualifierSyntax> qualifiers)
    {
        if (read.Failed || qualifiers.Length < 2)
        {
            return;
        }

        foreach (IGrouping<string, QualifierSyntax> group in qualifiers.GroupBy(qualifier => qualifier.Keyword, StringComparer.Ordinal))
        {
            read.At.Chunk.Problems.AddRange(group.Skip(1).Select(repeated => Problems.RepeatedQualifier(repeated.Span, group.Key, group.First().Span)));
        }
    }
}

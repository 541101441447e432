using System.Collections.Immutable;
using NelmRules.Diagnostics;
using Sprache;
using static NelmRules.Syntax.Combinators;

namespace NelmRules.Syntax;

/// <summary>Advice: a verb, a treatment and what it is qualified by.</summary>
internal static class ActionGrammar
{
    private static readonly Parser<NameSyntax> Verb = ReadVerb;

    private static readonly Parser<QualifierSyntax> Qualifier =
        (from keyword in Leaves.OneOf(Keywords.Qualifiers, Expected.Clause)
         from name in Leaves.Name(keyword.Text == "for" ? "a goal or an endpoint" : Expected.Advised)
         select Spanned(span => new QualifierSyntax(span, keyword.Text, name))).Node();

    /// <summary>An action; the verb is kept as its first word.</summary>
    public static readonly Parser<ActionSyntax> Action =
        (from verb in Verb
         from treatment in Leaves.Name(Expected.Advised)
         from qualifiers in Qualifiers()
         select Spanned(span => new ActionSyntax(span, verb.Text, treatment, qualifiers))).Node();

    private static IResult<NameSyntax> ReadVerb(IInput input)
    {
        TokenInput at = Leaves.At(input);
        if (at.Token.Kind != TokenKind.Word || !Keywords.Verbs.Contains(at.Token.Text))
        {
            return Leaves.Failure<NameSyntax>(at, [Expected.Verb]);
        }

        NameSyntax verb = new(at.Token.Span, at.Token.Text);
        return verb.Text == "insufficient" ? EvidenceFor(verb)(at.Next) : Result.Success(verb, at.Next);
    }

    private static Parser<NameSyntax> EvidenceFor(NameSyntax verb) =>
        from evidence in Leaves.Word("evidence")
        from forWord in Leaves.Word("for")
        select verb;

    private static Parser<ImmutableArray<QualifierSyntax>> Qualifiers()
    {
        Parser<ImmutableArray<QualifierSyntax>> all = Qualifier.While(
            at => at.Token.Kind == TokenKind.Word && Keywords.Qualifiers.Contains(at.Token.Text));
        return input =>
        {
            IResult<ImmutableArray<QualifierSyntax>> result = all(input);
            if (result.WasSuccessful && result.Value.Length > 1)
            {
                ReportRepeated(Leaves.At(input).Chunk, result.Value);
            }

            return result;
        };
    }

    private static void ReportRepeated(Chunk chunk, ImmutableArray<QualifierSyntax> qualifiers)
    {
        foreach (IGrouping<string, QualifierSyntax> group in qualifiers.GroupBy(qualifier => qualifier.Keyword, StringComparer.Ordinal))
        {
            chunk.Problems.AddRange(group.Skip(1).Select(repeated => Problems.RepeatedQualifier(repeated.Span, group.Key, group.First().Span)));
        }
    }
}

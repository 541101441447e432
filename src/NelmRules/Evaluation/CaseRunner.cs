using System.Collections.Immutable;
using NelmRules.Binding;

namespace NelmRules.Evaluation;

/// <summary>Runs the cases that rulesets carry.</summary>
internal static class CaseRunner
{
    /// <summary>Every case of every ruleset, in the order of the rulesets and of their cases; the book must be free of errors.</summary>
    public static ImmutableArray<CaseResult> Run(BoundBook book) =>
    [
        .. from ruleset in book.Rulesets
           from one in ruleset.Cases
           select new CaseResult(ruleset, one, new CaseCheck(ruleset, one).Failures()),
    ];
}

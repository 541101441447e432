using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Values;

namespace NelmRules.Evaluation;

/// <summary>A rule in a case: its status once the population of the source is taken into account.</summary>
internal sealed record CaseRule(RuleSymbol Rule, Status Status, ImmutableArray<Need> Needs, ImmutableArray<string> Unclear)
{
    /// <summary>Whether its advice follows.</summary>
    internal bool IsMet => Status == Status.Met;

    /// <summary>Reported positions are gated by their own condition alone; the source's own advice by its population too.</summary>
    internal static CaseRule Of(RuleSymbol rule, Finding finding, Finding applies)
    {
        CaseRule alone = new(rule, finding.Status, finding.Needs, finding.Unclear);
        bool open = finding.Status is Status.Met or Status.Undetermined;
        return rule.Reported is not null ? alone : applies.Status switch
        {
            Status.NotMet => new CaseRule(rule, Status.NotMet, [], []),
            Status.Undetermined when open => alone with
            {
                Status = Status.Undetermined,
                Needs = Inspector.InOrder([.. finding.Needs, .. applies.Needs]),
            },
            Status.Unclear when open => alone with { Status = Status.Unclear, Needs = [], Unclear = applies.Unclear },
            Status.Met or Status.NotMet or Status.Undetermined or Status.Unclear or _ => alone,
        };
    }
}

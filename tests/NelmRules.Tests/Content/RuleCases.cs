using NelmRules.Binding;
using NelmRules.Syntax;

namespace NelmRules.Tests.Content;

/// <summary>What the cases of a ruleset show of its rules: each is wanted met, with every action that follows, not met and undetermined, with the place in the source.</summary>
internal sealed class RuleCases(RulesetSymbol ruleset)
{
    private const int Wanted = 3;

    /// <summary>What is lacking, a line each.</summary>
    public IEnumerable<string> Problems() => ruleset.Rules.SelectMany(Problems).Concat(Uncited());

    private IEnumerable<string> Problems(RuleSymbol rule)
    {
        (CaseSymbol Case, ExpectedStatus Status)[] shown = [.. Shown(rule)];
        int cases = shown.Select(one => one.Case).Distinct().Count();
        if (cases < Wanted)
        {
            yield return $"{rule.Name}: {cases} of {Wanted} cases";
        }

        foreach (string lacking in Statuses(rule).Where(wanted => !shown.Any(one => wanted.Contains(one.Status))).Select(wanted => $"{wanted[0]}"))
        {
            yield return $"{rule.Name}: no case shows it as {lacking}";
        }

        foreach (RuleAction action in rule.Actions.Where(action => shown.Any(one => one.Status == ExpectedStatus.Met) && !IsExpected(rule, action)))
        {
            yield return $"{rule.Name}: no case expects {action.Verb.Word} {action.Treatment.Name}";
        }
    }

    private bool IsExpected(RuleSymbol rule, RuleAction action) =>
        ruleset.Cases.SelectMany(one => one.Expectations).OfType<ActionExpected>().Any(expected => expected.Rule == rule && expected.Action == action);

    // A rule without a condition is always met; what the source leaves open shows as unclear in place of met.
    private static IEnumerable<ExpectedStatus[]> Statuses(RuleSymbol rule) =>
        rule.Condition is null
            ? [[ExpectedStatus.Met]]
            : [[ExpectedStatus.Met, ExpectedStatus.Unclear], [ExpectedStatus.NotMet], [ExpectedStatus.Undetermined]];

    private IEnumerable<(CaseSymbol Case, ExpectedStatus Status)> Shown(RuleSymbol rule) =>
        from one in ruleset.Cases
        from expectation in one.Expectations
        let status = StatusOf(expectation, rule)
        where status is not null
        select (one, status.Value);

    private static ExpectedStatus? StatusOf(Expectation expectation, RuleSymbol rule) => expectation switch
    {
        StatusExpected expected when expected.Rule == rule => expected.Status,
        ActionExpected expected when expected.Rule == rule => ExpectedStatus.Met,
        _ => null,
    };

    private IEnumerable<string> Uncited() =>
        ruleset.Cases.Where(one => one.Cite.IsEmpty).Select(one => $"case {one.Name}: no citation");
}

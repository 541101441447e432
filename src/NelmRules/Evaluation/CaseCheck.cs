using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Patients;
using NelmRules.Values;

namespace NelmRules.Evaluation;

/// <summary>One case: its patient, what follows, and where that is not what is expected.</summary>
internal sealed class CaseCheck
{
    private readonly CaseSymbol _case;
    private readonly RulesetSymbol _ruleset;
    private readonly Inspector _inspector;
    private readonly Tracer _tracer;
    private readonly Finding _applies;
    private readonly ImmutableArray<CaseRule> _rules;

    internal CaseCheck(RulesetSymbol ruleset, CaseSymbol checkedCase)
    {
        Patient patient = new(checkedCase.Name, checkedCase.Given, checkedCase.Received);
        _case = checkedCase;
        _ruleset = ruleset;
        _inspector = new Inspector(new Interpreter(patient, EvaluationOptions.Default));
        _tracer = new Tracer(patient, EvaluationOptions.Default);
        _applies = _inspector.Find(ruleset.Applies);
        _rules = [.. ruleset.Rules.Select(rule => CaseRule.Of(rule, _inspector.Find(rule.Condition), _applies))];
    }

    /// <summary>Every difference, in the order of the expectations, then advice that no line expects.</summary>
    internal ImmutableArray<CaseFailure> Failures() =>
        [.. _case.Expectations.Select(Check).OfType<CaseFailure>(), .. Unexpected()];

    private CaseFailure? Check(Expectation expectation) => expectation switch
    {
        OutsideExpected => _applies.Status == Status.NotMet
            ? null
            : Failure(expectation, $"applies: {FindingText.Of(_applies.Status, _applies.Needs, _applies.Unclear)}", Population()),
        ActionExpected action => CheckAction(action),
        StatusExpected status => CheckStatus(status),
        ValueExpected value => _inspector.Find(value.Condition).Status == Status.Met
            ? null
            : Failure(expectation, _tracer.Value(value.Subject), [new NamedTrace(WrittenText.Of(value.Place), _tracer.Trace(value.Condition))]),
        _ => null,
    };

    private CaseFailure? CheckAction(ActionExpected expected)
    {
        CaseRule[] asked = [.. _rules.Where(rule => expected.Rule is null ? Concerns(rule, expected.Action) : rule.Rule == expected.Rule)];
        return asked.Any(rule => rule.IsMet && rule.Rule.Actions.Contains(expected.Action))
            ? null
            : Failure(expected, asked.Length == 0 ? "no rule advises it" : string.Join("; ", asked.Select(Describe)), [.. asked.SelectMany(Why)]);
    }

    private static bool Concerns(CaseRule rule, RuleAction action) =>
        rule.Rule.Actions.Any(one => one.Verb == action.Verb && one.Treatment == action.Treatment);

    private static string Describe(CaseRule rule) => rule.IsMet
        ? $"{rule.Rule.Name} says {string.Join(", ", rule.Rule.Actions.Select(FindingText.Of))}"
        : $"{rule.Rule.Name} is {FindingText.Of(rule.Status, rule.Needs, rule.Unclear)}";

    private CaseFailure? CheckStatus(StatusExpected expected)
    {
        CaseRule? rule = _rules.FirstOrDefault(one => one.Rule == expected.Rule);
        Finding finding = expected.Factor is { } factor ? _inspector.FindKnown(factor) : _inspector.Find(expected.Condition);
        (Status status, ImmutableArray<Need> needs, ImmutableArray<string> unclear) = rule is null
            ? (finding.Status, finding.Needs, finding.Unclear)
            : (rule.Status, rule.Needs, rule.Unclear);
        return status == FindingText.Of(expected.Status) && (expected.Needs.IsEmpty || AreAsNamed(needs, expected.Needs))
            ? null
            : Failure(expected, FindingText.Of(status, needs, unclear), rule is null ? [.. Why(expected)] : [.. Why(rule)]);
    }

    // Each need is met by a named fact, and each named fact meets a need.
    private static bool AreAsNamed(ImmutableArray<Need> needs, ImmutableArray<string> names) =>
        needs.All(need => names.Any(name => IsIn(name, need))) && names.All(name => needs.Any(need => IsIn(name, need)));

    private static bool IsIn(string name, Need need) => need.AnyOf.Any(fact => fact == name || fact == $"received {name}");

    // Advice that no line expects; once a line says `only`, that of rules that the case does not name is left aside.
    private IEnumerable<CaseFailure> Unexpected() =>
        from rule in _rules
        where rule.IsMet && (IsNamed(rule) || !_case.IsNarrowed || _case.Expectations.Any(one => one is NothingExpected))
        from action in rule.Rule.Actions
        where !_case.Expectations.Any(one => Expects(one, rule, action))
        select new CaseFailure(
            _case.Expectations.Any(one => one is NothingExpected) ? "nothing" : "no other advice",
            $"{FindingText.Of(action)} by {rule.Rule.Name}",
            [.. Why(rule)]);

    private static bool Expects(Expectation expectation, CaseRule rule, RuleAction action) => expectation switch
    {
        ActionExpected expected => expected.Action == action && (expected.Rule is null || expected.Rule == rule.Rule),
        // A rule that is expected to be met, or fails another expectation, has been spoken of.
        StatusExpected expected => expected.Rule == rule.Rule,
        _ => false,
    };

    private bool IsNamed(CaseRule rule) => _case.Expectations.Any(one => one switch
    {
        ActionExpected expected => expected.Rule == rule.Rule,
        StatusExpected expected => expected.Rule == rule.Rule,
        _ => false,
    });

    private static CaseFailure Failure(Expectation expectation, string actual, ImmutableArray<NamedTrace> traces) =>
        new(WrittenText.Of(expectation.Place), actual, traces);

    private IEnumerable<NamedTrace> Why(CaseRule rule)
    {
        bool gated = rule.Rule.Reported is null && _applies.Status != Status.Met;
        IEnumerable<NamedTrace> own = rule.Rule.Condition is { } condition
            ? [new NamedTrace($"rule {rule.Rule.Name}", _tracer.Trace(condition))]
            : [];
        return gated ? Population().Concat(own) : own;
    }

    private IEnumerable<NamedTrace> Why(StatusExpected expected) =>
        expected.Condition is { } condition ? [new NamedTrace(expected.Name, _tracer.Trace(condition))] : [];

    private ImmutableArray<NamedTrace> Population() =>
        _ruleset.Applies is { } applies ? [new NamedTrace($"{_ruleset.Name} applies", _tracer.Trace(applies))] : [];
}

using System.Runtime.InteropServices;
using NelmRules.Binding;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Evaluation;

/// <summary>The population and the rules of a ruleset, answered for many patients. Safe for use by many threads.</summary>
internal sealed class RulesetEvaluator
{
    private readonly EvaluatedCondition _applies;
    private readonly EvaluatedRule[] _rules;
    private readonly EvaluatedRule[] _reported;
    private readonly Lazy<LoweredConditions> _lowered;

    /// <summary>Begins with a ruleset, with or without the encoder's own readings.</summary>
    internal RulesetEvaluator(RulesetSymbol ruleset, Vocabulary vocabulary, bool isStrict)
    {
        RuleSymbol[] rules = Each.Kept(ruleset.Rules.AsSpan(), rule => isStrict && rule.Inferred is not null ? null : rule);
        Ruleset = ruleset;
        _applies = new EvaluatedCondition(ruleset.Applies, rules.Length);
        _rules = new EvaluatedRule[rules.Length];
        for (int index = 0; index < rules.Length; index++)
        {
            _rules[index] = new EvaluatedRule(rules[index], index);
        }

        _reported = Array.FindAll(_rules, rule => rule.IsReported);
        _lowered = new(() => new LoweredConditions([.. rules.Select(rule => rule.Condition), ruleset.Applies], vocabulary, isStrict));
    }

    /// <summary>The ruleset.</summary>
    internal RulesetSymbol Ruleset { get; }

    /// <summary>What the ruleset says of a patient; outside its population, the positions that it reports.</summary>
    /// <param name="examination">The patient.</param>
    /// <param name="frame">Where lowered conditions are answered; null to have all of them interpreted.</param>
    internal RulesetResult Evaluate(Examination examination, Frame? frame)
    {
        frame?.Answer(_lowered.Value);
        Finding applies = _applies.Find(examination, frame);
        EvaluatedRule[] rules = applies.Answers == Answers.No ? _reported : _rules;
        RuleResult[] results = new RuleResult[rules.Length];
        for (int index = 0; index < results.Length; index++)
        {
            results[index] = rules[index].Evaluate(examination, frame);
        }

        return new RulesetResult(Ruleset, applies, ImmutableCollectionsMarshal.AsImmutableArray(results), examination);
    }
}

/// <summary>A condition among those of a ruleset; without one it always holds.</summary>
internal sealed class EvaluatedCondition(BoundExpression? condition, int index)
{
    private readonly ConditionQuestion? _question = condition is null ? null : new ConditionQuestion(condition);

    /// <summary>Its finding.</summary>
    internal Finding Find(Examination examination, Frame? frame) =>
        _question is null ? Finding.Always : examination.Find(_question, frame?.AnswersOf(index) ?? _question.Of(examination.Interpreter));
}

/// <summary>A rule among those of a ruleset. Results that are the same for many patients are made once.</summary>
internal sealed class EvaluatedRule(RuleSymbol rule, int index)
{
    private readonly EvaluatedCondition _condition = new(rule.Condition, index);
    private readonly RuleResult _met = new(rule, Finding.Always);
    private readonly RuleResult _notMet = new(rule, Finding.Never);

    /// <summary>Whether the source only reports it.</summary>
    internal bool IsReported => rule.Reported is not null;

    /// <summary>What the rule comes to.</summary>
    internal RuleResult Evaluate(Examination examination, Frame? frame)
    {
        Finding finding = _condition.Find(examination, frame);
        return ReferenceEquals(finding, Finding.Always) ? _met
            : ReferenceEquals(finding, Finding.Never) ? _notMet
            : new RuleResult(rule, finding);
    }
}

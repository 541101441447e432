using System.Collections.Immutable;
using NelmRules.Binding;

namespace NelmRules.Evaluation;

/// <summary>A missing fact and the undetermined rules that it could decide.</summary>
/// <param name="Name">As in needs: a fact, <c>list.field</c> or <c>received T</c>.</param>
/// <param name="Description">What the fact is, with the moment of its measurement, or null.</param>
/// <param name="OnlyAfter">The treatment before which it does not exist, or null where it can be obtained now.</param>
/// <param name="Rules">The rules among whose needs it is, in the order of sources and names.</param>
public sealed record MissingFact(string Name, string? Description, string? OnlyAfter, ImmutableArray<OpenRule> Rules)
{
    /// <summary>The sources of the rules.</summary>
    public ImmutableArray<RulesetSymbol> Sources
    {
        get
        {
            List<RulesetSymbol> sources = [];
            foreach (OpenRule rule in Rules)
            {
                if (!sources.Contains(rule.Ruleset))
                {
                    sources.Add(rule.Ruleset);
                }
            }

            return [.. sources];
        }
    }

    /// <summary>How many of the rules it decides without any other fact.</summary>
    public int DecidedAlone => Rules.Count(rule => rule.DecidedAlone);
}

/// <summary>An undetermined rule that a missing fact could decide.</summary>
/// <param name="Ruleset">The source.</param>
/// <param name="Rule">The rule.</param>
/// <param name="DecidedAlone">Whether this fact alone suffices: it is an alternative in everything that the rule needs.</param>
public sealed record OpenRule(RulesetSymbol Ruleset, RuleSymbol Rule, bool DecidedAlone);

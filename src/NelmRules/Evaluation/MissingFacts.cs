using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Text;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Evaluation;

/// <summary>Ranks missing facts by how many undetermined rules they could decide.</summary>
internal static class MissingFacts
{
    /// <summary>Those that can be obtained now first, then by the number of rules, then by name.</summary>
    internal static ImmutableArray<MissingFact> Rank(PatientEvaluation evaluation)
    {
        List<Asked> all = [];
        foreach (RulesetResult source in evaluation.Rulesets)
        {
            foreach (RuleResult result in source.Rules)
            {
                AddAsked(all, source, result);
            }
        }

        Asked[][] byFact = Runs.Of(StableSort.Of([.. all], ByName), (one, other) => ByName(one, other) == 0);
        MissingFact[] missing = Each.Kept<Asked[], MissingFact>(byFact, same => new MissingFact(
            same[0].Fact, Describe(evaluation, same[0].Fact), same[0].OnlyAfter, [.. Each.Kept(same, asked => asked.Rule)]));
        return ImmutableArray.Create(StableSort.Of(missing, MostUsefulFirst));
    }

    private static int ByName(Asked one, Asked other) => string.CompareOrdinal(one.Fact, other.Fact);

    // The order of the names is there already.
    private static int MostUsefulFirst(MissingFact one, MissingFact other)
    {
        int now = (one.OnlyAfter is null ? 0 : 1) - (other.OnlyAfter is null ? 0 : 1);
        return now == 0 ? other.Rules.Length - one.Rules.Length : now;
    }

    private static void AddAsked(List<Asked> all, RulesetResult source, RuleResult result)
    {
        List<Need> needs = NeedsOf(result, source);
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (Need need in needs)
        {
            foreach (string fact in need.AnyOf)
            {
                if (seen.Add(fact))
                {
                    bool alone = needs.TrueForAll(other => other.AnyOf.Contains(fact));
                    all.Add(new Asked(fact, need.OnlyAfter, new OpenRule(source.Ruleset, result.Rule, alone)));
                }
            }
        }
    }

    // Own advice of a source hangs on its population too; a reported position does not.
    private static List<Need> NeedsOf(RuleResult result, RulesetResult source)
    {
        bool hangsOnPopulation = result.Rule.Reported is null && result.Finding.Status is Status.Met or Status.Undetermined;
        List<Need> needs = [.. result.Finding.Needs];
        foreach (Need need in hangsOnPopulation ? source.Applies.Needs : [])
        {
            if (!needs.Contains(need))
            {
                needs.Add(need);
            }
        }

        return needs;
    }

    /// <summary>The description of a fact or of a field <c>list.field</c>, or null.</summary>
    internal static string? Describe(PatientEvaluation evaluation, string name)
    {
        string fact = name.Split('.')[0];
        foreach (VocabularySymbol vocabulary in evaluation.Vocabularies)
        {
            if (vocabulary.Facts.GetValueOrDefault(fact) is { } found && (found.Description ?? found.Moment) is not null)
            {
                return found.Moment is null ? found.Description : $"{found.Description}, {found.Moment}".TrimStart(',', ' ');
            }
        }

        return null;
    }
}

/// <summary>A fact among the needs of a rule; for one patient, it can be obtained now in all needs or in none.</summary>
internal sealed record Asked(string Fact, string? OnlyAfter, OpenRule Rule);

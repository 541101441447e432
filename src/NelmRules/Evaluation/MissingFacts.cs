using System.Collections.Immutable;
using NelmRules.Values;
using NelmRules.Vocabularies;

namespace NelmRules.Evaluation;

/// <summary>Ranks missing facts by how many undetermined rules they could decide.</summary>
internal static class MissingFacts
{
    /// <summary>Those that can be obtained now first, then by the number of rules, then by name.</summary>
    internal static ImmutableArray<MissingFact> Rank(PatientEvaluation evaluation) =>
    [
        .. evaluation.Rulesets.SelectMany(Asked)
            .GroupBy(asked => asked.Fact, StringComparer.Ordinal)
            .Select(group => new MissingFact(
                group.Key, Describe(evaluation, group.Key), group.First().OnlyAfter, [.. group.Select(asked => asked.Rule)]))
            .OrderBy(missing => missing.OnlyAfter is null ? 0 : 1)
            .ThenByDescending(missing => missing.Rules.Length)
            .ThenBy(missing => missing.Name, StringComparer.Ordinal),
    ];

    private static IEnumerable<Asked> Asked(RulesetResult source) =>
        from result in source.Rules
        let needs = NeedsOf(result, source)
        from fact in needs.SelectMany(need => need.AnyOf).Distinct(StringComparer.Ordinal)
        let mine = needs.Where(need => need.AnyOf.Contains(fact, StringComparer.Ordinal)).ToArray()
        select new Asked(
            fact,
            mine[0].OnlyAfter,
            new OpenRule(source.Ruleset, result.Rule, mine.Length == needs.Length));

    // Own advice of a source hangs on its population too; a reported position does not.
    private static Need[] NeedsOf(RuleResult result, RulesetResult source)
    {
        bool hangsOnPopulation = result.Rule.Reported is null && result.Finding.Status is Status.Met or Status.Undetermined;
        return [.. result.Finding.Needs.Concat(hangsOnPopulation ? source.Applies.Needs : []).Distinct()];
    }

    private static string? Describe(PatientEvaluation evaluation, string name)
    {
        string fact = name.Split('.')[0];
        return evaluation.Vocabularies.Select(vocabulary => vocabulary.Facts.GetValueOrDefault(fact)).OfType<FactSymbol>()
            .Select(found => found.Moment is null ? found.Description : $"{found.Description}, {found.Moment}".TrimStart(',', ' '))
            .FirstOrDefault(description => description is not null);
    }
}

/// <summary>A fact among the needs of a rule; for one patient, it can be obtained now in all needs or in none.</summary>
internal sealed record Asked(string Fact, string? OnlyAfter, OpenRule Rule);

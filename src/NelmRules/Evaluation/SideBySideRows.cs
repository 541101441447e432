using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Vocabularies;

namespace NelmRules.Evaluation;

/// <summary>The rows of the table of treatments by sources.</summary>
internal static class SideBySideRows
{
    /// <summary>A row for each treatment that a finding speaks about, then for each task; the most telling first, then by name.</summary>
    internal static ImmutableArray<SideBySideRow> Of(PatientEvaluation evaluation)
    {
        CellBuilder[] columns = [.. evaluation.Rulesets.Select(source => new CellBuilder(source))];
        return
        [
            .. evaluation.Treatments
                .Select(summary => new SideBySideRow(
                    summary.Treatment, [.. columns.Select(column => column.Cell(summary))], [.. Oppositions(summary)]))
                .OrderBy(row => row.Treatment.IsTask ? 1 : 0)
                .ThenBy(Rank)
                .ThenBy(row => row.Treatment.Name, StringComparer.Ordinal),
        ];
    }

    private static int Rank(SideBySideRow row)
    {
        int rank = row.Disagreement ? -1 : int.MaxValue;
        foreach (CellStatement statement in row.Cells.SelectMany(cell => cell.Statements))
        {
            rank = Math.Min(rank, RankOf(statement));
        }

        return rank;
    }

    private static int RankOf(CellStatement statement) => statement.Kind switch
    {
        CellKind.For or CellKind.Against => statement.Verb.Strength == "strong" ? 0 : 1,
        CellKind.Insufficient => 2,
        CellKind.ReportedFor or CellKind.ReportedAgainst or CellKind.ReportedInsufficient => 3,
        CellKind.Undetermined or CellKind.Unclear => 4,
        CellKind.ForWhole or _ => 5,
    };

    private static IEnumerable<Opposition> Oppositions(TreatmentSummary summary) =>
        from one in summary.For.Select(entry => new Supporting(entry, false))
            .Concat(summary.Broader.Select(entry => new Supporting(entry, true)))
        where TreatmentSummaries.Counts(one.Entry)
        from other in summary.Against
        where TreatmentSummaries.Counts(other) && other.Ruleset != one.Entry.Ruleset
        let isAgainstWhole = other.Action.Treatment != summary.Treatment
        where !(one.IsWhole && isAgainstWhole)
        let kind = one.IsWhole ? OppositionKind.ForWhole : isAgainstWhole ? OppositionKind.AgainstWhole : OppositionKind.SameTreatment
        group new OpposedPair(one.Entry, other) by new Sides(kind, SideOf(one.Entry), SideOf(other)) into pairs
        select new Opposition(
            summary.Treatment,
            pairs.Key.Kind,
            [.. pairs.Select(pair => pair.For).Distinct()],
            [.. pairs.Select(pair => pair.Against).Distinct()],
            DiffersIn([.. pairs.Select(TreatmentSummaries.DiffersIn)]));

    private static ImmutableArray<string> DiffersIn(IReadOnlyList<string[]> pairs) => pairs.Any(pair => pair.Length == 0)
        ? []
        : [.. pairs.SelectMany(pair => pair).Distinct().OrderBy(TreatmentSummaries.QualifierOrder)];

    private static Side SideOf(TreatmentEntry entry) => new(entry.Ruleset, entry.Action.Treatment);

    private sealed record Supporting(TreatmentEntry Entry, bool IsWhole);

    private sealed record Side(RulesetSymbol Ruleset, TreatmentSymbol Treatment);

    private sealed record Sides(OppositionKind Kind, Side For, Side Against);
}

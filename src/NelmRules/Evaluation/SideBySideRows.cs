using System.Collections.Immutable;
using NelmRules.Binding;
using NelmRules.Text;
using NelmRules.Vocabularies;

namespace NelmRules.Evaluation;

/// <summary>The rows of the table of treatments by sources.</summary>
internal static class SideBySideRows
{
    /// <summary>A row for each treatment that a finding speaks about, then for each task; the most telling first, then by name.</summary>
    internal static ImmutableArray<SideBySideRow> Of(PatientEvaluation evaluation)
    {
        CellBuilder[] columns = Each.Kept(evaluation.Rulesets.AsSpan(), source => new CellBuilder(source));
        SideBySideRow[] rows = Each.Kept(evaluation.Treatments.AsSpan(), summary => Row(summary, columns));
        return ImmutableArray.Create(StableSort.Of(rows, MostTellingFirst));
    }

    private static SideBySideRow Row(TreatmentSummary summary, CellBuilder[] columns) => new(
        summary.Treatment,
        ImmutableArray.Create(Each.Kept<CellBuilder, SourceCell>(columns, column => column.Cell(summary))),
        Oppositions(summary));

    private static int MostTellingFirst(SideBySideRow one, SideBySideRow other)
    {
        int tasks = one.Treatment.IsTask == other.Treatment.IsTask ? 0 : one.Treatment.IsTask ? 1 : -1;
        int ranks = tasks == 0 ? Rank(one).CompareTo(Rank(other)) : tasks;
        return ranks == 0 ? string.CompareOrdinal(one.Treatment.Name, other.Treatment.Name) : ranks;
    }

    private static int Rank(SideBySideRow row)
    {
        int rank = row.Disagreement ? -1 : int.MaxValue;
        foreach (SourceCell cell in row.Cells)
        {
            foreach (CellStatement statement in cell.Statements)
            {
                rank = Math.Min(rank, RankOf(statement));
            }
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

    private static ImmutableArray<Opposition> Oppositions(TreatmentSummary summary)
    {
        List<Sides> all = [];
        foreach (TreatmentEntry one in summary.For)
        {
            AddOpposed(all, summary, one, isWhole: false);
        }

        foreach (TreatmentEntry one in summary.Broader)
        {
            AddOpposed(all, summary, one, isWhole: true);
        }

        return [.. all.ConvertAll(sides => sides.Opposition(summary.Treatment))];
    }

    private static void AddOpposed(List<Sides> all, TreatmentSummary summary, TreatmentEntry one, bool isWhole)
    {
        foreach (TreatmentEntry other in summary.Against)
        {
            bool isAgainstWhole = other.Action.Treatment != summary.Treatment;
            if (TreatmentSummaries.Counts(one) && TreatmentSummaries.Counts(other) && other.Ruleset != one.Ruleset && !(isWhole && isAgainstWhole))
            {
                Add(all, new OpposedPair(one, other), isWhole ? OppositionKind.ForWhole : isAgainstWhole ? OppositionKind.AgainstWhole : OppositionKind.SameTreatment);
            }
        }
    }

    private static void Add(List<Sides> all, OpposedPair pair, OppositionKind kind)
    {
        Sides? sides = all.Find(known => known.AreOf(pair, kind));
        if (sides is null)
        {
            sides = new Sides(kind);
            all.Add(sides);
        }

        sides.Pairs.Add(pair);
    }

    // Two sources on one treatment, each on the treatment itself or on a broader class.
    private sealed class Sides(OppositionKind kind)
    {
        public List<OpposedPair> Pairs { get; } = [];

        public bool AreOf(OpposedPair pair, OppositionKind other) =>
            kind == other && IsSame(Pairs[0].For, pair.For) && IsSame(Pairs[0].Against, pair.Against);

        public Opposition Opposition(TreatmentSymbol treatment) => new(
            treatment,
            kind,
            [.. Pairs.Select(pair => pair.For).Distinct()],
            [.. Pairs.Select(pair => pair.Against).Distinct()],
            Pairs.Exists(pair => TreatmentSummaries.DiffersIn(pair).Length == 0) ? [] : TreatmentSummaries.Qualifiers(Pairs));

        private static bool IsSame(TreatmentEntry one, TreatmentEntry other) =>
            one.Ruleset == other.Ruleset && one.Action.Treatment == other.Action.Treatment;
    }
}
